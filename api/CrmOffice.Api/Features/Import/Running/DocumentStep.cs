using CrmOffice.Api.Features.Import.Profiles;
using CrmOffice.Api.Features.Import.Reading;
using CrmOffice.Api.Features.Import.Reporting;
using CrmOffice.Api.Features.Import.Targets;

namespace CrmOffice.Api.Features.Import.Running;

/// <summary>A file each record of which becomes one or more sales documents, with lines from another file.</summary>
internal sealed class DocumentStep(ImportRun run, FileImport import) : ImportStep(run, import)
{
    /// <summary>Several documents with all their lines come of each record.</summary>
    private const int RecordsAtOnce = BatchSize / 4;

    private LineFile? lines;

    public override IReadOnlyCollection<string> Files => Import.Lines is null ? [Import.File] : [Import.File, Import.Lines.File];

    public override IReadOnlyCollection<string> Provides => Import.Documents.Select(d => d.Type).ToHashSet();

    public override IReadOnlyCollection<string> Requires
    {
        get
        {
            var fields = Import.Documents.SelectMany(d => DocumentPlan.FieldsOf(Import, d).Keys).Concat(Import.Lines?.Fields.Keys ?? []).ToHashSet();
            var references = FieldCatalogue.SalesDocument.Concat(FieldCatalogue.LineItem).Where(d => d.RefersTo is not null && fields.Contains(d.Name));
            return references.Select(d => d.RefersTo!).Concat(Import.Documents.Where(d => d.Follows is not null).Select(d => d.Follows!)).ToHashSet();
        }
    }

    protected override void CheckFiles(CancellationToken cancellation)
    {
        var keys = CheckDocuments(cancellation);
        if (Import.Lines is not null)
        {
            lines = new LineFile(Run, Import.Lines);
            lines.Read(keys, cancellation);
        }
    }

    public override async Task WriteAsync(CancellationToken cancellation)
    {
        var outcome = Run.OutcomeOf(Import.File);
        using var file = Run.Open(Import.File, Import.Format) ?? throw new FileChangedException(Import.File);
        var plans = DocumentPlan.CreateAll(Run, Import, file.Header, outcome) ?? throw new FileChangedException(Import.File);
        var writer = new DocumentWriter(Run, outcome);
        var keyIndex = Import.Lines is null ? -1 : file.Header.IndexOf(Import.Lines.DocumentColumn);
        var count = 0;
        foreach (var rows in file.Records(cancellation).Chunk(RecordsAtOnce))
        {
            var drafts = rows.SelectMany(row => plans.Where(p => p.Mapping.Applies(row)).Select(p => Draft(p, row))).ToList();
            await writer.WriteAsync(drafts, cancellation);
            Run.Db.ChangeTracker.Clear();
            count += rows.Length;
            Run.Progress(ImportPhase.Writing, Import.File, count);
        }

        foreach (var plan in plans)
        {
            outcome.Count(plan.TypeName, 0, 0, 0);
        }

        DocumentDraft Draft(DocumentPlan plan, CsvRecord row)
        {
            var record = plan.Mapping.Read(row, outcome) ?? throw new FileChangedException(Import.File);
            return new DocumentDraft(plan, record, row.Line, keyIndex < 0 ? null : lines![row.Cells[keyIndex]]);
        }
    }

    /// <returns>What lines can belong to; null when that isn't known.</returns>
    private HashSet<string>? CheckDocuments(CancellationToken cancellation)
    {
        var outcome = Run.OutcomeOf(Import.File);
        using var file = Run.Open(Import.File, Import.Format);
        if (file is null)
        {
            return null;
        }

        var hasKey = Import.Lines is null || RecordMapping.HasColumns([Import.Lines.DocumentColumn], file.Header, outcome);
        if (DocumentPlan.CreateAll(Run, Import, file.Header, outcome) is not { } plans || !hasKey)
        {
            return null;
        }

        var keyIndex = Import.Lines is null ? -1 : file.Header.IndexOf(Import.Lines.DocumentColumn);
        var keys = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var lineOfNumber = plans.Select(p => p.TypeName).Distinct()
            .ToDictionary(type => type, _ => new Dictionary<string, long>(StringComparer.OrdinalIgnoreCase));
        var count = 0;
        foreach (var row in file.Records(cancellation))
        {
            if (keyIndex >= 0)
            {
                keys.Add(row.Cells[keyIndex]);
            }

            foreach (var plan in plans.Where(p => p.Mapping.Applies(row)))
            {
                CheckDocument(plan, row, lineOfNumber[plan.TypeName], outcome);
            }

            if (++count % RecordsBetweenReports == 0)
            {
                Run.Progress(ImportPhase.Checking, Import.File, count);
            }
        }

        return outcome.IsBroken ? null : keys;
    }

    private void CheckDocument(DocumentPlan plan, CsvRecord row, Dictionary<string, long> lineOfNumber, FileOutcome outcome)
    {
        if (plan.Mapping.Read(row, outcome) is not { } record)
        {
            return;
        }

        var references = FieldCatalogue.SalesDocument.Where(d => d.RefersTo is not null);
        ReferenceCheck.Report(Run.Numbers, references, plan.Mapping, record, outcome);
        if (record.Text("predecessor") is { } predecessor && !Run.Numbers.Exists(plan.Follows!, predecessor))
        {
            outcome.Add(record.Line, plan.Mapping.ColumnOf("predecessor"), new Fault(ImportErrorReason.ReferenceUnknown, predecessor, plan.Follows!));
        }

        var number = record.Text("number")!;
        if (!lineOfNumber.TryAdd(number, record.Line))
        {
            outcome.Add(record.Line, plan.Mapping.ColumnOf("number"), new Fault(ImportErrorReason.DuplicateKey, number, $"{lineOfNumber[number]}"));
        }

        Run.Numbers.Announce(plan.TypeName, number);
    }
}
