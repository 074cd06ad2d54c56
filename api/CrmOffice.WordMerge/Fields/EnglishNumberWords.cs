using System.Text;

namespace CrmOffice.WordMerge.Fields;

/// <summary>Numbers in English words: one thousand two hundred fifty, third.</summary>
internal static class EnglishNumberWords
{
    private static readonly string[] ones =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
        "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    /// <param name="number">0 to 999,999,999,999.</param>
    internal static string Cardinal(long number)
    {
        if (number == 0)
        {
            return ones[0];
        }

        var words = new StringBuilder();
        AppendGroup(words, number / 1_000_000_000 % 1000, " billion");
        AppendGroup(words, number / 1_000_000 % 1000, " million");
        AppendGroup(words, number / 1000 % 1000, " thousand");
        AppendGroup(words, number % 1000, "");
        return words.ToString();
    }

    /// <param name="number">0 to 999,999,999,999.</param>
    internal static string Ordinal(long number)
    {
        var cardinal = Cardinal(number);
        var start = cardinal.LastIndexOfAny([' ', '-']) + 1;
        var last = cardinal[start..];
        return cardinal[..start] + last switch
        {
            "one" => "first",
            "two" => "second",
            "three" => "third",
            "five" => "fifth",
            "eight" => "eighth",
            "nine" => "ninth",
            "twelve" => "twelfth",
            _ => last[^1] == 'y' ? last[..^1] + "ieth" : last + "th",
        };
    }

    private static void AppendGroup(StringBuilder words, long number, string unit)
    {
        if (number == 0)
        {
            return;
        }

        words.Append(words.Length > 0 ? " " : "");
        if (number >= 100)
        {
            words.Append(ones[number / 100]).Append(" hundred").Append(number % 100 > 0 ? " " : "");
        }

        var rest = (int)(number % 100);
        if (rest is > 0 and < 20)
        {
            words.Append(ones[rest]);
        }
        else if (rest >= 20)
        {
            words.Append(tens[rest / 10]);
            _ = rest % 10 > 0 ? words.Append('-').Append(ones[rest % 10]) : words;
        }

        words.Append(unit);
    }
}
