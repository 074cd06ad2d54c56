namespace CrmOffice.WordMerge.Fields.Formats;

/// <summary>Numbers in words, German and, for every other language, English; below a million million.</summary>
internal static class NumberWords
{
    private const decimal Limit = 1_000_000_000_000m;

    private static readonly string[] GermanSmall =
    [
        "null", "eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf", "dreizehn", "vierzehn",
        "fünfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn",
    ];

    private static readonly string[] GermanTens = ["", "", "zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig"];

    private static readonly string[] EnglishSmall =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
        "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] EnglishTens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    /// <returns>Null where the number is too large.</returns>
    public static string? Cardinal(decimal number, WordCulture culture)
    {
        if (Math.Abs(number) >= Limit)
        {
            return null;
        }

        var whole = (long)Math.Abs(number);
        var words = culture.IsGerman ? German(whole) : English(whole);
        return number < 0 ? $"minus {words}" : words;
    }

    public static string? Ordinal(decimal number, WordCulture culture)
    {
        if (number is < 0 or >= Limit)
        {
            return null;
        }

        var whole = (long)number;
        return culture.IsGerman ? GermanOrdinal(whole) : EnglishOrdinal(English(whole));
    }

    /// <summary>3. in German; 1st, 2nd, 3rd, 11th in English.</summary>
    public static string OrdinalSuffix(decimal number, WordCulture culture)
    {
        if (culture.IsGerman)
        {
            return ".";
        }

        var hundredths = (int)(Math.Abs(number) % 100);
        return (hundredths % 10, hundredths) switch
        {
            (_, >= 11 and <= 13) => "th",
            (1, _) => "st",
            (2, _) => "nd",
            (3, _) => "rd",
            _ => "th",
        };
    }

    private static string German(long number)
    {
        if (number >= 1_000_000)
        {
            var (size, one, many) = number >= 1_000_000_000 ? (1_000_000_000L, "Milliarde", "Milliarden") : (1_000_000L, "Million", "Millionen");
            var (count, rest) = Math.DivRem(number, size);
            var start = count == 1 ? $"eine {one}" : $"{German(count)} {many}";
            return rest == 0 ? start : $"{start} {German(rest)}";
        }

        if (number >= 1000)
        {
            return GermanBefore(number / 1000) + "tausend" + GermanRest(number % 1000);
        }

        if (number >= 100)
        {
            return GermanBefore(number / 100) + "hundert" + GermanRest(number % 100);
        }

        if (number < 20)
        {
            return GermanSmall[number];
        }

        var ones = number % 10;
        return ones == 0 ? GermanTens[number / 10] : $"{GermanBefore(ones)}und{GermanTens[number / 10]}";
    }

    private static string GermanRest(long number) => number == 0 ? "" : German(number);

    /// <summary>"ein" instead of "eins" before another word.</summary>
    private static string GermanBefore(long number)
    {
        var words = German(number);
        return words.EndsWith("eins", StringComparison.Ordinal) ? words[..^1] : words;
    }

    private static string GermanOrdinal(long number)
    {
        var last = number % 100;
        if (last is 0 or >= 20)
        {
            return German(number) + "ste";
        }

        var start = number >= 100 ? German(number - last) : "";
        return start + last switch
        {
            1 => "erste",
            3 => "dritte",
            7 => "siebte",
            8 => "achte",
            _ => GermanSmall[last] + "te",
        };
    }

    private static string English(long number)
    {
        foreach (var (size, name) in ((long, string)[])[(1_000_000_000, "billion"), (1_000_000, "million"), (1000, "thousand"), (100, "hundred")])
        {
            if (number >= size)
            {
                var (count, rest) = Math.DivRem(number, size);
                return $"{English(count)} {name}" + (rest == 0 ? "" : $" {English(rest)}");
            }
        }

        if (number < 20)
        {
            return EnglishSmall[number];
        }

        var ones = number % 10;
        return ones == 0 ? EnglishTens[number / 10] : $"{EnglishTens[number / 10]}-{EnglishSmall[ones]}";
    }

    private static string EnglishOrdinal(string words)
    {
        var start = words.LastIndexOfAny([' ', '-']) + 1;
        return words[..start] + words[start..] switch
        {
            "one" => "first",
            "two" => "second",
            "three" => "third",
            "five" => "fifth",
            "eight" => "eighth",
            "nine" => "ninth",
            "twelve" => "twelfth",
            var last when last.EndsWith('y') => last[..^1] + "ieth",
            var last => last + "th",
        };
    }
}
