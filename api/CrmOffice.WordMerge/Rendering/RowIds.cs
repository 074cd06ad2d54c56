using CrmOffice.WordMerge.Plan;

namespace CrmOffice.WordMerge.Rendering;

/// <summary>
/// Ids for the rows of regions: what stands in the first row has the letter's ids, each further row has its own. They are given out
/// from above, where those of the letters do not come to.
/// </summary>
internal sealed class RowIds
{
    private const int Highest = 2_000_000_000;
    private readonly Stack<(Dictionary<(IdSpace, int), int>? Ids, int Number)> open = new();
    private int next = Highest;
    private int rows;

    public bool IsFurther => open.TryPeek(out var row) && row.Ids is not null;

    /// <summary>Which of the document's further rows it is, from 1.</summary>
    public int Number => open.TryPeek(out var row) ? row.Number : 0;

    public void StartAgain()
    {
        open.Clear();
        next = Highest;
        rows = 0;
    }

    /// <param name="isFirst">The first row of a region is a further one only inside of a further row.</param>
    public void Enter(bool isFirst) => open.Push(isFirst && !IsFurther ? (null, 0) : ([], ++rows));

    public void Leave() => open.Pop();

    /// <summary>The same for each use in the row: both ends of a bookmark have one id.</summary>
    public int IdOf(IdSpace ids, int index)
    {
        var row = open.Peek().Ids!;
        if (!row.TryGetValue((ids, index), out var id))
        {
            while (ids.Contains(next))
            {
                next--;
            }

            id = next--;
            row.Add((ids, index), id);
        }

        return id;
    }
}
