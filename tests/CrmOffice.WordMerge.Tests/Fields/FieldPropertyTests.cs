using System.Globalization;
using CrmOffice.WordMerge.Fields;
using CsCheck;

namespace CrmOffice.WordMerge.Tests.Fields;

public sealed class FieldPropertyTests
{
    private static readonly Gen<string> culture = Gen.OneOf(Gen.Const("de-DE"), Gen.Const("de-AT"), Gen.Const("de-CH"), Gen.Const("en-US"), Gen.Const("en-GB"));

    /// <summary>Money: 28 digits and two decimals would overflow what sums need.</summary>
    private static readonly Gen<decimal> amount = Gen.Long[-1_000_000_000_000, 1_000_000_000_000].Select(cents => cents / 100m);

    private static readonly Gen<DateTime> moment = Gen.Int[0, 150 * 366].Select(
        Gen.Int[0, 86_399],
        (day, second) => new DateTime(1950, 1, 1, 0, 0, 0, DateTimeKind.Unspecified).AddDays(day).AddSeconds(second));

    [Fact]
    public void A_printed_number_is_read_back() => Gen.Select(amount, culture).Sample((number, name) =>
    {
        var word = Culture(name);

        Assert.True(NumberText.TryRead(NumberText.Print(number, word), word, out var read));
        Assert.Equal(number, read);
    });

    [Fact]
    public void A_number_with_groups_is_read_back() => Gen.Select(amount, culture).Sample((number, name) =>
    {
        var word = Culture(name);
        var text = NumberPicture.Parse($"0{word.GroupSeparator}000{word.DecimalSeparator}00", word).Format(number);

        Assert.True(NumberText.TryReadAmount(text, word, out var amountRead), text);
        Assert.Equal(number, amountRead);
        Assert.True(Math.Abs(number) < 1000 || NumberText.TryRead(text, word, out _), text);
    });

    [Fact]
    public void A_picture_rounds_as_money_does() => Gen.Select(amount, culture).Sample((number, name) =>
    {
        var word = Culture(name);
        var expected = Math.Round(number / 7, 2, MidpointRounding.AwayFromZero).ToString("0.00", CultureInfo.InvariantCulture);

        Assert.Equal(expected == "-0.00" ? "0.00" : expected, Format(number / 7).Replace(word.DecimalSeparator, '.'));

        string Format(decimal value) => NumberPicture.Parse($"0{word.DecimalSeparator}00", word).Format(value);
    });

    [Fact]
    public void A_printed_date_is_read_back() => Gen.Select(moment, culture).Sample((date, name) =>
    {
        var word = Culture(name);

        Assert.True(DateText.TryRead(DateText.Print(date, word), word, DateNames.Of(null, word), out var read));
        Assert.Equal(date, read);
    });

    [Fact]
    public void A_date_with_names_is_read_back() => Gen.Select(moment, culture).Sample((date, name) =>
    {
        var word = Culture(name);
        var names = DateNames.Of(null, word);
        var text = DatePicture.Parse(word.Name == "en-US" ? "dddd, MMMM d, yyyy h:mm:ss am/pm" : "dddd, d. MMMM yyyy HH:mm:ss").Format(date, names, isGerman: true);

        Assert.True(DateText.TryRead(text, word, names, out var read), text);
        Assert.Equal(date, read);
    });

    [Fact]
    public void Comparisons_agree_with_those_of_numbers() => Gen.Select(amount, amount, culture).Sample((left, right, name) =>
    {
        string[] signs = ["<", "<=", "=", ">=", ">", "<>"];
        bool[] expected = [left < right, left <= right, left == right, left >= right, left > right, left != right];
        for (var i = 0; i < signs.Length; i++)
        {
            var text = FieldScript.Show(name, $"{{ IF {{ MERGEFIELD a }} {signs[i]} {{ MERGEFIELD b }} \"yes\" \"no\" }}", ("a", left), ("b", right));
            Assert.Equal(expected[i] ? "yes" : "no", text);
        }
    });

    [Fact]
    public void Formulas_agree_with_decimal_arithmetic() => Gen.Select(amount, amount, amount, culture).Sample((a, b, c, name) =>
    {
        (string, object?)[] values = [("a", a), ("b", b), ("c", c)];
        var result = FieldScript.Parse("{ = { MERGEFIELD a } - ({ MERGEFIELD b } + 2 * { MERGEFIELD c }) }").EvaluateOnly(FieldScript.In(name, values));

        Assert.Equal(a - (b + (2 * c)), result.Number);
    });

    [Fact]
    public void Values_are_literal_whatever_they_hold() => Gen.String.Sample(value =>
    {
        var text = FieldScript.Show("de-AT", "{ IF { MERGEFIELD a } = { MERGEFIELD a } \"{ MERGEFIELD a }\" \"differs\" }", ("a", value));

        Assert.Equal(value.Trim(), text);
    });

    [Fact]
    public void Number_words_differ_from_number_to_number() => Gen.Select(Gen.Int[0, 999_999], Gen.Int[0, 999_999]).Sample((a, b) =>
    {
        Assert.Equal(a == b, GermanNumberWords.Cardinal(a) == GermanNumberWords.Cardinal(b));
        Assert.Equal(a == b, EnglishNumberWords.Ordinal(a) == EnglishNumberWords.Ordinal(b));
    });

    private static WordCulture Culture(string name) => WordCulture.Of(CultureInfo.GetCultureInfo(name));
}
