using System.Globalization;
using CrmOffice.Api.Model;
using CsvHelper;

namespace CrmOffice.Api.Data.Sample;

/// <summary>What is told of Gasthof Goldener Hirsch by name: the customer that the product is shown with.</summary>
internal static partial class SampleGoldenerHirsch
{
    public const string Name = "Gasthof Goldener Hirsch";

    /// <summary>The complaint that one of the contacts speaks of.</summary>
    public static readonly SampleIncidents.IssueRow Issue = new(
        QualityIssueKind.Complaint,
        "Qualität",
        "Seesaiblingsfilets zu trocken, Gäste haben zurückgegeben",
        "Muster an Lieferanten schicken",
        "Charge gesperrt, Fischzucht hat gutgeschrieben");

    /// <summary>The two open quotes, 3,150 € net together.</summary>
    public static IEnumerable<DocumentDraft> OpenQuotes(SampleCustomer customer, SampleWorld world)
    {
        var today = world.Calendar.Today;
        yield return Quote(customer, today.AddDays(-9), "Angebot für Ihre Weihnachtslieferung:",
            Line(world, "8001", 25, 33.60m),
            Line(world, "8002", 20, 36.75m),
            Line(world, "6010", 48, 13.125m));
        yield return Quote(customer, today.AddDays(-20), "Angebot für den Feinkostladen im Eingang, Erstbestückung:",
            Line(world, "3009", 60, 6.50m),
            Line(world, "7011", 30, 7.00m),
            Line(world, "7006", 30, 11.50m));
    }

    /// <summary>The contacts of the last months, oldest first.</summary>
    public static IEnumerable<Interaction> Contacts(SampleWorld world, IReadOnlyDictionary<string, InteractionType> types)
    {
        var sample = world.CustomerNamed(Name);
        foreach (var row in SampleList.Read<ContactRow>("goldener-hirsch").OrderByDescending(row => row.DaysAgo))
        {
            var time = TimeOnly.ParseExact(row.Time, "H:mm", CultureInfo.InvariantCulture);
            var date = SampleCalendar.OnOrBefore(world.Calendar.Today.AddDays(-row.DaysAgo));
            var interaction = new Interaction { PartyId = sample.Id, EmployeeId = sample.Manager.Id };
            interaction.Describe(
                types[row.Type],
                SampleCalendar.At(date, time.Hour, time.Minute),
                sample.Customer.ContactPersons.Single(p => p.FullName == row.Person).Id,
                row.Direction,
                row.Topics,
                row.Commitments,
                row.Details);
            yield return interaction;
        }
    }

    private static DocumentDraft Quote(SampleCustomer customer, DateOnly date, string headerText, params DraftLine[] lines) =>
        new(SalesDocumentType.Quote, SampleCalendar.OnOrBefore(date), customer, lines)
        {
            Status = SalesDocumentStatus.Sent,
            ValidUntil = date.AddDays(30),
            HeaderText = headerText,
        };

    private static DraftLine Line(SampleWorld world, string articleNumber, decimal quantity, decimal price)
    {
        var article = world.Articles.Single(a => a.Number == articleNumber);
        return new DraftLine(article, article.Name, article.Unit, quantity, price, 0, article.VatRate, article.UnitCost);
    }

    [CsvRecord]
    internal sealed partial record ContactRow(
        int DaysAgo,
        string Time,
        string Person,
        string Type,
        Direction? Direction,
        string Topics,
        string? Commitments,
        string? Details);
}
