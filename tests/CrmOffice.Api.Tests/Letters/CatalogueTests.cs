using CrmOffice.Api.Features.Letters;
using CrmOffice.Api.Features.Letters.Fields;
using CrmOffice.Api.Model;
using CrmOffice.WordMerge;

namespace CrmOffice.Api.Tests.Letters;

public sealed class CatalogueTests
{
    private static readonly LetterData Anders = new()
    {
        Language = LetterLanguage.De,
        Today = new DateOnly(2026, 3, 2),
        Recipient = new Recipient
        {
            PartyId = 1,
            Type = PartyType.Customer,
            Number = "10001",
            Kind = PartyKind.Company,
            Name = "Gasthof Müller",
            CompanyName = "Gasthof Müller",
            Address = new("Hauptstraße 1", "5020", "Salzburg", "AT"),
            Phone = "+43 662 1",
            Email = "office@gasthof.example",
            Person = new(2, 1, Salutation.Ms, "Dr.", "Eva", "Anders", "Küche", "+43 662 2", null, null, true),
            CallbackAt = new DateTimeOffset(2026, 7, 1, 8, 30, 0, TimeSpan.Zero),
            Purchases = [new(1, "RE-1", new(2026, 2, 1), 120.5m)],
        },
        Sender = new Sender { Company = Company(), Name = "Katharina Lindhofer", Role = "Geschäftsführung" },
        Document = new(
            SalesDocumentType.Quote, "AN-7", new(2026, 2, 27), new(2026, 3, 31), 100, 20, 120, "Kopf", null,
            [new(1, "KA-1", "Bergkäse", 12.5m, "kg", 19.9m, 5, 236.31m), new(2, null, "Fracht", 1, null, 8, 0, 8)]),
    };

    [Fact]
    public void No_name_means_two_fields()
    {
        var names = LetterCatalogue.Fields.Select(f => f.Names).Concat(LetterCatalogue.Regions.Select(r => r.Names)).ToList();
        var doubled = names.SelectMany(n => n.All.Select(name => name.Replace(' ', '_').ToUpperInvariant()).Distinct())
            .GroupBy(name => name).Where(group => group.Count() > 1).Select(group => group.Key);

        Assert.Empty(doubled);
    }

    [Theory]
    [InlineData("Briefanrede", "Sehr geehrte Frau Dr. Anders")]
    [InlineData("lettersalutation", "Sehr geehrte Frau Dr. Anders")]
    [InlineData("First Name", "Eva")]
    [InlineData("First_Name", "Eva")]
    [InlineData("Adresszeile 1", "Hauptstraße 1")]
    [InlineData("Straße", "Hauptstraße 1")]
    [InlineData("Country or Region", "Österreich")]
    [InlineData("Anschrift", "Gasthof Müller\nFrau Dr. Eva Anders\nHauptstraße 1\n5020 Salzburg")]
    [InlineData("Telefon", "+43 662 2")]
    [InlineData("E-Mail-Adresse", "office@gasthof.example")]
    [InlineData("Kundennummer", "10001")]
    [InlineData("Belegart", "Angebot")]
    [InlineData("AbsenderIBAN", "AT61 1904 3002 3457 3201")]
    [InlineData("SenderLine", "Feinkost Lindhofer GmbH · Laxenburger Straße 367 · 1230 Wien")]
    [InlineData("Bearbeiter", "Katharina Lindhofer")]
    public void Texts_are_found_under_every_name(string name, string value) =>
        Assert.Equal(new MergeValue.Text(value), LetterCatalogue.RecordOf(Anders)[name]);

    [Fact]
    public void Numbers_and_dates_come_typed_and_in_the_companys_time()
    {
        var record = LetterCatalogue.RecordOf(Anders);

        Assert.Equal(new MergeValue.Date(new DateTime(2026, 3, 2)), record["Datum"]);
        Assert.Equal(new MergeValue.Date(new DateTime(2026, 7, 1, 10, 30, 0)), record["Wiederanruf"]);
        Assert.Equal(new MergeValue.Date(new DateTime(2026, 3, 31)), record["GültigBis"]);
        Assert.Equal(new MergeValue.Number(120), record["Bruttobetrag"]);
    }

