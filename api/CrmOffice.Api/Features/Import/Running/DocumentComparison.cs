using CrmOffice.Api.Features.Import.Targets;
using CrmOffice.Api.Model;

namespace CrmOffice.Api.Features.Import.Running;

internal static class DocumentComparison
{
    public const string Lines = "lines";

    /// <summary>The fields in which a stored document says something else than the file does.</summary>
    public static IReadOnlyList<string> Differences(
        DocumentDraft draft,
        SalesDocument document,
        int customerId,
        int? salespersonId,
        RecordNumbers numbers)
    {
        var record = draft.Record;
        (string Field, bool Differs)[] fields =
        [
            ("date", document.Date != draft.Date),
            ("customer", document.CustomerId != customerId),
            ("salesperson", record.Fills("salesperson") && document.SalespersonId != salespersonId),
            ("status", record.Value<SalesDocumentStatus>("status", null) is { } status && document.Status != status),
            ("headerText", record.Text("headerText", document.HeaderText) != document.HeaderText),
            ("footerText", record.Text("footerText", document.FooterText) != document.FooterText),
            ("terms", record.Text("terms", document.Terms) != document.Terms),
            ("validUntil", record.Value("validUntil", document.ValidUntil) != document.ValidUntil),
            (Lines, draft.Lines is not null && LinesDiffer(draft.Lines, document, numbers)),
        ];
        return fields.Where(f => f.Differs).Select(f => f.Field).ToList();
    }

    private static bool LinesDiffer(IReadOnlyList<LineDraft> drafts, SalesDocument document, RecordNumbers numbers)
    {
        var stored = document.LineItems.OrderBy(l => l.Position).ToList();
        return stored.Count != drafts.Count || stored.Zip(drafts).Any(pair => !pair.Second.IsSameAs(pair.First, numbers));
    }
}
