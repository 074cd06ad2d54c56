using CrmOffice.Api.Features.Import.Reporting;
using CrmOffice.Api.Model;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Api.Tests.Import;

public sealed class CsvImportTests : IAsyncLifetime
{
    private readonly ImportDatabase database = new();

    public ValueTask InitializeAsync() => database.InitializeAsync();

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task Customers_come_with_umlauts_address_terms_and_account_manager()
    {
        Assert.False((await database.ImportAsync()).HasErrors);

        var (customer, manager) = await database.ReadAsync(async db =>
        {
            var found = await db.Customers.SingleAsync(c => c.Number == "K100");
            return (found, await db.Employees.SingleAsync(e => e.Id == found.AccountManagerId));
        });
        Assert.Equal("Tischlerei Größl; Inh. F. Größl", customer.Name);
        Assert.Equal(new PostalAddress("Mühlgasse 4a", "8010", "Graz", "AT"), customer.Address);
        Assert.Equal(12_500m, customer.CreditLimit);
        Assert.Equal("ATU98765432", customer.VatId);
        Assert.Equal("Kröll Jörg", manager.Name);
        Assert.Equal(database.Clock.GetUtcNow(), customer.CreatedAt);
    }

    [Fact]
    public async Task A_customer_without_a_company_is_a_person()
    {
        await database.ImportAsync();

        var customer = await database.ReadAsync(db => db.Customers.SingleAsync(c => c.Number == "K101"));
        Assert.Equal(PartyKind.Person, customer.Kind);
        Assert.Equal("von der Heyden Hannelore", customer.Name);
        Assert.True(customer.OptOutEmail);
    }

    [Fact]
    public async Task Line_breaks_in_a_cell_become_commas()
    {
        await database.ImportAsync();

        var addition = await database.ReadAsync(db => db.Customers.Where(c => c.Number == "K102").Select(c => c.NameAddition).SingleAsync());
        Assert.Equal("1. Stock, links", addition);
    }

    [Fact]
    public async Task Persons_names_are_split_and_their_addresses_find_the_customer()
    {
        await database.ImportAsync();

        var persons = await database.ReadAsync(db => db.ContactPersons.OrderBy(p => p.Id).ToListAsync());
        Assert.Equal([("Franz", "Größl"), ("Maria", "Größl"), ("Ana", "de la Cruz"), (null, "Zoé")], persons.Select(p => (p.FirstName, p.LastName)));
        Assert.Equal(["Franz", "Ana", null], persons.Where(p => p.IsPrimary).Select(p => p.FirstName));
        var found = await database.ReadAsync(db =>
            db.PartyEmailAddresses.Where(a => a.Address == "maria@groessl.example").Select(a => new { a.Party!.Number, a.ContactPerson!.LastName }).SingleAsync());
        Assert.Equal(("K100", "Größl"), (found.Number, found.LastName));
    }

    [Fact]
    public async Task New_employees_may_sell_and_leads_say_where_they_come_from()
    {
        await database.ImportAsync();

        var employees = await database.ReadAsync(db => db.Employees.OrderBy(e => e.Id).ToListAsync());
        Assert.All(employees, e => Assert.Equal(EmployeeRoles.Sales, e.Roles));
        Assert.Equal([true, true, false], employees.Select(e => e.IsSalesperson));
        var leads = await database.ReadAsync(db => db.Leads.OrderBy(l => l.Number).ToListAsync());
        Assert.Equal([("Żabka Schönau", LeadOrigin.InfoRequest), ("Huber, Huber & Huber", LeadOrigin.ImportedCold)], leads.Select(l => (l.Name, l.Origin)));
    }

    [Fact]
    public async Task Documents_come_to_the_cent_with_what_their_lines_leave_to_the_article()
    {
        await database.ImportAsync();

        var invoice = await database.ReadAsync(db => db.SalesDocuments.Include(d => d.LineItems).SingleAsync(d => d.Number == "R25-01"));
        Assert.Equal(SalesDocumentStatus.Posted, invoice.Status);
        Assert.Equal(new DateOnly(2025, 2, 28), invoice.Date);
        Assert.Equal(563.50m, invoice.NetTotal);
        Assert.Equal(676.20m, invoice.GrossTotal);
        Assert.Equal(563.50m, invoice.RevenueNet);
        Assert.Equal(46.55m, invoice.CreditedNet);
        var pen = invoice.LineItems.Single(l => l.Position == 2);
        Assert.Equal(("Füllfeder \"Größe M\"", "Stk", 20m, 22.50m, 98.00m), (pen.Description, pen.Unit, pen.VatRate, pen.UnitCost, pen.NetAmount));
    }

    [Fact]
    public async Task A_credit_note_follows_its_invoice_and_a_cancelled_invoice_counts_nothing()
    {
        await database.ImportAsync();

        var documents = await database.ReadAsync(db => db.SalesDocuments.Include(d => d.Predecessor).ToDictionaryAsync(d => d.Number));
        Assert.Equal("R25-01", documents["G25-01"].Predecessor!.Number);
        Assert.Equal(-46.55m, documents["G25-01"].RevenueNet);
        Assert.Equal(SalesDocumentStatus.Cancelled, documents["R25-03"].Status);
        Assert.Equal(0, documents["R25-03"].RevenueNet);
        Assert.Equal(SalesDocumentStatus.Sent, documents["2025-001"].Status);
    }