    [Fact]
    public void Regions_have_their_rows_in_both_languages()
    {
        var record = LetterCatalogue.RecordOf(Anders);
        var lines = Assert.IsType<MergeValue.Rows>(record["Positionen"]).Records;
        var purchases = Assert.IsType<MergeValue.Rows>(record["Purchases"]).Records;

        Assert.Equal(["Bergkäse", "Fracht"], lines.Select(l => ((MergeValue.Text)l["Description"]!).Value));
        Assert.Equal(new MergeValue.Number(12.5m), lines[0]["Menge"]);
        Assert.True(lines[1].TryGet("Artikelnummer", out var none) && none is null);
        Assert.Equal(new MergeValue.Number(120.5m), purchases[0]["Betrag"]);
    }

    [Fact]
    public void Of_a_letter_without_document_its_fields_are_empty_and_not_unknown()
    {
        var record = LetterCatalogue.RecordOf(Anders with { Document = null });

        Assert.True(record.TryGet("Belegnummer", out var number) && number is null);
        Assert.Empty(Assert.IsType<MergeValue.Rows>(record["LineItems"]).Records);
        Assert.False(record.TryGet("Schuhgröße", out _));
    }

    [Fact]
    public void English_letters_are_english()
    {
        var record = LetterCatalogue.RecordOf(Anders with { Language = LetterLanguage.En });

        Assert.Equal(new MergeValue.Text("Dear Dr Anders"), record["Briefanrede"]);
        Assert.Equal(new MergeValue.Text("Quote"), record["Belegart"]);
        Assert.Equal(new MergeValue.Text("Austria"), record["Land"]);
    }

    [Fact]
    public void A_person_at_home_has_one_name_in_the_address()
    {
        var home = Anders.Recipient with { Kind = PartyKind.Person, Name = "Huber Anna", CompanyName = null, FirstName = "Anna", LastName = "Huber", Person = null };
        string[] Address(Recipient recipient) => [.. RecipientFields.AddressOf(Anders with { Recipient = recipient })];
        var herself = new RecipientPerson(3, 1, Salutation.Ms, "Mag.", "Anna", "Huber", null, null, null, null, true);

        Assert.Equal(["Anna Huber", "Hauptstraße 1", "5020 Salzburg"], Address(home));
        Assert.Equal(["Frau Mag. Anna Huber", "Hauptstraße 1", "5020 Salzburg"], Address(home with { Person = herself }));
        Assert.Equal(["Anna Huber", "Frau Mag. Anna Zeisig", "Hauptstraße 1", "5020 Salzburg"], Address(home with { Person = herself with { LastName = "Zeisig" } }));
    }

    [Theory]
    [InlineData("Menge", "Positionen", true)]
    [InlineData("Menge", null, false)]
    [InlineData("Firma", "Positionen", true)]
    [InlineData("Rechnungsnummer", "Positionen", false)]
    [InlineData("Rechnungsnummer", "Purchases", true)]
    [InlineData("Positionen", null, true)]
    [InlineData("Firma", "Unbekannt", true)]
    public void A_field_is_known_where_it_has_a_value(string name, string? region, bool known) =>
        Assert.Equal(known, LetterCatalogue.Knows(name, region));

    private static CompanyProfile Company()
    {
        var company = new CompanyProfile();
        company.Introduce("Feinkost Lindhofer GmbH", new("Laxenburger Straße 367", "1230", "Wien", "AT"));
        company.BankWith("AT611904300234573201", null, null);
        return company;
    }
}

public sealed class LetterFieldTests(CrmApp app) : IClassFixture<CrmApp>
{
    [Fact]
    public async Task The_catalogue_is_given_in_the_letters_language_with_labels_in_the_users()
    {
        var german = await app.GetAsync<LetterFields>("/api/letters/fields?language=de");
        app.Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
        var english = await app.GetAsync<LetterFields>("/api/letters/fields?language=en");

        Assert.Contains(german.Groups[0].Fields, f => (f.Name, f.Label, f.Kind) == ("LetzterKauf", "Letzter Kauf", LetterFieldKind.Date));
        Assert.Contains(english.Groups[0].Fields, f => (f.Name, f.Label, f.Kind) == ("LastPurchaseAt", "Last purchase", LetterFieldKind.Date));
        Assert.Contains(german.Groups.Single(g => g.Key == "salesDocument").Fields, f => (f.Name, f.Region) == ("Menge", "Positionen"));
        Assert.All(german.Groups, group => Assert.NotEmpty(group.Fields));
    }
}
