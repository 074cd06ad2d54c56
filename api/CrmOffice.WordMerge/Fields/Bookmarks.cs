namespace CrmOffice.WordMerge.Fields;

/// <summary>SET, REF and the name of a bookmark alone.</summary>
internal static class Bookmarks
{
    private const string NotFound = "Error! Reference source not found.";

    /// <summary>Puts a text under a name; the text is the result, which Word doesn't show.</summary>
    internal static FieldResult Set(FieldSwitches switches, FieldContext context)
    {
        if (switches.Words.Count == 0)
        {
            return FieldResult.Error(NotFound);
        }

        var text = switches.WordsText(context, from: 1);
        context.SetBookmark(switches.Words[0].Text(context), text);
        return FieldResult.Of(text);
    }

    /// <summary>
    /// What SET or ASK has put under the name. A bookmark in the document's text is left to Word; without any, a column of the record does.
    /// </summary>
    internal static FieldResult Reference(string name, FieldContext context)
    {
        if (name.Length == 0)
        {
            return FieldResult.Error(NotFound);
        }

        if (context.Bookmark(name) is { } text)
        {
            return FieldResult.Of(text);
        }

        if (context.DocumentHasBookmark(name))
        {
            return new FieldResult("", FieldOutcome.Leave);
        }

        if (!context.TryGet(name, out var column))
        {
            return FieldResult.Error(NotFound);
        }

        var value = FieldValue.Of(column, context.Culture);
        return FieldResult.Of(value.Text(context.Culture)) with { Number = value.Number };
    }
}
