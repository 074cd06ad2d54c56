using System.Globalization;
using System.Text;

namespace CrmOffice.WordMerge.Fields.Formats;

/// <summary>Date pictures (\@; ECMA-376 part 1, 17.16.4.1). Only M and m, h and H differ by case.</summary>
internal static class DatePicture
{
    public static string Format(DateTime date, string picture, WordCulture culture)
    {
        var text = new StringBuilder();
        for (var at = 0; at < picture.Length;)
        {
            if (picture[at] == '\'')
            {
                var end = picture.IndexOf('\'', at + 1);
                end = end < 0 ? picture.Length : end;
                text.Append(picture, at + 1, end - at - 1);
                at = end + 1;
                continue;
            }

            if (IsAmPm(picture, at, out var length))
            {
                text.Append(AmPm(date));
                at += length;
                continue;
            }

            var letter = Letter(picture[at], culture);
            var count = 1;
            while (at + count < picture.Length && Letter(picture[at + count], culture) == letter)
            {
                count++;
            }

            if (Part(date, letter, count, culture) is { } part)
            {
                text.Append(part);
            }
            else
            {
                text.Append(picture, at, count);
            }

            at += count;
        }

        return text.ToString();
    }

    private static string? Part(DateTime date, char letter, int count, WordCulture culture) => letter switch
    {
        'd' => count switch
        {
            1 or 2 => Number(date.Day, count),
            3 => culture.ShortDays[(int)date.DayOfWeek],
            _ => culture.Days[(int)date.DayOfWeek],
        },
        'M' => count switch
        {
            1 or 2 => Number(date.Month, count),
            3 => culture.ShortMonths[date.Month - 1],
            _ => culture.Months[date.Month - 1],
        },
        'y' => count <= 2 ? Number(date.Year % 100, 2) : Number(date.Year, 4),
        'H' => Number(date.Hour, Math.Min(count, 2)),
        'h' => Number((date.Hour + 11) % 12 + 1, Math.Min(count, 2)),
        'm' => Number(date.Minute, Math.Min(count, 2)),
        's' => Number(date.Second, Math.Min(count, 2)),

        // Not in Word's list, but understood by the engines that people come from.
        't' => count == 1 ? AmPm(date)[..1] : AmPm(date),
        _ => null,
    };

    private static string AmPm(DateTime date) => date.Hour < 12 ? "AM" : "PM";

    private static string Number(int value, int digits) => value.ToString(digits switch { 1 => "0", 2 => "00", _ => "0000" }, CultureInfo.InvariantCulture);

    /// <summary>A German Word writes and takes T and J for day and year.</summary>
    private static char Letter(char character, WordCulture culture) => character switch
    {
        'D' => 'd',
        'Y' => 'y',
        'S' => 's',
        'T' or 't' when culture.IsGerman => 'd',
        'J' or 'j' when culture.IsGerman => 'y',
        'T' => 't',
        _ => character,
    };

    private static bool IsAmPm(string picture, int at, out int length)
    {
        length = 5;
        return string.Compare(picture, at, "am/pm", 0, 5, StringComparison.OrdinalIgnoreCase) == 0;
    }
}
