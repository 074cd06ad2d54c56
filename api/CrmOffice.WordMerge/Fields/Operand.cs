namespace CrmOffice.WordMerge.Fields;

/// <summary>A number in a formula, or why there is none. An error goes through the arithmetic like a number, and is lost where IF doesn't choose it.</summary>
internal readonly record struct Operand(decimal Value, string? Error = null)
{
    internal const string ZeroDivide = "!Zero Divide";
    internal const string TooLarge = "!Number too large to format";

    internal static Operand Failed(string error) => new(0, error);

    internal static Operand Of(bool condition) => new(condition ? 1 : 0);

    internal static Operand Undefined(string name) => Failed("!Undefined Bookmark, " + name.ToUpperInvariant());

    internal static Operand Calculate(Operand left, char sign, Operand right)
    {
        if (left.Error is not null || right.Error is not null)
        {
            return Failed(left.Error ?? right.Error!);
        }

        try
        {
            return sign switch
            {
                '+' => new(left.Value + right.Value),
                '-' => new(left.Value - right.Value),
                '*' => new(left.Value * right.Value),
                '^' => Power(left.Value, right.Value),
                _ => right.Value == 0 ? Failed(ZeroDivide) : new(left.Value / right.Value),
            };
        }
        catch (OverflowException)
        {
            return Failed(TooLarge);
        }
    }

    internal static Operand Compare(Operand left, string comparison, Operand right)
    {
        if (left.Error is not null || right.Error is not null)
        {
            return Failed(left.Error ?? right.Error!);
        }

        return Of(comparison switch
        {
            "=" => left.Value == right.Value,
            "<>" => left.Value != right.Value,
            "<" => left.Value < right.Value,
            "<=" => left.Value <= right.Value,
            ">" => left.Value > right.Value,
            _ => left.Value >= right.Value,
        });
    }

    /// <summary>Whole exponents exactly; others, and great ones, as floating point.</summary>
    private static Operand Power(decimal value, decimal exponent)
    {
        if (value == 0 && exponent < 0)
        {
            return Failed(ZeroDivide);
        }

        if (exponent is >= 0 and <= 128 && exponent == decimal.Truncate(exponent))
        {
            var power = 1m;
            for (var i = 0; i < (int)exponent; i++)
            {
                power *= value;
            }

            return new(power);
        }

        var result = Math.Pow((double)value, (double)exponent);
        return double.IsFinite(result) ? new((decimal)result) : Failed(TooLarge);
    }
}
