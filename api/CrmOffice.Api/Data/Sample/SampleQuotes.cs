using CrmOffice.Api.Model;

namespace CrmOffice.Api.Data.Sample;

/// <summary>Quotes that did not become an order: declined, expired, or still open.</summary>
internal static class SampleQuotes
{
    public static IEnumerable<DocumentDraft> Of(SampleCustomer customer, SampleWorld world)
    {
        var calendar = world.Calendar;
        var random = customer.Random("quotes");
        var first = calendar.KnownSince(customer.Customer);
        var past = customer.Row.Habit switch
        {
            "quotes" => random.Between(5, 8),
            "never" => random.Between(0, 1),
            _ => random.Between(0, customer.BySize(1, 2, 4)),
        };
        for (var i = 0; i < past; i++)
        {
            var date = SampleCalendar.Between(first, calendar.Today.AddDays(-45), random);
            var status = random.Chance(55) ? SalesDocumentStatus.Declined : SalesDocumentStatus.Expired;
            yield return Quote(customer, calendar, date, status, random);
        }

        if (customer.Row.Name == SampleGoldenerHirsch.Name)
        {
            foreach (var quote in SampleGoldenerHirsch.OpenQuotes(customer, world))
            {
                yield return quote;
            }
        }
        else if (!customer.Has("inactive") && random.Chance(customer.Row.Habit == "quotes" ? 80 : 16))
        {
            var date = SampleCalendar.Between(calendar.Today.AddDays(-24), calendar.Yesterday, random);
            var status = random.Chance(85) ? SalesDocumentStatus.Sent : SalesDocumentStatus.Draft;
            yield return Quote(customer, calendar, date, status, random);
        }
    }

    private static DocumentDraft Quote(SampleCustomer customer, SampleCalendar calendar, DateOnly date, SalesDocumentStatus status, SampleRandom random) =>
        new(SalesDocumentType.Quote, date, customer, SampleBasket.Fill(customer, date, calendar.Today, random.Between(120, 400), random))
        {
            Status = status,
            ValidUntil = date.AddDays(30),
        };
}
