using System.Text.Json;
using System.Text.Json.Serialization;

namespace CrmOffice.Api.Features.Import.Profiles;

public enum UnmappedValue
{
    Error,
    Keep,
    Empty,
}

/// <summary>
/// Where a field's value comes from: exactly one of <see cref="Column"/>, <see cref="Join"/>, <see cref="Constant"/> and
/// <see cref="Template"/>, then in this order the pattern, the steps, the value map, the factor, and for what is still
/// empty the default. In JSON a plain text is the name of a column.
/// </summary>
[JsonConverter(typeof(ValueSourceConverter))]
public sealed record ValueSource
{
    /// <summary>The name in the file's header, without regard to case.</summary>
    public string? Column { get; init; }

    /// <summary>Columns whose values are written one after the other; empty ones are left out.</summary>
    public IReadOnlyList<string>? Join { get; init; }

    /// <summary>What stands between joined columns.</summary>
    public string? Separator { get; init; }

    /// <summary>The same value in every record.</summary>
    public string? Constant { get; init; }

    /// <summary>
    /// A text with columns and steps in braces, such as "{Name|firstName|mailName}@{Company|mailName}.example". It is
    /// empty when one of them is.
    /// </summary>
    public string? Template { get; init; }

    /// <summary>A regular expression: its first group becomes the value, nothing where it doesn't match.</summary>
    public string? Pattern { get; init; }

    /// <summary>
    /// What is done to the value: firstName or lastName (of a person's full name), mailName (lower case, only a to z and
    /// digits, umlauts written out), upper, lower.
    /// </summary>
    public IReadOnlyList<string> Steps { get; init; } = [];

    /// <summary>The name of a value map of the profile.</summary>
    public string? Map { get; init; }

    /// <summary>What becomes of a value that the map doesn't have: an error, the value itself, or nothing.</summary>
    public UnmappedValue Unmapped { get; init; }

    /// <summary>For numbers: the factor they are multiplied with, such as 100 for a fraction that becomes percent.</summary>
    public decimal? MultiplyBy { get; init; }

    /// <summary>The value where the file has none.</summary>
    public string? Default { get; init; }

    /// <summary>The columns that the value is made of.</summary>
    [JsonIgnore]
    public IEnumerable<string> Columns =>
        Column is not null ? [Column]
        : Join is not null ? Join
        : Template is not null ? ValueTemplate.Parse(Template).Parts.Where(p => p.Column is not null).Select(p => p.Column!)
        : [];
}

/// <summary>Reads and writes a plain column name as a text, everything else as an object.</summary>
internal sealed class ValueSourceConverter : JsonConverter<ValueSource>
{
    /// <summary>The key under which an exception names the place within the value, such as "$.join".</summary>
    internal const string PathWithin = "PathWithin";

    public override ValueSource? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            return new ValueSource { Column = reader.GetString() };
        }

        var properties = ReadProperties(ref reader, options);
        return new ValueSource
        {
            Column = properties.Column,
            Join = properties.Join,
            Separator = properties.Separator,
            Constant = properties.Constant,
            Template = properties.Template,
            Pattern = properties.Pattern,
            Steps = properties.Steps ?? [],
            Map = properties.Map,
            Unmapped = properties.Unmapped ?? UnmappedValue.Error,
            MultiplyBy = properties.MultiplyBy,
            Default = properties.Default,
        };
    }

    public override void Write(Utf8JsonWriter writer, ValueSource value, JsonSerializerOptions options)
    {
        if (value == new ValueSource { Column = value.Column, Steps = value.Steps } && value.Steps.Count == 0)
        {
            writer.WriteStringValue(value.Column);
            return;
        }

        var properties = new Properties(
            value.Column,
            value.Join,
            value.Separator,
            value.Constant,
            value.Template,
            value.Pattern,
            value.Steps.Count == 0 ? null : value.Steps,
            value.Map,
            value.Unmapped == UnmappedValue.Error ? null : value.Unmapped,
            value.MultiplyBy,
            value.Default);
        JsonSerializer.Serialize(writer, properties, options);
    }

    private static Properties ReadProperties(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        try
        {
            return JsonSerializer.Deserialize<Properties>(ref reader, options) ?? throw new JsonException();
        }
        catch (JsonException problem)
        {
            // Its place is relative to this value. A new one without a place gets that of the value in the file.
            var placed = new JsonException(problem.Message);
            placed.Data[PathWithin] = problem.Path;
            throw placed;
        }
    }

    /// <summary>The object form. A type of its own, because the converter would call itself for the other.</summary>
    internal sealed record Properties(
        string? Column = null,
        IReadOnlyList<string>? Join = null,
        string? Separator = null,
        string? Constant = null,
        string? Template = null,
        string? Pattern = null,
        IReadOnlyList<string>? Steps = null,
        string? Map = null,
        UnmappedValue? Unmapped = null,
        decimal? MultiplyBy = null,
        string? Default = null);
}
