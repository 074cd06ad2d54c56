using System.Globalization;

namespace CrmOffice.WordMerge.Fields;

/// <summary>
/// How Word writes numbers and names of days in a culture. Written down here, because the libraries of the operating systems
/// differ: for Austria some group digits with a blank.
/// </summary>
internal sealed class WordCulture
{
    private static readonly string[] GermanMonths =
        ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"];

    private static readonly string[] GermanShortMonths =
        ["Jan", "Feb", "Mrz", "Apr", "Mai", "Jun", "Jul", "Aug", "Sep", "Okt", "Nov", "Dez"];

    private static readonly string[] GermanDays = ["Sonntag", "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag"];
    private static readonly string[] GermanShortDays = ["So", "Mo", "Di", "Mi", "Do", "Fr", "Sa"];

    private static readonly string[] EnglishMonths =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    private static readonly string[] EnglishDays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

    private WordCulture(CultureInfo culture)
    {
        Culture = culture;
        var language = culture.TwoLetterISOLanguageName;
        var region = culture.Name.Length > 3 ? culture.Name[^2..].ToUpperInvariant() : "";
        IsGerman = language == "de";
        if (region is "CH" or "LI")
        {
            (DecimalSeparator, GroupSeparator) = ('.', '\'');
        }
        else if (IsGerman)
        {
            (DecimalSeparator, GroupSeparator) = (',', '.');
        }
        else if (language == "en")
        {
            (DecimalSeparator, GroupSeparator) = ('.', ',');
        }
        else
        {
            var format = culture.NumberFormat;
            DecimalSeparator = format.NumberDecimalSeparator is [var point, ..] ? point : '.';
            GroupSeparator = format.NumberGroupSeparator is [var group, ..] ? group : ',';
        }

        ListSeparator = DecimalSeparator == ',' ? ';' : ',';
        (Months, ShortMonths, Days, ShortDays) = Names(culture, language, region);
        (DatePattern, TimePattern) = language switch
        {
            "de" => ("dd.MM.yyyy", "HH:mm:ss"),
            "en" when region is "US" or "" => ("M/d/yyyy", "h:mm:ss am/pm"),
            "en" => ("dd/MM/yyyy", "HH:mm:ss"),
            _ => (culture.DateTimeFormat.ShortDatePattern, "HH:mm:ss"),
        };
    }

    public CultureInfo Culture { get; }

    public bool IsGerman { get; }

    public char DecimalSeparator { get; }

    public char GroupSeparator { get; }

    /// <summary>Between the arguments of a function.</summary>
    public char ListSeparator { get; }

    public string[] Months { get; }

    public string[] ShortMonths { get; }

    /// <summary>From Sunday.</summary>
    public string[] Days { get; }

    public string[] ShortDays { get; }

    /// <summary>A picture for dates without one.</summary>
    public string DatePattern { get; }

    public string TimePattern { get; }

    public static WordCulture Of(CultureInfo culture) => new(culture);

    /// <param name="language">"de-AT", of the text in the document; null or an unknown one is <paramref name="otherwise"/>.</param>
    public static WordCulture Of(string? language, WordCulture otherwise)
    {
        if (string.IsNullOrEmpty(language) || language.Equals(otherwise.Culture.Name, StringComparison.OrdinalIgnoreCase))
        {
            return otherwise;
        }

        try
        {
            return new(CultureInfo.GetCultureInfo(language, predefinedOnly: true));
        }
        catch (CultureNotFoundException)
        {
            return otherwise;
        }
    }

    private static (string[] Months, string[] ShortMonths, string[] Days, string[] ShortDays) Names(CultureInfo culture, string language, string region)
    {
        switch (language)
        {
            case "de" when region == "AT":
                string[] months = [.. GermanMonths];
                string[] shortMonths = [.. GermanShortMonths];
                (months[0], shortMonths[0], shortMonths[2]) = ("Jänner", "Jän", "Mär");
                return (months, shortMonths, GermanDays, GermanShortDays);
            case "de":
                return (GermanMonths, GermanShortMonths, GermanDays, GermanShortDays);
            case "en":
                return (EnglishMonths, Array.ConvertAll(EnglishMonths, Cut), EnglishDays, Array.ConvertAll(EnglishDays, Cut));
            default:
                var format = culture.DateTimeFormat;
                return (format.MonthNames, format.AbbreviatedMonthNames, format.DayNames, format.AbbreviatedDayNames);
        }

        static string Cut(string name) => name[..3];
    }
}
