using System.Xml.Linq;

namespace CrmOffice.WordMerge.Plan;

/// <summary>
/// Brings the two ends of a field under one parent. Insertions, smart tags and the like give up their wrapping; a field over
/// several paragraphs makes one of them, with a <see cref="Names.Break"/> where each ended.
/// </summary>
internal static class SpanningFields
{
    private static readonly HashSet<XName> Wrappings =
    [
        Names.W + "ins", Names.W + "moveTo", Names.W + "smartTag", Names.W + "customXml",
    ];

    /// <returns>False where the ends stand too far apart; the field is left alone then.</returns>
    public static bool BringTogether(XElement begin, XElement end)
    {
        if (begin.Parent == end.Parent)
        {
            return true;
        }

        Unwrap(begin);
        Unwrap(end);
        if (begin.Parent == end.Parent)
        {
            return true;
        }

        return begin.Parent is { } first && end.Parent is { } last
            && first.Name == Names.Paragraph && last.Name == Names.Paragraph && first.Parent == last.Parent
            && first.Parent is not null && Join(first, last);
    }

    private static void Unwrap(XElement run)
    {
        while (run.Parent is { } parent && Wrappings.Contains(parent.Name))
        {
            var content = parent.Nodes().ToList();
            foreach (var node in content)
            {
                node.Remove();
            }

            parent.ReplaceWith(content);
        }
    }

    /// <summary>The text of a paragraph looks as its own mark says, so that each mark takes the properties with it, and the last stays.</summary>
    private static bool Join(XElement first, XElement last)
    {
        var following = new List<XElement>();
        foreach (var block in first.ElementsAfterSelf())
        {
            following.Add(block);
            if (block == last)
            {
                break;
            }
        }

        if (following.Exists(block => block.Name != Names.Paragraph && block.Name != Names.Table && block.Name != Names.BookmarkStart && block.Name != Names.BookmarkEnd)
            || first.Element(Names.ParagraphProperties)?.Element(Names.SectionProperties) is not null)
        {
            return false;
        }

        var properties = Take(first);
        var isOpen = true;
        foreach (var block in following)
        {
            block.Remove();
            if (isOpen && (block.Name == Names.Paragraph || block.Name == Names.Table))
            {
                first.Add(new XElement(Names.Break, properties));
            }

            if (block.Name == Names.Paragraph)
            {
                properties = Take(block);
                var content = block.Nodes().ToList();
                block.RemoveNodes();
                first.Add(content);
                isOpen = true;
            }
            else
            {
                first.Add(block);
                isOpen &= block.Name != Names.Table;
            }
        }

        if (properties is not null)
        {
            first.AddFirst(properties);
        }

        return true;
    }

    private static XElement? Take(XElement paragraph)
    {
        var properties = paragraph.Element(Names.ParagraphProperties);
        properties?.Remove();
        return properties;
    }
}
