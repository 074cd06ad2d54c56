using System.Globalization;
using System.Text;

namespace CrmOffice.WordMerge.Fields;

/// <summary>Numbers in texts, as the culture writes them.</summary>
internal static class NumberText
{
    /// <summary>The whole text is a number; grouping may stand anywhere before the decimals.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, WordCulture culture, out decimal number)
    {
        text = text.Trim();
        return TryReadStart(text, culture, out number, out var length) && length == text.Length;
    }

    /// <summary>The text begins with a number: "12 EUR" is 12 to a number picture.</summary>
    public static bool TryParseStart(ReadOnlySpan<char> text, WordCulture culture, out decimal number) =>
        TryReadStart(text.Trim(), culture, out number, out _);

    /// <summary>Without grouping, and without decimals that say nothing.</summary>
    public static string Format(decimal number, WordCulture culture)
    {
        var text = number.ToString("0.############################", CultureInfo.InvariantCulture);
        return culture.DecimalSeparator == '.' ? text : text.Replace('.', culture.DecimalSeparator);
    }

    private static bool TryReadStart(ReadOnlySpan<char> text, WordCulture culture, out decimal number, out int length)
    {
        var at = 0;
        var isNegative = false;
        if (at < text.Length && text[at] is '-' or '−' or '+')
        {
            isNegative = text[at] != '+';
            at++;
        }

        var digits = new StringBuilder();
        var hasDecimals = false;
        var hasDigits = false;
        for (; at < text.Length; at++)
        {
            var next = text[at];
            if (char.IsAsciiDigit(next))
            {
                digits.Append(next);
                hasDigits = true;
            }
            else if (next == culture.DecimalSeparator && !hasDecimals && (hasDigits || IsDigit(text, at + 1)))
            {
                // A full stop after a number ends a sentence.
                if (!IsDigit(text, at + 1) && at + 1 < text.Length)
                {
                    break;
                }

                hasDecimals = true;
                digits.Append('.');
            }
            else if (!hasDecimals && hasDigits && IsGroup(next, culture) && IsDigit(text, at + 1))
            {
                continue;
            }
            else
            {
                break;
            }
        }

        length = at;
        number = 0;
        if (!hasDigits || !decimal.TryParse(digits.ToString(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number))
        {
            return false;
        }

        number = isNegative ? -number : number;
        return true;
    }

    private static bool IsDigit(ReadOnlySpan<char> text, int at) => at < text.Length && char.IsAsciiDigit(text[at]);

    private static bool IsGroup(char character, WordCulture culture) =>
        character == culture.GroupSeparator || (culture.GroupSeparator == '\'' && character == '’') || character is '\u00A0' or '\u202F';
}
