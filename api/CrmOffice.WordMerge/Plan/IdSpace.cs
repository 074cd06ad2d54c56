namespace CrmOffice.WordMerge.Plan;

/// <summary>
/// Ids of one kind that the template uses. The first letter keeps them, further ones take the next free block each, in the
/// order in which the ids were met.
/// </summary>
internal sealed class IdSpace
{
    private readonly Dictionary<int, int> indexes = [];
    private readonly List<int> ids = [];
    private int highest;
    private int lowFree = 100_000;

    /// <summary>Whether each row of a region has ids of its own; notes and lists are those of the letter.</summary>
    public bool IsOwnInRows { get; init; }

    /// <summary>Whether the template itself uses an id.</summary>
    public bool Contains(int id) => indexes.ContainsKey(id);

    /// <summary>How many a letter needs.</summary>
    public int Count => ids.Count;

    public IReadOnlyList<int> Ids => ids;

    /// <summary>The index of an id; the same for each use of it.</summary>
    public int Use(int id)
    {
        if (!indexes.TryGetValue(id, out var index))
        {
            index = ids.Count;
            indexes.Add(id, index);
            ids.Add(id);
            Reserve(id);
        }

        return index;
    }

    /// <summary>An id that the letter does not use, but that is taken.</summary>
    public void Reserve(int id)
    {
        highest = Math.Max(highest, id);
        if (id is >= 100_000 and < 1_000_000_000)
        {
            lowFree = Math.Max(lowFree, id + 1);
        }
    }

    public long IdOf(int index, int letter) => letter == 0 ? ids[index] : Free + ((letter - 1L) * Count) + index;

    /// <summary>Word writes some ids at random over the whole range; the free ones then start low.</summary>
    private long Free => highest < 1_000_000_000 ? highest + 1L : lowFree;
}
