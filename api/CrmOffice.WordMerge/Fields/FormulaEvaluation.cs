namespace CrmOffice.WordMerge.Fields;

/// <summary>Reads a formula from left to right and works it out on the way. What can't be read ends it with Word's message.</summary>
internal sealed class FormulaEvaluation(string text, List<Operand> nested, FieldContext context)
{
    private const int DeepestParentheses = 100;
    private const string UnexpectedEnd = "!Unexpected End of Formula";

    private int position;
    private int nextNested;
    private int depth;
    private int functionDepth;
    private string? syntaxError;

    /// <summary>Whether cells or directions of a table are named (SUM(ABOVE), A1:B2).</summary>
    internal bool NeedsTable { get; private set; }

    /// <summary>Whether the result may have more decimals than its numbers.</summary>
    internal bool Divides { get; private set; }

    /// <summary>The most decimals of any number in the formula.</summary>
    internal int Decimals { get; private set; }

    internal Operand Run()
    {
        var result = Comparison();
        if (syntaxError is null && Peek() is var next && next != '\0')
        {
            // Two values stand side by side, or a function that Word does not know before its arguments.
            if (next == '(' || char.IsAsciiDigit(next))
            {
                syntaxError = "!Missing Operator";
            }
            else
            {
                Fail(next);
            }
        }

        return syntaxError is null ? result : Operand.Failed(syntaxError);
    }

    private Operand Comparison()
    {
        var left = Sum();
        while (syntaxError is null && TakeComparison() is { } comparison)
        {
            left = Operand.Compare(left, comparison, Sum());
        }

        return left;
    }

    private Operand Sum()
    {
        var left = Product();
        while (syntaxError is null && Peek() is '+' or '-' or '−')
        {
            var sign = text[position++] == '+' ? '+' : '-';
            left = Operand.Calculate(left, sign, Product());
        }

        return left;
    }

    private Operand Product()
    {
        var left = Power();
        while (syntaxError is null && Peek() is '*' or '/')
        {
            var sign = text[position++];
            Divides |= sign == '/';
            left = Operand.Calculate(left, sign, Power());
        }

        return left;
    }

    private Operand Power()
    {
        var left = Signed();
        while (syntaxError is null && Peek() == '^')
        {
            position++;
            Divides = true;
            left = Operand.Calculate(left, '^', Signed());
        }

        return left;
    }

    private Operand Signed()
    {
        var negative = false;
        while (Peek() is '+' or '-' or '−')
        {
            negative ^= text[position++] != '+';
        }

        var operand = Primary();
        while (syntaxError is null && Peek() == '%')
        {
            position++;
            Divides = true;
            operand = Operand.Calculate(operand, '/', new Operand(100));
        }

        return negative ? operand with { Value = -operand.Value } : operand;
    }

    private Operand Primary()
    {
        var next = Peek();
        if (next == FieldCode.NestedMark)
        {
            position++;
            return Seen(nested[nextNested++]);
        }

        if (next == '(')
        {
            return Parentheses();
        }

        if (char.IsAsciiDigit(next) || next == context.Culture.DecimalSeparator)
        {
            return Number();
        }

        if (char.IsLetter(next) || next == '_')
        {
            return Named();
        }

        if (char.GetUnicodeCategory(next) == System.Globalization.UnicodeCategory.CurrencySymbol)
        {
            position++;
            return char.IsAsciiDigit(Peek()) ? Number() : Fail(next);
        }

        return Fail(next);
    }

    private Operand Parentheses()
    {
        if (++depth > DeepestParentheses)
        {
            return Fail('(');
        }

        position++;
        var outer = functionDepth;
        functionDepth = 0;
        var inner = Comparison();
        functionDepth = outer;
        depth--;
        return Take(')') ? inner : Fail(Peek());
    }

