using CrmOffice.Api.Model;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Api.Tests.Sample;

[Collection(nameof(SampleDatabase))]
public sealed class SampleBusinessTests(SampleDatabase sample)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Totals_are_those_of_the_lines()
    {
        var documents = await sample.Db.SalesDocuments.Include(d => d.LineItems).ToListAsync(Cancellation);

        Assert.InRange(documents.Count, 3000, 8000);
        Assert.All(documents, document =>
        {
            Assert.NotEmpty(document.LineItems);
            Assert.Equal(document.LineItems.Sum(l => l.NetAmount), document.NetTotal);
            Assert.Equal(document.NetTotal + document.VatTotal, document.GrossTotal);
            Assert.Equal(Enumerable.Range(1, document.LineItems.Count), document.LineItems.Select(l => l.Position).Order());
        });
    }

    [Fact]
    public async Task Revenue_comes_from_posted_invoices_less_credit_notes()
    {
        var documents = await sample.Db.SalesDocuments.ToListAsync(Cancellation);
        var expected = documents.Where(d => d.Status == SalesDocumentStatus.Posted)
            .Sum(d => d.Type == SalesDocumentType.CreditNote ? -d.NetTotal : d.NetTotal);

        Assert.InRange(expected, 500_000, 10_000_000);
        Assert.Equal(expected, documents.Sum(d => d.RevenueNet));
        Assert.All(documents.Where(d => d.Status == SalesDocumentStatus.Posted), d =>
            Assert.True(d.Type is SalesDocumentType.Invoice or SalesDocumentType.CreditNote));
        Assert.Contains(documents, d => d.Status == SalesDocumentStatus.Cancelled);
        Assert.Contains(documents, d => d.CreditedNet > 0 && d.CreditedNet < d.NetTotal);
    }

    [Fact]
    public async Task Documents_follow_what_they_were_made_from()
    {
        var documents = await sample.Db.SalesDocuments.Include(d => d.Predecessor).Where(d => d.PredecessorId != null).ToListAsync(Cancellation);

        Assert.NotEmpty(documents);
        Assert.All(documents, d =>
        {
            Assert.True(d.Predecessor!.Date <= d.Date, d.Number);
            Assert.True(d.Predecessor.Type < d.Type, d.Number);
            Assert.Equal(d.Predecessor.CustomerId, d.CustomerId);
        });
    }

    [Fact]
    public async Task Numbers_ascend_with_the_dates()
    {
        var documents = await sample.Db.SalesDocuments.ToListAsync(Cancellation);
        foreach (var series in documents.GroupBy(d => (d.Type, d.Date.Year)))
        {
            Assert.Equal(series.OrderBy(d => d.Number, StringComparer.Ordinal).Select(d => d.Date), series.Select(d => d.Date).Order());
        }
    }

    [Fact]
    public async Task Quotes_are_open_only_while_they_are_valid()
    {
        var today = new DateOnly(2026, 3, 2);
        var quotes = await sample.Db.SalesDocuments.Where(d => d.Type == SalesDocumentType.Quote).ToListAsync(Cancellation);

        Assert.InRange(quotes.Count(q => q.Status == SalesDocumentStatus.Sent), 8, 40);
        Assert.All(quotes.Where(q => q.Status == SalesDocumentStatus.Sent), q => Assert.True(q.ValidUntil >= today, q.Number));
        Assert.All(quotes.Where(q => q.Status == SalesDocumentStatus.Expired), q => Assert.True(q.ValidUntil < today, q.Number));
    }

    [Fact]
    public async Task Every_kind_of_customer_is_there()
    {
        var documents = await sample.Db.SalesDocuments.ToListAsync(Cancellation);
        var byCustomer = documents.ToLookup(d => d.CustomerId);
        var customers = await sample.Db.Customers.ToListAsync(Cancellation);
        var lastYear = new DateOnly(2025, 8, 2);

        Assert.Contains(customers, c => byCustomer[c.Id].Count(d => d.CountsAsPurchase) == 1);
        Assert.Contains(customers, c => byCustomer[c.Id].Count(d => d.CountsAsPurchase) > 5
            && byCustomer[c.Id].Where(d => d.CountsAsPurchase).Max(d => d.Date) < lastYear);
        Assert.Contains(customers, c => !byCustomer[c.Id].Any());
        Assert.Contains(customers, c => byCustomer[c.Id].Count() > 4 && byCustomer[c.Id].All(d => d.Type == SalesDocumentType.Quote));
        Assert.Contains(customers, c => byCustomer[c.Id].Sum(d => d.RevenueNet) > 5000 && byCustomer[c.Id].Sum(d => d.KnownMargin) < 0);
        Assert.Contains(customers, c => byCustomer[c.Id].Any(d => d.HasUnknownCost));
        Assert.Contains(customers, c => byCustomer[c.Id].Count(d => d.CountsAsPurchase) > 4
            && byCustomer[c.Id].Where(d => d.CountsAsPurchase).All(d => d.Date.Month is 11 or 12 or <= 4));
        Assert.Contains(customers, c => !c.IsActive);
    }

    [Fact]
    public async Task The_history_has_every_kind()
    {
        var kinds = await sample.Db.HistoryEntries.Select(h => h.Kind).Distinct().ToListAsync(Cancellation);

        Assert.Equal(Enum.GetValues<HistoryKind>(), kinds.Order());
    }

    [Fact]
    public async Task Notes_and_mails_have_no_placeholder_left()
    {
        var texts = await sample.Db.Interactions.Select(i => i.Topics + i.Commitments + i.Details)
            .Concat(sample.Db.EmailMessages.Select(m => m.Subject + m.Preview))
            .Concat(sample.Db.QualityIssues.Select(i => i.Description))
            .Concat(sample.Db.CustomerEvents.Select(e => e.Text))
            .ToListAsync(Cancellation);

        Assert.All(texts, text => Assert.DoesNotContain("{", text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Closed_issues_have_no_open_task()
    {
        var issues = await sample.Db.QualityIssues.ToListAsync(Cancellation);
        var open = await sample.Db.TaskItems.Where(t => t.QualityIssueId != null && t.Status == TaskItemStatus.Open)
            .Select(t => t.QualityIssueId).ToListAsync(Cancellation);

        Assert.InRange(issues.Count(i => i.Status == QualityIssueStatus.Recorded), 4, 12);
        Assert.Contains(issues, i => i.Kind == QualityIssueKind.InternalDefect && i.CustomerId == null);
        Assert.All(issues.Where(i => i.Status == QualityIssueStatus.Closed), i => Assert.DoesNotContain(i.Id, open.OfType<int>()));
    }
}
