using CrmOffice.Api.Features.Import.Reporting;
using CrmOffice.Api.Features.Import.Targets;
using CrmOffice.Api.Model;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Api.Features.Import.Running;

/// <summary>Writes sales documents: new ones, and existing ones that differ and are not posted.</summary>
internal sealed class DocumentWriter(ImportRun run, FileOutcome outcome)
{
    private readonly ArticleDefaults articles = new(run.Db);
    private readonly Dictionary<(string Type, string Number), SalesDocument> documents = new(NumberComparer.Instance);
    private readonly Dictionary<(long Source, string Type), SalesDocument> bySource = [];

    public async Task WriteAsync(IReadOnlyList<DocumentDraft> drafts, CancellationToken cancellation)
    {
        documents.Clear();
        bySource.Clear();
        await LoadAsync(drafts, cancellation);
        var created = new List<(DocumentDraft Draft, SalesDocument Document)>();
        foreach (var draft in drafts)
        {
            if (!documents.TryGetValue((draft.Plan.TypeName, draft.Number), out var document))
            {
                document = Create(draft);
                created.Add((draft, document));
                documents.Add((draft.Plan.TypeName, draft.Number), document);
                outcome.Count(draft.Plan.TypeName, 1, 0, 0);
            }
            else
            {
                Update(draft, document);
            }

            bySource[(draft.Source, draft.Plan.TypeName)] = document;
        }

        run.Db.AddRange(created.Select(c => c.Document));
        foreach (var type in created.GroupBy(c => c.Document.Type))
        {
            await run.SkipNumbersAsync($"{type.Key}", type.Select(c => c.Document.Number), cancellation);
        }

        await run.Db.SaveChangesAsync(cancellation);
        created.ForEach(c => run.Numbers.Store(c.Draft.Plan.TypeName, c.Document.Number, c.Document.Id));
    }

    private async Task LoadAsync(IReadOnlyList<DocumentDraft> drafts, CancellationToken cancellation)
    {
        var ids = drafts.Select(d => run.Numbers.IdOf(d.Plan.TypeName, d.Number))
            .Concat(drafts.Where(d => d.Plan.Follows is not null).Select(d => run.Numbers.IdOf(d.Plan.Follows!, d.Record.Text("predecessor"))))
            .Where(id => id is not null)
            .Select(id => id!.Value)
            .Distinct()
            .ToList();
        if (ids.Count > 0)
        {
            await foreach (var document in run.Db.SalesDocuments.Include(d => d.LineItems).Where(d => ids.Contains(d.Id)).AsSplitQuery().AsAsyncEnumerable().WithCancellation(cancellation))
            {
                documents.Add((TargetNames.NameOf(document.Type), document.Number), document);
            }
        }

        var articleIds = drafts.SelectMany(d => d.Lines ?? []).Select(l => run.Numbers.IdOf(TargetNames.Articles, l.Article));
        await articles.LoadAsync(articleIds.Where(id => id is not null).Select(id => id!.Value), cancellation);
    }

    private SalesDocument Create(DocumentDraft draft)
    {
        var record = draft.Record;
        var document = new SalesDocument(draft.Plan.Type, draft.Number, draft.Date, CustomerOf(draft))
        {
            SalespersonId = SalespersonOf(draft),
            Predecessor = PredecessorOf(draft),
            HeaderText = record.Text("headerText"),
            FooterText = record.Text("footerText"),
            Terms = record.Text("terms"),
            ValidUntil = record.Value<DateOnly>("validUntil", null),
        };
        if (draft.Lines is not null)
        {
            document.WriteLines(ToLineItems(draft.Lines));
        }

        Become(document, record.Value<SalesDocumentStatus>("status", null) ?? UsualStatus(document.Type));
        return document;
    }

