namespace CrmOffice.SimulatedGraph.Mailboxes;

/// <summary>Something came, changed or went.</summary>
/// <param name="Key">The immutable id.</param>
/// <param name="RestId">The id it had then, for those who don't ask for immutable ones.</param>
internal sealed record Change(long Sequence, string Key, string RestId, bool IsRemoved);

/// <summary>
/// What happened in a folder or calendar, in order. Of each item only the last change counts; earlier ones are passed
/// over in reading, so that writing and reading a page take time that doesn't grow with the folder.
/// </summary>
internal sealed class ChangeLog
{
    private readonly List<Change> changes = [];
    private readonly Dictionary<string, long> latest = new(StringComparer.Ordinal);

    public long Last => changes.Count == 0 ? 0 : changes[^1].Sequence;

    public void Add(Change change)
    {
        changes.Add(change);
        latest[change.Key] = change.Sequence;
    }

    public IEnumerable<Change> After(long sequence)
    {
        for (var index = FirstAfter(sequence); index < changes.Count; index++)
        {
            if (latest[changes[index].Key] == changes[index].Sequence)
            {
                yield return changes[index];
            }
        }
    }

    private int FirstAfter(long sequence)
    {
        var (low, high) = (0, changes.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = changes[middle].Sequence > sequence ? (low, middle) : (middle + 1, high);
        }

        return low;
    }
}
