using CrmOffice.Api.Features.Import.Profiles;
using CrmOffice.Api.Features.Import.Reading;

namespace CrmOffice.Api.Tests.Import;

public sealed class ReadingTests
{
    [Theory]
    [InlineData("1.234,50", "1234.50")]
    [InlineData("1234,5", "1234.5")]
    [InlineData("-0,05", "-0.05")]
    [InlineData("12,50-", "-12.50")]
    [InlineData("+7", "7")]
    [InlineData("1.234.567", "1234567")]
    public void German_numbers_are_read(string text, string expected)
    {
        Assert.True(new NumberText(',', '.').TryParse(text, out var number));
        Assert.Equal(decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), number);
    }

    [Theory]
    [InlineData("12.50")]
    [InlineData("1.23.456")]
    [InlineData(".500")]
    [InlineData("1.234,5.6")]
    [InlineData("1,2,3")]
    [InlineData("1,")]
    [InlineData(",5")]
    [InlineData("--1")]
    [InlineData("1e3")]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("99999999999999999999999999999999")]
    [InlineData("٣")]
    public void What_only_looks_like_a_number_is_refused(string text) => Assert.False(new NumberText(',', '.').TryParse(text, out _));

    [Fact]
    public void Without_a_thousands_separator_none_is_accepted() => Assert.False(new NumberText('.', null).TryParse("1,234.50", out _));

    [Theory]
    [InlineData("Maria Anders", "Maria", "Anders")]
    [InlineData("José Pedro Freyre", "José Pedro", "Freyre")]
    [InlineData("Isabel de Castro", "Isabel", "de Castro")]
    [InlineData("Hannelore von der Heyden", "Hannelore", "von der Heyden")]
    [InlineData("  Antonio   del Valle Saavedra ", "Antonio", "del Valle Saavedra")]
    [InlineData("Van Morrison", "Van", "Morrison")]
    [InlineData("Zoé", "", "Zoé")]
    [InlineData("", "", "")]
    public void Full_names_are_split(string fullName, string first, string last) =>
        Assert.Equal((first, last), (ValueStep.FirstName(fullName), ValueStep.LastName(fullName)));

    [Theory]
    [InlineData("Alfreds Futterkiste", "alfredsfutterkiste")]
    [InlineData("Die Wandernde Kuh, Müller & Söhne", "diewanderndekuhmuellersoehne")]
    [InlineData("Heli Süßwaren GmbH & Co. KG", "helisuesswarengmbhcokg")]
    [InlineData("Frédérique", "frederique")]
    [InlineData("Łódź 24", "lodz24")]
    [InlineData("东京", "")]
    public void Names_are_folded_for_mail_addresses(string name, string expected) => Assert.Equal(expected, ValueStep.MailName(name));

    [Theory]
    [InlineData("a;\"b;c", 1)]
    [InlineData("a;b\"b;c", 1)]
    [InlineData("\"a;a\";\"b\"b;c", 1)]
    [InlineData("\"a\"\"a\";b;c\"", 2)]
    public void A_misplaced_quote_is_found(string record, int column) => Assert.Equal(column, MisplacedQuote.ColumnOf(record, ';'));
}
