namespace CrmOffice.WordMerge.Fields;

/// <summary>
/// The formulas of = fields (ECMA-376 part 1, 17.16.3): arithmetic, comparisons that give 1 or 0, percent, and Word's functions,
/// whose arguments the culture's list separator separates. Names are bookmarks or fields of the data.
/// </summary>
internal sealed class Formula
{
    private const int MaximumDepth = 64;
    private const int MaximumLength = 8192;
    private readonly string text;
    private readonly FieldContext context;
    private int at;
    private int depth;

    private Formula(string text, FieldContext context)
    {
        this.text = text;
        this.context = context;
    }

    private sealed class FormulaException(string message) : Exception(message);

    /// <returns>The number, or Word's text for what is wrong: "!Zero Divide", "!Syntax Error, +".</returns>
    public static (decimal? Number, string? Error) Evaluate(string text, FieldContext context)
    {
        if (text.Length > MaximumLength)
        {
            return (null, "!Syntax Error");
        }

        var formula = new Formula(text, context);
        try
        {
            var number = formula.Comparison();
            return formula.Peek() == '\0' ? (number, null) : (null, $"!Syntax Error, {formula.Peek()}");
        }
        catch (FormulaException exception)
        {
            return (null, exception.Message);
        }
        catch (DivideByZeroException)
        {
            return (null, "!Zero Divide");
        }
        catch (OverflowException)
        {
            return (null, "!Number cannot be represented in specified format.");
        }
    }

    private char Peek()
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at < text.Length ? text[at] : '\0';
    }

    private bool Take(char expected)
    {
        if (Peek() != expected)
        {
            return false;
        }

        at++;
        return true;
    }

    private decimal Comparison()
    {
        var left = Sum();
        if (Peek() is not ('=' or '<' or '>'))
        {
            return left;
        }

        var start = at++;
        if (at < text.Length && text[start] != '=' && text[at] is '=' or '>')
        {
            at++;
        }

        var name = text[start..at];
        var order = left.CompareTo(Sum());
        var holds = name switch
        {
            "=" => order == 0,
            "<>" => order != 0,
            "<" => order < 0,
            "<=" => order <= 0,
            ">" => order > 0,
            ">=" => order >= 0,
            _ => throw new FormulaException($"!Syntax Error, {name}"),
        };
        return holds ? 1 : 0;
    }

    private decimal Sum()
    {
        var sum = Product();
        while (true)
        {
            if (Take('+'))
            {
                sum += Product();
            }
            else if (Take('-') || Take('−'))
            {
                sum -= Product();
            }
            else
            {
                return sum;
            }
        }
    }

    private decimal Product()
    {
        var product = Power();
        while (true)
        {
            if (Take('*'))
            {
                product *= Power();
            }
            else if (Take('/'))
            {
                product /= Power();
            }
            else
            {
                return product;
            }
        }
    }

    private decimal Power()
    {
        var number = Sign();
        while (Take('^'))
        {
            number = (decimal)Math.Pow((double)number, (double)Sign());
        }

        return Take('%') ? number / 100 : number;
    }

    private decimal Sign()
    {
        if (Take('-') || Take('−'))
        {
            return -Nested(Sign);
        }

        return Take('+') ? Nested(Sign) : Atom();
    }

    private decimal Atom()
    {
        if (Take('('))
        {
            var number = Nested(Comparison);
            return Take(')') ? number : throw Unexpected();
        }

        var next = Peek();
        if (char.IsAsciiDigit(next) || next == context.Culture.DecimalSeparator)
        {
            return Number();
        }

        return char.IsLetter(next) || next == '_' ? Named() : throw Unexpected();
    }

    private decimal Number()
    {
        var start = at;
        while (at < text.Length && IsPartOfNumber(at))
        {
            at++;
        }

        return NumberText.TryParse(text.AsSpan(start, at - start), context.Culture, out var number) ? number : throw Unexpected();
    }

    /// <summary>Where the group separator is the list separator too, as in English, a formula's numbers are not grouped.</summary>
    private bool IsPartOfNumber(int index) =>
        char.IsAsciiDigit(text[index])
        || text[index] == context.Culture.DecimalSeparator
        || (text[index] == context.Culture.GroupSeparator && context.Culture.GroupSeparator != context.Culture.ListSeparator);

    private decimal Named()
    {
        var start = at;
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] == '_'))
        {
            at++;
        }

        var name = text[start..at];
        if (name.Equals("DEFINED", StringComparison.OrdinalIgnoreCase) && Take('('))
        {
            return Defined();
        }

        if (Take('('))
        {
            return FormulaFunctions.Call(name, Arguments()) ?? throw new FormulaException($"!Syntax Error, {name}");
        }

        return name.ToUpperInvariant() switch
        {
            "TRUE" => 1,
            "FALSE" => 0,
            _ => Variable(name),
        };
    }

    private List<decimal> Arguments()
    {
        var arguments = new List<decimal>();
        if (Take(')'))
        {
            return arguments;
        }

        do
        {
            arguments.Add(Nested(Comparison));
        }
        while (Take(context.Culture.ListSeparator));
        return Take(')') ? arguments : throw Unexpected();
    }

    /// <summary>1 where the name is known, whatever its value.</summary>
    private decimal Defined()
    {
        var end = text.IndexOf(')', at);
        if (end < 0)
        {
            throw Unexpected();
        }

        var name = text[at..end].Trim();
        at = end + 1;
        return context.Bookmarks.ContainsKey(name) || context.TryGetValue(name, out _) ? 1 : 0;
    }

    private decimal Variable(string name)
    {
        if (context.Bookmarks.TryGetValue(name, out var bookmark))
        {
            return NumberText.TryParseStart(bookmark, context.Culture, out var number) ? number : 0;
        }

        if (context.TryGetValue(name, out var value))
        {
            return value is MergeValue.Number typed ? typed.Value
                : NumberText.TryParseStart(ValueText.Of(value, context.Culture), context.Culture, out var number) ? number : 0;
        }

        throw new FormulaException($"!Undefined Bookmark, {name.ToUpperInvariant()}");
    }

    private decimal Nested(Func<decimal> read)
    {
        if (++depth > MaximumDepth)
        {
            throw new FormulaException("!Syntax Error, (");
        }

        var number = read();
        depth--;
        return number;
    }

    private FormulaException Unexpected() => new(Peek() == '\0' ? "!Unexpected End of Expression" : $"!Syntax Error, {Peek()}");
}
