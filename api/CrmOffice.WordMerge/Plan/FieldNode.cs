using CrmOffice.WordMerge.Fields;
using CrmOffice.WordMerge.Rendering;

namespace CrmOffice.WordMerge.Plan;

/// <summary>A field that the merge evaluates.</summary>
/// <param name="report">Which field of the template it is; −1 for one that asks nothing of the data.</param>
/// <param name="nested">What the code's <see cref="CodePart.Nested"/> refer to: fields, or null for what has no text.</param>
/// <param name="whole">The field as it stands in the template.</param>
internal sealed class FieldNode(
    FieldInstruction instruction, int report, WordCultureSource language, FieldNode?[] nested, string oldResult, RunWriter run, PlanNode[] whole) : PlanNode
{
    public FieldInstruction Instruction => instruction;

    /// <summary>The arguments of IF with their own look; null for every other field.</summary>
    public PlanNode[][]? Branches { get; init; }

    public override void Render(Letter letter)
    {
        if (Branches is not null)
        {
            RenderBranch(letter, FieldEvaluation.ChooseBranch(instruction, letter, NestedOf(letter)));
            return;
        }

        var result = Evaluate(letter);
        switch (result.Outcome)
        {
            case FieldOutcome.Unknown or FieldOutcome.Leave:
                RenderWhole(letter);
                break;
            case FieldOutcome.Hidden:
                run.WriteHidden(letter, result.Text);
                break;
            default:
                Show(letter, result.Text);
                break;
        }
    }

    /// <summary>The result as text, as a field around it sees it: of an unknown one what it showed in the template.</summary>
    public string TextFor(Letter letter)
    {
        var result = Evaluate(letter);
        return result.Outcome is FieldOutcome.Unknown or FieldOutcome.Leave ? oldResult : result.Text;
    }

    private FieldResult Evaluate(Letter letter)
    {
        var result = FieldEvaluation.Evaluate(instruction, letter, language.For(letter), NestedOf(letter));
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

    private static readonly NestedText NoNested = _ => "";

    private NestedText NestedOf(Letter letter) => nested.Length == 0 ? NoNested : index => nested[index]?.TextFor(letter) ?? "";

    private void RenderBranch(Letter letter, int branch)
    {
        if (branch < 0)
        {
            RenderWhole(letter);
        }
        else if (branch < Branches!.Length)
        {
            RenderAll(Branches[branch], letter);
        }
    }

    private void RenderWhole(Letter letter)
    {
        letter.ShownResults++;
        RenderAll(whole, letter);
    }

    private void Show(Letter letter, string text)
    {
        if (text.Length > 0)
        {
            letter.ShownResults++;
            run.Write(letter, text);
        }
    }
}
