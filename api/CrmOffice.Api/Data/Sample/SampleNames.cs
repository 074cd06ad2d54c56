using System.Globalization;
using System.Text;
using CrmOffice.Api.Model;
using CsvHelper;

namespace CrmOffice.Api.Data.Sample;

internal sealed record SamplePersonName(Salutation Salutation, string? Title, string FirstName, string LastName);

/// <summary>Names of people, and what becomes of them in e-mail addresses.</summary>
internal static partial class SampleNames
{
    private static readonly string[] Titles = ["Mag.", "Dr.", "Ing.", "DI", "MMag."];
    private static readonly List<FirstNameRow> FirstNames = SampleList.Read<FirstNameRow>("first-names");
    private static readonly ILookup<string, string> LastNames =
        SampleList.Read<LastNameRow>("last-names").ToLookup(row => row.Country, row => row.Name);

    public static SamplePersonName Pick(string country, SampleRandom random)
    {
        var first = random.Pick(FirstNames);
        var last = random.Pick(LastNames[LastNames.Contains(country) ? country : "AT"].ToList());
        return new SamplePersonName(first.Salutation, random.Chance(6) ? random.Pick(Titles) : null, first.Name, last);
    }

    /// <summary>Such as "ulrike.schaefer" for Ulrike Schäfer.</summary>
    public static string MailName(params string[] parts)
    {
        var ascii = new StringBuilder();
        foreach (var character in string.Join('.', parts).ToLowerInvariant())
        {
            ascii.Append(character switch
            {
                'ä' => "ae",
                'ö' => "oe",
                'ü' => "ue",
                'ß' => "ss",
                'ı' => "i",
                ' ' => "-",
                '\'' => "",
                _ => WithoutAccent(character),
            });
        }

        return ascii.ToString();
    }

    private static string WithoutAccent(char character) =>
        string.Concat(character.ToString().Normalize(NormalizationForm.FormD)
            .Where(c => char.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark));

    [CsvRecord]
    internal sealed partial record FirstNameRow(Salutation Salutation, string Name);

    [CsvRecord]
    internal sealed partial record LastNameRow(string Country, string Name);
}
