using CrmOffice.Api.Features.Letters.Fields;
using CrmOffice.Api.Model;
using CsCheck;

namespace CrmOffice.Api.Tests.Letters;

public sealed class SalutationTests
{
    [Theory]
    [InlineData(Salutation.Ms, "Dr.", "Eva", "Anders", "Sehr geehrte Frau Dr. Anders", "Dear Dr Anders")]
    [InlineData(Salutation.Mr, "Ing.", "Josef", "Maier", "Sehr geehrter Herr Ing. Maier", "Dear Mr Maier")]
    [InlineData(Salutation.Ms, null, "Eva", "Anders", "Sehr geehrte Frau Anders", "Dear Ms Anders")]
    [InlineData(Salutation.Ms, null, null, "Anders", "Sehr geehrte Frau Anders", "Dear Ms Anders")]
    [InlineData(Salutation.Mr, "Mag. Dr.", "Karl", "Huber", "Sehr geehrter Herr Dr. Huber", "Dear Dr Huber")]
    [InlineData(Salutation.Mr, "DDr.", "Karl", "Huber", "Sehr geehrter Herr DDr. Huber", "Dear Dr Huber")]
    [InlineData(Salutation.Ms, "Dr.in med. univ.", "Ana", "Ćosić", "Sehr geehrte Frau Dr.in Ćosić", "Dear Dr Ćosić")]
    [InlineData(Salutation.Ms, "Univ.-Prof. Dr. phil.", "Rosa", "Kern", "Sehr geehrte Frau Professor Kern", "Dear Professor Kern")]
    [InlineData(Salutation.Mr, "Dipl.-Ing. (FH)", "Lukas", "Berg", "Sehr geehrter Herr Dipl.-Ing. Berg", "Dear Mr Berg")]
    [InlineData(Salutation.Mr, "Dipl. Ing.", "Lukas", "Berg", "Sehr geehrter Herr Dipl. Ing. Berg", "Dear Mr Berg")]
    [InlineData(Salutation.Ms, "MSc", "Lea", "Wolf", "Sehr geehrte Frau Wolf", "Dear Ms Wolf")]
    [InlineData(Salutation.Ms, "Mag., MBA", "Lea", "Wolf", "Sehr geehrte Frau Mag. Wolf", "Dear Ms Wolf")]
    [InlineData(Salutation.Mr, "DI (FH), LL.M.", "Jan", "Adams", "Sehr geehrter Herr DI Adams", "Dear Mr Adams")]
    [InlineData(Salutation.Diverse, null, "Alex", "Huber", "Guten Tag Alex Huber", "Dear Alex Huber")]
    [InlineData(Salutation.Diverse, "Dr.", "Alex", "Huber", "Guten Tag Dr. Alex Huber", "Dear Dr Huber")]
    [InlineData(Salutation.None, null, "Andrea", "Conti", "Guten Tag Andrea Conti", "Dear Andrea Conti")]
    [InlineData(Salutation.None, null, null, "Conti", "Guten Tag Conti", "Dear Conti")]
    [InlineData(Salutation.Mr, "Padre", "Aldo", "von Dr. Heim", "Sehr geehrter Herr Padre von Dr. Heim", "Dear Mr von Dr. Heim")]
    public void The_salutation_goes_by_language_gender_and_title(
        Salutation salutation, string? title, string? first, string last, string german, string english)
    {
        var addressee = new Addressee(salutation, title, first, last);

        Assert.Equal(german, addressee.LetterSalutation(LetterLanguage.De));
        Assert.Equal(english, addressee.LetterSalutation(LetterLanguage.En));
    }

    [Theory]
    [InlineData(Salutation.Ms, "Dr.", "Frau Dr. Eva Anders", "Frau Dr. Eva Anders", "Dr Eva Anders")]
    [InlineData(Salutation.Mr, "Ing., MBA", "Herr Ing. Eva Anders, MBA", "Herrn Ing. Eva Anders, MBA", "Mr Eva Anders, MBA")]
    [InlineData(Salutation.Mr, "Univ.-Prof. Mag. Dr.", "Herr Univ.-Prof. Mag. Dr. Eva Anders", "Herrn Univ.-Prof. Mag. Dr. Eva Anders", "Professor Eva Anders")]
    [InlineData(Salutation.None, null, "Eva Anders", "Eva Anders", "Eva Anders")]
    [InlineData(Salutation.Diverse, "MSc (WU) MA", "Eva Anders, MSc (WU), MA", "Eva Anders, MSc (WU), MA", "Eva Anders, MSc (WU), MA")]
    public void The_name_stands_with_its_titles(Salutation salutation, string? title, string full, string addressLine, string english)
    {
        var addressee = new Addressee(salutation, title, "Eva", "Anders");

        Assert.Equal(full, addressee.FullName(LetterLanguage.De));
        Assert.Equal(addressLine, addressee.AddressLine(LetterLanguage.De));
        Assert.Equal(english, addressee.AddressLine(LetterLanguage.En));
    }

