using CrmOffice.Api.Model;
using CsCheck;

namespace CrmOffice.Api.Tests.Model;

public sealed class SalesDocumentTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 3, 2);

    [Fact]
    public void A_lines_amount_is_rounded_half_away_from_zero()
    {
        Assert.Equal(1.13m, new LineItem(1, null, "Senf", 0.5m, "Stk", 2.25m, 0, 20, null).NetAmount);
        Assert.Equal(-1.13m, new LineItem(1, null, "Senf", -0.5m, "Stk", 2.25m, 0, 20, null).NetAmount);
        Assert.Equal(8.10m, new LineItem(1, null, "Senf", 1, "Stk", 9m, 10, 20, null).NetAmount);
    }

    [Fact]
    public void Only_a_posted_invoice_is_revenue()
    {
        var draft = Invoice(Line(100, cost: 60));
        Assert.Equal((0m, false), (draft.RevenueNet, draft.CountsAsPurchase));

        draft.Post(Now);
        Assert.Equal((100m, true, 40m, false), (draft.RevenueNet, draft.CountsAsPurchase, draft.KnownMargin, draft.HasUnknownCost));

        draft.Cancel(Now);
        Assert.Equal((0m, false, 0m), (draft.RevenueNet, draft.CountsAsPurchase, draft.KnownMargin));
    }

    [Fact]
    public void A_line_without_cost_leaves_the_margin_incomplete()
    {
        var invoice = Invoice(Line(100, cost: 60), Line(50, cost: null));
        invoice.Post(Now);

        Assert.Equal((150m, 40m, true, true), (invoice.RevenueNet, invoice.KnownMargin, invoice.HasUnknownCost, invoice.HasKnownCost));
    }

    [Fact]
    public void A_posted_invoice_cannot_be_changed()
    {
        var invoice = Invoice(Line(100, cost: null));
        invoice.Post(Now);

        Assert.Throws<InvalidOperationException>(() => invoice.WriteLines([]));
        Assert.Throws<InvalidOperationException>(() => invoice.Post(Now));
        Assert.Throws<InvalidOperationException>(() => invoice.Become(SalesDocumentStatus.Draft));
    }

    [Fact]
    public void An_invoice_counts_as_long_as_something_of_it_is_not_credited() =>
        Gen.Int[1, 1000].Array[1, 8].Sample(percents =>
        {
            var invoice = Invoice(Line(1000, cost: 0));
            invoice.Post(Now);
            var credited = 0;
            foreach (var net in percents)
            {
                Credit(invoice, net).Post(Now);
                credited += net;
                Assert.Equal(credited < 1000, invoice.CountsAsPurchase);
                Assert.Equal(1000m, invoice.RevenueNet);
            }
        });

    [Fact]
    public void Revenue_of_an_invoice_and_its_credit_notes_adds_up()
    {
        var invoice = Invoice(Line(100, cost: 60));
        invoice.Post(Now);
        var credit = Credit(invoice, 30);
        credit.Post(Now);
        Assert.Equal(70m, invoice.RevenueNet + credit.RevenueNet);

        credit.Cancel(Now);
        Assert.Equal((100m, 0m), (invoice.RevenueNet + credit.RevenueNet, invoice.CreditedNet));
    }

    private static SalesDocument Invoice(params LineItem[] lines)
    {
        var invoice = new SalesDocument(SalesDocumentType.Invoice, "R-1", Today, 1);
        invoice.WriteLines(lines);
        return invoice;
    }

    private static SalesDocument Credit(SalesDocument invoice, decimal net)
    {
        var credit = new SalesDocument(SalesDocumentType.CreditNote, "G-1", Today, 1) { Predecessor = invoice };
        credit.WriteLines([Line(net, cost: null)]);
        return credit;
    }

    private static LineItem Line(decimal price, decimal? cost) => new(1, null, "Bergkäse", 1, "kg", price, 0, 10, cost);
}
