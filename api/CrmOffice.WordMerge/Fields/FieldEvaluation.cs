using System.Text;

namespace CrmOffice.WordMerge.Fields;

/// <summary>What a field comes to for a record.</summary>
internal static class FieldEvaluation
{
    /// <summary>Word's own words for a bookmark that is missing, in every language.</summary>
    private const string MissingReference = "Error! Reference source not found.";

    /// <param name="nested">The text of what is nested in the code; asked only for what the result depends on.</param>
    /// <param name="language">That of the text in which the code stands: names of days and months.</param>
    public static FieldResult Evaluate(FieldInstruction field, FieldContext context, WordCulture language, NestedText nested)
    {
        switch (field.Kind)
        {
            case FieldKind.MergeField:
                return MergeField(field, context, language, nested);
            case FieldKind.If:
                return If(field, context, nested);
            case FieldKind.Compare:
                return Formatted(field, context, language, IsTrue(field, context, nested) ? "1" : "0");
            case FieldKind.NextIf or FieldKind.SkipIf:
                return new("", FieldOutcome.Filled, IsTrue(field, context, nested) ? 1 : 0);
            case FieldKind.Formula:
                return Calculated(field, context, language, nested);
            case FieldKind.Quote:
                return Formatted(field, context, language, string.Concat(field.Arguments.Select(argument => TextOf(argument, nested))));
            case FieldKind.MergeRec:
                return Formatted(field, context, language, $"{context.RecordNumber}");
            case FieldKind.MergeSeq:
                return Formatted(field, context, language, $"{context.SequenceNumber}");
            case FieldKind.Next:
                return FieldResult.Nothing;
            case FieldKind.Set:
                return Set(field, context, nested);
            case FieldKind.Ref:
                return Reference(field, context, language, Argument(field, 0, nested).Trim(), mustExist: true);
            case FieldKind.BareName:
                return Reference(field, context, language, field.Keyword, mustExist: false);
            case FieldKind.Ask:
                return Ask(field, context, nested);
            case FieldKind.FillIn:
                return FillIn(field, context, language, nested);
            case FieldKind.AddressBlock:
                return AddressBlock.Evaluate(field, context);
            case FieldKind.GreetingLine:
                return GreetingLine.Evaluate(field, context, language);
            default:
                return new("", FieldOutcome.Leave);
        }
    }

    /// <summary>The text of an argument, nested fields included.</summary>
    public static string TextOf(FieldArgument argument, NestedText nested)
    {
        if (argument.Literal is { } literal)
        {
            return literal;
        }

        var text = new StringBuilder();
        foreach (var part in argument.Parts)
        {
            text.Append(part switch
            {
                CodePart.Text { Value: var value } => value,
                CodePart.Nested { Index: var index } => nested(index),
                _ => "",
            });
        }

        return text.ToString();
    }

    private static string Argument(FieldInstruction field, int index, NestedText nested) =>
        index < field.Arguments.Count ? TextOf(field.Arguments[index], nested) : "";

    private static FieldResult MergeField(FieldInstruction field, FieldContext context, WordCulture language, NestedText nested)
    {
        var name = field.FieldName ?? Argument(field, 0, nested).Trim();
        if (name.Length == 0 || !context.TryGetValue(name, out var value))
        {
            return new("", FieldOutcome.Unknown);
        }

        var text = ValueText.Of(value, context.Culture);
        if (field.Format is { } format)
        {
            text = format.Apply(value, text, context.Culture, language);
        }

        if (text.Length == 0)
        {
            return new("", FieldOutcome.Empty);
        }

        if (field.Has('b') || field.Has('f'))
        {
            text = $"{SwitchText(field, 'b', nested)}{text}{SwitchText(field, 'f', nested)}";
        }

        return new(text, FieldOutcome.Filled);
    }

    private static string SwitchText(FieldInstruction field, char name, NestedText nested) =>
        field.Switch(name) is { } argument ? TextOf(argument, nested) : "";

    private static FieldResult Formatted(FieldInstruction field, FieldContext context, WordCulture language, string text) =>
        new(field.Format is { } format ? format.Apply(null, text, context.Culture, language) : text, FieldOutcome.Filled);

    private static FieldResult If(FieldInstruction field, FieldContext context, NestedText nested)
    {
        if (field.Operator.Length == 0 || field.Arguments.Count < 2)
        {
            return new("", FieldOutcome.Leave);
        }

        var branch = IsTrue(field, context, nested) ? 2 : 3;
        return new(Argument(field, branch, nested), FieldOutcome.Filled, branch);
    }

    private static bool IsTrue(FieldInstruction field, FieldContext context, NestedText nested)
    {
        if (field.Arguments.Count < 2)
        {
            return false;
        }

        var (left, right) = (field.Arguments[0], field.Arguments[1]);
        var areTexts = left is { IsQuoted: true, Literal: not null } && right is { IsQuoted: true, Literal: not null };
        return Comparison.IsTrue(TextOf(left, nested), field.Operator, TextOf(right, nested), areTexts, context.Culture);
    }

    private static FieldResult Calculated(FieldInstruction field, FieldContext context, WordCulture language, NestedText nested)
    {
        var (number, error) = Formula.Evaluate(Argument(field, 0, nested), context);
        if (number is not { } result)
        {
            return new(error!, FieldOutcome.Filled);
        }

        var text = NumberText.Format(result, context.Culture);
        return new(field.Format is { } format ? format.Apply(new MergeValue.Number(result), text, context.Culture, language) : text, FieldOutcome.Filled);
    }

    private static FieldResult Set(FieldInstruction field, FieldContext context, NestedText nested)
    {
        var name = Argument(field, 0, nested).Trim();
        if (name.Length == 0)
        {
            return new("", FieldOutcome.Leave);
        }

        var text = Argument(field, 1, nested);
        context.Bookmarks[name] = text;
        return new(text, FieldOutcome.Hidden);
    }

    /// <summary>A bookmark of the document itself is Word's to follow.</summary>
    private static FieldResult Reference(FieldInstruction field, FieldContext context, WordCulture language, string name, bool mustExist)
    {
        if (context.Bookmarks.TryGetValue(name, out var text))
        {
            return Formatted(field, context, language, text);
        }

        return mustExist && !context.HasDocumentBookmark(name) ? new(MissingReference, FieldOutcome.Filled) : new("", FieldOutcome.Leave);
    }

    /// <summary>ASK shows nothing; its answer is a bookmark.</summary>
    private static FieldResult Ask(FieldInstruction field, FieldContext context, NestedText nested)
    {
        var name = Argument(field, 0, nested).Trim();
        var (text, isAnswered) = Answer(field, context, nested, name, Argument(field, 1, nested));
        context.Bookmarks[name] = text;
        return new("", isAnswered ? FieldOutcome.Filled : FieldOutcome.Asked);
    }

    private static FieldResult FillIn(FieldInstruction field, FieldContext context, WordCulture language, NestedText nested)
    {
        var question = Argument(field, 0, nested);
        var (text, isAnswered) = Answer(field, context, nested, question, question);
        return Formatted(field, context, language, text) with { Outcome = isAnswered ? FieldOutcome.Filled : FieldOutcome.Asked };
    }

    private static (string Text, bool IsAnswered) Answer(FieldInstruction field, FieldContext context, NestedText nested, string name, string question)
    {
        if (context.TryGetValue(name, out var value) || context.TryGetValue(question.Trim(), out value))
        {
            return (ValueText.Of(value, context.Culture), true);
        }

        return (SwitchText(field, 'd', nested), false);
    }
}
