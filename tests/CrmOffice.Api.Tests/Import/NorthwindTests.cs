using System.Globalization;
using System.Text.Json;
using CrmOffice.Api.Data;
using CrmOffice.Api.Features.Import.Profiles;
using CrmOffice.Api.Features.Import.Reporting;
using CrmOffice.Api.Model;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Api.Tests.Import;

/// <summary>
/// A data set whose answers are known. It is no part of the project: the tests run where it lies, in the folder that
/// CRM_TEST_DATA names or in ../shared/data beside the checkout.
/// </summary>
public sealed class NorthwindTests(NorthwindTests.Imported imported) : IClassFixture<NorthwindTests.Imported>
{
    private static readonly string Root = FindRoot();
    private static readonly string Folder = Path.GetFullPath(Path.Combine(Root, Environment.GetEnvironmentVariable("CRM_TEST_DATA") ?? "../shared/data", "northwind"));

    [Fact]
    public async Task Invoices_come_to_the_cent()
    {
        var expected = Expected();
        var invoices = await imported.ReadAsync(db => Invoices(db).Select(d => new { d.Date, d.RevenueNet, d.NetTotal }).ToListAsync());

        Assert.Equal(expected.GetProperty("invoices").GetInt32(), invoices.Count);
        Assert.Equal(Amount(expected.GetProperty("netOfAllInvoices")), invoices.Sum(i => i.RevenueNet));
        foreach (var year in expected.GetProperty("revenueByYear").EnumerateObject())
        {
            Assert.Equal(Amount(year.Value), invoices.Where(i => $"{i.Date.Year}" == year.Name).Sum(i => i.RevenueNet));
        }

        foreach (var month in expected.GetProperty("revenueByMonth1997").EnumerateObject())
        {
            Assert.Equal(Amount(month.Value), invoices.Where(i => $"{i.Date:yyyy-MM}" == month.Name).Sum(i => i.RevenueNet));
        }
    }

    [Fact]
    public async Task Orders_come_to_the_cent_and_lead_to_their_invoices()
    {
        var orders = await imported.ReadAsync(db => db.SalesDocuments.Where(d => d.Type == SalesDocumentType.SalesOrder).Select(d => d.NetTotal).ToListAsync());
        Assert.Equal(Expected().GetProperty("orders").GetInt32(), orders.Count);
        Assert.Equal(Amount(Expected().GetProperty("netOfAllOrders")), orders.Sum());

        var chains = await imported.ReadAsync(db => Invoices(db).CountAsync(i =>
            i.Predecessor!.Type == SalesDocumentType.DeliveryNote
            && i.Predecessor.Predecessor!.Type == SalesDocumentType.SalesOrder
            && i.Predecessor.Predecessor.Number == i.Number));
        Assert.Equal(809, chains);
    }

    [Fact]
    public async Task Customers_have_the_revenue_invoices_and_last_purchase_that_are_known()
    {
        foreach (var customer in Expected().GetProperty("customerInfo").EnumerateObject())
        {
            var invoices = await imported.ReadAsync(db => OfCustomer(db, customer.Name).Select(d => new { d.Date, d.RevenueNet }).ToListAsync());
            Assert.Equal(customer.Value.GetProperty("invoices").GetInt32(), invoices.Count);
            Assert.Equal(customer.Value.GetProperty("lastInvoice").GetString(), $"{invoices.Max(i => i.Date):yyyy-MM-dd}");
            Assert.Equal(
                customer.Value.GetProperty("revenueByYear").EnumerateObject().Select(y => (y.Name, Amount(y.Value))),
                invoices.GroupBy(i => $"{i.Date.Year}").OrderBy(y => y.Key).Select(y => (y.Key, y.Sum(i => i.RevenueNet))));
        }
    }

    [Fact]
    public async Task The_largest_customers_are_those_that_are_known()
    {
        var revenue = await imported.ReadAsync(db => Invoices(db)
            .Join(db.Customers, d => d.CustomerId, c => c.Id, (d, c) => new { c.Number, d.RevenueNet })
            .ToListAsync());
        Assert.Equal(
            Expected().GetProperty("topCustomersByInvoicedRevenue").EnumerateArray().Select(c => (c[0].GetString()!, Amount(c[1]))),
            revenue.GroupBy(r => r.Number).Select(g => (g.Key, g.Sum(r => r.RevenueNet))).OrderByDescending(c => c.Item2).Take(10));
    }

    [Fact]
    public async Task Alfreds_Futterkiste_is_found_by_the_address_of_Maria_Anders()
    {
        var found = await imported.ReadAsync(db => db.PartyEmailAddresses
            .Where(a => a.Address == "maria.anders@alfredsfutterkiste.example")
            .Select(a => new { a.Party!.Name, a.Party.City, a.Party.Country, Person = a.ContactPerson!.FirstName + " " + a.ContactPerson.LastName, a.ContactPerson.Role })
            .SingleAsync());
        Assert.Equal(("Alfreds Futterkiste", "Berlin", "DE", "Maria Anders", "Sales Representative"), (found.Name, found.City, found.Country, found.Person, found.Role));
    }

    [Fact]
    public async Task A_second_import_changes_nothing_and_says_so()
    {
        var second = await imported.ImportAsync();

        Assert.False(second.HasErrors);
        Assert.False(second.ChangedSomething);
        Assert.Equal(
            imported.Report.Files.SelectMany(f => f.Counts).Select(c => (c.Kind, c.Created)),
            second.Files.SelectMany(f => f.Counts).Select(c => (c.Kind, c.Unchanged)));
    }

    private static IQueryable<SalesDocument> Invoices(CrmDb db) => db.SalesDocuments.Where(d => d.Type == SalesDocumentType.Invoice);

    private static IQueryable<SalesDocument> OfCustomer(CrmDb db, string number) =>
        Invoices(db).Where(d => db.Customers.Any(c => c.Id == d.CustomerId && c.Number == number));

    private static JsonElement Expected() =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "expected.json"))).RootElement;

    private static decimal Amount(JsonElement amount) => decimal.Parse(amount.GetString()!, CultureInfo.InvariantCulture);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CrmOffice.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside of the checkout.");
    }

    /// <summary>The data set, imported once.</summary>
    public sealed class Imported : IAsyncLifetime
    {
        private readonly ImportDatabase database = new();

        public ImportReport Report { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Assert.SkipUnless(Directory.Exists(Folder), $"There is no {Folder}; CRM_TEST_DATA names the folder it is in.");
            await database.InitializeAsync();
            Report = await ImportAsync();
            Assert.False(Report.HasErrors);
        }

        public ValueTask DisposeAsync() => database.DisposeAsync();

        public async Task<ImportReport> ImportAsync()
        {
            var (profile, error) = await ImportProfileReader.ReadAsync(Path.Combine(Root, "templates", "import", "northwind.json"), CancellationToken.None);
            Assert.Null(error);
            return await database.ImportAsync(Folder, profile!);
        }

        public Task<T> ReadAsync<T>(Func<CrmDb, Task<T>> read) => database.ReadAsync(read);
    }
}
