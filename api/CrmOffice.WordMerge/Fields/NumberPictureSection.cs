using System.Globalization;
using System.Text;

namespace CrmOffice.WordMerge.Fields;

/// <summary>
/// One of the up to three parts of a number picture: places for digits (0 # x), signs, the decimal sign, group signs and literal text,
/// in their order.
/// </summary>
internal sealed class NumberPictureSection
{
    private readonly List<(Element Kind, char Character)> elements = [];
    private int integerPlaces;
    private int decimalPlaces;
    private bool cuts;
    private bool hasSign;
    private char? group;

    private enum Element
    {
        Literal,
        Sign,
        Digit,
        DecimalPoint,
    }

    internal static NumberPictureSection Parse(ReadOnlySpan<char> picture, WordCulture culture)
    {
        var section = new NumberPictureSection();
        var point = DecimalPoint(picture, culture);
        var last = LastPlace(picture);
        for (var i = 0; i < picture.Length; i++)
        {
            var character = picture[i];
            if (IsPlace(picture, i))
            {
                section.AddPlace(character, isDecimal: point >= 0 && i > point);
            }
            else if (i == point)
            {
                section.elements.Add((Element.DecimalPoint, character));
            }
            else if (IsGroupCharacter(character, culture) && i < last && (point < 0 || i < point) && !IsLetterBefore(picture, i)
                && IsPlace(picture, i + 1) && (character != '\'' || IsGroupApostrophe(picture, i, culture)))
            {
                section.group = character;
            }
            else if (character is '+' or '-')
            {
                section.hasSign = true;
                section.elements.Add((Element.Sign, character));
            }
            else if (character == '\'')
            {
                i = section.AddQuoted(picture, i + 1);
            }
            else if (character != '`')
            {
                section.elements.Add((Element.Literal, character));
            }
        }

        return section;
    }

    /// <summary>Whether an apostrophe groups Swiss digits and doesn't begin a literal text.</summary>
    internal static bool IsGroupApostrophe(ReadOnlySpan<char> picture, int at, WordCulture culture) =>
        culture.GroupSeparator == '\'' && at > 0 && at + 1 < picture.Length && IsPlace(picture, at - 1) && IsPlace(picture, at + 1);

    /// <param name="number">Not negative.</param>
    /// <param name="sign">-1, 0 or 1; null: the section is for negative numbers alone and shows what it holds.</param>
    internal string Format(decimal number, int? sign)
    {
        var rounded = decimal.Round(number, Math.Min(decimalPlaces, 28), MidpointRounding.AwayFromZero);
        if (sign is not null && rounded == 0)
        {
            sign = 0;
        }

        var digits = rounded.ToString("F" + decimalPlaces.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var integers = digits.AsSpan(0, point < 0 ? digits.Length : point);
        var decimals = point < 0 ? [] : digits.AsSpan(point + 1);
        integers = integers is "0" ? [] : integers;
        if (cuts && integers.Length > integerPlaces)
        {
            integers = integers[^integerPlaces..];
        }

        var text = new StringBuilder(elements.Count + integers.Length + (integers.Length / 3) + 1);
        if (sign == -1 && !hasSign)
        {
            text.Append('-');
        }

        Write(text, integers, decimals, sign);
        return text.ToString();
    }

    private void Write(StringBuilder text, ReadOnlySpan<char> integers, ReadOnlySpan<char> decimals, int? sign)
    {
        var place = integerPlaces;
        var decimalPlace = -1;
        var started = false;
        foreach (var (kind, character) in elements)
        {
            switch (kind)
            {
                case Element.Literal:
                    text.Append(character);
                    break;
                case Element.Sign:
                    text.Append(sign switch { null => character, -1 => '-', 1 when character == '+' => '+', _ => ' ' });
                    break;
                case Element.DecimalPoint:
                    // ".00" of 12.5: the digits have no place of their own and stand before the decimal sign.
                    if (!started)
                    {
                        WriteIntegers(text, integers, integers.Length, 0);
                    }

                    text.Append(character);
                    decimalPlace = 0;
                    break;
                case Element.Digit when decimalPlace < 0:
                    // The first place takes all digits that have no place of their own.
                    var from = started ? place : Math.Max(place, integers.Length);
                    if (from > integers.Length)
                    {
                        text.Append(character == '#' ? ' ' : '0');
                        WriteGroupAfter(text, place, character != '#' && group is not null);
                    }
                    else
                    {
                        WriteIntegers(text, integers, from, place - 1);
                    }

                    started = true;
                    place--;
                    break;
                default:
                    // Decimals that only fill up are blank, but for the first.
                    var isFill = character == '#' && decimalPlace > 0 && decimals[decimalPlace..].IndexOfAnyExcept('0') < 0;
                    text.Append(isFill ? ' ' : decimals[decimalPlace]);
                    decimalPlace++;
                    break;
            }
        }
    }

    /// <summary>Writes the digits from the one with <paramref name="from"/> places to the point down to before <paramref name="to"/>.</summary>
    private void WriteIntegers(StringBuilder text, ReadOnlySpan<char> integers, int from, int to)
    {
        for (var place = from; place > to; place--)
        {
            text.Append(integers[^place]);
            WriteGroupAfter(text, place, group is not null);
        }
    }

    private void WriteGroupAfter(StringBuilder text, int place, bool isGrouped)
    {
        if (isGrouped && place > 1 && (place - 1) % 3 == 0)
        {
            text.Append(group);
        }
    }

    private void AddPlace(char character, bool isDecimal)
    {
        cuts |= character == 'x' && !isDecimal && integerPlaces == 0;
        elements.Add((Element.Digit, character));
        _ = isDecimal ? decimalPlaces++ : integerPlaces++;
    }

    private int AddQuoted(ReadOnlySpan<char> picture, int start)
    {
        var i = start;
        for (; i < picture.Length && picture[i] != '\''; i++)
        {
            elements.Add((Element.Literal, picture[i]));
        }

        return i;
    }

    /// <summary>The last decimal sign right before a place; -1 when there is none. Others ("0 Stk.") are text.</summary>
    private static int DecimalPoint(ReadOnlySpan<char> picture, WordCulture culture)
    {
        var point = -1;
        var quoted = false;
        for (var i = 0; i + 1 < picture.Length; i++)
        {
            quoted ^= picture[i] == '\'' && !IsGroupApostrophe(picture, i, culture);
            if (!quoted && picture[i] == culture.DecimalSeparator && IsPlace(picture, i + 1) && !IsLetterBefore(picture, i))
            {
                point = i;
            }
        }

        return point;
    }

    private static int LastPlace(ReadOnlySpan<char> picture)
    {
        var last = picture.Length - 1;
        while (last >= 0 && !IsPlace(picture, last))
        {
            last--;
        }

        return last;
    }

    /// <summary>0 and # always; x where it isn't part of a word.</summary>
    private static bool IsPlace(ReadOnlySpan<char> picture, int at) => picture[at] is '0' or '#'
        || (picture[at] == 'x' && !IsLetterBefore(picture, at) && (at + 1 == picture.Length || !IsLetterOfWord(picture[at + 1])));

    private static bool IsLetterBefore(ReadOnlySpan<char> picture, int at) => at > 0 && IsLetterOfWord(picture[at - 1]);

    private static bool IsLetterOfWord(char character) => character != 'x' && char.IsLetter(character);

    private static bool IsGroupCharacter(char character, WordCulture culture) =>
        character == culture.GroupSeparator || (culture.GroupSeparator == '\'' && character == '’');
}
