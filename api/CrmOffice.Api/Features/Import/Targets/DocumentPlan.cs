using CrmOffice.Api.Features.Import.Profiles;
using CrmOffice.Api.Features.Import.Reading;
using CrmOffice.Api.Features.Import.Reporting;
using CrmOffice.Api.Features.Import.Running;
using CrmOffice.Api.Model;

namespace CrmOffice.Api.Features.Import.Targets;

/// <summary>What is made of each record of a file with sales documents, compiled for that file.</summary>
internal sealed record DocumentPlan(SalesDocumentType Type, string TypeName, string? Follows, RecordMapping Mapping)
{
    /// <summary>The document's fields and those that all documents of the file share.</summary>
    public static IReadOnlyDictionary<string, ValueSource> FieldsOf(FileImport file, DocumentImport document)
    {
        var fields = new Dictionary<string, ValueSource>(file.Fields);
        foreach (var (name, source) in document.Fields)
        {
            fields[name] = source;
        }

        return fields;
    }

    /// <summary>Null when the file lacks columns; they are in the outcome.</summary>
    public static IReadOnlyList<DocumentPlan>? CreateAll(ImportRun run, FileImport file, Header header, FileOutcome outcome)
    {
        var plans = new List<DocumentPlan>();
        foreach (var document in file.Documents)
        {
            var mapping = RecordMapping.Create(
                run.Profile,
                run.FormatOf(file.Format),
                FieldCatalogue.SalesDocument,
                FieldsOf(file, document),
                file.Where.Concat(document.Where),
                header,
                outcome);
            if (mapping is not null)
            {
                plans.Add(new DocumentPlan(TargetNames.DocumentTypes[document.Type], document.Type, document.Follows, mapping));
            }
        }

        return plans.Count == file.Documents.Count ? plans : null;
    }
}

/// <summary>A document as the files describe it.</summary>
/// <param name="Source">Tells which documents were made of the same record.</param>
/// <param name="Lines">Null when the profile says nothing about lines.</param>
internal sealed record DocumentDraft(DocumentPlan Plan, ImportRecord Record, long Source, IReadOnlyList<LineDraft>? Lines)
{
    public string Number => Record.Text("number")!;

    public DateOnly Date => Record.Value<DateOnly>("date", null)!.Value;
}
