using System.Text;

namespace CrmOffice.WordMerge.Fields;

internal enum FieldTokenKind
{
    Argument,

    /// <summary>= &lt;&gt; &lt; &gt; &lt;= &gt;=</summary>
    Operator,

    /// <summary>A backslash and one character.</summary>
    Switch,
}

internal readonly record struct FieldToken(FieldTokenKind Kind, string Text, FieldArgument? Argument, int Run);

/// <summary>
/// Cuts a field's code into words: quoted by any kind of quotes, unquoted up to a blank, switches, and, in fields that
/// compare, operators (ECMA-376 part 1, 17.16.2).
/// </summary>
internal sealed class FieldTokens
{
    private readonly IReadOnlyList<CodePart> code;
    private readonly bool splitsOperators;
    private readonly bool keepsEscapes;
    private readonly List<FieldToken> tokens = [];
    private int part;
    private int offset;

    private FieldTokens(IReadOnlyList<CodePart> code, bool splitsOperators, bool keepsEscapes)
    {
        this.code = code;
        this.splitsOperators = splitsOperators;
        this.keepsEscapes = keepsEscapes;
    }

    /// <param name="keepsEscapes">IF shows the backslash before a quote in its texts, as Word does; elsewhere it goes.</param>
    public static List<FieldToken> Read(IReadOnlyList<CodePart> code, bool splitsOperators, bool keepsEscapes)
    {
        var reader = new FieldTokens(code, splitsOperators, keepsEscapes);
        reader.ReadAll();
        return reader.tokens;
    }

    private void ReadAll()
    {
        while (SkipBlanks())
        {
            if (code[part] is CodePart.Nested)
            {
                ReadUnquoted();
                continue;
            }

            var (value, run) = (CodePart.Text)code[part];
            var next = value[offset];
            if (next == '\\' && Peek(1) is var name and not '\0')
            {
                offset += 2;
                tokens.Add(new(FieldTokenKind.Switch, name.ToString(), null, run));
            }
            else if (ClosingQuotes(next) is { } closing)
            {
                offset++;
                ReadQuoted(closing);
            }
            else if (splitsOperators && IsOperator(next))
            {
                var text = IsOperator(Peek(1)) && next != '=' ? value.Substring(offset, 2) : next.ToString();
                offset += text.Length;
                tokens.Add(new(FieldTokenKind.Operator, text, null, run));
            }
            else
            {
                ReadUnquoted();
            }
        }
    }

    private bool SkipBlanks()
    {
        for (; part < code.Count; part++, offset = 0)
        {
            if (code[part] is not CodePart.Text { Value: var value })
            {
                return true;
            }

            while (offset < value.Length && char.IsWhiteSpace(value[offset]))
            {
                offset++;
            }

            if (offset < value.Length)
            {
                return true;
            }
        }

        return false;
    }

    private void ReadQuoted(string closing)
    {
        var parts = new List<CodePart>();
        var run = RunHere();
        for (; part < code.Count; part++, offset = 0)
        {
            if (code[part] is not CodePart.Text { Value: var value, Run: var from })
            {
                parts.Add(code[part]);
                continue;
            }

            var text = new StringBuilder();
            for (; offset < value.Length; offset++)
            {
                var next = value[offset];
                if (next == '\\' && offset + 1 < value.Length && (value[offset + 1] == '\\' || ClosingQuotes(value[offset + 1]) is not null))
                {
                    text.Append(keepsEscapes ? value.Substring(offset, 2) : value[offset + 1].ToString());
                    offset++;
                }
                else if (closing.Contains(next, StringComparison.Ordinal))
                {
                    offset++;
                    Keep(parts, text, from);
                    tokens.Add(new(FieldTokenKind.Argument, "", new(parts, IsQuoted: true), run));
                    return;
                }
                else
                {
                    text.Append(next);
                }
            }

            Keep(parts, text, from);
        }

        // Word closes an open quote at the end of the field.
        tokens.Add(new(FieldTokenKind.Argument, "", new(parts, IsQuoted: true), run));
    }

    private void ReadUnquoted()
    {
        var parts = new List<CodePart>();
        var run = RunHere();
        for (; part < code.Count; part++, offset = 0)
        {
            if (code[part] is not CodePart.Text { Value: var value, Run: var from })
            {
                parts.Add(code[part]);
                continue;
            }

            var start = offset;
            while (offset < value.Length && !EndsWord(value, offset, start))
            {
                offset++;
            }

            if (offset > start)
            {
                parts.Add(new CodePart.Text(value[start..offset], from));
            }

            if (offset < value.Length)
            {
                break;
            }
        }

        tokens.Add(new(FieldTokenKind.Argument, "", new(parts, IsQuoted: false), run));
    }

    private bool EndsWord(string value, int at, int start) =>
        char.IsWhiteSpace(value[at])
        || (splitsOperators && IsOperator(value[at]))
        || (value[at] == '\\' && at + 1 < value.Length && "*#@".Contains(value[at + 1], StringComparison.Ordinal))
        || (at > start && value[at] == '"');

    private int RunHere() => part < code.Count && code[part] is CodePart.Text { Run: var run } ? run : 0;

    private char Peek(int ahead) =>
        code[part] is CodePart.Text { Value: var value } && offset + ahead < value.Length ? value[offset + ahead] : '\0';

    private static bool IsOperator(char character) => character is '=' or '<' or '>';

    private static string? ClosingQuotes(char opening) => opening switch
    {
        '"' => "\"",
        '„' => "“”\"",
        '“' => "”“",
        '”' => "”",
        '»' => "«",
        _ => null,
    };

    private static void Keep(List<CodePart> parts, StringBuilder text, int run)
    {
        if (text.Length > 0)
        {
            parts.Add(new CodePart.Text(text.ToString(), run));
        }
    }
}
