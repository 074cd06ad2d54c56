using System.Globalization;
using CrmOffice.Api.Model;
using CsvHelper;

namespace CrmOffice.Api.Data.Sample;

/// <summary>What the sample company sells, and who produces it.</summary>
internal static partial class SampleCatalogue
{
    private static readonly Dictionary<string, SampleMonths> Seasons =
        SampleList.Read<ArticleRow>("articles").ToDictionary(row => row.Number, row => SampleMonths.Parse(row.Months));

    /// <summary>The articles that are sold on the date: Panettone belongs to the end of the year.</summary>
    public static List<Article> InSeason(IEnumerable<Article> articles, DateOnly date) =>
        [.. articles.Where(article => Seasons[article.Number].Contains(date.Month))];

    public static void AddSuppliers(SampleWorld world)
    {
        var number = 101;
        foreach (var row in SampleList.Read<SupplierRow>("suppliers"))
        {
            var random = SampleRandom.For("supplier", row.Name);
            var supplier = new Supplier($"L-{number++}", SampleCalendar.At(world.Calendar.Start.AddDays(-random.Between(100, 2500)), 9));
            supplier.NameCompany(row.Name);
            supplier.MoveTo(new PostalAddress(row.Street, row.PostalCode, row.City, row.Country));
            supplier.ReachAt(
                SampleDialNumbers.Landline(row.Country, row.AreaCode, random), null, null, $"info@{row.Domain}", $"https://www.{row.Domain}");
            supplier.Describe(row.Country is "AT" ? SampleVatIds.Of("AT", random) : $"{row.Country}{random.Digits(11)}");
            var person = new ContactPerson(0);
            person.NameAs(row.Salutation, null, row.FirstName, row.LastName, row.Role);
            person.ReachAt(null, random.Chance(60) ? SampleDialNumbers.Mobile(row.Country is "FR" ? "IT" : row.Country, random) : null,
                $"{SampleNames.MailName(row.FirstName, row.LastName)}@{row.Domain}");
            person.BePrimary(true);
            supplier.ContactPersons.Add(person);
            world.Suppliers.Add(supplier);
        }

        world.Db.AddRange(world.Suppliers);
    }

    public static void AddArticles(SampleWorld world)
    {
        var groups = SampleList.Read<GroupRow>("article-groups").ToDictionary(
            row => row.Number,
            row => new ArticleGroup(row.Number.ToString(CultureInfo.InvariantCulture), row.Name));
        var suppliers = world.Suppliers.ToDictionary(s => s.Name, s => s.Id);
        foreach (var row in SampleList.Read<ArticleRow>("articles"))
        {
            var article = new Article(row.Number, row.Name) { Group = groups[row.Group] };
            int? supplier = row.Supplier is null ? null : suppliers[row.Supplier];
            article.Describe(row.Name, null, row.Unit, row.Price, row.Cost, row.Vat, supplier);
            world.Articles.Add(article);
        }

        world.Db.AddRange(world.Articles);
    }

    [CsvRecord]
    internal sealed partial record SupplierRow(
        string Name,
        string Street,
        string PostalCode,
        string City,
        string Country,
        string AreaCode,
        string Domain,
        Salutation Salutation,
        string FirstName,
        string LastName,
        string Role);

    [CsvRecord]
    internal sealed partial record GroupRow(int Number, string Name);

    [CsvRecord]
    internal sealed partial record ArticleRow(string Number, string Name, int Group, string Unit, decimal Price, decimal Cost, decimal Vat, string? Supplier, string? Months);
}
