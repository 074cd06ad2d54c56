using CrmOffice.WordMerge.Fields;

namespace CrmOffice.WordMerge.Rendering;

/// <summary>Counts what becomes the report.</summary>
internal sealed class MergeTally(IReadOnlyList<TemplateField> fields)
{
    private readonly int[] filled = new int[fields.Count];
    private readonly int[] empty = new int[fields.Count];
    private readonly int[] unknown = new int[fields.Count];
    private readonly int[] asked = new int[fields.Count];

    public int Letters { get; set; }

    public int Skipped { get; set; }

    public void Count(int field, FieldOutcome outcome)
    {
        switch (outcome)
        {
            case FieldOutcome.Empty:
                empty[field]++;
                break;
            case FieldOutcome.Unknown:
                unknown[field]++;
                break;
            case FieldOutcome.Asked:
                asked[field]++;
                break;
            default:
                filled[field]++;
                break;
        }
    }

    /// <summary>Fields that no letter came to, because an IF showed something else, are left out.</summary>
    public MergeReport ToReport(int records)
    {
        var reported = new List<ReportedField>(fields.Count);
        for (var i = 0; i < fields.Count; i++)
        {
            (FieldState State, int Count)? state =
                unknown[i] > 0 ? (FieldState.Unknown, unknown[i])
                : empty[i] > 0 ? (FieldState.Empty, empty[i])
                : asked[i] > 0 ? (FieldState.Asked, asked[i])
                : filled[i] > 0 ? (FieldState.Filled, filled[i])
                : null;
            if (state is { } found)
            {
                reported.Add(new(fields[i], found.State, found.Count));
            }
        }

        return new(records, Letters, Skipped, reported);
    }
}
