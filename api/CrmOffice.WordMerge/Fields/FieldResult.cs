namespace CrmOffice.WordMerge.Fields;

/// <summary>How a field came out; what the merge's report counts.</summary>
internal enum FieldOutcome
{
    Filled,

    /// <summary>Known, and without a value.</summary>
    Empty,

    /// <summary>The record has no such column: the field stays in the document as it is.</summary>
    Unknown,

    /// <summary>A question to which the record had no answer: the default stands, or nothing.</summary>
    Asked,

    /// <summary>The text is Word's own error message.</summary>
    Error,

    /// <summary>The field stays in the document, for Word to work out.</summary>
    Leave,
}

/// <summary>A field's result.</summary>
/// <param name="Text">
/// The text to show; line ends of any kind are line breaks. Of an unknown column «its name», for what compares it. Of a field that is left,
/// what it would show now, or empty where only Word knows.
/// </param>
/// <param name="Branch">
/// IF: index of the chosen one of <see cref="FieldInstruction.Arguments"/>, -1 where there is none. SKIPIF, NEXTIF: 1 when the condition holds, else 0.
/// </param>
/// <param name="Number">The value as a number, where it is one and nothing has formatted it.</param>
internal readonly record struct FieldResult(string Text, FieldOutcome Outcome, int Branch = -1, decimal? Number = null)
{
    internal static FieldResult Error(string message) => new(message, FieldOutcome.Error);

    /// <summary>Filled, or empty when there is no text.</summary>
    internal static FieldResult Of(string text) => new(text, text.Length == 0 ? FieldOutcome.Empty : FieldOutcome.Filled);
}
