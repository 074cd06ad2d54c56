using System.Text;
using System.Xml.Linq;
using CrmOffice.WordMerge.Fields;

namespace CrmOffice.WordMerge.Plan;

/// <summary>What stands between a field's begin and its separator, as parts for <see cref="FieldInstruction.Parse"/>.</summary>
internal sealed class CapturedCode
{
    private readonly List<CodePart> parts = [];
    private readonly List<XElement?> runProperties = [];
    private readonly List<XElement> nested = [];

    public IReadOnlyList<CodePart> Parts => parts;

    public IReadOnlyList<XElement?> RunProperties => runProperties;

    /// <summary>Evaluated fields, fields that stay (each of their runs), pictures, and ends of paragraphs.</summary>
    public IReadOnlyList<XElement> Nested => nested;

    public static CapturedCode Of(IEnumerable<XElement> elements)
    {
        var code = new CapturedCode();
        foreach (var element in elements)
        {
            code.Add(element);
        }

        return code;
    }

    private void Add(XElement element)
    {
        if (element.Name == Names.Run)
        {
            AddRun(element);
        }
        else if (element.Name == Names.Field || element.Name == Names.Break || element.Name == Names.Table || element.Name == Names.SimpleField)
        {
            AddNested(element);
        }
        else if (element.Name != Names.Deleted && element.Name != Names.ContentControl)
        {
            // Hyperlinks, smart tags and insertions are transparent; bookmarks and marks of the proofreader say nothing.
            foreach (var child in element.Elements())
            {
                Add(child);
            }
        }
        else if (element.Name == Names.ContentControl)
        {
            AddNested(element);
        }
    }

    private void AddRun(XElement run)
    {
        var text = new StringBuilder();
        foreach (var child in run.Elements())
        {
            if (child.Name == Names.RunProperties)
            {
                continue;
            }

            if (child.Name == Names.Instruction || child.Name == Names.Text)
            {
                text.Append(child.Value);
            }
            else if (child.Name == Names.Tab)
            {
                text.Append('\t');
            }
            else if ((child.Name == Names.LineBreak && child.Attribute(Names.Type) is null) || child.Name == Names.CarriageReturn)
            {
                text.Append('\n');
            }
            else
            {
                // A picture, a symbol, or the characters of a field that stays.
                AddNested(run);
                return;
            }
        }

        if (text.Length > 0)
        {
            parts.Add(new CodePart.Text(text.ToString(), runProperties.Count));
            runProperties.Add(run.Element(Names.RunProperties));
        }
    }

    private void AddNested(XElement element)
    {
        parts.Add(new CodePart.Nested(nested.Count));
        nested.Add(element);
    }
}
