using System.Globalization;

namespace CrmOffice.WordMerge.Fields;

/// <summary>The names of months and days in a language. German and English are written down; others are the system's.</summary>
internal sealed class DateNames
{
    private readonly string[] months;
    private readonly string[] shortMonths;
    private readonly string[] days;
    private readonly string[] shortDays;

    private DateNames(string[] months, string[] shortMonths, string[] days, string[] shortDays, bool isGerman) =>
        (this.months, this.shortMonths, this.days, this.shortDays, IsGerman) = (months, shortMonths, days, shortDays, isGerman);

    internal bool IsGerman { get; }

    internal string Month(int month) => months[month - 1];

    internal string ShortMonth(int month) => shortMonths[month - 1];

    internal string Day(DayOfWeek day) => days[(int)day];

    internal string ShortDay(DayOfWeek day) => shortDays[(int)day];

    /// <summary>The names for a run's language (w:lang), or, where it has none or an unknown one, the culture's.</summary>
    internal static DateNames Of(string? language, WordCulture culture) => Known(language) ?? System(language) ?? Known(culture.Name) ?? From(culture.Culture);

    private static DateNames? Known(string? language)
    {
        if (language is null || language.Length == 0)
        {
            return null;
        }

        if (WordCulture.IsLanguage(language, "de"))
        {
            return language.EndsWith("AT", StringComparison.OrdinalIgnoreCase) ? Written.Austrian : Written.German;
        }

        return WordCulture.IsLanguage(language, "en") ? Written.English : null;
    }

    private static DateNames? System(string? language)
    {
        // "x-none" is Word's name for no language.
        if (string.IsNullOrEmpty(language) || language.StartsWith("x-", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        try
        {
            return From(CultureInfo.GetCultureInfo(language, predefinedOnly: true));
        }
        catch (CultureNotFoundException)
        {
            // What else a template may carry: the culture's own names.
            return null;
        }
    }

    private static DateNames From(CultureInfo culture)
    {
        var names = culture.DateTimeFormat;
        return new(names.MonthNames, names.AbbreviatedMonthNames, names.DayNames, names.AbbreviatedDayNames, isGerman: false);
    }

    /// <summary>Apart, so that a merge without dates never builds them.</summary>
    private static class Written
    {
        private static readonly string[] germanDays = ["Sonntag", "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag"];
        private static readonly string[] germanShortDays = ["So", "Mo", "Di", "Mi", "Do", "Fr", "Sa"];

        internal static readonly DateNames German = new(
            ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"],
            ["Jan", "Feb", "Mär", "Apr", "Mai", "Jun", "Jul", "Aug", "Sep", "Okt", "Nov", "Dez"],
            germanDays,
            germanShortDays,
            isGerman: true);

        internal static readonly DateNames Austrian = new(
            ["Jänner", .. German.months[1..]],
            ["Jän", .. German.shortMonths[1..]],
            germanDays,
            germanShortDays,
            isGerman: true);

        internal static readonly DateNames English = new(
            ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
            ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
            ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
            ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"],
            isGerman: false);
    }
}
