using CrmOffice.Api.Features.Import.Profiles;
using CrmOffice.Api.Features.Import.Reading;
using CrmOffice.Api.Features.Import.Reporting;
using CrmOffice.Api.Features.Import.Targets;

namespace CrmOffice.Api.Features.Import.Running;

/// <summary>A file each record of which becomes one record of the target.</summary>
internal sealed class RecordStep(ImportRun run, FileImport import, IRecordTarget target) : ImportStep(run, import)
{
    private readonly IReadOnlyList<FieldDefinition> definitions = FieldCatalogue.ByTarget[import.Target];

    public override IReadOnlyCollection<string> Files => [Import.File];

    public override IReadOnlyCollection<string> Provides => [Import.Target];

    public override IReadOnlyCollection<string> Requires => References.Select(r => r.RefersTo!).ToHashSet();

    private IEnumerable<FieldDefinition> References =>
        definitions.Where(d => d.Kind == FieldKind.Reference && Import.Fields.ContainsKey(d.Name));

    protected override void CheckFiles(CancellationToken cancellation)
    {
        var outcome = Run.OutcomeOf(Import.File);
        using var file = Run.Open(Import.File, Import.Format);
        if (file is null || CreateMapping(file, outcome) is not { } mapping)
        {
            return;
        }

        var lineOfKey = new Dictionary<string, long>(StringComparer.OrdinalIgnoreCase);
        var references = References.ToList();
        var count = 0;
        foreach (var row in file.Records(cancellation))
        {
            if (mapping.Applies(row) && mapping.Read(row, outcome) is { } record)
            {
                ReferenceCheck.Report(Run.Numbers, references, mapping, record, outcome);
                foreach (var (field, fault) in target.Check(Run.Numbers, record))
                {
                    outcome.Add(record.Line, mapping.ColumnOf(field), fault);
                }

                var key = target.KeyOf(record);
                if (!lineOfKey.TryAdd(key, record.Line))
                {
                    outcome.Add(record.Line, mapping.ColumnOf(target.KeyField), new Fault(ImportErrorReason.DuplicateKey, key, $"{lineOfKey[key]}"));
                }

                Run.Numbers.Announce(Import.Target, key);
            }

            if (++count % RecordsBetweenReports == 0)
            {
                Run.Progress(ImportPhase.Checking, Import.File, count);
            }
        }
    }

    public override async Task WriteAsync(CancellationToken cancellation)
    {
        var outcome = Run.OutcomeOf(Import.File);
        using var file = Run.Open(Import.File, Import.Format) ?? throw new FileChangedException(Import.File);
        var mapping = CreateMapping(file, outcome) ?? throw new FileChangedException(Import.File);
        var count = 0;
        foreach (var rows in file.Records(cancellation).Where(mapping.Applies).Chunk(BatchSize))
        {
            var records = rows.Select(row => mapping.Read(row, outcome) ?? throw new FileChangedException(Import.File)).ToList();
            var (created, updated) = await target.WriteAsync(Run, records, cancellation);
            outcome.Count(Import.Target, created, updated, records.Count - created - updated);
            Run.Db.ChangeTracker.Clear();
            count += records.Count;
            Run.Progress(ImportPhase.Writing, Import.File, count);
        }

        outcome.Count(Import.Target, 0, 0, 0);
    }

    private RecordMapping? CreateMapping(CsvFile file, FileOutcome outcome) =>
        RecordMapping.Create(Run.Profile, Run.FormatOf(Import.Format), definitions, Import.Fields, Import.Where, file.Header, outcome);
}
