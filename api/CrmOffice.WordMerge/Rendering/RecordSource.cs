namespace CrmOffice.WordMerge.Rendering;

/// <summary>The records of a merge, one after the other, for letters that take one or, by NEXT, several.</summary>
internal sealed class RecordSource(IEnumerable<MergeRecord> records) : IDisposable
{
    private readonly IEnumerator<MergeRecord> records = records.GetEnumerator();

    /// <summary>How many were read.</summary>
    public int Count { get; private set; }

    public bool TryTake(out MergeRecord record)
    {
        if (!records.MoveNext())
        {
            record = null!;
            return false;
        }

        Count++;
        record = records.Current;
        return true;
    }

    public void Dispose() => records.Dispose();
}
