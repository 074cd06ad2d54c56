namespace CrmOffice.WordMerge.Fields;

/// <summary>Word's functions over numbers.</summary>
internal static class FormulaFunctions
{
    /// <returns>Null for an unknown name or a wrong number of arguments.</returns>
    public static decimal? Call(string name, List<decimal> given) => (name.ToUpperInvariant(), given) switch
    {
        ("SUM", _) => given.Sum(),
        ("PRODUCT", [_, ..]) => given.Aggregate((product, factor) => product * factor),
        ("AVERAGE", [_, ..]) => given.Average(),
        ("MIN", [_, ..]) => given.Min(),
        ("MAX", [_, ..]) => given.Max(),
        ("COUNT", _) => given.Count,
        ("ROUND", [var number, var decimals]) => Round(number, decimals),
        ("INT", [var number]) => Math.Truncate(number),
        ("ABS", [var number]) => Math.Abs(number),
        ("SIGN", [var number]) => Math.Sign(number),
        ("MOD", [var number, var divisor]) => number % divisor,
        ("AND", [_, ..]) => given.TrueForAll(number => number != 0) ? 1 : 0,
        ("OR", [_, ..]) => given.Exists(number => number != 0) ? 1 : 0,
        ("NOT", [var number]) => number == 0 ? 1 : 0,
        ("IF", [var condition, var yes, var no]) => condition != 0 ? yes : no,
        _ => null,
    };

    /// <summary>Below zero decimals: tens, hundreds.</summary>
    private static decimal? Round(decimal number, decimal decimals)
    {
        if (decimals is < -20 or > 28)
        {
            return null;
        }

        if (decimals >= 0)
        {
            return Math.Round(number, (int)decimals, MidpointRounding.AwayFromZero);
        }

        var unit = (decimal)Math.Pow(10, (double)-decimals);
        return Math.Round(number / unit, MidpointRounding.AwayFromZero) * unit;
    }
}
