using CrmOffice.WordMerge.Fields;
using CrmOffice.WordMerge.Plan;

namespace CrmOffice.WordMerge.Rendering;

/// <summary>
/// What the plan needs while it writes a letter. One serves a whole merge: it goes from record to record, and keeps what a letter
/// reported until it is certain that the letter stays.
/// </summary>
internal sealed class Letter : FieldContext
{
    private readonly RecordSource source;
    private readonly MergeTally tally;
    private readonly PlanSettings settings;
    private readonly Stack<MergeRecord> rows = new();
    private readonly RowIds rowIds = new();
    private readonly List<(int Field, FieldOutcome Outcome)> reported = [];
    private int firstRecordNumber;
    private int firstSequenceNumber;
    private int sequence;

    public Letter(RecordSource source, MergeTally tally, PlanSettings settings, WordCulture culture)
        : base(culture)
    {
        this.source = source;
        this.tally = tally;
        this.settings = settings;
    }

    /// <summary>Where the plan writes to; another for each part.</summary>
    public Utf8Buffer Output { get; set; } = new();

    /// <summary>Which letter of the document it is, from 0; always 0 where each has a document of its own.</summary>
    public int Index { get; set; }

    /// <summary>Whether the letter is one of several in a document, with a section of its own.</summary>
    public required bool IsMerged { get; init; }

    /// <summary>Of the document that is being written.</summary>
    public required PictureParts Pictures { get; set; }

    public CancellationToken Cancellation { get; init; }

    /// <summary>SKIPIF has dropped it; what was written is thrown away.</summary>
    public bool IsSkipped { get; set; }

    /// <summary>Counts what was shown, so that a paragraph can tell whether its fields showed anything.</summary>
    public int ShownResults { get; set; }

    /// <summary>The paragraph that is being written with a field over several paragraphs in it; null as a rule.</summary>
    public SpanningParagraphNode.Open? Spanning { get; set; }

    /// <summary>The relationship of a header or footer that this letter has for itself, by the part in the template.</summary>
    public Dictionary<string, string> OwnParts { get; } = [];

    /// <summary>The value of the content control that is being written; null outside of one.</summary>
    public ControlValue? Control { get; set; }

    /// <summary>The rows of the repeating section that is being written.</summary>
    public IReadOnlyList<MergeRecord> SectionRows { get; set; } = [];

    /// <summary>What the data stores of this letter's document are to hold.</summary>
    public List<(DataBinding Binding, string Value)> StoredValues { get; } = [];

    /// <summary>The record that the letter began with.</summary>
    public MergeRecord FirstRecord { get; private set; } = new();

    /// <summary>Goes on to the next letter's first record.</summary>
    /// <returns>False when there is none.</returns>
    public bool Begin()
    {
        if (!source.TryTake(out var record))
        {
            return false;
        }

        Record = FirstRecord = record;
        firstRecordNumber = RecordNumber = source.Count;
        firstSequenceNumber = SequenceNumber = ++sequence;
        ClearBookmarks();
        OwnParts.Clear();
        reported.Clear();
        rows.Clear();
        StoredValues.Clear();
        if (!IsMerged)
        {
            rowIds.StartAgain();
        }

        IsSkipped = false;
        return true;
    }

    /// <summary>The letter is dropped: its number is free for the next one.</summary>
    public void Skip()
    {
        sequence = firstSequenceNumber - 1;
        tally.Skipped++;
    }

    /// <summary>The letter stays, and with it what it reported.</summary>
    public void Keep()
    {
        tally.Letters++;
        foreach (var (field, outcome) in reported)
        {
            tally.Count(field, outcome);
        }
    }

    /// <summary>NEXT: what follows shows the next record; past the last one everything is empty.</summary>
    public void NextRecord()
    {
        if (Record is null)
        {
            return;
        }

        if (source.TryTake(out var next))
        {
            Record = next;
            RecordNumber = source.Count;
            SequenceNumber = ++sequence;
        }
        else
        {
            Record = null;
        }
    }

    /// <summary>Headers, footers and notes show the record that the letter began with, whatever NEXT took.</summary>
    public void BackToFirstRecord()
    {
        Record = FirstRecord;
        RecordNumber = firstRecordNumber;
        SequenceNumber = firstSequenceNumber;
    }

    /// <summary>Writes what stands in a region once for each row.</summary>
    public void RenderRows(IReadOnlyList<MergeRecord> records, PlanNode[] nodes)
    {
        for (var i = 0; i < records.Count; i++)
        {
            Cancellation.ThrowIfCancellationRequested();
            ShownResults++;
            rows.Push(records[i]);
            rowIds.Enter(isFirst: i == 0);
            PlanNode.RenderAll(nodes, this);
            rowIds.Leave();
            rows.Pop();
        }
    }

    /// <summary>Inside of a row that is not the first of its region, or in a region inside of such a row.</summary>
    public bool IsFurtherRow => rowIds.IsFurther;

    /// <summary>Counts the further rows of the document.</summary>
    public int RowNumber => rowIds.Number;

    public long IdOf(IdSpace ids, int index) => rowIds.IsFurther && ids.IsOwnInRows ? rowIds.IdOf(ids, index) : ids.IdOf(index, Index);

    public void Report(int field, FieldOutcome outcome) => reported.Add((field, outcome));

    /// <summary>The fields in the code of the one that is being evaluated.</summary>
    public FieldNode?[] NestedFields { get; set; } = [];

    public override FieldResult Nested(int field)
    {
        var language = Language;
        var result = NestedFields[field]?.ResultFor(this) ?? new FieldResult("", FieldOutcome.Filled);
        Language = language;
        return result;
    }

    /// <summary>A row's own fields, then those around it.</summary>
    public override bool TryGet(string name, out MergeValue? value)
    {
        foreach (var row in rows)
        {
            if (row.TryGet(name, out value))
            {
                return true;
            }
        }

        return base.TryGet(name, out value);
    }

    /// <summary>A content control's value: by its tag, else by its title.</summary>
    public bool TryGet(string tag, string? title, out MergeValue? value) => TryGet(tag, out value) || (title is not null && title != tag && TryGet(title, out value));

    public override string? MappedColumn(string addressName) => settings.MappedColumns.GetValueOrDefault(addressName);

    public override bool DocumentHasBookmark(string name) => settings.Bookmarks.Contains(name);
}
