using CrmOffice.Api.Model;

namespace CrmOffice.Api.Features.Letters.Fields;

/// <summary>
/// Names of countries as they stand on letters. They are listed here, because what the operating system knows differs from
/// machine to machine. Source: Unicode CLDR, with the short names that the post uses.
/// </summary>
internal static class Country
{
    private static readonly Dictionary<string, (string German, string English)> Names = Read();

    /// <param name="code">ISO 3166-1 alpha-2.</param>
    /// <returns>The code itself when there is no such country; null without one.</returns>
    public static string? NameOf(string? code, LetterLanguage language)
    {
        if (string.IsNullOrEmpty(code) || !Names.TryGetValue(code, out var names))
        {
            return code;
        }

        return language == LetterLanguage.De ? names.German : names.English;
    }

    /// <summary>As the last line of an address abroad: in capitals, ß as SS.</summary>
    public static string? InCapitals(string? code, LetterLanguage language) =>
        NameOf(code, language)?.Replace("ß", "ss", StringComparison.Ordinal).ToUpperInvariant();

    private static Dictionary<string, (string, string)> Read()
    {
        using var stream = typeof(Country).Assembly.GetManifestResourceStream("Letters/countries.csv")
            ?? throw new InvalidOperationException("The list of countries is not embedded.");
        using var reader = new StreamReader(stream);
        reader.ReadLine();
        var names = new Dictionary<string, (string, string)>(StringComparer.OrdinalIgnoreCase);
        while (reader.ReadLine()?.Split(';') is [var code, var german, var english])
        {
            names[code] = (german, english);
        }

        return names;
    }
}
