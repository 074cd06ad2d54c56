using System.Xml.Linq;
using CrmOffice.WordMerge.Rendering;

namespace CrmOffice.WordMerge.Plan;

/// <summary>
/// The main document. Where another letter follows, the last paragraph of a letter takes the properties of its section; the last
/// letter's stand at the end of the body. What comes after that place in the paragraph is therefore written aside.
/// </summary>
/// <param name="Start">Everything before the first block.</param>
/// <param name="Blocks">All blocks but the last paragraph.</param>
/// <param name="LastParagraphStart">The last paragraph up to where a section goes into its properties.</param>
/// <param name="LastParagraphRest">The rest of it.</param>
/// <param name="IsLastParagraphAdded">The letter ends with something else; the paragraph is only there to take a section.</param>
/// <param name="Section">The properties of the last section.</param>
/// <param name="End">Everything after the last block.</param>
internal sealed record BodyPlan(
    PlanNode[] Start, PlanNode[] Blocks, PlanNode[] LastParagraphStart, PlanNode[] LastParagraphRest, bool IsLastParagraphAdded, PlanNode[] Section, PlanNode[] End)
{
    public static BodyPlan Compile(XElement root, PlanSettings settings, string partName, IReadOnlyDictionary<string, string> headers)
    {
        var body = root.Element(Names.Body) ?? throw new WordTemplateException(WordTemplateError.NotAWordDocument, "The document has no body.");
        SectionCompiler? sections = null;
        var hasSection = false;
        var part = new PartCompiler(root, settings, DocumentPlace.Body, partName)
        {
            CompileSection = (list, section) =>
            {
                sections!.Compile(list, section, isFirst: !hasSection);
                hasSection = true;
            },
        };
        sections = new SectionCompiler(part, headers);

        var blocks = body.Elements().ToList();
        var final = blocks.LastOrDefault() is { } last && last.Name == Names.SectionProperties ? last : new XElement(Names.SectionProperties);
        blocks.Remove(final);
        var paragraph = blocks.LastOrDefault();
        var isAdded = paragraph is null
            || paragraph.Name != Names.Paragraph
            || FieldCompiler.SpansParagraphs(paragraph)
            || paragraph.Element(Names.ParagraphProperties)?.Element(Names.SectionProperties) is not null;
        if (isAdded)
        {
            paragraph = new XElement(Names.Paragraph);
        }
        else
        {
            blocks.RemoveAt(blocks.Count - 1);
        }

        var (start, end) = Frame(part, root, body);
        var compiledBlocks = part.Compile(blocks);
        var (paragraphStart, paragraphRest) = Split(part, paragraph!);
        var section = sections.Compile(final, isFirst: !hasSection);
        return new(start, compiledBlocks, paragraphStart, paragraphRest, isAdded, section, end);
    }

    private static (PlanNode[] Start, PlanNode[] End) Frame(PartCompiler part, XElement root, XElement body)
    {
        var start = new NodeList(root);
        start.Fixed(PartPlan.Declaration);
        Open(start, root);
        foreach (var before in body.ElementsBeforeSelf())
        {
            part.Compile(start, before);
        }

        Open(start, body);
        var end = new NodeList(root);
        end.CloseTag(body);
        foreach (var after in body.ElementsAfterSelf())
        {
            part.Compile(end, after);
        }

        end.CloseTag(root);
        return (start.ToArray(), end.ToArray());
    }

    private static void Open(NodeList nodes, XElement element)
    {
        nodes.OpenTag(element);
        foreach (var attribute in element.Attributes())
        {
            nodes.Attribute(attribute);
        }

        nodes.Fixed(">");
    }

    /// <summary>A section stands behind all other properties but a tracked change of them (17.3.1.26).</summary>
    private static (PlanNode[] Start, PlanNode[] Remainder) Split(PartCompiler part, XElement paragraph)
    {
        var place = new XElement(Names.SectionProperties);
        var properties = paragraph.Element(Names.ParagraphProperties);
        if (properties is null)
        {
            properties = new XElement(Names.ParagraphProperties);
            paragraph.AddFirst(properties);
        }

        if (properties.Element(Names.W + "pPrChange") is { } change)
        {
            change.AddBeforeSelf(place);
        }
        else
        {
            properties.Add(place);
        }

        var marker = new MarkerNode();
        var nodes = new NodeList(part.Root);
        var splitting = new PartCompiler(part.Root, part.Settings, part.Place, part.Part)
        {
            CompileSection = (list, section) =>
            {
                if (section == place)
                {
                    list.Add(marker);
                }
            },
        };
        splitting.CompileGeneric(nodes, paragraph);
        var all = nodes.ToArray();
        var index = Array.IndexOf(all, marker);
        return (all[..index], all[(index + 1)..]);
    }

    /// <summary>Where the properties of a section go.</summary>
    private sealed class MarkerNode : PlanNode
    {
        public override void Render(Letter letter)
        {
        }
    }
}
