namespace CrmOffice.WordMerge.Fields;

/// <summary>Reads a field's code word by word: arguments in quotes of any kind or without, switches, comparison operators.</summary>
internal sealed class FieldCodeReader(FieldCode code)
{
    private readonly string text = code.Characters;
    private int position;

    internal bool AtEnd
    {
        get
        {
            SkipBlanks();
            return position == text.Length;
        }
    }

    /// <summary>Where the next word begins; the length of the code at its end.</summary>
    internal int Next
    {
        get
        {
            SkipBlanks();
            return position;
        }
    }

    /// <summary>The field's keyword: "=", or the letters up to a blank, a quote, a switch or a nested field; perhaps none.</summary>
    internal string Keyword()
    {
        SkipBlanks();
        var start = position;
        if (position < text.Length && text[position] == '=')
        {
            position++;
            return "=";
        }

        while (position < text.Length && !char.IsWhiteSpace(text[position]) && !IsOpeningQuote(text[position])
            && text[position] is not ('\\' or '=' or '<' or '>' or FieldCode.NestedMark))
        {
            position++;
        }

        return text[start..position];
    }

    /// <summary>Whether a switch stands next, and its letter; the reader then is behind it.</summary>
    internal bool TrySwitch(out char letter)
    {
        SkipBlanks();
        if (position + 1 < text.Length && text[position] == '\\' && !IsEscaped(text[position + 1]) && !char.IsWhiteSpace(text[position + 1]))
        {
            letter = text[position + 1];
            position += 2;
            return true;
        }

        letter = default;
        return false;
    }

    /// <summary>The next word, or null when a switch or the end comes.</summary>
    /// <param name="operators">Whether a word without quotes ends before = &lt; and &gt;.</param>
    internal FieldArgument? Argument(bool operators = false)
    {
        SkipBlanks();
        if (position == text.Length || IsSwitchHere())
        {
            return null;
        }

        return IsOpeningQuote(text[position]) ? Quoted() : Word(operators);
    }

    /// <summary>= &lt;&gt; &lt; &lt;= &gt; &gt;=, or null.</summary>
    internal string? Operator()
    {
        SkipBlanks();
        var first = position < text.Length ? text[position] : default;
        var second = position + 1 < text.Length ? text[position + 1] : default;
        var found = (first, second) switch
        {
            ('<', '>') => "<>",
            ('<', '=') => "<=",
            ('>', '=') => ">=",
            ('<', _) => "<",
            ('>', _) => ">",
            ('=', _) => "=",
            _ => null,
        };
        position += found?.Length ?? 0;
        return found;
    }

    /// <summary>Everything up to the next switch that formats results (\# \@ \*), as it stands: a formula.</summary>
    internal IReadOnlyList<CodePart> UpToSwitch()
    {
        SkipBlanks();
        var start = position;
        while (position < text.Length && !(text[position] == '\\' && position + 1 < text.Length && text[position + 1] is '#' or '@' or '*'))
        {
            position++;
        }

        return code.Slice(start, position);
    }

    private FieldArgument Quoted()
    {
        var open = text[position++];
        var start = position;
        var end = ClosingQuote(open, start);
        if (end < 0 && open == '"')
        {
            end = ClosingQuote('”', start);
        }

        position = end < 0 ? text.Length : end + 1;
        return new FieldArgument(code.Slice(start, end < 0 ? text.Length : end), quoted: true);
    }

    private int ClosingQuote(char open, int start)
    {
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] == '\\' && i + 1 < text.Length && IsEscaped(text[i + 1]))
            {
                i++;
            }
            else if (open == '"' ? text[i] == '"' : text[i] is '"' or '“' or '”')
            {
                return i;
            }
        }

        return -1;
    }

    private FieldArgument Word(bool operators)
    {
        var start = position;
        while (position < text.Length && !char.IsWhiteSpace(text[position]) && !IsSwitchHere() && !IsOpeningQuote(text[position])
            && !(operators && text[position] is '=' or '<' or '>'))
        {
            position += text[position] == '\\' && position + 1 < text.Length && IsEscaped(text[position + 1]) ? 2 : 1;
        }

        return new FieldArgument(code.Slice(start, position), quoted: false);
    }

    private bool IsSwitchHere() =>
        text[position] == '\\' && position + 1 < text.Length && !IsEscaped(text[position + 1]) && !char.IsWhiteSpace(text[position + 1]);

    private void SkipBlanks()
    {
        while (position < text.Length && char.IsWhiteSpace(text[position]))
        {
            position++;
        }
    }

    private static bool IsOpeningQuote(char character) => character is '"' or '„' or '“' or '”';

    private static bool IsEscaped(char character) => character is '\\' or '"' or '„' or '“' or '”';
}
