using System.Xml.Linq;

namespace CrmOffice.WordMerge.Plan;

/// <summary>
/// What a content control holds once a text has taken the place of its content: runs, a paragraph, a cell or a row, as
/// its place needs, with the look of the first run and the first paragraph.
/// </summary>
internal static class ContentControlText
{
    /// <summary>The content with <paramref name="place"/> where the text goes. The control itself is not changed.</summary>
    public static IEnumerable<XElement> Around(XElement place, ContentControl control)
    {
        var content = control.Content ?? new XElement(Names.ContentControlContent);
        return LevelOf(control) switch
        {
            Level.Row => InRows(place, content),
            Level.Cell => [InCell(place, content.Descendants(Names.Cell).FirstOrDefault())],
            Level.Block => [InParagraph(place, FirstParagraph(content))],
            _ => [place],
        };
    }

    /// <summary>The properties of the first run, or, where that is only the hint of what to enter, those that the control has for a text.</summary>
    public static XElement? Look(ContentControl control, StyleSheet styles)
    {
        var given = control.Properties?.Element(Names.RunProperties);
        if (control.ShowsPlaceholder || control.Content is null)
        {
            return given;
        }

        var first = control.Content.Descendants().FirstOrDefault(element => element.Name == Names.Run || element.Name == Names.Field);
        var look = first is null ? given : FieldSource.Of(first) is { } field ? field.Look : first.Element(Names.RunProperties);
        return WithoutPlaceholderStyle(look, styles);
    }

    private static XElement? WithoutPlaceholderStyle(XElement? look, StyleSheet styles)
    {
        if (look?.Element(Names.W + "rStyle") is not { } style || (string?)style.Attribute(Names.Value) is not { } id || !styles.IsPlaceholderText(id))
        {
            return look;
        }

        var copy = new XElement(look);
        copy.Elements(Names.W + "rStyle").Remove();
        return copy;
    }

    private enum Level
    {
        Run,
        Block,
        Cell,
        Row,
    }

    /// <summary>Whether paragraphs or tables stand in it.</summary>
    public static bool HoldsBlocks(ContentControl control) => LevelOf(control) == Level.Block;

    private static Level LevelOf(ContentControl control)
    {
        // What stands in another control inside of it counts as if it stood there by itself.
        var pending = new Stack<XElement>(control.Content?.Elements().Reverse() ?? []);
        while (pending.TryPop(out var child))
        {
            if (LevelOf(child.Name) is { } level)
            {
                return level;
            }

            if (child.Name == Names.ContentControl || child.Name == Names.ContentControlContent || child.Name == Names.Region)
            {
                foreach (var inner in child.Elements().Reverse())
                {
                    pending.Push(inner);
                }
            }
        }

        // It is empty, or holds another control: the place says what it may hold.
        foreach (var ancestor in control.Element.Ancestors())
        {
            if (ancestor.Name == Names.Paragraph || ancestor.Name == Names.SimpleField || ancestor.Name == Names.W + "hyperlink")
            {
                return Level.Run;
            }

            if (ancestor.Name == Names.Table || ancestor.Name == Names.Row)
            {
                return ancestor.Name == Names.Row ? Level.Cell : Level.Row;
            }

            if (ancestor.Name == Names.Body || ancestor.Name == Names.Cell || ancestor.Name.LocalName is "txbxContent" or "hdr" or "ftr" or "footnote" or "endnote" or "comment")
            {
                return Level.Block;
            }
        }

        return Level.Run;
    }

    private static Level? LevelOf(XName name) =>
        name == Names.Row ? Level.Row
        : name == Names.Cell ? Level.Cell
        : name == Names.Paragraph || name == Names.Table ? Level.Block
        : name == Names.Run || name == Names.Field || name == Names.SimpleField || name == Names.W + "hyperlink" ? Level.Run
        : null;

    private static XElement? FirstParagraph(XElement content) => content.Elements(Names.Paragraph).FirstOrDefault();

    private static XElement InParagraph(XElement place, XElement? like)
    {
        var properties = like?.Element(Names.ParagraphProperties);
        return new XElement(Names.Paragraph, like?.Attributes(), properties is null ? null : new XElement(properties), place);
    }

    private static XElement InCell(XElement place, XElement? like)
    {
        var properties = like?.Element(Names.CellProperties);
        return new XElement(Names.Cell, like?.Attributes(), properties is null ? null : new XElement(properties), InParagraph(place, like is null ? null : FirstParagraph(like)));
    }

    /// <summary>The first cell of the first row takes the text; a row has to keep its cells.</summary>
    private static List<XElement> InRows(XElement place, XElement content)
    {
        var row = content.Descendants(Names.Row).FirstOrDefault();
        if (row is null)
        {
            return [new XElement(Names.Row, InCell(place, null))];
        }

        var copy = RegionCapture.Clone(row);
        var isFirst = true;
        foreach (var cell in copy.Descendants(Names.Cell).Where(cell => cell.Ancestors(Names.Row).First() == copy).ToList())
        {
            cell.ReplaceWith(InCell(isFirst ? place : new XElement(Names.Run), cell));
            isFirst = false;
        }

        return [copy];
    }
}
