using System.Globalization;

namespace CrmOffice.WordMerge.Fields;

/// <summary>\* Roman, Alphabetic, Hex, Arabic, Ordinal. Null where the number has no such form, so that the text stays.</summary>
internal static class NumeralText
{
    /// <summary>Word's own limit.</summary>
    private const int LargestRoman = 32767;

    /// <summary>Word's own limit: 30 letters.</summary>
    private const int LargestAlphabetic = 780;

    /// <summary>XIV.</summary>
    internal static string? Roman(decimal number)
    {
        if (Whole(number) is not { } whole || whole is < 1 or > LargestRoman)
        {
            return null;
        }

        ReadOnlySpan<int> values = [1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1];
        string[] signs = ["M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"];
        var roman = new System.Text.StringBuilder();
        for (var i = 0; i < signs.Length; i++)
        {
            for (; whole >= values[i]; whole -= values[i])
            {
                roman.Append(signs[i]);
            }
        }

        return roman.ToString();
    }

    /// <summary>A to Z, then AA to ZZ, then AAA: the letter is repeated, as in Word.</summary>
    internal static string? Alphabetic(decimal number) => Whole(number) is { } whole and >= 1 and <= LargestAlphabetic
        ? new string((char)('A' + ((whole - 1) % 26)), (int)((whole - 1) / 26) + 1)
        : null;

    internal static string? Hex(decimal number) => Whole(number) is { } whole and >= 0 ? whole.ToString("X", CultureInfo.InvariantCulture) : null;

    internal static string? Arabic(decimal number) => Whole(number)?.ToString(CultureInfo.InvariantCulture);

    /// <summary>- 7 -.</summary>
    internal static string? ArabicDash(decimal number) => Whole(number) is { } whole ? string.Create(CultureInfo.InvariantCulture, $"- {whole} -") : null;

    /// <summary>German 3., English 3rd.</summary>
    internal static string? Ordinal(decimal number, bool isGerman)
    {
        if (Whole(number) is not { } whole)
        {
            return null;
        }

        var lastTwo = Math.Abs(whole % 100);
        var ending = isGerman ? "." : (lastTwo / 10 == 1 ? 0 : lastTwo % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" };
        return whole.ToString(CultureInfo.InvariantCulture) + ending;
    }

    /// <summary>Rounded; null where no long holds it.</summary>
    internal static long? Whole(decimal number)
    {
        var rounded = decimal.Round(number, MidpointRounding.AwayFromZero);
        return rounded is > long.MinValue and < long.MaxValue ? (long)rounded : null;
    }
}
