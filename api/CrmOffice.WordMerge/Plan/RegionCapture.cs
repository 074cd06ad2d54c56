using System.Xml.Linq;
using CrmOffice.WordMerge.Fields;

namespace CrmOffice.WordMerge.Plan;

/// <summary>What repeats, and what stands there when the data does not know the region.</summary>
internal sealed record RegionSource(string Name, XElement Unfilled);

/// <summary>
/// Regions: MERGEFIELD TableStart:Name … MERGEFIELD TableEnd:Name around rows of a table, around paragraphs, or within one. What
/// repeats is wrapped in a <see cref="Names.Region"/>, and the marks go.
/// </summary>
internal static class RegionCapture
{
    private const string Start = "TableStart:";
    private const string End = "TableEnd:";

    public static void Run(XElement root)
    {
        var open = new Stack<Mark>();
        foreach (var field in root.Descendants(Names.Field).ToList())
        {
            var name = FieldSource.Of(field) is { Instruction: { Kind: FieldKind.MergeField, FieldName: { } text } } ? text : "";
            if (name.StartsWith(Start, StringComparison.OrdinalIgnoreCase))
            {
                open.Push(new(name[Start.Length..].Trim(), field));
            }
            else if (name.StartsWith(End, StringComparison.OrdinalIgnoreCase))
            {
                var region = name[End.Length..].Trim();
                while (open.Count > 0 && !open.Peek().Name.Equals(region, StringComparison.OrdinalIgnoreCase))
                {
                    // Never closed: stays as it is.
                    open.Pop();
                }

                if (open.Count > 0)
                {
                    Wrap(open.Pop(), field);
                }
            }
        }
    }

    private static void Wrap(Mark start, XElement end)
    {
        if (Repeated(start.Field, end) is not { } repeated)
        {
            return;
        }

        var unfilled = new XElement(Names.Region);
        foreach (var element in repeated)
        {
            unfilled.Add(Clone(element));
        }

        var region = new XElement(Names.Region);
        region.AddAnnotation(new RegionSource(start.Name, unfilled));
        repeated[0].AddBeforeSelf(region);
        foreach (var element in repeated)
        {
            element.Remove();
            region.Add(element);
        }

        start.Field.Remove();
        end.Remove();
    }

    /// <summary>The rows, blocks or runs from the one with the start to the one with the end; null where they don't belong together.</summary>
    private static List<XElement>? Repeated(XElement start, XElement end)
    {
        var starts = start.AncestorsAndSelf().ToList();
        var ends = end.AncestorsAndSelf().ToHashSet();
        var common = starts.Find(ends.Contains);
        if (common is null)
        {
            return null;
        }

        // Within one row it is the row that repeats; within one cell or text, what stands in it.
        var container = common;
        foreach (var ancestor in common.AncestorsAndSelf())
        {
            if (ancestor.Name == Names.Row)
            {
                container = ancestor.Parent!;
                break;
            }

            if (ancestor.Name == Names.Paragraph && IsWhole(ancestor, start, end))
            {
                container = ancestor.Parent!;
                break;
            }

            if (ancestor.Name == Names.Cell || ancestor.Name == Names.Body || ancestor.Name.LocalName is "txbxContent" or "hdr" or "ftr")
            {
                break;
            }
        }

        return Between(starts, ends, container);
    }

    /// <summary>The marks are the first and the last in their paragraph: it is the paragraph that repeats.</summary>
    private static bool IsWhole(XElement paragraph, XElement start, XElement end)
    {
        var content = paragraph.Elements().Where(element => element.Name != Names.ParagraphProperties && element.Name != Names.ProofingError && element.Name != Names.BookmarkStart && element.Name != Names.BookmarkEnd).ToList();
        return content.Count > 2 && content[0] == start && content[^1] == end;
    }

    private static List<XElement>? Between(List<XElement> starts, HashSet<XElement> ends, XElement container)
    {
        var first = starts.Find(element => element.Parent == container);
        if (first is null)
        {
            return null;
        }

        var repeated = new List<XElement>();
        foreach (var element in (IEnumerable<XElement>)[first, .. first.ElementsAfterSelf()])
        {
            repeated.Add(element);
            if (ends.Contains(element))
            {
                return repeated;
            }
        }

        return null;
    }

    /// <summary>Annotations, which hold the fields, are not copied with the elements.</summary>
    public static XElement Clone(XElement element)
    {
        var clone = new XElement(element);
        foreach (var (from, to) in element.DescendantsAndSelf().Zip(clone.DescendantsAndSelf()))
        {
            if (from.Annotation<FieldSource>() is { } field)
            {
                to.AddAnnotation(field);
            }

            if (from.Annotation<FieldCapture.Unbalanced>() is { } unbalanced)
            {
                to.AddAnnotation(unbalanced);
            }

            if (from.Annotation<RegionSource>() is { } region)
            {
                to.AddAnnotation(region);
            }
        }

        return clone;
    }

    private sealed record Mark(string Name, XElement Field);
}
