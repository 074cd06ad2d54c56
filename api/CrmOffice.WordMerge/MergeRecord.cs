namespace CrmOffice.WordMerge;

/// <summary>
/// The values of one letter, or of one row of a region, by field name. Names are not case-sensitive; a blank and an underscore
/// are the same, as in Word's own data sources. A name without a value is unknown; null is known and empty.
/// </summary>
public sealed class MergeRecord
{
    private readonly Dictionary<string, MergeValue?> values = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Sets or replaces a value. Null is an empty value, not a missing one.</summary>
    public MergeValue? this[string name]
    {
        get => values.GetValueOrDefault(Key(name));
        set => values[Key(name)] = value;
    }

    /// <summary>Whether there is a field of this name, be it empty.</summary>
    public bool TryGet(string name, out MergeValue? value) => values.TryGetValue(Key(name), out value);

    /// <summary>The names in the order they were set, with blanks as underscores.</summary>
    public IReadOnlyCollection<string> Names => values.Keys;

    private static string Key(string name) => name.Trim().Replace(' ', '_');
}
