using System.Text;

namespace CrmOffice.WordMerge.Fields.Formats;

/// <summary>Puts the digits of a number into a picture's places: before the point from the right, after it from the left.</summary>
/// <param name="whole">Without leading zeros.</param>
/// <param name="fraction">As many digits as the picture has places.</param>
internal sealed class NumberWriter(NumberLayout layout, WordCulture culture, string whole, string fraction, string sign)
{
    public string Write()
    {
        var items = layout.Items;
        var point = IndexOfPoint(items);
        var places = 0;
        var first = -1;
        for (var i = 0; i < point; i++)
        {
            if (items[i].Kind == NumberItemKind.Digit)
            {
                first = first < 0 ? i : first;
                places++;
            }
        }

        var text = new StringBuilder();
        var place = places;
        for (var i = 0; i < point; i++)
        {
            if (i == first && layout.Sign == '\0')
            {
                text.Append(sign);
            }

            switch (items[i].Kind)
            {
                case NumberItemKind.Digit:
                    AppendWhole(text, items[i].Character, place, isFirst: i == first);
                    place--;
                    break;
                case NumberItemKind.Sign:
                    text.Append(sign);
                    break;
                default:
                    text.Append(items[i].Character);
                    break;
            }
        }

        if (first < 0 && layout.Sign == '\0')
        {
            text.Append(sign);
        }

        AppendFraction(text, items, point);
        return text.ToString();
    }

    /// <param name="place">1 are the ones, 2 the tens; the first place takes all digits that are left.</param>
    private void AppendWhole(StringBuilder text, char placeholder, int place, bool isFirst)
    {
        if (isFirst && !layout.Cuts)
        {
            for (var further = whole.Length; further > place; further--)
            {
                AppendDigit(text, whole[^further], further);
            }
        }

        if (place <= whole.Length)
        {
            AppendDigit(text, whole[^place], place);
        }
        else if (placeholder == '0')
        {
            AppendDigit(text, '0', place);
        }
        else
        {
            text.Append(' ');
        }
    }

    private void AppendDigit(StringBuilder text, char digit, int place)
    {
        text.Append(digit);
        if (layout.IsGrouped && place > 1 && place % 3 == 1)
        {
            text.Append(culture.GroupSeparator);
        }
    }

    private void AppendFraction(StringBuilder text, IReadOnlyList<NumberItem> items, int point)
    {
        var significant = fraction.TrimEnd('0').Length;
        var place = 0;
        for (var i = point; i < items.Count; i++)
        {
            if (items[i].Kind == NumberItemKind.Digit)
            {
                var isBlank = items[i].Character == '#' && place >= significant && place > 0;
                text.Append(place >= fraction.Length ? '0' : isBlank ? ' ' : fraction[place]);
                place++;
            }
            else
            {
                text.Append(items[i].Kind == NumberItemKind.Sign ? sign : items[i].Character);
            }
        }
    }

    private static int IndexOfPoint(IReadOnlyList<NumberItem> items)
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i].Kind == NumberItemKind.Point)
            {
                return i;
            }
        }

        return items.Count;
    }
}