    [Fact]
    public async Task A_second_import_changes_nothing_and_says_so()
    {
        var first = await database.ImportAsync();
        var versions = await VersionsAsync();
        var second = await database.ImportAsync();

        Assert.True(first.ChangedSomething);
        Assert.False(second.ChangedSomething);
        Assert.False(second.HasErrors);
        Assert.Equal(
            first.Files.SelectMany(f => f.Counts).Select(c => (c.Kind, c.Created)),
            second.Files.SelectMany(f => f.Counts).Select(c => (c.Kind, c.Unchanged)));
        Assert.Equal(versions, await VersionsAsync());
    }

    [Fact]
    public async Task Only_what_differs_is_updated_and_what_the_profile_does_not_fill_stays()
    {
        await database.ImportAsync();
        await using (var db = database.Open())
        {
            var customer = await db.Customers.SingleAsync(c => c.Number == "K103");
            customer.WriteNotes("Zahlt immer sofort.");
            await db.SaveChangesAsync();
        }

        database.Edit("Kunden.csv", "Rue du Lac", "Rue de la Gare");
        var report = await database.ImportAsync();

        Assert.Equal(new RecordCounts("customers", 0, 1, 3), report.Files.Single(f => f.File == "Kunden.csv").Counts.Single());
        var changed = await database.ReadAsync(db => db.Customers.SingleAsync(c => c.Number == "K103"));
        Assert.Equal(("Rue de la Gare", "Zahlt immer sofort."), (changed.Address.Street, changed.Notes));
    }

    [Fact]
    public async Task A_quote_is_corrected_with_its_lines()
    {
        await database.ImportAsync();
        database.Edit("Positionen.csv", "2025-002;1;S-1;;2;49,00;", "2025-002;1;S-1;;3;49,00;10\r\n2025-002;3;P-A4;;1;4,90;");
        database.Edit("Belege.csv", "2025-002;AN;10.02.2025", "2025-002;AN;11.02.2025");
        var report = await database.ImportAsync();

        Assert.False(report.HasErrors);
        Assert.Contains(new RecordCounts("quote", 0, 1, 1), report.Files.Single(f => f.File == "Belege.csv").Counts);
        var quote = await database.ReadAsync(db => db.SalesDocuments.Include(d => d.LineItems).SingleAsync(d => d.Number == "2025-002"));
        Assert.Equal(new DateOnly(2025, 2, 11), quote.Date);
        Assert.Equal(132.30m + 4.90m + 25m, quote.NetTotal);
        Assert.Equal(3, quote.LineItems.Count);
    }

    [Fact]
    public async Task A_posted_document_that_differs_is_reported_and_stays()
    {
        await database.ImportAsync();
        database.Edit("Positionen.csv", "R25-02;1;P-A3;;1,5;", "R25-02;1;P-A3;;2,5;");
        database.Edit("Kunden.csv", "Rue du Lac", "Rue de la Gare");
        var report = await database.ImportAsync();

        var error = Assert.Single(report.Files.SelectMany(f => f.Errors));
        Assert.Equal(("Belege.csv", 5L, "BelegNr", ImportErrorReason.PostedDocumentDiffers), (error.File, error.Line, error.Column, error.Reason));
        Assert.Equal(["invoice", "R25-02", "lines"], error.Arguments);
        Assert.True(report.ChangedSomething);
        Assert.Equal(1514.85m, await database.ReadAsync(db => db.SalesDocuments.Where(d => d.Number == "R25-02").Select(d => d.NetTotal).SingleAsync()));
    }

    [Fact]
    public async Task Imported_numbers_are_not_given_again()
    {
        await database.ImportAsync();

        Assert.Equal("I-2003", await database.ReadAsync(async db => (await db.NumberSequences.SingleAsync(s => s.Key == "Lead")).Take()));
        Assert.Equal("L-502", await database.ReadAsync(async db => (await db.NumberSequences.SingleAsync(s => s.Key == "Supplier")).Take()));
    }

    [Fact]
    public async Task A_primary_person_chosen_here_stays_the_primary_one()
    {
        await database.ImportAsync();
        await using (var db = database.Open())
        {
            var persons = await db.ContactPersons.Where(p => p.LastName == "Größl").OrderBy(p => p.Id).ToListAsync();
            persons[0].BePrimary(false);
            await db.SaveChangesAsync();
            persons[1].BePrimary(true);
            await db.SaveChangesAsync();
        }

        database.Edit("Ansprechpartner.csv", "maria@groessl.example;nein", "maria@groessl.example;ja");
        Assert.False((await database.ImportAsync()).ChangedSomething);
    }

    [Fact]
    public async Task A_cancelled_import_leaves_nothing()
    {
        using var cancellation = new CancellationTokenSource();
        var progress = new CancelWhen(p => p is { Phase: ImportPhase.Writing, File: "Belege.csv" }, cancellation);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => database.ImportAsync(progress, cancellation.Token));

        Assert.Equal(0, await database.ReadAsync(db => db.Parties.CountAsync()));
        Assert.Equal(0, await database.ReadAsync(db => db.Articles.CountAsync()));
        Assert.True((await database.ImportAsync()).ChangedSomething);
    }

    private Task<List<int>> VersionsAsync() => database.ReadAsync(async db =>
    {
        var versions = await db.Parties.OrderBy(p => p.Id).Select(p => p.Version).ToListAsync();
        versions.AddRange(await db.ContactPersons.OrderBy(p => p.Id).Select(p => p.Version).ToListAsync());
        versions.AddRange(await db.SalesDocuments.OrderBy(d => d.Id).Select(d => d.Version).ToListAsync());
        return versions;
    });

    private sealed class CancelWhen(Func<ImportProgress, bool> condition, CancellationTokenSource cancellation) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            if (condition(value))
            {
                cancellation.Cancel();
            }
        }
    }
}
