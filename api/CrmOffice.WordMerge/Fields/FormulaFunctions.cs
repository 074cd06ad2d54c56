namespace CrmOffice.WordMerge.Fields;

/// <summary>The functions of formulas.</summary>
internal static class FormulaFunctions
{
    internal static bool IsFunction(string name) => name.ToUpperInvariant()
        is "SUM" or "AVERAGE" or "MIN" or "MAX" or "COUNT" or "PRODUCT" or "ROUND" or "INT" or "MOD" or "ABS" or "SIGN" or "AND" or "OR" or "NOT"
        or "TRUE" or "FALSE" or "IF" or "DEFINED";

    /// <returns>Null when the function takes another number of arguments.</returns>
    internal static Operand? Call(string name, List<Operand> arguments)
    {
        var function = name.ToUpperInvariant();
        if (function == "IF")
        {
            return arguments.Count != 3 ? null : arguments[0].Error is not null ? arguments[0] : arguments[arguments[0].Value != 0 ? 1 : 2];
        }

        if (function == "DEFINED")
        {
            return arguments.Count == 1 ? Operand.Of(arguments[0].Error is null) : null;
        }

        foreach (var argument in arguments)
        {
            if (argument.Error is not null)
            {
                return argument;
            }
        }

        try
        {
            return (function, arguments.Count) switch
            {
                ("TRUE", 0) => new Operand(1),
                ("FALSE", 0) => new Operand(0),
                ("COUNT", _) => new Operand(arguments.Count),
                ("INT", 1) => new Operand(decimal.Truncate(arguments[0].Value)),
                ("ABS", 1) => new Operand(Math.Abs(arguments[0].Value)),
                ("SIGN", 1) => new Operand(Math.Sign(arguments[0].Value)),
                ("NOT", 1) => Operand.Of(arguments[0].Value == 0),
                ("ROUND", 2) => Round(arguments[0].Value, arguments[1].Value),
                ("MOD", 2) => arguments[1].Value == 0
                    ? Operand.Failed(Operand.ZeroDivide)
                    : new Operand(arguments[0].Value % arguments[1].Value),
                ("SUM" or "AVERAGE" or "MIN" or "MAX" or "PRODUCT" or "AND" or "OR", > 0) => Aggregate(function, arguments),
                _ => null,
            };
        }
        catch (OverflowException)
        {
            return Operand.Failed(Operand.TooLarge);
        }
    }

    private static Operand Aggregate(string function, List<Operand> arguments)
    {
        var total = arguments[0].Value;
        var (all, any) = (total != 0, total != 0);
        for (var i = 1; i < arguments.Count; i++)
        {
            var value = arguments[i].Value;
            all &= value != 0;
            any |= value != 0;
            total = function switch
            {
                "MIN" => Math.Min(total, value),
                "MAX" => Math.Max(total, value),
                "PRODUCT" => total * value,
                "SUM" or "AVERAGE" => total + value,
                _ => total,
            };
        }

        return function switch
        {
            "AND" => Operand.Of(all),
            "OR" => Operand.Of(any),
            "AVERAGE" => new(total / arguments.Count),
            _ => new(total),
        };
    }

    /// <summary>Half goes up in size; negative places are tens, hundreds and so on.</summary>
    private static Operand Round(decimal value, decimal places)
    {
        var digits = (int)Math.Clamp(decimal.Truncate(places), -29, 28);
        if (digits >= 0)
        {
            return new(decimal.Round(value, digits, MidpointRounding.AwayFromZero));
        }

        if (digits == -29)
        {
            return new(0);
        }

        var unit = 1m;
        for (; digits < 0; digits++)
        {
            unit *= 10;
        }

        return new(decimal.Round(value / unit, MidpointRounding.AwayFromZero) * unit);
    }
}
