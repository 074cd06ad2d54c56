namespace CrmOffice.WordMerge.Fields;

/// <summary>
/// What fields see while a letter is filled. One object serves a whole merge: its caller sets the properties from record to record.
/// Not for several threads at once.
/// </summary>
internal abstract class FieldContext(WordCulture culture)
{
    private Dictionary<string, string>? bookmarks;

    /// <summary>The record; null past the last one, where every column is known and empty.</summary>
    public MergeRecord? Record { get; set; }

    /// <summary>MERGEREC: the record's number from 1, skipped ones counted.</summary>
    public int RecordNumber { get; set; }

    /// <summary>MERGESEQ: the number from 1 among the merged ones.</summary>
    public int SequenceNumber { get; set; }

    /// <summary>How numbers and dates are written in pictures and in values that come as text.</summary>
    public WordCulture Culture { get; } = culture;

    /// <summary>w:lang of the run with the code, for example "de-AT": names of months, number words. Null: that of the culture.</summary>
    public string? Language { get; set; }

    /// <summary>Local time, for DATE and TIME inside other fields.</summary>
    public DateTime Now { get; set; }

    /// <summary>The result of a field inside the code that is being evaluated. A field that is left gives its stored text.</summary>
    public abstract FieldResult Nested(int field);

    /// <summary>A column's value. A region's rows override it, to look into the enclosing record too.</summary>
    public virtual bool TryGet(string name, out MergeValue? value)
    {
        if (Record is { } record)
        {
            return record.TryGet(name, out value);
        }

        value = null;
        return true;
    }

    /// <summary>The column that the document's own map (w:fieldMapData) has for one of Word's address names, or null.</summary>
    public virtual string? MappedColumn(string addressName) => null;

    /// <summary>Whether the document has text under a bookmark of this name, so that a REF to it stays live.</summary>
    public virtual bool DocumentHasBookmark(string name) => false;

    /// <summary>The text that SET or ASK has put under a name in this letter, or null.</summary>
    public virtual string? Bookmark(string name) => bookmarks is null ? null : bookmarks.GetValueOrDefault(name);

    public virtual void SetBookmark(string name, string text) =>
        (bookmarks ??= new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase))[name] = text;

    /// <summary>To be called before every letter.</summary>
    public void ClearBookmarks() => bookmarks?.Clear();
}