    private void Update(DocumentDraft draft, SalesDocument document)
    {
        var differences = DocumentComparison.Differences(draft, document, CustomerOf(draft), SalespersonOf(draft), run.Numbers);
        if (differences.Count == 0)
        {
            outcome.Count(draft.Plan.TypeName, 0, 0, 1);
            return;
        }

        if (document.PostedAt is not null || document.CancelledAt is not null)
        {
            var fault = new Fault(ImportErrorReason.PostedDocumentDiffers, draft.Plan.TypeName, document.Number, string.Join(", ", differences));
            outcome.Add(draft.Record.Line, draft.Plan.Mapping.ColumnOf("number"), fault);
            outcome.Count(draft.Plan.TypeName, 0, 0, 1);
            return;
        }

        var record = draft.Record;
        document.Revise(
            draft.Date,
            CustomerOf(draft),
            record.Fills("salesperson") ? SalespersonOf(draft) : document.SalespersonId,
            record.Value("validUntil", document.ValidUntil));
        document.Write(
            record.Text("headerText", document.HeaderText),
            record.Text("footerText", document.FooterText),
            record.Text("terms", document.Terms));
        if (differences.Contains(DocumentComparison.Lines))
        {
            document.WriteLines(ToLineItems(draft.Lines!));
        }

        if (record.Value<SalesDocumentStatus>("status", null) is { } status && status != document.Status)
        {
            Become(document, status);
        }

        outcome.Count(draft.Plan.TypeName, 0, 1, 0);
    }

    private static void Become(SalesDocument document, SalesDocumentStatus status)
    {
        var countsOncePosted = document.Type is SalesDocumentType.Invoice or SalesDocumentType.CreditNote;
        switch (status)
        {
            case SalesDocumentStatus.Posted:
                document.Post(document.OccurredAt);
                break;
            case SalesDocumentStatus.Cancelled:
                if (countsOncePosted)
                {
                    document.Post(document.OccurredAt);
                }

                document.Cancel(document.OccurredAt);
                break;
            default:
                document.Become(status);
                break;
        }
    }

    /// <summary>What documents of another program are, when the file doesn't say: done.</summary>
    private static SalesDocumentStatus UsualStatus(SalesDocumentType type) => type switch
    {
        SalesDocumentType.Quote => SalesDocumentStatus.Sent,
        SalesDocumentType.SalesOrder => SalesDocumentStatus.Confirmed,
        SalesDocumentType.DeliveryNote => SalesDocumentStatus.Delivered,
        _ => SalesDocumentStatus.Posted,
    };

    private List<LineItem> ToLineItems(IEnumerable<LineDraft> lines) =>
        lines.Select((line, i) => line.ToLineItem(i + 1, run.Numbers, articles)).ToList();

    private int CustomerOf(DocumentDraft draft) =>
        run.Numbers.IdOf(TargetNames.Customers, draft.Record.Text("customer"))
        ?? throw new InvalidOperationException("The customer passed the check and is not written.");

    private int? SalespersonOf(DocumentDraft draft) => run.Numbers.IdOf(TargetNames.Employees, draft.Record.Text("salesperson"));

    private SalesDocument? PredecessorOf(DocumentDraft draft)
    {
        if (draft.Plan.Follows is not { } type)
        {
            return null;
        }

        return draft.Record.Fills("predecessor")
            ? draft.Record.Text("predecessor") is { } number ? documents[(type, number)] : null
            : bySource.GetValueOrDefault((draft.Source, type));
    }

    private sealed class NumberComparer : IEqualityComparer<(string Type, string Number)>
    {
        public static readonly NumberComparer Instance = new();

        public bool Equals((string Type, string Number) x, (string Type, string Number) y) =>
            x.Type == y.Type && string.Equals(x.Number, y.Number, StringComparison.OrdinalIgnoreCase);

        public int GetHashCode((string Type, string Number) number) =>
            HashCode.Combine(number.Type, StringComparer.OrdinalIgnoreCase.GetHashCode(number.Number));
    }
}
