namespace CrmOffice.Api.Features.Import.Reporting;

/// <summary>What has happened to a file so far.</summary>
internal sealed class FileOutcome(string file)
{
    private const int ListedErrors = 100;
    private readonly List<ImportError> errors = [];
    private readonly HashSet<(long?, string?, ImportErrorReason)> listed = [];
    private readonly Dictionary<string, (int Created, int Updated, int Unchanged)> counts = [];
    private readonly SortedSet<string> waitsFor = new(StringComparer.Ordinal);
    private int errorCount;

    public string File { get; } = file;

    /// <summary>Whether the file was read to its end, so that its errors of form are listed already.</summary>
    public bool FormIsChecked { get; set; }

    public bool IsBroken => errorCount > 0;

    public void Add(long? line, string? column, Fault fault)
    {
        // A file that is imported as two things has the same error twice.
        if (listed.Contains((line, column, fault.Reason)))
        {
            return;
        }

        errorCount++;
        if (errors.Count < ListedErrors)
        {
            listed.Add((line, column, fault.Reason));
            errors.Add(new ImportError(File, line, column, fault.Reason, fault.Arguments));
        }
    }

    public void WaitFor(IEnumerable<string> files) => waitsFor.UnionWith(files.Where(f => f != File));

    public void Count(string kind, int created, int updated, int unchanged)
    {
        var sum = counts.GetValueOrDefault(kind);
        counts[kind] = (sum.Created + created, sum.Updated + updated, sum.Unchanged + unchanged);
    }

    public FileReport ToReport() => new(
        File,
        counts.Select(c => new RecordCounts(c.Key, c.Value.Created, c.Value.Updated, c.Value.Unchanged)).ToList(),
        errors.OrderBy(e => e.Line ?? 0).ToList(),
        errorCount,
        waitsFor.ToList());
}
