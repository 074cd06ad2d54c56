namespace CrmOffice.WordMerge.Fields;

/// <summary>A piece of a field's code: text, or a field inside the code.</summary>
internal abstract record CodePart
{
    private CodePart()
    {
    }

    /// <param name="Value">The text; a line break or a paragraph's end in the code is a line feed.</param>
    /// <param name="Run">Which run it came from; means something to the caller alone.</param>
    internal sealed record Text(string Value, int Run) : CodePart;

    /// <param name="Field">Which field it is; means something to the caller alone.</param>
    internal sealed record Nested(int Field) : CodePart;
}
