using CrmOffice.WordMerge.Fields;

namespace CrmOffice.WordMerge.Tests.Fields;

public sealed class AddressFieldTests
{
    private static readonly (string, object?)[] anders =
    [
        ("Anrede", "Frau"), ("Titel", "Dr."), ("Vorname", "Eva"), ("Nachname", "Anders"), ("Firma", "Anders KG"),
        ("Strasse", "Ringweg 5"), ("PLZ", "4020"), ("Ort", "Linz"), ("Land", "Österreich"),
    ];

    private static readonly (string, object?)[] miller =
    [
        ("Title", "Ms"), ("First Name", "Ann"), ("LastName", "Miller"), ("Company", ""), ("Address 1", "5 Ring Road"), ("Address 2", null),
        ("City", "Springfield"), ("State", "IL"), ("Postal Code", "62701"), ("Country or Region", "USA"),
    ];

    [Fact]
    public void The_usual_block_is_German_in_German() =>
        Assert.Equal("Frau Dr. Eva Anders\nAnders KG\nRingweg 5\n4020 Linz\nÖsterreich", FieldScript.Show("de-AT", "{ ADDRESSBLOCK }", anders));

    [Fact]
    public void The_usual_block_is_American_in_American() =>
        Assert.Equal("Ms Ann Miller\n5 Ring Road\nSpringfield, IL 62701\nUSA", FieldScript.Show("en-US", "{ ADDRESSBLOCK }", miller));

    [Theory]
    [InlineData("\\f \"<<_TITLE0_ >><<_FIRST0_>><< _LAST0_>><<¶_COMPANY_>>\"", "Frau Dr. Eva Anders\nAnders KG")]
    [InlineData("\\f \"<<_COMPANY_\n>><<_STREET1_\n>><<_STREET2_\n>><<_POSTAL_ >><<_CITY_>><<\n_COUNTRY_>>\" \\c 0", "Anders KG\nRingweg 5\n4020 Linz")]
    [InlineData("\\f \"z. H. <<_LAST0_>>\"", "z. H. Anders")]
    [InlineData("\\f \"<<_NICK0_>>\"", "Eva")]
    [InlineData("\\f \"<<_SUFFIX0_ (>>x\"", "x")]
    [InlineData("\\f \"<<_NONSENSE_ >>x\"", "x")]
    [InlineData("\\f \"<<unclosed\"", "<<unclosed")]
    [InlineData("\\f \"<<_CITY_>>, <<_COUNTRY_>>\" \\c 2 \\e \"Austria\"", "Linz,")]
    [InlineData("\\f \"<<_CITY_>>, <<_COUNTRY_>>\" \\c 2 \\e \"Deutschland\"", "Linz, Österreich")]
    [InlineData("\\f \"<<_CITY_>>, <<_COUNTRY_>>\" \\c 1 \\e \"Österreich\"", "Linz, Österreich")]
    [InlineData("\\f \"<<_CITY_>>, <<_COUNTRY_>>\" \\e \"Germany;Austria\"", "Linz,")]
    [InlineData("\\f \"<<_LAST0_>>\n<<_CITY_>><<, _STATE_>><< _POSTAL_>>\n<<_COUNTRY_>>\" \\d", "Anders\n4020 Linz\nÖsterreich")]
    public void A_format_writes_the_block(string switches, string text) =>
        Assert.Equal(text, FieldScript.Show("de-AT", $"{{ ADDRESSBLOCK {switches} }}", anders));

    [Theory]
    [InlineData("USA", "Springfield, IL 62701")]
    [InlineData("Großbritannien", "Springfield\nIL\n62701")]
    [InlineData("Deutschland", "62701 Springfield")]
    public void The_town_stands_as_in_the_recipients_country(string country, string text) =>
        Assert.Equal(
            text,
            FieldScript.Show(
                "de-AT",
                "{ ADDRESSBLOCK \\f \"<<_POSTAL_ >><<_CITY_>>\" \\d }",
                ("City", "Springfield"),
                ("State", "IL"),
                ("ZIP", "62701"),
                ("Country", country)));

