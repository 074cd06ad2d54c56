using CrmOffice.Api.Features.Import.Reading;
using CrmOffice.Api.Features.Import.Reporting;
using CrmOffice.Api.Features.Import.Running;

namespace CrmOffice.Api.Features.Import.Targets;

/// <summary>A table that records of a file go to.</summary>
internal interface IRecordTarget
{
    /// <summary>The field that errors about the key point at.</summary>
    string KeyField { get; }

    /// <summary>What a record is recognised by; a file has each only once.</summary>
    string KeyOf(ImportRecord record);

    /// <summary>What several fields together do wrong.</summary>
    IEnumerable<(string Field, Fault Fault)> Check(RecordNumbers numbers, ImportRecord record);

    /// <summary>Writes records that passed the check; returns how many are new and how many had to be changed.</summary>
    Task<(int Created, int Updated)> WriteAsync(ImportRun run, IReadOnlyList<ImportRecord> records, CancellationToken cancellation);
}
