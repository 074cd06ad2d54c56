using System.Text;

namespace CrmOffice.WordMerge.Fields;

/// <summary>The formula of a field "=": its text, nested fields and all, worked out for a record.</summary>
internal sealed class Formula(IReadOnlyList<CodePart> parts)
{
    private const int MostDecimalsOfAQuotient = 2;

    /// <summary>The number and its text; or the formula's error; or left to Word, when cells of a table are added up.</summary>
    internal FieldResult Evaluate(FieldContext context)
    {
        var text = new StringBuilder();
        var nested = new List<Operand>();
        foreach (var part in parts)
        {
            if (part is CodePart.Text piece)
            {
                text.Append(piece.Value);
            }
            else
            {
                Splice(context.Nested(((CodePart.Nested)part).Field), context.Culture, text, nested);
            }
        }

        var evaluation = new FormulaEvaluation(text.ToString(), nested, context);
        var result = evaluation.Run();
        if (evaluation.NeedsTable)
        {
            return new FieldResult("", FieldOutcome.Leave);
        }

        if (result.Error is { } error)
        {
            return FieldResult.Error(error);
        }

        // A quotient is shown as Word shows it, with two decimals or as many as its numbers have.
        var shown = evaluation.Divides
            ? decimal.Round(result.Value, Math.Max(MostDecimalsOfAQuotient, evaluation.Decimals), MidpointRounding.AwayFromZero)
            : result.Value;
        return new FieldResult(NumberText.Print(shown, context.Culture), FieldOutcome.Filled, Number: result.Value);
    }

    /// <summary>A nested field's number stays a number, whatever its group and decimal signs; other text becomes part of the formula.</summary>
    private static void Splice(in FieldResult result, WordCulture culture, StringBuilder text, List<Operand> nested)
    {
        Operand operand;
        if (result.Outcome == FieldOutcome.Error)
        {
            operand = Operand.Failed(result.Text);
        }
        else if (result.Number is { } number || NumberText.TryReadAmount(result.Text, culture, out number))
        {
            operand = new Operand(number);
        }
        else if (string.IsNullOrWhiteSpace(result.Text))
        {
            operand = new Operand(0);
        }
        else
        {
            text.Append(result.Text.Replace(FieldCode.NestedMark, '\uFFFD'));
            return;
        }

        text.Append(FieldCode.NestedMark);
        nested.Add(operand);
    }
}
