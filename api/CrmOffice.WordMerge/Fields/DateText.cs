using System.Globalization;

namespace CrmOffice.WordMerge.Fields;

/// <summary>Dates as text: read and written as a culture does.</summary>
internal static class DateText
{
    /// <summary>The culture's short date, with the time of day where there is one: "09.03.2026 17:07:08".</summary>
    internal static string Print(DateTime date, WordCulture culture)
    {
        var time = date.TimeOfDay != TimeSpan.Zero;
        if (culture.IsGerman)
        {
            return date.ToString(time ? "dd.MM.yyyy HH:mm:ss" : "dd.MM.yyyy", CultureInfo.InvariantCulture);
        }

        if (culture.IsEnglish)
        {
            return IsMonthFirst(culture)
                ? date.ToString(time ? "M/d/yyyy h:mm:ss tt" : "M/d/yyyy", CultureInfo.InvariantCulture)
                : date.ToString(time ? "dd/MM/yyyy HH:mm:ss" : "dd/MM/yyyy", CultureInfo.InvariantCulture);
        }

        return date.ToString(time ? "G" : "d", culture.Culture);
    }

    /// <summary>The time of day without seconds: 17:07, 5:07 PM.</summary>
    internal static string PrintTime(DateTime date, WordCulture culture) => culture.IsGerman || (culture.IsEnglish && !IsMonthFirst(culture))
        ? date.ToString("HH:mm", CultureInfo.InvariantCulture)
        : culture.IsEnglish ? date.ToString("h:mm tt", CultureInfo.InvariantCulture) : date.ToString("t", culture.Culture);

    /// <summary>
    /// Reads 9.3.2026, 3/9/2026 or 9/3/2026 as the culture has it, 2026-03-09, 9. März 2026, March 9, 2026, each with a time of day
    /// behind it where there is one.
    /// </summary>
    internal static bool TryRead(ReadOnlySpan<char> text, WordCulture culture, DateNames names, out DateTime date)
    {
        text = text.Trim();
        date = default;
        if (text.Length is < 6 or > 60)
        {
            return false;
        }

        var rest = text;
        return (TryNumbers(ref rest, culture, out date) || TryWithName(ref rest, names, out date)) && TryTime(rest, ref date);
    }

    private static bool TryNumbers(ref ReadOnlySpan<char> text, WordCulture culture, out DateTime date)
    {
        date = default;
        var rest = text;
        if (!TakeNumber(ref rest, out var first, out var firstDigits) || rest.Length == 0 || rest[0] is not ('.' or '/' or '-'))
        {
            return false;
        }

        var separator = rest[0];
        rest = rest[1..].TrimStart();
        if (!TakeNumber(ref rest, out var second, out _) || rest.Length == 0 || rest[0] != separator)
        {
            return false;
        }

        rest = rest[1..].TrimStart();
        if (!TakeNumber(ref rest, out var third, out var thirdDigits))
        {
            return false;
        }

        text = rest;
        if (firstDigits == 4)
        {
            return TryMake(first, second, third, out date);
        }

        var year = thirdDigits == 2 ? TwoDigitYear(third) : third;
        var monthFirst = separator != '.' && IsMonthFirst(culture);
        return thirdDigits is 2 or 4 && (monthFirst ? TryMake(year, first, second, out date) : TryMake(year, second, first, out date));
    }

    private static bool TryWithName(ref ReadOnlySpan<char> text, DateNames names, out DateTime date)
    {
        date = default;
        var rest = text;
        TakeWeekday(ref rest, names);
        var hasDay = TakeNumber(ref rest, out var day, out _);
        rest = hasDay ? rest.TrimStart('.').TrimStart() : rest;
        if (!TakeMonth(ref rest, names, out var month) || (!hasDay && !TakeNumber(ref rest, out day, out _)))
        {
            return false;
        }

        rest = rest.TrimStart(',').TrimStart();
        if (!TakeNumber(ref rest, out var year, out var digits) || digits != 4)
        {
            return false;
        }

        text = rest;
        return TryMake(year, month, day, out date);
    }

    private static void TakeWeekday(ref ReadOnlySpan<char> text, DateNames names)
    {
        for (var day = DayOfWeek.Sunday; day <= DayOfWeek.Saturday; day++)
        {
            var name = names.Day(day);
            if (text.StartsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                text = text[name.Length..].TrimStart(',').TrimStart();
                return;
            }
        }
    }

    private static bool TakeMonth(ref ReadOnlySpan<char> text, DateNames names, out int month)
    {
        for (month = 1; month <= 12; month++)
        {
            var name = names.Month(month);
            name = name.Length > 0 && text.StartsWith(name, StringComparison.OrdinalIgnoreCase) ? name : names.ShortMonth(month);
            if (name.Length > 0 && text.StartsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                text = text[name.Length..].TrimStart('.').TrimStart();
                return true;
            }
        }

        return false;
    }

    private static bool TryTime(ReadOnlySpan<char> text, ref DateTime date)
    {
        text = text.Length > 0 && text[0] is 'T' or ',' ? text[1..].TrimStart() : text.TrimStart();
        if (text.Length == 0)
        {
            return true;
        }

        if (!TakeNumber(ref text, out var hour, out _) || text.Length == 0 || text[0] != ':')
        {
            return false;
        }

        text = text[1..];
        var second = 0;
        if (!TakeNumber(ref text, out var minute, out _) || !TakeSecond(ref text, ref second))
        {
            return false;
        }

        text = text.Trim();
        if (text is "Uhr" or "Z")
        {
            text = [];
        }

        var isHalf = text.Length == 2 && hour is >= 1 and <= 12;
        if (isHalf && text.Equals("PM", StringComparison.OrdinalIgnoreCase))
        {
            hour = (hour % 12) + 12;
        }
        else if (isHalf && text.Equals("AM", StringComparison.OrdinalIgnoreCase))
        {
            hour %= 12;
        }
        else if (text.Length > 0)
        {
            return false;
        }

        if (hour > 23 || minute > 59 || second > 59)
        {
            return false;
        }

        date = date.AddSeconds((((hour * 60) + minute) * 60) + second);
        return true;
    }

    private static bool TakeSecond(ref ReadOnlySpan<char> text, ref int second)
    {
        if (text.Length == 0 || text[0] != ':')
        {
            return true;
        }

        text = text[1..];
        if (!TakeNumber(ref text, out second, out _))
        {
            return false;
        }

        // Fractions of a second, as ISO 8601 has them, are never printed.
        if (text.Length > 0 && text[0] == '.')
        {
            text = text[1..].TrimStart("0123456789");
        }

        return true;
    }

    private static bool TakeNumber(ref ReadOnlySpan<char> text, out int number, out int digits)
    {
        number = 0;
        digits = 0;
        while (digits < text.Length && char.IsAsciiDigit(text[digits]) && digits < 5)
        {
            number = (number * 10) + (text[digits++] - '0');
        }

        var isNumber = digits is > 0 and < 5;
        text = isNumber ? text[digits..] : text;
        return isNumber;
    }

    private static bool TryMake(int year, int month, int day, out DateTime date)
    {
        var exists = year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
        date = exists ? new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Unspecified) : default;
        return exists;
    }

    private static int TwoDigitYear(int year) => year < 50 ? 2000 + year : 1900 + year;

    private static bool IsMonthFirst(WordCulture culture) =>
        culture.IsEnglish && (culture.Name.Length == 2 || culture.Name.EndsWith("-US", StringComparison.OrdinalIgnoreCase));
}
