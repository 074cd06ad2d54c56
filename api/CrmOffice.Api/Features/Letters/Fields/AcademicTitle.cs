using System.Text.RegularExpressions;

namespace CrmOffice.Api.Features.Letters.Fields;

/// <summary>
/// What stands in the field for a person's title, taken apart: "Univ.-Prof. Mag. Dr. med., MBA" has titles before the name and
/// degrees behind it, and only the highest one is said in the salutation.
/// </summary>
/// <param name="Before">Such as "Mag. Dr."; empty without.</param>
/// <param name="Behind">Such as "MBA, BSc"; empty without.</param>
internal sealed partial record AcademicTitle(string Before, string Behind)
{
    // Degrees of the Bologna system and their like follow the name in all three countries.
    private static readonly HashSet<string> Degrees = new(StringComparer.OrdinalIgnoreCase)
    {
        "BA", "BSC", "BED", "BENG", "BBA", "LLB", "MA", "MSC", "MED", "MENG", "MBA", "EMBA", "MAS", "MPH", "MPA", "MIM", "LLM", "PHD",
    };

    public static readonly AcademicTitle None = new("", "");

    public static AcademicTitle Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return None;
        }

        var before = new List<string>();
        var behind = new List<string>();
        var parts = text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        for (var i = 0; i < parts.Length; i++)
        {
            foreach (var word in parts[i].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            {
                var isDegree = Degrees.Contains(word.Replace(".", "", StringComparison.Ordinal));

                // "Mag., MBA": what follows a comma follows the name; "MSc (WU)" belongs together.
                (isDegree || (i > 0 && behind.Count == 0) || (behind.Count > 0 && word.StartsWith('(')) ? behind : before).Add(word);
            }
        }

        return new(string.Join(' ', before), string.Join(", ", behind).Replace(", (", " (", StringComparison.Ordinal));
    }

    /// <summary>What a German salutation says: "Professor", "Dr.", "DDr.", "Dr.in", else the first title, such as "Ing."; empty without.</summary>
    public string German
    {
        get
        {
            if (IsProfessor)
            {
                return "Professor";
            }

            if (Doctor().Match(Before) is { Success: true } doctor)
            {
                return doctor.Value;
            }

            var words = Before.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            return words switch
            {
                [] => "",
                ["Dipl.", var subject, ..] => $"Dipl. {subject}",
                [var first, ..] => first,
            };
        }
    }

    /// <summary>What English says before a name: "Professor", "Dr"; other titles of the German-speaking countries aren't used there. Empty without.</summary>
    public string English => IsProfessor ? "Professor" : Doctor().IsMatch(Before) ? "Dr" : "";

    private bool IsProfessor => Before.Contains("prof", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"(?<![\p{L}.-])D{1,2}r\.(in\b)?")]
    private static partial Regex Doctor();
}
