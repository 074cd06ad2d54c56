using CrmOffice.Api.Model;

namespace CrmOffice.Api.Features.Letters.Fields;

/// <summary>The address as it stands in the window of the envelope (DIN 5008, ÖNORM A 1080): lines without gaps.</summary>
internal static class AddressBlock
{
    /// <param name="company">Null for a person at home.</param>
    /// <param name="addition">Department or branch.</param>
    /// <param name="person">With salutation and title.</param>
    /// <param name="senderCountry">Only other countries are named; null is the company's default.</param>
    public static IReadOnlyList<string> Lines(
        string? company, string? addition, string? person, PostalAddress address, string? senderCountry, LetterLanguage language)
    {
        var abroad = address.Country is { Length: > 0 } country
            && !string.Equals(country, senderCountry ?? Shared.DialNumber.DefaultCountry, StringComparison.OrdinalIgnoreCase);
        string?[] parts =
        [
            company, addition, person, address.Street, .. CityLines(address), abroad ? Country.InCapitals(address.Country, language) : null,
        ];
        return
        [
            .. parts.SelectMany(part => (part ?? "").Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)),
        ];
    }

    /// <summary>The postal code stands before the town, behind it in North America and Australia, below it in Great Britain and Ireland.</summary>
    private static IEnumerable<string> CityLines(PostalAddress address) => address.Country?.ToUpperInvariant() switch
    {
        "GB" or "IE" => [address.City ?? "", address.PostalCode ?? ""],
        "US" or "CA" or "AU" => [$"{address.City} {address.PostalCode}"],
        _ => [$"{address.PostalCode} {address.City}"],
    };
}
