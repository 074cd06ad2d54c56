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
        negative |= rest is "-" or "−";
        number = negative || inParentheses ? -number : number;
        return !rest.ContainsAnyInRange('0', '9');
    }

    /// <summary>
    /// Reads digits with groups and decimals from the start of a text. Not strict: a single group sign may stand anywhere, as Word reads
    /// 12.50 in German (1250); more than one only where they belong, so that 09.03.2026 is no number.
    /// </summary>
    internal static bool TryDigits(ReadOnlySpan<char> text, WordCulture culture, bool strictGroups, out int length, out decimal number)
    {
        number = 0;
        var (digits, significant, groups, sinceGroup, isMisplaced) = (0, 0, 0, 0, false);
        var i = 0;
        for (; i < text.Length; i++)
        {
            if (char.IsAsciiDigit(text[i]))
            {
                digits++;
                sinceGroup++;
                significant += significant > 0 || text[i] != '0' ? 1 : 0;
                if (significant > MostDigits)
                {
                    length = i;
                    return false;
                }

                number = (number * 10) + (text[i] - '0');
            }
            else if (IsGroup(text[i], culture) && digits > 0 && NextIsDigit(text, i))
            {
                isMisplaced |= groups++ == 0 ? digits > 3 : sinceGroup != 3;
                sinceGroup = 0;
            }
            else
            {
                break;
            }
        }

        isMisplaced |= groups > 0 && sinceGroup != 3;
        if (i < text.Length && text[i] == culture.DecimalSeparator && NextIsDigit(text, i))
        {
            i += 1 + TakeDecimals(text[(i + 1)..], significant, ref number);
            digits++;
        }

        length = i;
        return digits > 0 && !(isMisplaced && (strictGroups || groups > 1));
    }

    /// <summary>Decimals beyond what a decimal holds are read over.</summary>
    private static int TakeDecimals(ReadOnlySpan<char> text, int significant, ref decimal number)
    {
        var unit = 1m;
        var i = 0;
        for (; i < text.Length && char.IsAsciiDigit(text[i]); i++)
        {
            if (i < MostDigits - Math.Max(significant, 1))
            {
                unit /= 10;
                number += unit * (text[i] - '0');
            }
        }

        return i;
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
