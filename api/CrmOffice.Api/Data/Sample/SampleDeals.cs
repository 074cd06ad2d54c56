using CrmOffice.Api.Model;

namespace CrmOffice.Api.Data.Sample;

/// <summary>What follows from an order: delivery, invoice, and now and then a cancellation or a credit note.</summary>
internal sealed class SampleDeals(SampleCustomer customer, SampleCalendar calendar)
{
    private readonly SampleRandom random = customer.Random("deals");
    private readonly List<DocumentDraft> drafts = [];

    public static List<DocumentDraft> Of(SampleCustomer customer, SampleCalendar calendar)
    {
        var deals = new SampleDeals(customer, calendar);
        if (BuyingHabit.IsStandingOrder(customer))
        {
            deals.RunStandingOrder();
        }

        foreach (var date in BuyingHabit.OrderDates(customer, calendar))
        {
            deals.Order(date);
        }

        return deals.drafts;
    }

    private void Order(DateOnly date)
    {
        var lines = SampleBasket.Fill(customer, date, calendar.Today, BuyingHabit.OrderSize(customer, date, calendar), random);
        var quoted = random.Chance(customer.Row.Habit is "christmas" or "once" || customer.Kind.Kind == "caterer" ? 50 : 8);
        var quote = quoted ? AcceptedQuote(date, lines) : null;
        var order = Add(new DocumentDraft(SalesDocumentType.SalesOrder, date, customer, lines)
        {
            Predecessor = quote,
            Status = SalesDocumentStatus.Confirmed,
        });
        var delivered = SampleCalendar.After(date, random.Between(1, 3));
        if (delivered > calendar.Yesterday)
        {
            return;
        }

        order.Status = SalesDocumentStatus.Delivered;
        var origin = random.Chance(12) ? DeliveryNote(delivered, order, lines) : order;
        Invoice(SampleCalendar.After(delivered, random.Between(0, 2)), origin, lines);
    }

    /// <summary>An order for the month, its deliveries, and one invoice over all of them.</summary>
    private void RunStandingOrder()
    {
        var step = customer.Row.Habit == "weekly" ? 7 : 14;
        for (var month = calendar.Start; month <= calendar.Yesterday; month = month.AddMonths(1))
        {
            var day = SampleCalendar.OnOrAfter(month.AddDays(1));
            if (day > calendar.Yesterday)
            {
                return;
            }

            var deliveries = new List<List<DraftLine>>();
            for (var date = SampleCalendar.OnOrAfter(day.AddDays(2)); date.Month == month.Month && date <= calendar.Yesterday; date = SampleCalendar.OnOrAfter(date.AddDays(step)))
            {
                deliveries.Add(SampleBasket.Fill(customer, date, calendar.Today, BuyingHabit.OrderSize(customer, date, calendar), random));
            }

            var ordered = deliveries.Count > 0
                ? SampleBasket.Together(deliveries)
                : SampleBasket.Fill(customer, day, calendar.Today, 100, random);
            var order = Add(new DocumentDraft(SalesDocumentType.SalesOrder, day, customer, ordered)
            {
                Status = SalesDocumentStatus.Confirmed,
                HeaderText = "Dauerauftrag laut Vereinbarung:",
            });
            var delivered = SampleCalendar.OnOrAfter(day.AddDays(2));
            foreach (var lines in deliveries)
            {
                DeliveryNote(delivered, order, lines);
                delivered = SampleCalendar.OnOrAfter(delivered.AddDays(step));
            }

            var end = SampleCalendar.OnOrBefore(month.AddMonths(1).AddDays(-1));
            if (end <= calendar.Yesterday && deliveries.Count > 0)
            {
                order.Status = SalesDocumentStatus.Delivered;
                Invoice(end, order, SampleBasket.Together(deliveries));
            }
        }
    }

    private DocumentDraft AcceptedQuote(DateOnly ordered, IReadOnlyList<DraftLine> lines)
    {
        var date = SampleCalendar.OnOrBefore(ordered.AddDays(-random.Between(5, 18)));
        return Add(new DocumentDraft(SalesDocumentType.Quote, date, customer, lines)
        {
            Status = SalesDocumentStatus.Accepted,
            ValidUntil = date.AddDays(30),
        });
    }

    private DocumentDraft DeliveryNote(DateOnly date, DocumentDraft order, IReadOnlyList<DraftLine> lines) =>
        Add(new DocumentDraft(SalesDocumentType.DeliveryNote, date, customer, lines)
        {
            Predecessor = order,
            Status = SalesDocumentStatus.Delivered,
        });

    private void Invoice(DateOnly date, DocumentDraft origin, IReadOnlyList<DraftLine> lines)
    {
        if (date > calendar.Yesterday)
        {
            return;
        }

        var corrected = SampleCalendar.After(date, random.Between(1, 4));
        var isCancelled = random.Chance(2) && corrected <= calendar.Yesterday;
        var isDraft = date.AddDays(3) > calendar.Yesterday && random.Chance(40);
        var invoice = Add(new DocumentDraft(SalesDocumentType.Invoice, date, customer, lines)
        {
            Predecessor = origin,
            Status = isDraft ? SalesDocumentStatus.Draft : SalesDocumentStatus.Posted,
            CancelledOn = isCancelled ? corrected : null,
        });
        if (isCancelled)
        {
            Add(new DocumentDraft(SalesDocumentType.Invoice, corrected, customer, lines)
            {
                Predecessor = origin,
                Status = SalesDocumentStatus.Posted,
                HeaderText = "Diese Rechnung ersetzt unsere stornierte Rechnung.",
            });
        }
        else if (!isDraft && random.Chance(customer.Has("complaints") ? 12 : 3))
        {
            CreditNote(invoice);
        }
    }

    private void CreditNote(DocumentDraft invoice)
    {
        var date = SampleCalendar.After(invoice.Date, random.Between(3, 9));
        if (date > calendar.Yesterday)
        {
            return;
        }

        var lines = random.Chance(30) ? invoice.Lines : [random.Pick(invoice.Lines)];
        Add(new DocumentDraft(SalesDocumentType.CreditNote, date, customer, lines)
        {
            Predecessor = invoice,
            Status = SalesDocumentStatus.Posted,
        });
    }

    private DocumentDraft Add(DocumentDraft draft)
    {
        drafts.Add(draft);
        return draft;
    }
}
