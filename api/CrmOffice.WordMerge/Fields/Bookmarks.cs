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

    /// <summary>What SET or ASK has put under the name. A bookmark in the document's text is left to Word.</summary>
    internal static FieldResult Reference(string name, FieldContext context) =>
        name.Length == 0 ? FieldResult.Error(NotFound)
        : context.Bookmark(name) is { } text ? FieldResult.Of(text)
        : context.DocumentHasBookmark(name) ? new FieldResult("", FieldOutcome.Leave)
        : FieldResult.Error(NotFound);
}
