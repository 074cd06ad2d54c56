using System.Globalization;

namespace CrmOffice.WordMerge.Fields;

/// <summary>
/// How a culture writes numbers in Word. German, Austrian, Swiss and English are written down here, because the operating
/// system's data differ (Austria's groups are blanks in ICU and full stops in Word).
/// </summary>
internal sealed class WordCulture
{
    private WordCulture(CultureInfo culture, string name, char decimalSeparator, char groupSeparator)
    {
        Culture = culture;
        Name = name;
        DecimalSeparator = decimalSeparator;
        GroupSeparator = groupSeparator;
        IsGerman = IsLanguage(name, "de");
        IsEnglish = IsLanguage(name, "en");
        IsSwiss = name.EndsWith("-CH", StringComparison.OrdinalIgnoreCase) || name.EndsWith("-LI", StringComparison.OrdinalIgnoreCase);
        ListSeparator = decimalSeparator == ',' || IsSwiss ? ';' : ',';
    }

    public CultureInfo Culture { get; }

    /// <summary>For example "de-AT".</summary>
    public string Name { get; }

    public char DecimalSeparator { get; }

    public char GroupSeparator { get; }

    /// <summary>Between the arguments of a formula's function.</summary>
    public char ListSeparator { get; }

    public bool IsGerman { get; }

    public bool IsEnglish { get; }

    public bool IsSwiss { get; }

    internal static WordCulture Of(CultureInfo culture)
    {
        var name = culture.Name;
        if (IsLanguage(name, "de"))
        {
            var swiss = name.EndsWith("-CH", StringComparison.OrdinalIgnoreCase) || name.EndsWith("-LI", StringComparison.OrdinalIgnoreCase);
            return swiss ? new(culture, name, '.', '\'') : new(culture, name, ',', '.');
        }

        if (name.Length == 0 || IsLanguage(name, "en"))
        {
            return new(culture, name.Length == 0 ? "en" : name, '.', ',');
        }

        var format = culture.NumberFormat;
        return new(culture, name, First(format.NumberDecimalSeparator, '.'), First(format.NumberGroupSeparator, ','));
    }

    /// <summary>Whether a name such as "de", "de-AT" or "DE_at" is of a language.</summary>
    internal static bool IsLanguage(string name, string language) =>
        name.StartsWith(language, StringComparison.OrdinalIgnoreCase)
        && (name.Length == language.Length || name[language.Length] is '-' or '_');

    private static char First(string separator, char otherwise) => separator.Length == 0 ? otherwise : separator[0];
}
