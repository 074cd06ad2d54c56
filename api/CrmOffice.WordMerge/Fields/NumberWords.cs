using System.Globalization;

namespace CrmOffice.WordMerge.Fields;

/// <summary>\* CardText, OrdText and DollarText. Null where the number has no words, so that the text stays.</summary>
internal static class NumberWords
{
    private const decimal Largest = 999_999_999_999;

    internal static string? Cardinal(decimal number, bool isGerman)
    {
        var whole = decimal.Round(number, MidpointRounding.AwayFromZero);
        return whole switch
        {
            < -Largest or > Largest => null,
            < 0 => "minus " + Words((long)-whole, isGerman),
            _ => Words((long)whole, isGerman),
        };
    }

    internal static string? Ordinal(decimal number, bool isGerman)
    {
        var whole = decimal.Round(number, MidpointRounding.AwayFromZero);
        return whole is < 0 or > Largest ? null
            : isGerman ? GermanNumberWords.Ordinal((long)whole)
            : EnglishNumberWords.Ordinal((long)whole);
    }

    /// <summary>As on a cheque, the hundredths as figures: Twelve and 50/100.</summary>
    internal static string? Cheque(decimal number, bool isGerman)
    {
        var amount = Math.Abs(number);
        if (amount > Largest)
        {
            return null;
        }

        amount = decimal.Round(amount, 2, MidpointRounding.AwayFromZero);
        var whole = decimal.Truncate(amount);
        if (whole > Largest)
        {
            return null;
        }

        var words = (number < 0 ? "minus " : "") + Words((long)whole, isGerman);
        return string.Create(CultureInfo.InvariantCulture, $"{TextCase.FirstCap(words)} {(isGerman ? "und" : "and")} {(amount - whole) * 100:00}/100");
    }

    private static string Words(long number, bool isGerman) => isGerman ? GermanNumberWords.Cardinal(number) : EnglishNumberWords.Cardinal(number);
}
