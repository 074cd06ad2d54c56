using CrmOffice.WordMerge.Rendering;

namespace CrmOffice.WordMerge.Plan;

/// <summary>A piece of a part as it is written for each letter. Immutable: one plan serves any number of merges at once.</summary>
internal abstract class PlanNode
{
    public abstract void Render(Letter letter);

    /// <summary>Whether two letters may differ in it; a header without such a piece is shared.</summary>
    public virtual bool Varies => true;

    public static void RenderAll(PlanNode[] nodes, Letter letter)
    {
        foreach (var node in nodes)
        {
            node.Render(letter);
        }
    }
}

/// <summary>Bytes that are the same in every letter.</summary>
internal sealed class FixedNode(byte[] bytes) : PlanNode
{
    public override bool Varies => false;

    public override void Render(Letter letter) => letter.Output.Append(bytes);
}

/// <summary>Bytes of the first letter only, and of the first row of a region: what must be unique in a document and may be missing, such as w14:paraId.</summary>
internal sealed class FirstLetterNode(byte[] bytes) : PlanNode
{
    public override bool Varies => false;

    public override void Render(Letter letter)
    {
        if (letter is { Index: 0, IsFurtherRow: false })
        {
            letter.Output.Append(bytes);
        }
    }
}

/// <summary>Bytes of the further letters only.</summary>
internal sealed class FurtherLetterNode(PlanNode[] nodes) : PlanNode
{
    public override bool Varies => false;

    public override void Render(Letter letter)
    {
        if (letter.Index > 0)
        {
            RenderAll(nodes, letter);
        }
    }
}

/// <summary>An id that must be unique in the document.</summary>
internal sealed class IdNode(IdSpace ids, int index) : PlanNode
{
    public override bool Varies => false;

    public override void Render(Letter letter) => letter.Output.AppendNumber(letter.IdOf(ids, index));
}

/// <summary>The name of a bookmark or of a shape, or what refers to it: each further letter has its own.</summary>
internal sealed class OwnNameNode(byte[] name) : PlanNode
{
    public override bool Varies => false;

    public override void Render(Letter letter)
    {
        letter.Output.Append(name);
        if (letter.Index > 0)
        {
            letter.Output.Append("_"u8);
            letter.Output.AppendNumber(letter.Index + 1);
        }

        if (letter.IsFurtherRow)
        {
            letter.Output.Append("_r"u8);
            letter.Output.AppendNumber(letter.RowNumber);
        }
    }
}

/// <summary>A paragraph that goes when its fields leave it without content (17.14.12).</summary>
internal sealed class VanishingParagraphNode(PlanNode[] nodes) : PlanNode
{
    public override void Render(Letter letter)
    {
        var start = letter.Output.Length;
        var shown = letter.ShownResults;
        RenderAll(nodes, letter);
        if (letter.ShownResults == shown)
        {
            letter.Output.CutTo(start);
        }
    }
}

/// <summary>A table whose rows come from the data: without any it goes, because Word takes a table without rows for a damaged file.</summary>
internal sealed class TableNode(PlanNode[] nodes, byte[] rowTag, byte[] replacement) : PlanNode
{
    public override void Render(Letter letter)
    {
        var start = letter.Output.Length;
        RenderAll(nodes, letter);
        if (letter.Output.Written[start..].IndexOf(rowTag) < 0)
        {
            letter.Output.CutTo(start);
            letter.Output.Append(replacement);
        }
    }
}

/// <summary>What repeats for each row of the data.</summary>
internal sealed class RegionNode(int report, string name, PlanNode[] nodes, PlanNode[] unfilled) : PlanNode
{
    public override void Render(Letter letter)
    {
        if (!letter.TryGet(name, out var value))
        {
            letter.Report(report, Fields.FieldOutcome.Unknown);
            letter.ShownResults++;
            RenderAll(unfilled, letter);
            return;
        }

        var rows = value is MergeValue.Rows { Records: var records } ? records : [];
        letter.Report(report, rows.Count > 0 ? Fields.FieldOutcome.Filled : Fields.FieldOutcome.Empty);
        letter.RenderRows(rows, nodes);
    }
}