    [Fact]
    public void Whatever_is_entered_a_salutation_is_one_clean_line() =>
        Gen.Select(Gen.Enum<Salutation>(), Gen.String, Gen.String, Gen.Enum<LetterLanguage>()).Sample((salutation, title, first, language) =>
        {
            var addressee = new Addressee(salutation, title, first, "Anders");
            var text = addressee.LetterSalutation(language);

            Assert.EndsWith("Anders", text, StringComparison.Ordinal);
            Assert.Matches(language == LetterLanguage.De ? "^(Sehr geehrte Frau |Sehr geehrter Herr |Guten Tag )" : "^Dear ", text);
            Assert.Contains("Anders", addressee.FullName(language), StringComparison.Ordinal);
        });
}

public sealed class AddressBlockTests
{
    private static readonly PostalAddress Salzburg = new("Hauptstraße 1", "5020", "Salzburg", "AT");

    [Fact]
    public void The_lines_stand_in_the_order_of_the_standard() => Assert.Equal(
        ["Gasthof Müller", "Abteilung Einkauf", "Frau Dr. Eva Anders", "Hauptstraße 1", "5020 Salzburg"],
        AddressBlock.Lines("Gasthof Müller", "Abteilung Einkauf", "Frau Dr. Eva Anders", Salzburg, "AT", LetterLanguage.De));

    [Theory]
    [InlineData("DE", "AT", LetterLanguage.De, "DEUTSCHLAND")]
    [InlineData("DE", "AT", LetterLanguage.En, "GERMANY")]
    [InlineData("GB", "AT", LetterLanguage.De, "GROSSBRITANNIEN")]
    [InlineData("AT", "DE", LetterLanguage.De, "ÖSTERREICH")]
    [InlineData("CH", null, LetterLanguage.De, "SCHWEIZ")]
    [InlineData("de", "AT", LetterLanguage.De, "DEUTSCHLAND")]
    [InlineData("XX", "AT", LetterLanguage.De, "XX")]
    public void A_country_is_named_in_capitals_when_it_is_not_the_senders(string country, string? sender, LetterLanguage language, string last) =>
        Assert.Equal(last, AddressBlock.Lines("A", null, null, Salzburg with { Country = country }, sender, language)[^1]);

    [Theory]
    [InlineData("AT", "AT")]
    [InlineData("AT", null)]
    [InlineData(null, "AT")]
    public void The_senders_own_country_is_not_named(string? country, string? sender) =>
        Assert.Equal("5020 Salzburg", AddressBlock.Lines("A", null, null, Salzburg with { Country = country }, sender, LetterLanguage.De)[^1]);

    [Fact]
    public void The_postal_code_stands_where_the_country_has_it()
    {
        Assert.Equal(["A", "1 High Street", "London", "SW1A 1AA", "GROSSBRITANNIEN"],
            AddressBlock.Lines("A", null, null, new("1 High Street", "SW1A 1AA", "London", "GB"), "AT", LetterLanguage.De));
        Assert.Equal(["A", "1 Main Street", "Portland OR 97201", "USA"],
            AddressBlock.Lines("A", null, null, new("1 Main Street", "OR 97201", "Portland", "US"), "AT", LetterLanguage.De));
    }

    [Fact]
    public void Whatever_is_missing_there_are_no_gaps()
    {
        var part = Gen.OneOf(Gen.String.Select(s => (string?)s), OneOf(null, "", " ", "Zeile", "Zwei\r\nZeilen", "\n\n"));
        Gen.Select(part, part, part, Gen.Select(part, part, part, OneOf(null, "AT", "DE", "GB", "US"))).Sample((company, addition, person, address) =>
        {
            var lines = AddressBlock.Lines(company, addition, person, new(address.Item1, address.Item2, address.Item3, address.Item4), "AT", LetterLanguage.De);

            Assert.All(lines, line => Assert.False(string.IsNullOrWhiteSpace(line)));
            Assert.All(lines, line => Assert.Equal(line.Trim(), line));
            Assert.DoesNotContain(lines, line => line.Contains('\n', StringComparison.Ordinal));
            Assert.Equal(address.Item4 is "DE" or "GB" or "US", lines.Count > 0 && lines[^1] is "DEUTSCHLAND" or "GROSSBRITANNIEN" or "USA");
        });
    }

    private static Gen<string?> OneOf(params string?[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);
}
