using System.Text;

namespace CrmOffice.WordMerge.Fields;

/// <summary>A word of a field's code.</summary>
internal sealed class FieldArgument
{
    private readonly string? plain;

    internal FieldArgument(IReadOnlyList<CodePart> parts, bool quoted)
    {
        Parts = parts;
        Quoted = quoted;
        foreach (var part in parts)
        {
            HasNested |= part is CodePart.Nested;
        }

        plain = HasNested ? null : Compose(null);
    }

    internal IReadOnlyList<CodePart> Parts { get; }

    internal bool Quoted { get; }

    internal bool HasNested { get; }

    /// <summary>The text, when no field is nested in it.</summary>
    internal string? Plain => plain;

    /// <summary>The text, nested fields evaluated, \" and \\ as the characters they stand for.</summary>
    internal string Text(FieldContext context) => plain ?? Compose(context);

    /// <summary>As the document shows the parts: a backslash stays.</summary>
    internal string ShownText(FieldContext context)
    {
        if (Parts is [CodePart.Text only])
        {
            return only.Value;
        }

        var text = new StringBuilder();
        foreach (var part in Parts)
        {
            text.Append(part is CodePart.Text piece ? piece.Value : context.Nested(((CodePart.Nested)part).Field).Text);
        }

        return text.ToString();
    }

    /// <summary>The result of the one nested field that is the whole word; null when the word is anything else.</summary>
    internal FieldResult? OnlyNested(FieldContext context) =>
        Parts is [CodePart.Nested nested] ? context.Nested(nested.Field) : null;

    internal static string Unescape(string text)
    {
        if (!text.Contains('\\', StringComparison.Ordinal))
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && i + 1 < text.Length && text[i + 1] is '\\' or '"' or '„' or '“' or '”')
            {
                i++;
            }

            plain.Append(text[i]);
        }

        return plain.ToString();
    }

    private string Compose(FieldContext? context)
    {
        if (Parts is [CodePart.Text only])
        {
            return Unescape(only.Value);
        }

        // A backslash and what it protects may stand in two runs: join the runs first.
        var text = new StringBuilder();
        var literal = new StringBuilder();
        foreach (var part in Parts)
        {
            if (part is CodePart.Text piece)
            {
                literal.Append(piece.Value);
                continue;
            }

            text.Append(Unescape(literal.ToString())).Append(context!.Nested(((CodePart.Nested)part).Field).Text);
            literal.Clear();
        }

        return text.Append(Unescape(literal.ToString())).ToString();
    }
}
