using CrmOffice.WordMerge.Fields;
using CrmOffice.WordMerge.Rendering;

namespace CrmOffice.WordMerge.Plan;

/// <summary>A field that the merge evaluates.</summary>
/// <param name="report">Which field of the template it is; −1 for one that asks nothing of the data.</param>
/// <param name="language">w:lang of the run with the code.</param>
/// <param name="nested">What the code's <see cref="CodePart.Nested"/> refer to: fields, or null for what has no text.</param>
/// <param name="oldResult">What it showed when the template was saved.</param>
/// <param name="whole">The field as it stands in the template.</param>
internal sealed class FieldNode(
    FieldInstruction instruction, int report, string? language, FieldNode?[] nested, string oldResult, RunWriter run, PlanNode[] whole) : PlanNode
{
    /// <summary>The arguments of IF with their own look; null for every other field.</summary>
    public PlanNode[][]? Branches { get; init; }

    public override void Render(Letter letter)
    {
        var result = Evaluate(letter, composes: Branches is null);
        if (result.Outcome is FieldOutcome.Unknown or FieldOutcome.Leave)
        {
            letter.ShownResults++;
            RenderAll(whole, letter);
        }
        else if (result.Branch >= 0 && Branches is not null)
        {
            RenderAll(Branches[result.Branch], letter);
        }
        else if (instruction.Kind == FieldKind.Set)
        {
            run.WriteHidden(letter, result.Text);
        }
        else if (result.Text.Length > 0 && instruction.Kind != FieldKind.Ask)
        {
            letter.ShownResults++;
            run.Write(letter, result.Text);
        }
    }

    /// <summary>The result as a field around it sees it: of one that stays, what it showed in the template.</summary>
    public FieldResult ResultFor(Letter letter)
    {
        var result = Evaluate(letter, composes: true);
        return result.Outcome is FieldOutcome.Unknown or FieldOutcome.Leave && result.Text.Length == 0 ? result with { Text = oldResult } : result;
    }

    private FieldResult Evaluate(Letter letter, bool composes)
    {
        var outer = letter.NestedFields;
        letter.NestedFields = nested;
        letter.Language = language;
        var result = composes ? instruction.Evaluate(letter) : instruction.Choose(letter);
        letter.NestedFields = outer;
        switch (instruction.Kind)
        {
            case FieldKind.Next:
                letter.NextRecord();
                break;
            case FieldKind.NextIf when result.Branch == 1:
                letter.NextRecord();
                break;
            case FieldKind.SkipIf when result.Branch == 1:
                letter.IsSkipped = true;
                break;
        }

        if (report >= 0)
        {
            letter.Report(report, result.Outcome);
        }

        return result;
    }
}
