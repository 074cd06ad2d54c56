using System.Globalization;

namespace CrmOffice.WordMerge.Fields;

/// <summary>Numbers as text: read and written as a culture does.</summary>
internal static class NumberText
{
    /// <summary>As a decimal holds; more digits are no number.</summary>
    private const int MostDigits = 28;

    /// <summary>Without groups, with the culture's decimal sign, no zeros at the end.</summary>
    internal static string Print(decimal number, WordCulture culture)
    {
        var text = number.ToString("0.############################", CultureInfo.InvariantCulture);
        return culture.DecimalSeparator == '.' ? text : text.Replace('.', culture.DecimalSeparator);
    }

    /// <summary>The whole text as a number, its groups where they belong: what a comparison takes for one.</summary>
    internal static bool TryRead(ReadOnlySpan<char> text, WordCulture culture, out decimal number)
    {
        text = text.Trim();
        var negative = TakeSign(ref text);
        var read = TryDigits(text, culture, strictGroups: true, out var length, out number) && length == text.Length;
        number = negative ? -number : number;
        return read;
    }

    /// <summary>
    /// A number that may stand beside a currency, a unit or a percent sign ("12 EUR", "€ 1.234,50", "-3 %"), group signs anywhere:
    /// what a picture formats. Text with a second number in it is none.
    /// </summary>
    internal static bool TryReadAmount(ReadOnlySpan<char> text, WordCulture culture, out decimal number)
    {
        text = text.Trim();
        var inParentheses = text.Length > 2 && text[0] == '(' && text[^1] == ')';
        text = inParentheses ? text[1..^1].Trim() : text;
        var negative = TakeSign(ref text);
        TakeCurrency(ref text);
        negative |= TakeSign(ref text);
        if (!TryDigits(text, culture, strictGroups: false, out var length, out number))
        {
            return false;
        }

        var rest = text[length..];
        if (rest.Length > 0 && rest[0] is '-' or '−')
        {
            negative |= rest.Length == 1;
        }

        number = negative || inParentheses ? -number : number;
        return !rest.ContainsAnyInRange('0', '9');
    }

    /// <summary>Reads digits with groups and decimals from the start of a text.</summary>
    internal static bool TryDigits(ReadOnlySpan<char> text, WordCulture culture, bool strictGroups, out int length, out decimal number)
    {
        number = 0;
        var digits = 0;
        var significant = 0;
        var decimals = -1;
        var sinceGroup = -1;
        var i = 0;
        for (; i < text.Length; i++)
        {
            var character = text[i];
            if (char.IsAsciiDigit(character))
            {
                digits++;
                significant += significant > 0 || character != '0' ? 1 : 0;
                if (significant > MostDigits && decimals < 0)
                {
                    length = i;
                    return false;
                }

                if (significant <= MostDigits && decimals < MostDigits - 1)
                {
                    number = (number * 10) + (character - '0');
                    decimals += decimals >= 0 ? 1 : 0;
                }

                sinceGroup += sinceGroup >= 0 ? 1 : 0;
            }
            else if (character == culture.DecimalSeparator && decimals < 0 && (digits > 0 || NextIsDigit(text, i)) && sinceGroup is -1 or 3)
            {
                decimals = 0;
                sinceGroup = -1;
            }
            else if (IsGroup(character, culture) && decimals < 0 && digits > 0 && NextIsDigit(text, i)
                && (!strictGroups || (sinceGroup < 0 ? digits <= 3 : sinceGroup == 3)))
            {
                sinceGroup = 0;
            }
            else
            {
                break;
            }

            if (!strictGroups)
            {
                sinceGroup = -1;
            }
        }

        length = i;
        for (; decimals > 0; decimals--)
        {
            number /= 10;
        }

        return digits > 0 && (!strictGroups || sinceGroup is -1 or 3);
    }

    private static bool IsGroup(char character, WordCulture culture) =>
        character == culture.GroupSeparator || (culture.IsSwiss && character is '’' or '\'') || character is '\u00A0' or '\u202F';

    private static bool NextIsDigit(ReadOnlySpan<char> text, int at) => at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]);

    private static bool TakeSign(ref ReadOnlySpan<char> text)
    {
        if (text.Length == 0 || text[0] is not ('-' or '+' or '−'))
        {
            return false;
        }

        var negative = text[0] != '+';
        text = text[1..].TrimStart();
        return negative;
    }

    private static void TakeCurrency(ref ReadOnlySpan<char> text)
    {
        if (text.Length > 0 && char.GetUnicodeCategory(text[0]) == UnicodeCategory.CurrencySymbol)
        {
            text = text[1..].TrimStart();
        }
        else if (text.Length > 3 && char.IsAsciiLetterUpper(text[0]) && char.IsAsciiLetterUpper(text[1]) && char.IsAsciiLetterUpper(text[2])
            && !char.IsLetter(text[3]))
        {
            text = text[3..].TrimStart();
        }
    }
}
