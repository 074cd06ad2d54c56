using CrmOffice.WordMerge.Fields;
using CrmOffice.WordMerge.Rendering;

namespace CrmOffice.WordMerge.Plan;

/// <summary>A content control that the data may fill.</summary>
/// <param name="report">Which field of the template it is.</param>
/// <param name="binding">Where its value is stored besides; null for nowhere.</param>
/// <param name="filled">With nodes in it that write the value.</param>
/// <param name="emptied">The same for an empty value; null where it does not differ.</param>
/// <param name="whole">The control as it stands in the template.</param>
internal sealed class ContentControlNode(
    int report, string name, string? title, ControlReader reader, DataBinding? binding, PlanNode[] filled, PlanNode[]? emptied, PlanNode[] whole) : PlanNode
{
    public override void Render(Letter letter)
    {
        if (!letter.TryGet(name, title, out var given) || reader.Read(letter, given) is not { } value)
        {
            letter.Report(report, FieldOutcome.Unknown);
            letter.ShownResults++;
            RenderAll(whole, letter);
            return;
        }

        letter.Report(report, value.IsEmpty ? FieldOutcome.Empty : FieldOutcome.Filled);
        letter.ShownResults += value.IsEmpty ? 0 : 1;
        if (binding is not null && !letter.IsMerged)
        {
            letter.StoredValues.Add((binding, value.Stored));
        }

        var outer = letter.Control;
        letter.Control = value;
        RenderAll(value.IsEmpty && emptied is not null ? emptied : filled, letter);
        letter.Control = outer;
    }
}

/// <summary>The text of a content control.</summary>
internal sealed class ControlTextNode(RunWriter run) : PlanNode
{
    public override void Render(Letter letter) => run.Write(letter, letter.Control!.Text);
}

/// <summary>One of two pieces, as a check box is.</summary>
internal sealed class CheckedNode(PlanNode[] isChecked, PlanNode[] isUnchecked) : PlanNode
{
    public override void Render(Letter letter) => RenderAll(letter.Control!.IsChecked ? isChecked : isUnchecked, letter);
}

/// <summary>An attribute that only some values have.</summary>
/// <param name="start">From the blank before its name to its quote.</param>
internal sealed class OptionalAttributeNode(byte[] start, Func<ControlValue, string?> value) : PlanNode
{
    public override void Render(Letter letter)
    {
        if (value(letter.Control!) is { } text)
        {
            letter.Output.Append(start);
            letter.Output.AppendEscaped(text);
            letter.Output.Append("\""u8);
        }
    }
}

/// <summary>The relationship of a picture.</summary>
internal sealed class PictureIdNode : PlanNode
{
    public override void Render(Letter letter) => letter.Output.AppendEscaped(letter.Control!.Picture!.Id);
}

/// <summary>Width or height of a picture: as large as it fits into the template's, without being distorted.</summary>
/// <param name="width">Of the template's, in EMU.</param>
/// <param name="height">Of the template's, in EMU.</param>
internal sealed class PictureExtentNode(long width, long height, bool isWidth) : PlanNode
{
    public override void Render(Letter letter)
    {
        var picture = letter.Control!.Picture!;
        var scale = Math.Min((double)width / picture.Width, (double)height / picture.Height);
        letter.Output.AppendNumber(Math.Max(1, (long)Math.Round((isWidth ? picture.Width : picture.Height) * scale)));
    }
}

/// <summary>What a document of one letter has, and one of several has not: they would share it.</summary>
internal sealed class AloneNode(PlanNode[] nodes) : PlanNode
{
    public override bool Varies => false;

    public override void Render(Letter letter)
    {
        if (!letter.IsMerged)
        {
            RenderAll(nodes, letter);
        }
    }
}

/// <summary>A repeating section: its first item for each row.</summary>
/// <param name="empty">What stands there for no row.</param>
internal sealed class RepeatingSectionNode(int report, string name, string? title, PlanNode[] filled, byte[] empty, PlanNode[] whole) : PlanNode
{
    public override void Render(Letter letter)
    {
        if (!letter.TryGet(name, title, out var value) || value is not (null or MergeValue.Rows))
        {
            letter.Report(report, FieldOutcome.Unknown);
            letter.ShownResults++;
            RenderAll(whole, letter);
            return;
        }

        if (value is not MergeValue.Rows { Records: { Count: > 0 } rows })
        {
            letter.Report(report, FieldOutcome.Empty);
            letter.Output.Append(empty);
            return;
        }

        letter.Report(report, FieldOutcome.Filled);
        var outer = letter.SectionRows;
        letter.SectionRows = rows;
        RenderAll(filled, letter);
        letter.SectionRows = outer;
    }
}

/// <summary>The place of a repeating section's items.</summary>
internal sealed class RowsNode(PlanNode[] item) : PlanNode
{
    public override void Render(Letter letter) => letter.RenderRows(letter.SectionRows, item);
}

/// <summary>Nodes that are used in more than one place.</summary>
internal sealed class GroupNode(PlanNode[] nodes) : PlanNode
{
    public override void Render(Letter letter) => RenderAll(nodes, letter);
}
