namespace CrmOffice.WordMerge;

/// <summary>What a field of a template is filled with. Numbers and dates come typed, so that the template's own pictures format them.</summary>
public abstract record MergeValue
{
    private MergeValue()
    {
    }

    /// <summary>Literal text; line ends become line breaks, markup means nothing.</summary>
    public sealed record Text(string Value) : MergeValue;

    public sealed record Number(decimal Value) : MergeValue;

    /// <summary>A date, or a date with a time of day, as it is to be printed.</summary>
    public sealed record Date(DateTime Value) : MergeValue;

    public sealed record Boolean(bool Value) : MergeValue;

    /// <summary>A picture for a picture content control.</summary>
    /// <param name="Content">PNG, JPEG, GIF or BMP.</param>
    public sealed record Picture(ReadOnlyMemory<byte> Content) : MergeValue;

    /// <summary>The rows of a region or of a repeating section.</summary>
    public sealed record Rows(IReadOnlyList<MergeRecord> Records) : MergeValue;
}
