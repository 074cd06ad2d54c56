using System.Net;
using CrmOffice.Api.Features.Addresses;
using CrmOffice.Api.Features.History;
using CrmOffice.Api.Model;

namespace CrmOffice.Api.Tests.History;

public sealed class HistoryPageTests(CrmApp app) : IClassFixture<CrmApp>
{
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(200)]
    public async Task Paging_shows_every_entry_once_newest_first_even_where_many_have_the_same_time(int limit)
    {
        var customer = await AddCustomerAsync($"Gasthaus Seite {limit}");
        await AddHistoryAsync(customer.PartyId);
        var entries = new List<HistoryEntryView>();
        string? before = null;
        do
        {
            var page = await app.GetAsync<HistoryPage>($"/api/history/customer/{customer.PartyId}?limit={limit}&before={before}");
            Assert.True(page.Entries.Count <= limit);
            Assert.Equal(before is null, page.Counts is not null);
            entries.AddRange(page.Entries);
            before = page.Next;
        }
        while (before is not null);

        Assert.Equal(40, entries.Count);
        Assert.Equal(40, entries.DistinctBy(e => (e.Kind, e.Id)).Count());
        Assert.Equal(entries.OrderByDescending(e => e.OccurredAt).Select(e => e.OccurredAt), entries.Select(e => e.OccurredAt));
    }

    [Fact]
    public async Task An_entry_that_arrives_meanwhile_neither_repeats_nor_hides_others()
    {
        var customer = await AddCustomerAsync("Gasthaus Nachzügler");
        await AddHistoryAsync(customer.PartyId);
        var first = await app.GetAsync<HistoryPage>($"/api/history/customer/{customer.PartyId}?limit=10");
        await app.SaveAsync(db => db.Add(new CustomerEvent(customer.PartyId, CustomerEventKind.Other, "Neu", app.Clock.GetUtcNow(), null, true)));
        var second = await app.GetAsync<HistoryPage>($"/api/history/customer/{customer.PartyId}?limit=200&before={first.Next}");

        Assert.Equal(30, second.Entries.Count);
        Assert.Empty(first.Entries.Select(e => (e.Kind, e.Id)).Intersect(second.Entries.Select(e => (e.Kind, e.Id))));
    }

    [Fact]
    public async Task Filters_by_kind_text_and_period_combine()
    {
        var customer = await AddCustomerAsync("Gasthaus Filter");
        await AddHistoryAsync(customer.PartyId);
        var address = $"/api/history/customer/{customer.PartyId}";

        Assert.Equal(10, (await app.GetAsync<HistoryPage>($"{address}?kinds=event")).Entries.Count);
        Assert.Equal(20, (await app.GetAsync<HistoryPage>($"{address}?kinds=event,quote")).Entries.Count);
        Assert.Equal("100%_sicher", Assert.Single((await app.GetAsync<HistoryPage>($"{address}?q={Uri.EscapeDataString("100%_SICHER")}")).Entries).Subject);
        Assert.Empty((await app.GetAsync<HistoryPage>($"{address}?q={Uri.EscapeDataString("100%xsicher")}")).Entries);
        Assert.Empty((await app.GetAsync<HistoryPage>($"{address}?from=2026-03-03")).Entries);
        Assert.Equal(40, (await app.GetAsync<HistoryPage>($"{address}?to=2026-03-02")).Entries.Count);
    }

    [Theory]
    [InlineData("subtypes=phone", 10)]
    [InlineData("kinds=event&subtypes=other", 10)]
    [InlineData("subtypes=phone,other", 20)]
    [InlineData("kinds=interaction&subtypes=visit", 0)]
    [InlineData("subtypes=,", 40)]
    public async Task Interactions_and_events_are_filtered_by_their_type(string query, int count)
    {
        var customer = await AddCustomerAsync("Gasthaus Art");
        await AddHistoryAsync(customer.PartyId);

        Assert.Equal(count, (await app.GetAsync<HistoryPage>($"/api/history/customer/{customer.PartyId}?{query}")).Entries.Count);
    }

    [Fact]
    public async Task A_sales_document_stands_at_its_date_in_Vienna()
    {
        var customer = await AddCustomerAsync("Gasthaus Datum");
        await AddHistoryAsync(customer.PartyId);
        var quote = (await app.GetAsync<HistoryPage>($"/api/history/customer/{customer.PartyId}?kinds=quote")).Entries[0];

        Assert.True(quote.IsDateOnly);
        Assert.Equal(new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.FromHours(1)), quote.OccurredAt);
        Assert.Equal(TimeSpan.FromHours(1), quote.OccurredAt.Offset);
    }

    [Theory]
    [InlineData("customer/999999", HttpStatusCode.NotFound, "not_found")]
    [InlineData("supplier/1", HttpStatusCode.NotFound, "not_found")]
    [InlineData("employee/1?before=%00%01", HttpStatusCode.BadRequest, "cursor_invalid")]
    [InlineData("employee/1?before=OTk5OTk5OTk5OTk5OTk5OTk5OS4xLjE", HttpStatusCode.BadRequest, "cursor_invalid")]
    [InlineData("employee/1?kinds=quote,nonsense", HttpStatusCode.BadRequest, "validation_failed")]
    [InlineData("employee/1?limit=0", HttpStatusCode.BadRequest, "validation_failed")]
    [InlineData("employee/1?limit=1000000", HttpStatusCode.BadRequest, "validation_failed")]
    [InlineData("nonsense/1", HttpStatusCode.BadRequest, "malformed_request")]
    public async Task A_question_that_makes_no_sense_is_refused_with_its_reason(string path, HttpStatusCode status, string code)
    {
        using var response = await app.Http.GetAsync($"/api/history/{path}");

        Assert.Equal((status, code), (response.StatusCode, await CrmApp.CodeAsync(response)));
    }

    private Task<CustomerView> AddCustomerAsync(string name) =>
        app.PostAsync<CustomerView>("/api/customers", new { partyKind = "company", companyName = name });

    /// <summary>Ten each of interactions, quotes, events and mails, many of them at the same time.</summary>
    private Task AddHistoryAsync(int customerId) => app.SaveAsync(db =>
    {
        var phone = db.InteractionTypes.Single(t => t.Key == "phone");
        var employee = db.Employees.Single(e => e.Number == "M-1").Id;
        for (var i = 0; i < 10; i++)
        {
            var at = app.Clock.GetUtcNow().AddHours(-(i / 3));
            var interaction = new Interaction { PartyId = customerId, EmployeeId = employee };
            interaction.Describe(phone, at, null, null, i == 0 ? "100%_sicher" : $"Thema {i}", null, null);
            db.Add(interaction);
            db.Add(new SalesDocument(SalesDocumentType.Quote, $"AN-{customerId}-{i}", new DateOnly(2026, 3, 1), customerId));
            db.Add(new CustomerEvent(customerId, CustomerEventKind.Other, $"Ereignis {i}", at, null, isAutomatic: false));
            db.Add(new EmailMessage
            {
                InternetMessageId = $"{customerId}-{i}@test.example",
                Direction = Direction.Incoming,
                FromAddress = "a@test.example",
                Subject = $"Mail {i}",
                SentAt = at,
                Links = { new EmailLink { PartyId = customerId, SentAt = at, Reason = EmailLinkReason.RecordAddress } },
            });
        }
    });
}
