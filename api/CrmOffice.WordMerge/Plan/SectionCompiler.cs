using System.Xml.Linq;
using CrmOffice.WordMerge.Rendering;

namespace CrmOffice.WordMerge.Plan;

/// <summary>
/// Sections. In a document of several letters the first section of each begins on a new page and counts its pages from 1, and
/// each section names the headers and footers of its letter.
/// </summary>
/// <param name="headers">The parts of headers and footers by relationship of the document.</param>
internal sealed class SectionCompiler(PartCompiler part, IReadOnlyDictionary<string, string> headers)
{
    private static readonly HashSet<string> BeforePageNumbers =
        ["headerReference", "footerReference", "footnotePr", "endnotePr", "type", "pgSz", "pgMar", "paperSrc", "pgBorders", "lnNumType"];

    /// <param name="isFirst">The first section of a letter.</param>
    public PlanNode[] Compile(XElement section, bool isFirst)
    {
        var nodes = new NodeList(part.Root);
        Compile(nodes, section, isFirst);
        return nodes.ToArray();
    }

    public void Compile(NodeList nodes, XElement section, bool isFirst)
    {
        nodes.OpenTag(section);
        nodes.Fixed(">");
        var hasPageNumbers = section.Element(Names.W + "pgNumType") is not null;
        foreach (var child in section.Elements())
        {
            if (isFirst && !hasPageNumbers && !BeforePageNumbers.Contains(child.Name.LocalName))
            {
                StartPagesAnew(nodes, null);
                hasPageNumbers = true;
            }

            CompileChild(nodes, child, isFirst);
        }

        if (isFirst && !hasPageNumbers)
        {
            StartPagesAnew(nodes, null);
        }

        nodes.CloseTag(section);
    }

    private void CompileChild(NodeList nodes, XElement child, bool isFirst)
    {
        if (child.Name.LocalName is "headerReference" or "footerReference"
            && child.Attribute(Names.RelationshipId) is { } id
            && headers.TryGetValue(id.Value, out var target))
        {
            nodes.OpenTag(child);
            foreach (var attribute in child.Attributes())
            {
                if (attribute == id)
                {
                    nodes.Attribute(attribute, new OwnPartNode(target, NodeList.Bytes(NodeList.Escape(id.Value))));
                }
                else
                {
                    nodes.Attribute(attribute);
                }
            }

            nodes.Fixed("/>");
        }
        else if (isFirst && child.Name == Names.Type && (string?)child.Attribute(Names.Value) is "continuous" or "nextColumn")
        {
            // Said of the first letter, it means the page that the document begins with.
            nodes.Add(new FirstLetterNode(NodeList.Bytes(part.Markup(child))));
        }
        else if (isFirst && child.Name.LocalName == "pgNumType" && child.Attribute(Names.W + "start") is null)
        {
            StartPagesAnew(nodes, child);
        }
        else
        {
            part.CompileGeneric(nodes, child);
        }
    }

    private void StartPagesAnew(NodeList nodes, XElement? given)
    {
        var anew = given is null ? new XElement(Names.W + "pgNumType") : new XElement(given);
        anew.SetAttributeValue(Names.W + "start", 1);
        nodes.Add(new MergedNode(NodeList.Bytes(part.Markup(anew)), NodeList.Bytes(part.Markup(given))));
    }
}

/// <summary>What is said differently where the letter is one of several in a document.</summary>
internal sealed class MergedNode(byte[] merged, byte[] alone) : PlanNode
{
    public override bool Varies => false;

    public override void Render(Letter letter) => letter.Output.Append(letter.IsMerged ? merged : alone);
}

/// <summary>The relationship of a header or footer: the letter's own where it has one, else that of the template.</summary>
internal sealed class OwnPartNode(string part, byte[] relationship) : PlanNode
{
    public override void Render(Letter letter)
    {
        if (letter.OwnParts.TryGetValue(part, out var own))
        {
            letter.Output.AppendEscaped(own);
        }
        else
        {
            letter.Output.Append(relationship);
        }
    }
}
