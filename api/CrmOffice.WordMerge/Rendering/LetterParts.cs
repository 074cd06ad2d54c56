using CrmOffice.WordMerge.Plan;

namespace CrmOffice.WordMerge.Rendering;

/// <summary>A letter as it was rendered, part by part; used again for the next one.</summary>
internal sealed class LetterParts(TemplatePlan plan)
{
    public Utf8Buffer Blocks { get; } = new();

    /// <summary>The last paragraph up to the place of a section's properties.</summary>
    public Utf8Buffer LastParagraphStart { get; } = new(4096);

    public Utf8Buffer LastParagraphRest { get; } = new(4096);

    public Utf8Buffer Section { get; } = new(4096);

    /// <summary>In the order of <see cref="TemplatePlan.VaryingParts"/>.</summary>
    public Utf8Buffer[] VaryingParts { get; } = [.. plan.VaryingParts.Select(_ => new Utf8Buffer(8192))];

    /// <summary>The pictures that a merge has put into the <see cref="VaryingParts"/>, where each letter has its own.</summary>
    public HashSet<(string Id, string Target)>[] PicturesOfParts { get; } = [.. plan.VaryingParts.Select(_ => new HashSet<(string, string)>())];

    /// <summary>In the order of <see cref="TemplatePlan.Notes"/>.</summary>
    public Utf8Buffer[] Notes { get; } = [.. plan.Notes.Select(_ => new Utf8Buffer(1024))];

    /// <summary>Headers and footers, which the sections in the body refer to.</summary>
    public void RenderVaryingParts(Letter letter)
    {
        for (var i = 0; i < VaryingParts.Length; i++)
        {
            PicturesOfParts[i].Clear();
            letter.Pictures.OfPart = letter.IsMerged ? PicturesOfParts[i] : null;
            Render(letter, VaryingParts[i], plan.VaryingParts[i].Nodes);
            letter.Pictures.OfPart = null;
            letter.BackToFirstRecord();
        }
    }

    public void RenderBody(Letter letter)
    {
        var body = plan.Body;
        Render(letter, Blocks, body.Blocks);
        Render(letter, LastParagraphStart, body.LastParagraphStart);
        Render(letter, LastParagraphRest, body.LastParagraphRest);
        Render(letter, Section, body.Section);
        letter.BackToFirstRecord();
        for (var i = 0; i < Notes.Length; i++)
        {
            Render(letter, Notes[i], plan.Notes[i].Notes);
        }
    }

    private static void Render(Letter letter, Utf8Buffer target, PlanNode[] nodes)
    {
        target.Clear();
        letter.Output = target;
        PlanNode.RenderAll(nodes, letter);
    }
}
