namespace CrmOffice.Api.Features.Import.Reading;

/// <summary>A record of a file, as values of the fields that the profile fills; the others keep what they are.</summary>
internal sealed class ImportRecord(long line, IReadOnlyDictionary<string, int> fields, IReadOnlyList<object?> values)
{
    public long Line { get; } = line;

    /// <summary>Whether the profile fills the field; its value may be empty all the same.</summary>
    public bool Fills(string field) => fields.ContainsKey(field);

    public string? Text(string field) => (string?)Value(field);

    public string? Text(string field, string? current) => Fills(field) ? Text(field) : current;

    public T? Value<T>(string field, T? current)
        where T : struct => Fills(field) ? (T?)Value(field) : current;

    private object? Value(string field) => fields.TryGetValue(field, out var index) ? values[index] : null;
}
