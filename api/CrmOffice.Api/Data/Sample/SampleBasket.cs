using CrmOffice.Api.Model;
using CsvHelper;

namespace CrmOffice.Api.Data.Sample;

/// <summary>What a customer puts into one order: some of its favourites, in amounts of its size and of the season.</summary>
internal static partial class SampleBasket
{
    private static readonly List<FreeLineRow> FreeLines = SampleList.Read<FreeLineRow>("free-lines");

    /// <param name="percent">How big the order is compared with an ordinary one.</param>
    public static List<DraftLine> Fill(SampleCustomer customer, DateOnly date, DateOnly today, int percent, SampleRandom random)
    {
        var count = customer.BySize(random.Between(1, 2), random.Between(1, 3), random.Between(2, 4));
        var lines = random.PickSome(SampleCatalogue.InSeason(customer.Favourites, date), count)
            .Select(article => Line(customer, article, date, today, percent, random))
            .ToList();
        if (customer.Has("unknowncost") || (customer.Kind.Kind == "caterer" && random.Chance(15)))
        {
            var free = random.Pick(FreeLines);
            lines.Add(new DraftLine(null, free.Description, free.Unit, random.Between(1, 6), free.Price, 0, Vat(customer, free.Vat), null));
        }

        return lines;
    }

    /// <summary>The lines of several deliveries on one invoice: the same article at the same price is one line.</summary>
    public static List<DraftLine> Together(IEnumerable<IEnumerable<DraftLine>> deliveries) =>
        [.. deliveries.SelectMany(lines => lines)
            .GroupBy(line => line with { Quantity = 0 })
            .Select(same => same.Key with { Quantity = same.Sum(line => line.Quantity) })];

    private static DraftLine Line(SampleCustomer customer, Article article, DateOnly date, DateOnly today, int percent, SampleRandom random)
    {
        var price = InYear(article.UnitPrice!.Value, date.Year, today.Year);
        var cost = InYear(article.UnitCost!.Value, date.Year, today.Year);
        var target = customer.BySize(random.Between(60, 200), random.Between(160, 440), random.Between(500, 1800)) * percent / 100m;
        return new DraftLine(
            article,
            article.Name,
            article.Unit,
            Quantity(article, target / price),
            price,
            customer.Customer.InvoiceDiscountPercent ?? 0,
            Vat(customer, article.VatRate),
            cost);
    }

    /// <summary>Prices have risen by three percent a year.</summary>
    private static decimal InYear(decimal amount, int year, int currentYear) =>
        decimal.Round(amount * (1 - (0.03m * (currentYear - year))), 2, MidpointRounding.AwayFromZero);

    private static decimal Quantity(Article article, decimal amount) => article.Unit == "kg"
        ? Math.Max(0.5m, decimal.Round(amount * 2, MidpointRounding.AwayFromZero) / 2)
        : Math.Max(1, decimal.Round(amount, MidpointRounding.AwayFromZero));

    /// <summary>Deliveries to businesses in other countries are free of VAT.</summary>
    private static decimal Vat(SampleCustomer customer, decimal rate) => customer.Row.Country == "AT" ? rate : 0;

    [CsvRecord]
    internal sealed partial record FreeLineRow(string Description, string Unit, decimal Price, decimal Vat);
}
