namespace CrmOffice.WordMerge.Fields;

/// <summary>A piece of a field's code, the text between its field characters.</summary>
internal abstract record CodePart
{
    private CodePart()
    {
    }

    /// <param name="Run">Which run the text came from; a number that means something to the caller only.</param>
    internal sealed record Text(string Value, int Run) : CodePart;

    /// <summary>A field in the code, or anything else that is no text, such as a picture.</summary>
    /// <param name="Index">Which one; a number that means something to the caller only.</param>
    internal sealed record Nested(int Index) : CodePart;
}

/// <summary>One argument of a field: text and nested fields that stand together.</summary>
/// <param name="IsQuoted">Quotes make a number in a comparison a text.</param>
internal sealed record FieldArgument(IReadOnlyList<CodePart> Parts, bool IsQuoted)
{
    public static FieldArgument Empty { get; } = new([], true);

    /// <summary>Literal text; null where a nested field decides.</summary>
    public string? Literal { get; } = LiteralOf(Parts);

    private static string? LiteralOf(IReadOnlyList<CodePart> parts)
    {
        if (parts is [CodePart.Text only])
        {
            return only.Value;
        }

        var text = "";
        foreach (var part in parts)
        {
            if (part is not CodePart.Text { Value: var value })
            {
                return null;
            }

            text += value;
        }

        return text;
    }
}