    [Fact]
    public void The_documents_map_goes_first()
    {
        var context = FieldScript.In("de-AT", ("Vorname", "Eva"), ("Rufname2", "Evi"));
        context.Map["First Name"] = "Rufname2";

        Assert.Equal("Evi", FieldScript.Parse("{ ADDRESSBLOCK \\f \"<<_FIRST0_>>\" }").Text(context));
    }

    [Fact]
    public void A_code_as_Word_writes_it() =>
        Assert.Equal(
            "Anders KG\nEva Anders\nRingweg 5\n4020 Linz\nÖsterreich",
            FieldScript.Show(
                "fr-CH",
                "{ ADDRESSBLOCK \\f \"<<_COMPANY_\n>><<_FIRST0_>><< _LAST0_>><< _SUFFIX0_>>\n<<_STREET1_\n>><<_STREET2_\n>>"
                + "<<_POSTAL_ >><<_CITY_>><<\n_COUNTRY_>>\" \\l 4108 \\c 2 \\e \"France\" \\d }",
                anders));

    [Fact]
    public void A_record_without_any_address_leaves_the_block() =>
        Assert.Equal(FieldOutcome.Unknown, FieldScript.Parse("{ ADDRESSBLOCK }").EvaluateOnly(FieldScript.In("de-AT", ("Betrag", "1"))).Outcome);

    [Theory]
    [InlineData("de-AT", "Frau", "", "Anders", "Sehr geehrte Frau Anders,")]
    [InlineData("de-AT", "Frau", "Dr.", "Anders", "Sehr geehrte Frau Dr. Anders,")]
    [InlineData("de-AT", "Herr", "", "Anders", "Sehr geehrter Herr Anders,")]
    [InlineData("de-AT", "", "", "Anders", "Sehr geehrte Damen und Herren,")]
    [InlineData("de-AT", "Frau", "", "", "Sehr geehrte Damen und Herren,")]
    [InlineData("en-GB", "Ms", "", "Anders", "Dear Ms Anders,")]
    [InlineData("en-GB", "", "", "", "Dear Sir or Madam,")]
    public void The_usual_greeting(string culture, string salutation, string title, string name, string text) =>
        Assert.Equal(text, FieldScript.Show(culture, "{ GREETINGLINE }", ("Anrede", salutation), ("Titel", title), ("Nachname", name)));

    [Theory]
    [InlineData("\\f \"<<_BEFORE_ Dear >><<_TITLE0_>><< _LAST0_>><<_AFTER_ ,>>\"", "Dear Frau Dr. Anders,")]
    [InlineData("\\f \"<<_BEFORE_ Liebe >><<_FIRST0_>><<_AFTER_ !>>\"", "Liebe Eva!")]
    [InlineData("\\f \"<<_BEFORE_ Liebe >><<_MIDDLE0_>><<_AFTER_ !>>\" \\e \"Liebe Alle!\"", "Liebe Alle!")]
    [InlineData("\\f \"<<_BEFORE_ Liebe >><<_MIDDLE0_>>\"", "Sehr geehrte Damen und Herren,")]
    [InlineData("\\f \"<<_BEFORE_ Dear >><<_MIDDLE0_>>\" \\l 1033", "Dear Sir or Madam,")]
    [InlineData("\\f \"<<_BEFORE_ Dear >><<_TITLE0_>><< _LAST0_>><< and _TITLE1_>><< _LAST1_>><<_AFTER_ ,>>\"", "Dear Frau Dr. Anders,")]
    [InlineData("\\f \"<<_BEFORE_ Dear >><<_TITLE0_>><< _LAST0_>>\n<<_AFTER_ ,>>\" \\l 2052 \\e \"Dear Sir or Madam,\"", "Dear Frau Dr. Anders,")]
    [InlineData("\\f \"<<_BEFORE_ >><<_FIRST0_>><< _LAST0_>><<_AFTER_ >>\" \\l 1033 \\e \"\"", " Eva Anders")]
    [InlineData("\\f \"<<_BEFORE_ >><<_FIRST0_>><< _SUFFIX0_>><<_AFTER_ >>\" \\l 1033 \\e \"\"", "")]
    [InlineData("\\l 2057", "Dear Frau Dr. Anders,")]
    public void A_format_writes_the_greeting(string switches, string text) =>
        Assert.Equal(text, FieldScript.Show("de-AT", $"{{ GREETINGLINE {switches} }}", anders));
}
