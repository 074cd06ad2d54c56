using CrmOffice.Api.Data;
using CrmOffice.Api.Model;
using CrmOffice.Api.Shared;
using CsCheck;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Api.Tests.Planning;

public sealed class ContactPlanTests(CrmApp app) : IClassFixture<CrmApp>
{
    private static readonly DateTimeOffset Creation = Vienna("2020-01-01 08:00");

    private static readonly Gen<DateTimeOffset> Instants =
        Gen.Long[Utc("1996-01-01").ToUnixTimeSeconds(), Utc("2060-01-01").ToUnixTimeSeconds()].Select(DateTimeOffset.FromUnixTimeSeconds);

    [Theory]
    [InlineData("2026-03-02 00:00", "2026-03-02", true)]
    [InlineData("2026-03-02 23:59", "2026-03-02", true)]
    [InlineData("2026-03-03 00:00", "2026-03-02", false)]
    [InlineData("2026-02-27 09:00", "2026-03-02", true)]
    [InlineData("2026-03-29 00:30", "2026-03-28", false)] // The night in which summer time begins, still in winter time.
    [InlineData("2026-03-29 03:00", "2026-03-29", true)]
    [InlineData("2026-10-25 23:30", "2026-10-25", true)] // The day of 25 hours.
    [InlineData("2026-10-26 00:00", "2026-10-25", false)]
    [InlineData("2028-02-29 12:00", "2028-02-28", false)]
    [InlineData("2028-02-29 12:00", "2028-02-29", true)]
    public void A_callback_is_due_from_midnight_of_its_day_in_Vienna(string callback, string today, bool due) =>
        Assert.Equal(due, ContactPlan.IsDue(Vienna(callback), Day(today)));

    [Theory]
    [InlineData("2026-03-01 00:00", 1, "2026-03-03")]
    [InlineData("2026-03-01 23:59", 1, "2026-03-03")]
    [InlineData("2026-03-28 23:59", 1, "2026-03-30")] // Summer time begins on the 29th.
    [InlineData("2026-10-24 23:59", 1, "2026-10-26")] // Winter time begins on the 25th.
    [InlineData("2028-02-28 12:00", 1, "2028-03-01")]
    [InlineData("2028-02-29 12:00", 365, "2029-03-01")]
    public void A_contact_is_overdue_once_more_days_than_wanted_lie_behind(string lastContact, int frequency, string from) =>
        Assert.Equal(Day(from), ContactPlan.OverdueFrom(Vienna(lastContact), Creation, frequency));

    [Fact]
    public void Without_a_contact_the_creation_counts_and_without_a_frequency_nothing_is_overdue()
    {
        Assert.Equal(Day("2020-02-01"), ContactPlan.OverdueFrom(null, Creation, 30));
        Assert.Null(ContactPlan.OverdueFrom(null, Creation, null));
        Assert.Null(ContactPlan.OverdueFrom(null, Creation, int.MaxValue));
    }

    [Fact]
    public void The_first_overdue_day_is_the_first_on_which_today_minus_last_contact_is_more_than_the_frequency() =>
        Gen.Select(Instants, Gen.Int[1, 3650]).Sample((last, frequency) =>
        {
            var from = ContactPlan.OverdueFrom(last, Creation, frequency)!.Value;
            var contact = LocalCalendar.DateOf(last);
            Assert.True(from.DayNumber - contact.DayNumber > frequency);
            Assert.False(from.AddDays(-1).DayNumber - contact.DayNumber > frequency);
            Assert.Equal(1, ContactPlan.DaysOverdue(from, from));
        });

    [Fact]
    public async Task Records_from_before_the_column_get_the_day_that_the_rule_says()
    {
        var random = new Random(20260302);
        var first = Utc("1996-01-01");
        var records = Enumerable.Range(0, 200).Select(i => (first.AddSeconds(random.NextInt64(2_000_000_000)), i % 3 > 0, random.Next(1, 3651))).ToList();
        DateTimeOffset[] changes = [Utc("2026-03-29 00:59:59"), Utc("2026-03-29 01:00:00"), Utc("2026-10-25 00:59:59"), Utc("2026-10-25 01:00:00"), Utc("2026-03-28 23:30:00"), Utc("2026-10-25 22:30:00")];
        await app.SaveAsync(db =>
        {
            foreach (var (instant, isContact, frequency) in records.Concat(changes.Select(instant => (instant, true, 1))))
            {
                var lead = new Lead(Guid.NewGuid().ToString("N")[..20], isContact ? Creation : instant);
                lead.NameCompany("Alt");
                lead.PlanContactFrequency(frequency);
                if (isContact)
                {
                    lead.RecordContact(instant, instant);
                }

                db.Add(lead);
            }
        });
        var before = await DaysAsync();
        await app.ReadAsync(async db =>
        {
            await db.Database.ExecuteSqlRawAsync("UPDATE Parties SET ContactOverdueFrom = NULL");
            return await db.Database.ExecuteSqlRawAsync(ContactOverdueDays.FillSqlite);
        });

        Assert.Equal(206, before.Count);
        Assert.Equal(before, await DaysAsync());
    }

    private Task<List<DateOnly?>> DaysAsync() => app.ReadAsync(db => db.Leads.OrderBy(l => l.Id).Select(l => l.ContactOverdueFrom).ToListAsync());

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static DateTimeOffset Utc(string text) => DateTimeOffset.Parse(text + "Z", System.Globalization.CultureInfo.InvariantCulture);

    private static DateTimeOffset Vienna(string text)
    {
        var local = DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        return LocalCalendar.At(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
    }
}
