using CrmOffice.WordMerge.Fields;

namespace CrmOffice.WordMerge.Tests.Fields;

public sealed class NumberPictureTests
{
    [Theory]
    [InlineData("de-AT", 15, "$###", "$ 15")]
    [InlineData("de-AT", 0, "#.##0,00", "   0,00")]
    [InlineData("de-AT", 1234567.891, "#.##0,00", "1.234.567,89")]
    [InlineData("de-AT", 0.5, ",00", ",50")]
    [InlineData("de-AT", 12.5, ",00", "12,50")]
    [InlineData("de-DE", 1234.5, "#.##0,00 €", "1.234,50 €")]
    [InlineData("de-DE", 1234.5, "EUR #.##0,00", "EUR 1.234,50")]
    [InlineData("de-DE", 1234.5, "'Betrag: '#.##0,00", "Betrag: 1.234,50")]
    [InlineData("de-DE", 7, "0 Stk., netto", "7 Stk., netto")]
    [InlineData("de-DE", 5, "0,-", "5, ")]
    [InlineData("de-CH", 1234.5, "#'##0.00", "1'234.50")]
    [InlineData("de-CH", 1234567.5, "CHF #'##0.00", "CHF 1'234'567.50")]
    [InlineData("de-CH", 1234.5, "#’##0.00", "1’234.50")]
    [InlineData("de-CH", 5, "0 'Stück'", "5 Stück")]
    [InlineData("de-CH", 2.5, "Fr.0.00", "Fr.2.50")]
    [InlineData("en-GB", 1234.5, "£#,##0.00", "£1,234.50")]
    [InlineData("en-US", 1234567, "$,0", "$1,234,567")]
    [InlineData("en-US", 5, "0,000", "0,005")]
    [InlineData("en-US", 5, "0000", "0005")]
    [InlineData("en-US", 1234.5, "0", "1235")]
    [InlineData("en-US", 111053 + 111439, "x##", "492")]
    [InlineData("en-US", 0.125, "0.00x", "0.125")]
    [InlineData("en-US", 0.75, ".x", ".8")]
    [InlineData("en-US", 5, "0 max", "5 max")]
    [InlineData("en-US", 0.0833, "##0.##", "  0.08")]
    [InlineData("en-US", 0.5, "##0.##", "  0.5 ")]
    public void Digits_stand_in_their_places(string culture, double number, string picture, string text) =>
        Assert.Equal(text, Format(culture, (decimal)number, picture));

    [Theory]
    [InlineData(-5, "0", "-5")]
    [InlineData(-5, "#,##0.00", "-   5.00")]
    [InlineData(-5, "$#,##0", "-$   5")]
    [InlineData(-5, "-0", "-5")]
    [InlineData(-5, "+0", "-5")]
    [InlineData(5, "-0", " 5")]
    [InlineData(5, "+0", "+5")]
    [InlineData(0, "+0", " 0")]
    [InlineData(-5, "0-", "5-")]
    [InlineData(-5, "0;0", "5")]
    [InlineData(-5, "0;(0)", "(5)")]
    [InlineData(-5, "0;-0;'none'", "-5")]
    [InlineData(0, "0;-0;'none'", "none")]
    [InlineData(0, "0;-0", "0")]
    [InlineData(-0.001, "0.00", "0.00")]
    [InlineData(5, "';'0';'", ";5;")]
    public void The_sign_is_the_pictures_or_the_minus_in_front(double number, string picture, string text) =>
        Assert.Equal(text, Format("en-US", (decimal)number, picture));

    [Theory]
    [InlineData("12 EUR", "12,00")]
    [InlineData("€ 1.234,50", "1234,50")]
    [InlineData("EUR 1.234,50", "1234,50")]
    [InlineData("-3 %", "-3,00")]
    [InlineData("(5)", "-5,00")]
    [InlineData("5-", "-5,00")]
    [InlineData("5,-", "5,00")]
    [InlineData("1\u00A0234,5", "1234,50")]
    [InlineData("12,5", "12,50")]
    [InlineData("1234.5", "12345,00")]
    [InlineData("abc", "abc")]
    [InlineData("12 von 15", "12 von 15")]
    [InlineData("09.03.2026", "09.03.2026")]
    [InlineData("12345678901234567890123456789012345", "12345678901234567890123456789012345")]
    [InlineData("", "")]
    public void A_text_is_read_as_the_culture_writes_numbers_else_it_stays(string value, string text) =>
        Assert.Equal(text, FieldScript.Show("de-AT", "{ MERGEFIELD n \\# 0,00 }", ("n", value)));

    [Theory]
    [InlineData("de-AT", "1234,5")]
    [InlineData("de-CH", "1234.5")]
    [InlineData("en-GB", "1234.5")]
    [InlineData("fr-FR", "1234,5")]
    public void Without_a_picture_a_number_has_the_cultures_decimal_sign_and_no_groups(string culture, string text) =>
        Assert.Equal(text, FieldScript.Show(culture, "{ MERGEFIELD n }", ("n", 1234.50m)));

    [Fact]
    public void A_picture_may_be_the_result_of_a_field() =>
        Assert.Equal("1,50", FieldScript.Show("de-DE", "{ MERGEFIELD n \\# \"0,{ MERGEFIELD p }\" }", ("n", 1.5m), ("p", "00")));

    [Fact]
    public void One_instruction_serves_two_cultures()
    {
        var script = FieldScript.Parse("{ MERGEFIELD n \\# \"0,00\" }");

        Assert.Equal("1234,50", script.Text(FieldScript.In("de-AT", ("n", 1234.5m))));
        Assert.Equal("1,235", script.Text(FieldScript.In("en-US", ("n", 1234.5m))));
        Assert.Equal("1234,50", script.Text(FieldScript.In("de-AT", ("n", 1234.5m))));
    }

    private static string Format(string culture, decimal number, string picture) =>
        NumberPicture.Parse(picture, WordCulture.Of(new System.Globalization.CultureInfo(culture))).Format(number);
}
