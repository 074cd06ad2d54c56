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
        var count = customer.BySize(random.Between(2, 3), random.Between(2, 4), random.Between(3, 5));
        var lines = random.PickSome(customer.Favourites, count)
            .Select(article => Line(customer, article, date, today, percent, random))
            .ToList();
        if (customer.Has("unknowncost") || random.Chance(2))
        {
            var free = random.Pick(FreeLines);
            lines.Add(new DraftLine(null, free.Description, free.Unit, random.Between(1, 6), free.Price, 0, Vat(customer, free.Vat), null));
        }

        return lines;
    }

    private static DraftLine Line(SampleCustomer customer, Article article, DateOnly date, DateOnly today, int percent, SampleRandom random)
    {
        var price = InYear(article.UnitPrice!.Value, date.Year, today.Year);
        var cost = InYear(article.UnitCost!.Value, date.Year, today.Year);
        var target = customer.BySize(random.Between(40, 110), random.Between(70, 210), random.Between(130, 480)) * percent / 100m;
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
