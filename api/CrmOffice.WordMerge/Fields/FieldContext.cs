namespace CrmOffice.WordMerge.Fields;

/// <summary>What a field may ask while it is evaluated. One serves a whole merge and moves from record to record.</summary>
internal abstract class FieldContext
{
    public required WordCulture Culture { get; init; }

    public required DateTime Now { get; init; }

    /// <summary>MERGEREC: the number of the record, from 1; skipped ones count.</summary>
    public int RecordNumber { get; set; }

    /// <summary>MERGESEQ: the number of the merged record, from 1.</summary>
    public int SequenceNumber { get; set; }

    /// <summary>What SET and ASK have named in this letter.</summary>
    public Dictionary<string, string> Bookmarks { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the document has a bookmark of this name, which Word itself follows.</summary>
    public virtual bool HasDocumentBookmark(string name) => false;

    /// <returns>False for a name that the data does not know.</returns>
    public abstract bool TryGetValue(string name, out MergeValue? value);
}

internal enum FieldOutcome
{
    Filled,

    /// <summary>A field of the data without a value.</summary>
    Empty,

    /// <summary>Not in the data; the field stays.</summary>
    Unknown,

    /// <summary>A question that the data does not answer.</summary>
    Asked,

    /// <summary>Not for a merge; the field stays and lives on in Word.</summary>
    Leave,

    /// <summary>Kept in the document, but not shown: SET.</summary>
    Hidden,
}

/// <param name="Branch">The argument of IF that was chosen; its parts keep their look. −1 elsewhere.</param>
internal readonly record struct FieldResult(string Text, FieldOutcome Outcome, int Branch = -1)
{
    public static FieldResult Nothing { get; } = new("", FieldOutcome.Filled);
}

/// <summary>The result of the field, or the text that something else in the code has.</summary>
internal delegate string NestedText(int index);
