using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using CrmOffice.Api.Features.Import.Reporting;

namespace CrmOffice.Api.Features.Import.Profiles;

/// <summary>Reads profiles strictly: what isn't understood is refused by name.</summary>
public static partial class ImportProfileReader
{
    public static readonly JsonSerializerOptions Json = new(JsonSerializerOptions.Strict)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        ReadCommentHandling = JsonCommentHandling.Skip,
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    private static readonly HashSet<string> KnownProperties = new[]
        {
            typeof(ImportProfile), typeof(FileFormat), typeof(FileImport), typeof(DocumentImport), typeof(LineImport), typeof(Condition),
            typeof(ValueSourceConverter.Properties),
        }
        .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        .Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name))
        .ToHashSet();

    /// <returns>The profile, or why there is none.</returns>
    public static async Task<(ImportProfile? Profile, ImportError? Error)> ReadAsync(string path, CancellationToken cancellation)
    {
        var name = Path.GetFileName(path);
        if (!File.Exists(path))
        {
            return (null, new ImportError(name, null, null, ImportErrorReason.ProfileMissing, path));
        }

        try
        {
            return (Parse(await File.ReadAllTextAsync(path, cancellation)), null);
        }
        catch (JsonException problem)
        {
            return (null, Explain(name, problem));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return (null, new ImportError(name, null, null, ImportErrorReason.FileUnreadable, problem.Message));
        }
    }

    /// <exception cref="JsonException">The text is no profile.</exception>
    public static ImportProfile Parse(string json) =>
        JsonSerializer.Deserialize<ImportProfile>(json, Json) ?? throw new JsonException("null", "$", 0, 0);

    private static ImportError Explain(string file, JsonException problem)
    {
        var line = problem.LineNumber + 1;
        var path = problem.Path + (problem.Data[ValueSourceConverter.PathWithin] as string)?[1..];
        var property = LastProperty().Match(path).Groups[1].Value;
        if (problem.InnerException is null && property.Length > 0 && !KnownProperties.Contains(property) && !IsEntry(path))
        {
            return new ImportError(file, line, path, ImportErrorReason.ProfilePropertyUnknown, property);
        }

        // The place is told apart from the sentence; the library's sentence repeats it at the end.
        var sentence = problem.Message.Split(" Path: ")[0];
        var reason = problem.InnerException is JsonException || path is "" or "$" ? ImportErrorReason.ProfileNotJson : ImportErrorReason.ProfileValueInvalid;
        return new ImportError(file, line, path, reason, sentence);
    }

    /// <summary>Fields and value maps are entries that the profile names itself.</summary>
    private static bool IsEntry(string path) => Entry().IsMatch(path);

    [GeneratedRegex(@"\.([^.\[\]]+)$")]
    private static partial Regex LastProperty();

    [GeneratedRegex(@"\.fields\.[^.\[\]]+$|^\$\.valueMaps\.[^.]+(\.[^.]+)?$")]
    private static partial Regex Entry();
}
