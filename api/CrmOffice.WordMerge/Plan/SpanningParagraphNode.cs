using CrmOffice.WordMerge.Rendering;

namespace CrmOffice.WordMerge.Plan;

/// <summary>
/// A paragraph with a field over several paragraphs in it. How many it becomes, only the field knows, and the properties of each come
/// from its end: the content is therefore written aside and put between its tags when the paragraph ends.
/// </summary>
internal sealed class SpanningParagraphNode(PlanNode[] content, PlanNode[] properties, byte[] startTag, byte[] endTag, bool mayVanish) : PlanNode
{
    public override void Render(Letter letter)
    {
        var (target, outer) = (letter.Output, letter.Spanning);
        var (start, shown) = (target.Length, letter.ShownResults);
        letter.Output = new Utf8Buffer(4096);
        letter.Spanning = new(target, this);
        RenderAll(content, letter);
        End(letter, properties);
        (letter.Output, letter.Spanning) = (target, outer);
        if (mayVanish && letter.ShownResults == shown)
        {
            target.CutTo(start);
        }
    }

    private void End(Letter letter, PlanNode[] ownProperties)
    {
        var (content, target) = (letter.Output, letter.Spanning!.Target);
        letter.Output = target;
        target.Append(startTag);
        RenderAll(ownProperties, letter);
        target.Append(content.Written);
        target.Append(endTag);
        content.Clear();
        letter.Output = content;
    }

    /// <summary>Where the paragraphs go while their content is written aside.</summary>
    internal sealed record Open(Utf8Buffer Target, SpanningParagraphNode Paragraph)
    {
        public void End(Letter letter, PlanNode[] properties) => Paragraph.End(letter, properties);
    }
}

/// <summary>The end of a paragraph inside a field.</summary>
internal sealed class BreakNode(PlanNode[] properties) : PlanNode
{
    public override void Render(Letter letter) => letter.Spanning?.End(letter, properties);
}

/// <summary>A table inside a field, which stands between paragraphs, not in one.</summary>
internal sealed class BlockNode(PlanNode[] nodes) : PlanNode
{
    public override void Render(Letter letter)
    {
        if (letter.Spanning is not { } spanning)
        {
            return;
        }

        var content = letter.Output;
        letter.Output = spanning.Target;
        RenderAll(nodes, letter);
        letter.Output = content;
    }
}