    private Operand Number()
    {
        // Between a function's arguments a comma separates: SUM(1,000,2) has three in English.
        var digits = text.AsSpan(position);
        var end = functionDepth > 0 ? digits.IndexOf(context.Culture.ListSeparator) : -1;
        digits = end < 0 ? digits : digits[..end];
        if (!NumberText.TryDigits(digits, context.Culture, strictGroups: false, out var length, out var number))
        {
            return Fail(text[position]);
        }

        position += length;
        return Seen(new Operand(number));
    }

    private Operand Named()
    {
        var start = position;
        while (position < text.Length && (char.IsLetterOrDigit(text[position]) || text[position] == '_'))
        {
            position++;
        }

        var name = text[start..position];
        if (Peek() == ':')
        {
            NeedsTable = true;
            return Fail(':');
        }

        if (Peek() == '(' ? FormulaFunctions.IsFunction(name) : name.ToUpperInvariant() is "TRUE" or "FALSE")
        {
            return Function(name);
        }

        return Seen(Variable(name));
    }

    private Operand Function(string name)
    {
        var arguments = new List<Operand>();
        if (Take('('))
        {
            if (++depth > DeepestParentheses)
            {
                return Fail('(');
            }

            functionDepth++;
            if (!Take(')'))
            {
                do
                {
                    arguments.Add(Comparison());
                }
                while (syntaxError is null && TakeSeparator());

                if (syntaxError is not null || !Take(')'))
                {
                    return Fail(Peek());
                }
            }

            functionDepth--;
            depth--;
        }

        Divides |= name.Equals("AVERAGE", StringComparison.OrdinalIgnoreCase);
        return FormulaFunctions.Call(name, arguments) ?? Fail(Peek() == '\0' ? ')' : Peek());
    }

    /// <summary>A bookmark, else a column of the record; else perhaps a cell of a table.</summary>
    private Operand Variable(string name)
    {
        if (context.Bookmark(name) is { } bookmark)
        {
            return NumberText.TryReadAmount(bookmark, context.Culture, out var amount) ? new Operand(amount) : Operand.Undefined(name);
        }

        if (context.Record is not null && context.TryGet(name, out var value))
        {
            var column = FieldValue.Of(value, context.Culture);
            return column.TryAmount(context.Culture, out var amount) ? new Operand(amount)
                : column.Text(context.Culture).Length == 0 ? new Operand(0)
                : Operand.Undefined(name);
        }

        NeedsTable |= context.DocumentHasBookmark(name) || IsTableReference(name);
        return Operand.Undefined(name);
    }

    private static bool IsTableReference(string name)
    {
        if (name.ToUpperInvariant() is "ABOVE" or "BELOW" or "LEFT" or "RIGHT")
        {
            return true;
        }

        var letters = name.AsSpan().TrimEnd("0123456789");
        return letters.Length is 1 or 2 && letters.Length < name.Length && char.IsAsciiLetter(letters[0]) && char.IsAsciiLetter(letters[^1]);
    }

    private Operand Seen(Operand operand)
    {
        Decimals = Math.Max(Decimals, operand.Value.Scale);
        return operand;
    }

    private char Peek()
    {
        while (position < text.Length && char.IsWhiteSpace(text[position]))
        {
            position++;
        }

        return position < text.Length ? text[position] : '\0';
    }

    private bool Take(char character)
    {
        var isNext = Peek() == character;
        position += isNext ? 1 : 0;
        return isNext;
    }

    private bool TakeSeparator() => Take(context.Culture.ListSeparator) || Take(';');

    private string? TakeComparison()
    {
        var next = Peek();
        var second = position + 1 < text.Length ? text[position + 1] : '\0';
        var comparison = (next, second) switch
        {
            ('<', '>') => "<>",
            ('<', '=') => "<=",
            ('>', '=') => ">=",
            ('<', _) => "<",
            ('>', _) => ">",
            ('=', _) => "=",
            _ => null,
        };
        position += comparison?.Length ?? 0;
        return comparison;
    }

    private Operand Fail(char character)
    {
        syntaxError ??= character switch
        {
            '\0' => UnexpectedEnd,
            FieldCode.NestedMark => "!Syntax Error",
            _ => "!Syntax Error, " + character,
        };
        return new Operand(0);
    }
}
