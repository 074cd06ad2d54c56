namespace CrmOffice.Api.Features.Import.Reading;

/// <summary>The columns of a file.</summary>
internal sealed class Header(IReadOnlyList<string> names)
{
    public IReadOnlyList<string> Names { get; } = names;

    public int Count => Names.Count;

    /// <returns>-1 when there is no such column.</returns>
    public int IndexOf(string name)
    {
        for (var i = 0; i < Names.Count; i++)
        {
            if (Is(Names[i], name))
            {
                return i;
            }
        }

        return -1;
    }

    public bool HasTwice(string name) => Names.Count(n => Is(n, name)) > 1;

    private static bool Is(string column, string name) => string.Equals(column, name.Trim(), StringComparison.OrdinalIgnoreCase);
}

/// <summary>A record of a file; its cells are trimmed.</summary>
internal readonly record struct CsvRecord(long Line, IReadOnlyList<string> Cells);
