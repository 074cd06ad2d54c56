namespace CrmOffice.Api.Features.Import.Reporting;

/// <summary>What an import did, or why it did nothing.</summary>
/// <param name="ProfileErrors">Faults of the profile or the folder; then no file was read.</param>
/// <param name="Files">One for each file, in the order of the profile.</param>
public sealed record ImportReport(IReadOnlyList<ImportError> ProfileErrors, IReadOnlyList<FileReport> Files)
{
    public bool HasErrors => ProfileErrors.Count > 0 || Files.Any(f => f.ErrorCount > 0 || f.WaitsFor.Count > 0);

    public bool ChangedSomething => Files.Any(f => f.Counts.Any(c => c.Created + c.Updated > 0));
}

/// <param name="File">The file's name.</param>
/// <param name="Counts">What became of its records, by kind of record.</param>
/// <param name="Errors">The first of them.</param>
/// <param name="ErrorCount">How many there are in all.</param>
/// <param name="WaitsFor">Files with errors that this one depends on; nothing of it was imported because of them.</param>
public sealed record FileReport(
    string File,
    IReadOnlyList<RecordCounts> Counts,
    IReadOnlyList<ImportError> Errors,
    int ErrorCount,
    IReadOnlyList<string> WaitsFor);

/// <param name="Kind">A target such as "customers", or a type of sales document such as "invoice".</param>
public sealed record RecordCounts(string Kind, int Created, int Updated, int Unchanged);

public enum ImportPhase
{
    Checking,
    Writing,
}

/// <summary>How far an import has come.</summary>
public sealed record ImportProgress(ImportPhase Phase, string File, int Records);
