using CrmOffice.Api.Data.Sample;
using CrmOffice.Api.Model;
using CrmOffice.Api.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace CrmOffice.Api.Tests.Sample;

[Collection(nameof(SampleDatabase))]
public sealed class SampleCompanyTests(SampleDatabase sample)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_run_on_the_same_day_gives_the_same_company()
    {
        await using var again = await sample.LoadAsync("again.db", sample.Clock);

        Assert.Equal(await SampleDatabase.DigestAsync(sample.Db), await SampleDatabase.DigestAsync(again));
    }

    [Fact]
    public async Task It_is_refused_where_there_are_addresses_already() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => SampleCompany.LoadAsync(sample.Db, sample.Clock, Cancellation));

    [Fact]
    public async Task It_has_the_size_of_a_small_company()
    {
        var db = sample.Db;
        Assert.Equal(60, await db.Leads.CountAsync(Cancellation));
        Assert.InRange(await db.Employees.CountAsync(Cancellation), 8, 12);
        Assert.InRange(await db.Suppliers.CountAsync(Cancellation), 10, 15);
        Assert.InRange(await db.Referrers.CountAsync(Cancellation), 5, 8);
        Assert.Equal(90, await db.Articles.CountAsync(Cancellation));
        Assert.Equal(8, await db.ArticleGroups.CountAsync(Cancellation));
        var customers = await db.Customers.ToListAsync(Cancellation);
        Assert.Equal(["AT", "CH", "DE"], customers.Select(c => c.Address.Country).Distinct().Order());
        Assert.InRange(customers.Count, 115, 125);
        Assert.Equal(3, await db.Leads.Select(l => l.Origin).Distinct().CountAsync(Cancellation));
        Assert.InRange(await db.Leads.CountAsync(l => l.Status == LeadStatus.Discarded, Cancellation), 5, 12);
    }

    [Theory]
    [InlineData("Gasthof Goldener Hirsch", "Salzburg")]
    [InlineData("Bäckerei Müller & Söhne", "Linz")]
    [InlineData("Grüner Weg Naturkost", "Graz")]
    [InlineData("Käserei Zürcher", "Winterthur")]
    public async Task The_customers_that_the_product_is_shown_with_are_there(string name, string city) =>
        Assert.Equal(city, (await sample.Db.Customers.SingleAsync(c => c.Name == name, Cancellation)).Address.City);

    [Fact]
    public async Task The_default_employee_is_administrator_and_in_sales()
    {
        var employee = await sample.Db.Employees.SingleAsync(e => e.Number == SampleCompany.DefaultEmployeeNumber, Cancellation);

        Assert.Equal(EmployeeRoles.Sales | EmployeeRoles.Administrator, employee.Roles);
        Assert.True(employee.IsSalesperson);
    }

    [Fact]
    public async Task Goldener_Hirsch_has_something_to_do_today()
    {
        var db = sample.Db;
        var hirsch = await db.Customers.Include(c => c.ContactPersons).SingleAsync(c => c.Number == "10042", Cancellation);
        var quotes = await db.SalesDocuments
            .Where(d => d.CustomerId == hirsch.Id && d.Type == SalesDocumentType.Quote && d.Status == SalesDocumentStatus.Sent)
            .ToListAsync(Cancellation);

        Assert.Equal("Gasthof Goldener Hirsch", hirsch.Name);
        Assert.Equal("Küche", hirsch.ContactPersons.Single(p => p.Email == "anna.huber@goldener-hirsch.example").Role);
        Assert.Equal(new DateTimeOffset(2026, 3, 2, 14, 0, 0, TimeSpan.Zero), hirsch.CallbackAt);
        Assert.Equal(2, quotes.Count);
        Assert.Equal(3150, quotes.Sum(q => q.NetTotal));
        Assert.All(quotes, q => Assert.True(q.ValidUntil >= new DateOnly(2026, 3, 2)));
        Assert.False(await db.SalesAppointments.AnyAsync(a => a.PartyId == hirsch.Id && a.Start > sample.Clock.GetUtcNow(), Cancellation));
        Assert.InRange(await db.HistoryEntries.CountAsync(h => h.PartyId == hirsch.Id, Cancellation), 80, 300);
    }

    [Fact]
    public async Task Callbacks_are_overdue_due_today_and_to_come()
    {
        var callbacks = await sample.Db.Parties.Where(p => p.CallbackAt != null).Select(p => p.CallbackAt!.Value).ToListAsync(Cancellation);
        var today = new DateTimeOffset(2026, 3, 1, 23, 0, 0, TimeSpan.Zero);

        Assert.InRange(callbacks.Count(c => c < today), 5, 15);
        Assert.InRange(callbacks.Count(c => c >= today && c < today.AddDays(1)), 4, 10);
        Assert.InRange(callbacks.Count(c => c >= today.AddDays(1)), 10, 30);
    }

    [Fact]
    public async Task Contacts_of_a_party_are_those_that_were_captured()
    {
        var captured = await sample.Db.Interactions.Where(i => i.CountsAsContact)
            .GroupBy(i => i.PartyId)
            .Select(g => new { g.Key, Count = g.Count(), Last = g.Max(i => i.OccurredAt) })
            .ToDictionaryAsync(g => g.Key, Cancellation);

        foreach (var party in await sample.Db.Parties.ToListAsync(Cancellation))
        {
            var own = captured.GetValueOrDefault(party.Id);
            Assert.Equal((own?.Count ?? 0, own?.Last), (party.ContactCount, party.LastContactAt));
        }
    }

    [Fact]
    public async Task New_records_get_numbers_after_the_samples()
    {
        var sequences = await sample.Db.NumberSequences.ToListAsync(Cancellation);
        foreach (var sequence in sequences)
        {
            var number = sequence.Take();
            Assert.False(await sample.Db.Parties.AnyAsync(p => p.Number == number, Cancellation), $"{sequence.Key} {number}");
        }

        Assert.Equal("10122", (await sample.Db.NumberSequences.SingleAsync(s => s.Key == "Customer", Cancellation)).Take());
    }

    [Fact]
    public async Task Nothing_lies_in_the_future_when_it_is_loaded_shortly_after_midnight()
    {
        // 1 January 2027, 00:10 in Vienna.
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 12, 31, 23, 10, 0, TimeSpan.Zero));
        await using var db = await sample.LoadAsync("midnight.db", clock);
        var time = clock.GetUtcNow();
        var date = LocalCalendar.Today(clock);

        Assert.Equal(0, await db.Interactions.CountAsync(i => i.OccurredAt > time, Cancellation));
        Assert.Equal(0, await db.EmailMessages.CountAsync(m => m.SentAt > time, Cancellation));
        Assert.Equal(0, await db.SalesDocuments.CountAsync(d => d.Date > date || d.PostedAt > time || d.CancelledAt > time, Cancellation));
        Assert.Equal(0, await db.SalesAppointments.CountAsync(a => a.Status == SalesAppointmentStatus.Held && a.Start > time, Cancellation));
        Assert.Equal(0, await db.CustomerEvents.CountAsync(e => e.OccurredAt > time, Cancellation));
        Assert.Equal(0, await db.QualityIssues.CountAsync(i => i.ReportedAt > time || i.ClosedAt > time, Cancellation));
        Assert.Equal(0, await db.FileDocuments.CountAsync(f => f.CreatedAt > time, Cancellation));
        Assert.Equal(0, await db.Parties.CountAsync(p => p.CreatedAt > time || p.LastContactAt > time, Cancellation));
        Assert.Equal(0, await db.TaskItems.CountAsync(t => t.CompletedAt > time, Cancellation));
    }
}
