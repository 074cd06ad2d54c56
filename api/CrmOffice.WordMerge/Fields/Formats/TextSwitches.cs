using System.Globalization;

namespace CrmOffice.WordMerge.Fields.Formats;

/// <summary>\* (ECMA-376 part 1, 17.16.4.3): capitals, and other ways to write a number. What Word does not know changes nothing.</summary>
internal static class TextSwitches
{
    public static string Apply(string name, MergeValue? value, string text, WordCulture culture, WordCulture language)
    {
        switch (name.ToUpperInvariant())
        {
            // ß has no capital here, as in Word: letter by letter.
            case "UPPER":
                return string.Create(text.Length, text, static (target, source) => source.AsSpan().ToUpperInvariant(target));
            case "LOWER":
                return text.ToLowerInvariant();
            case "FIRSTCAP":
                return FirstCapital(text);
            case "CAPS":
                return Capitals(text);
        }

        decimal number;
        if (value is MergeValue.Number typed)
        {
            number = typed.Value;
        }
        else if (!NumberText.TryParse(text, culture, out number))
        {
            return text;
        }

        var whole = Math.Round(number, MidpointRounding.AwayFromZero);
        return name.ToUpperInvariant() switch
        {
            "ARABIC" => whole.ToString("0", CultureInfo.InvariantCulture),
            "ORDINAL" => whole.ToString("0", CultureInfo.InvariantCulture) + NumberWords.OrdinalSuffix(whole, language),
            "ROMAN" when whole is > 0 and < 32768 => Cased(name, RomanNumber((int)whole)),
            "ALPHABETIC" when whole is > 0 and <= 780 => Cased(name, Letters((int)whole)),
            "HEX" when whole is >= 0 and < long.MaxValue => ((long)whole).ToString("X", CultureInfo.InvariantCulture),
            "CARDTEXT" => NumberWords.Cardinal(whole, language) ?? text,
            "ORDTEXT" => NumberWords.Ordinal(whole, language) ?? text,
            "DOLLARTEXT" => DollarText(number, language) ?? text,
            _ => text,
        };
    }

    private static string? DollarText(decimal number, WordCulture language)
    {
        var amount = Math.Round(number, 2, MidpointRounding.AwayFromZero);
        var whole = Math.Truncate(amount);
        var hundredths = (int)Math.Abs((amount - whole) * 100);
        var words = NumberWords.Cardinal(whole, language);
        return words is null ? null : $"{FirstCapital(words)} {(language.IsGerman ? "und" : "and")} {hundredths:00}/100";
    }

    private static string FirstCapital(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsLetter(text[i]))
            {
                return $"{text[..i]}{char.ToUpperInvariant(text[i])}{text[(i + 1)..]}";
            }
        }

        return text;
    }

    private static string Capitals(string text) => string.Create(text.Length, text, static (target, source) =>
    {
        for (var i = 0; i < source.Length; i++)
        {
            var isInWord = i > 0 && (char.IsLetterOrDigit(source[i - 1]) || source[i - 1] is '\'' or '’');
            target[i] = isInWord ? char.ToLowerInvariant(source[i]) : char.ToUpperInvariant(source[i]);
        }
    });

    /// <summary>roman and alphabetic are small letters.</summary>
    private static string Cased(string name, string text) => char.IsLower(name[0]) ? text.ToLowerInvariant() : text;

    private static string RomanNumber(int number)
    {
        ReadOnlySpan<(int Value, string Digits)> steps =
        [
            (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
        ];
        var text = "";
        foreach (var (value, digits) in steps)
        {
            for (; number >= value; number -= value)
            {
                text += digits;
            }
        }

        return text;
    }

    /// <summary>A to Z, then AA to ZZ.</summary>
    private static string Letters(int number) => new((char)('A' + (number - 1) % 26), (number - 1) / 26 + 1);
}
