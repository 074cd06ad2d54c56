using System.Globalization;

namespace CrmOffice.WordMerge.Fields;

/// <summary>Dates in texts, as the culture or a computer writes them.</summary>
internal static class DateText
{
    private static readonly string[] Everywhere = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss"];
    private static readonly string[] DayFirstWithDots = ["d.M.yyyy", "d.M.yy", "d.M.yyyy H:mm", "d.M.yyyy H:mm:ss", "d. M. yyyy"];
    private static readonly string[] DayFirstWithStrokes = ["d/M/yyyy", "d/M/yy", "d/M/yyyy H:mm", "d/M/yyyy H:mm:ss"];
    private static readonly string[] MonthFirst = ["M/d/yyyy", "M/d/yy", "M/d/yyyy h:mm tt", "M/d/yyyy h:mm:ss tt", "M/d/yyyy H:mm", "M/d/yyyy H:mm:ss"];

    public static bool TryParse(string text, WordCulture culture, out DateTime date)
    {
        text = text.Trim();
        return TryParse(text, Everywhere, out date)
            || TryParse(text, culture.DatePattern[0] == 'M' ? MonthFirst : DayFirstWithStrokes, out date)
            || (culture.IsGerman && TryParse(text, DayFirstWithDots, out date))
            || TryParseWithMonthName(text, culture, out date);
    }

    private static bool TryParse(string text, string[] formats, out DateTime date) =>
        DateTime.TryParseExact(text, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    /// <summary>"9. März 2026", "March 9, 2026", "9 March 2026".</summary>
    private static bool TryParseWithMonthName(string text, WordCulture culture, out DateTime date)
    {
        date = default;
        var words = text.Split([' ', '.', ','], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length != 3 || !int.TryParse(words[2], NumberStyles.None, CultureInfo.InvariantCulture, out var year))
        {
            return false;
        }

        var (month, day) = (MonthOf(words[1], culture), words[0]);
        if (month == 0)
        {
            (month, day) = (MonthOf(words[0], culture), words[1]);
        }

        return month > 0
            && int.TryParse(day, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && DateTime.TryParseExact($"{year:D4}-{month:D2}-{number:D2}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);
    }

    private static int MonthOf(string word, WordCulture culture)
    {
        for (var i = 0; i < 12; i++)
        {
            if (word.Equals(culture.Months[i], StringComparison.OrdinalIgnoreCase) || word.Equals(culture.ShortMonths[i], StringComparison.OrdinalIgnoreCase))
            {
                return i + 1;
            }
        }

        return 0;
    }
}
