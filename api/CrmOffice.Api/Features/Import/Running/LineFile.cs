using CrmOffice.Api.Features.Import.Profiles;
using CrmOffice.Api.Features.Import.Reading;
using CrmOffice.Api.Features.Import.Reporting;
using CrmOffice.Api.Features.Import.Targets;

namespace CrmOffice.Api.Features.Import.Running;

/// <summary>Reads the lines of sales documents, by the value that says which document they belong to.</summary>
internal sealed class LineFile(ImportRun run, LineImport import)
{
    private readonly Dictionary<string, List<LineDraft>> lines = new(StringComparer.OrdinalIgnoreCase);

    public int Count { get; private set; }

    public IReadOnlyList<LineDraft> this[string document] => lines.TryGetValue(document, out var found) ? found : [];

    /// <param name="documents">The documents of the other file; null when it can't be read, so that nothing is known of them.</param>
    public void Read(IReadOnlySet<string>? documents, CancellationToken cancellation)
    {
        var outcome = run.OutcomeOf(import.File);
        using var file = run.Open(import.File, import.Format);
        if (file is null)
        {
            return;
        }

        var hasKey = RecordMapping.HasColumns([import.Column], file.Header, outcome);
        var format = run.FormatOf(import.Format);
        var mapping = RecordMapping.Create(run.Profile, format, FieldCatalogue.LineItem, import.Fields, import.Where, file.Header, outcome);
        if (!hasKey || mapping is null)
        {
            return;
        }

        var references = FieldCatalogue.LineItem.Where(d => d.Kind == FieldKind.Reference && import.Fields.ContainsKey(d.Name)).ToList();
        var keyIndex = file.Header.IndexOf(import.Column);
        foreach (var row in file.Records(cancellation))
        {
            if (!mapping.Applies(row))
            {
                continue;
            }

            var key = row.Cells[keyIndex];
            if (documents?.Contains(key) == false)
            {
                outcome.Add(row.Line, import.Column, new Fault(ImportErrorReason.LineDocumentUnknown, key));
            }

            if (mapping.Read(row, outcome) is { } record)
            {
                ReferenceCheck.Report(run.Numbers, references, mapping, record, outcome);
                Add(key, record, mapping, outcome);
            }

            if (++Count % 5_000 == 0)
            {
                run.Progress(ImportPhase.Checking, import.File, Count);
            }
        }
    }

    private void Add(string key, ImportRecord record, RecordMapping mapping, FileOutcome outcome)
    {
        var line = LineDraft.Of(record);
        if (line.Article is null && line.Description is null)
        {
            outcome.Add(record.Line, mapping.ColumnOf("article"), new Fault(ImportErrorReason.LineTextMissing));
        }

        if (line.IsTooLarge)
        {
            outcome.Add(record.Line, mapping.ColumnOf("unitPrice"), new Fault(ImportErrorReason.LineAmountTooLarge));
        }

        if (!lines.TryGetValue(key, out var found))
        {
            lines.Add(key, found = []);
        }

        found.Add(line);
    }
}
