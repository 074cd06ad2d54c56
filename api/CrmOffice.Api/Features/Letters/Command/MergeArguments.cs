using System.Globalization;

namespace CrmOffice.Api.Features.Letters.Command;

/// <summary>What stands behind the word "merge" on the command line.</summary>
internal sealed record MergeArguments(string Template, string Data, string Out, CultureInfo Culture, string? Report)
{
    private static readonly string[] Options = ["data", "out", "culture", "report"];

    /// <summary>A folder gets a file for each record: one that exists, or a path that ends in a separator or has no extension.</summary>
    public bool IntoFolder => Directory.Exists(Out) || Path.EndsInDirectorySeparator(Out) || !Path.HasExtension(Out);

    /// <returns>Null when something is missing, unknown or said twice.</returns>
    public static MergeArguments? Read(string[] arguments)
    {
        string? template = null;
        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < arguments.Length; i++)
        {
            if (!arguments[i].StartsWith("--", StringComparison.Ordinal))
            {
                if (template is not null)
                {
                    return null;
                }

                template = arguments[i];
                continue;
            }

            var (option, value) = arguments[i].Split('=', 2) is [var left, var right] ? (left[2..], right) : (arguments[i][2..], arguments.ElementAtOrDefault(++i));
            if (!Options.Contains(option) || string.IsNullOrWhiteSpace(value) || !given.TryAdd(option, value))
            {
                return null;
            }
        }

        if (template is null || !given.TryGetValue("data", out var data) || !given.TryGetValue("out", out var target)
            || !TryCulture(given.GetValueOrDefault("culture") ?? "de-AT", out var culture))
        {
            return null;
        }

        var read = new MergeArguments(template, data, target, culture, given.GetValueOrDefault("report"));
        return read.IntoFolder || string.Equals(Path.GetExtension(target), ".docx", StringComparison.OrdinalIgnoreCase) ? read : null;
    }

    private static bool TryCulture(string name, out CultureInfo culture)
    {
        try
        {
            culture = CultureInfo.GetCultureInfo(name, predefinedOnly: true);
            return true;
        }
        catch (CultureNotFoundException)
        {
            // There is no Try form.
            culture = CultureInfo.InvariantCulture;
            return false;
        }
    }
}
