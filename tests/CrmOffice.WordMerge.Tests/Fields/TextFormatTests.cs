namespace CrmOffice.WordMerge.Tests.Fields;

public sealed class TextFormatTests
{
    [Theory]
    [InlineData("Upper", "straße", "STRAßE")]
    [InlineData("upper", "abc", "ABC")]
    [InlineData("Lower", "ÄÖÜ", "äöü")]
    [InlineData("FirstCap", "hans MÜLLER", "Hans MÜLLER")]
    [InlineData("FirstCap", "(hans)", "(Hans)")]
    [InlineData("Caps", "sean o'brien-smith", "Sean O'brien-Smith")]
    [InlineData("Caps", "1a straße", "1a Straße")]
    [InlineData("Upper \\* FirstCap", "abc", "ABC")]
    [InlineData("Lower \\* FirstCap", "ABC", "Abc")]
    [InlineData("Bogus", "abc", "abc")]
    [InlineData("Roman", "abc", "abc")]
    [InlineData("Roman", "1999", "MCMXCIX")]
    [InlineData("roman", "4", "iv")]
    [InlineData("Roman", "0", "0")]
    [InlineData("Roman", "40000", "40000")]
    [InlineData("ALPHABETIC", "1", "A")]
    [InlineData("alphabetic", "28", "bb")]
    [InlineData("Alphabetic", "781", "781")]
    [InlineData("Arabic", "14,6", "15")]
    [InlineData("ArabicDash", "7", "- 7 -")]
    [InlineData("Hex", "254", "FE")]
    [InlineData("Hex", "-1", "-1")]
    [InlineData("Ordinal", "21", "21.")]
    [InlineData("OrdText", "3", "dritte")]
    [InlineData("OrdText", "101", "einhunderterste")]
    [InlineData("CardText", "1", "eins")]
    [InlineData("CardText", "1001", "eintausendeins")]
    [InlineData("CardText \\* FirstCap", "21", "Einundzwanzig")]
    [InlineData("DollarText", "12,5", "Zwölf und 50/100")]
    [InlineData("DollarText \\* Upper", "1,999", "ZWEI UND 00/100")]
    public void A_text_is_formatted_in_German(string format, string value, string text) =>
        Assert.Equal(text, FieldScript.Show("de-AT", $"{{ MERGEFIELD t \\* {format} }}", ("t", value)));

    [Theory]
    [InlineData("Ordinal", "1", "1st")]
    [InlineData("Ordinal", "2", "2nd")]
    [InlineData("Ordinal", "3", "3rd")]
    [InlineData("Ordinal", "11", "11th")]
    [InlineData("Ordinal", "112", "112th")]
    [InlineData("Ordinal", "121", "121st")]
    [InlineData("OrdText", "20", "twentieth")]
    [InlineData("OrdText", "21", "twenty-first")]
    [InlineData("OrdText", "0", "zeroth")]
    [InlineData("CardText", "790", "seven hundred ninety")]
    [InlineData("CardText", "1250", "one thousand two hundred fifty")]
    [InlineData("CardText", "-5", "minus five")]
    [InlineData("DollarText \\* Upper", "14.55", "FOURTEEN AND 55/100")]
    public void A_text_is_formatted_in_English(string format, string value, string text) =>
        Assert.Equal(text, FieldScript.Show("en-GB", $"{{ MERGEFIELD t \\* {format} }}", ("t", value)));

    [Theory]
    [InlineData("en-GB", "3rd")]
    [InlineData("de-AT", "3.")]
    public void The_runs_language_decides_on_words(string language, string text)
    {
        var context = FieldScript.In("de-AT", ("n", 3));
        context.Language = language;

        Assert.Equal(text, FieldScript.Parse("{ MERGEFIELD n \\* Ordinal }").Text(context));
    }

    [Theory]
    [InlineData(0, "null", "nullte")]
    [InlineData(7, "sieben", "siebte")]
    [InlineData(8, "acht", "achte")]
    [InlineData(17, "siebzehn", "siebzehnte")]
    [InlineData(30, "dreißig", "dreißigste")]
    [InlineData(67, "siebenundsechzig", "siebenundsechzigste")]
    [InlineData(101000, "einhunderteintausend", "einhunderteintausendste")]
    [InlineData(1000000, "eine Million", "eine Millionste")]
    [InlineData(2000001, "zwei Millionen eins", "zwei Millionen erste")]
    public void German_numbers_in_words(long number, string cardinal, string ordinal)
    {
        Assert.Equal(cardinal, WordMerge.Fields.GermanNumberWords.Cardinal(number));
        Assert.Equal(ordinal, WordMerge.Fields.GermanNumberWords.Ordinal(number));
    }
}
