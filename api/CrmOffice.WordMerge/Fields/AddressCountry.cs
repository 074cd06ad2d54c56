namespace CrmOffice.WordMerge.Fields;

/// <summary>What an address block knows of countries: when two names mean the same, and how the town's line is written.</summary>
internal static class AddressCountry
{
    private const string Continental = "<<_POSTAL_ >><<_CITY_>>";
    private const string American = "<<_CITY_>><<, _STATE_>><< _POSTAL_>>";
    private const string British = "<<_CITY_>><<\n_STATE_>><<\n_POSTAL_>>";

    internal static bool AreSame(string country, string other) => string.Equals(Code(country), Code(other), StringComparison.OrdinalIgnoreCase);

    /// <summary>The format of the line with the town, in the recipient's country; where that is empty, in that of the language.</summary>
    internal static string TownLine(string country, string language) => (country.Length > 0 ? Code(country) : CountryOf(language)) switch
    {
        "US" or "CA" or "AU" => American,
        "GB" or "IE" => British,
        _ => Continental,
    };

    private static string CountryOf(string language) =>
        !WordCulture.IsLanguage(language, "en") ? "AT"
        : language.EndsWith("GB", StringComparison.OrdinalIgnoreCase) || language.EndsWith("IE", StringComparison.OrdinalIgnoreCase) ? "GB"
        : "US";

    private static string Code(string country)
    {
        var name = country.Trim().ToUpperInvariant();
        return name switch
        {
            "A" or "ÖSTERREICH" or "OESTERREICH" or "AUSTRIA" => "AT",
            "D" or "DEUTSCHLAND" or "GERMANY" => "DE",
            "SCHWEIZ" or "SWITZERLAND" => "CH",
            "FL" or "LIECHTENSTEIN" => "LI",
            "I" or "ITALIEN" or "ITALY" => "IT",
            "F" or "FRANKREICH" or "FRANCE" => "FR",
            "USA" or "U.S.A." or "UNITED STATES" or "UNITED STATES OF AMERICA" or "VEREINIGTE STAATEN" or "VEREINIGTE STAATEN VON AMERIKA" => "US",
            "KANADA" or "CANADA" => "CA",
            "AUSTRALIEN" or "AUSTRALIA" => "AU",
            "UK" or "UNITED KINGDOM" or "GREAT BRITAIN" or "ENGLAND" or "GROSSBRITANNIEN" or "GROßBRITANNIEN" or "VEREINIGTES KÖNIGREICH" => "GB",
            "IRLAND" or "IRELAND" => "IE",
            _ => name,
        };
    }
}
