namespace CrmOffice.WordMerge.Fields;

/// <summary>
/// ASK and FILLIN. The record answers, in a column named as the bookmark or as the question; else the field's \d stands, and the report lists
/// the question.
/// </summary>
internal static class Questions
{
    /// <summary>ASK bookmark "question" \d "default": the answer goes under the bookmark; Word shows nothing.</summary>
    internal static FieldResult Ask(FieldSwitches switches, FieldContext context)
    {
        if (switches.Words.Count == 0)
        {
            return FieldResult.Error("Error! Bookmark not defined.");
        }

        var bookmark = switches.Words[0].Text(context);
        var answer = Answer(bookmark, context) ?? Answer(switches.WordsText(context, from: 1), context) ?? Unanswered(switches, context);
        context.SetBookmark(bookmark, answer.Text);
        return answer;
    }

    internal static FieldResult FillIn(FieldSwitches switches, FieldContext context) =>
        Answer(switches.WordsText(context), context) ?? Unanswered(switches, context);

    private static FieldResult? Answer(string name, FieldContext context)
    {
        if (context.Record is null || string.IsNullOrWhiteSpace(name) || !context.TryGet(name, out var value))
        {
            return null;
        }

        var answer = FieldValue.Of(value, context.Culture);
        return FieldResult.Of(answer.Text(context.Culture)) with { Number = answer.Number };
    }

    private static FieldResult Unanswered(FieldSwitches switches, FieldContext context) =>
        new(switches.Text('d', context) ?? "", FieldOutcome.Asked);
}
