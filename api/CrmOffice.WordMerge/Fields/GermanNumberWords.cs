using System.Text;

namespace CrmOffice.WordMerge.Fields;

/// <summary>Numbers in German words: eintausendzweihundertfünfzig, dritte.</summary>
internal static class GermanNumberWords
{
    private static readonly string[] ones =
    [
        "null", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf", "dreizehn", "vierzehn",
        "fünfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn",
    ];

    private static readonly string[] tens = ["", "", "zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig"];

    /// <param name="number">0 to 999,999,999,999.</param>
    internal static string Cardinal(long number)
    {
        var words = new StringBuilder();
        AppendGreat(words, ref number, 1_000_000_000, "Milliarde", "Milliarden");
        AppendGreat(words, ref number, 1_000_000, "Million", "Millionen");
        if (number >= 1000)
        {
            AppendBelowThousand(words, (int)(number / 1000), "ein");
            words.Append("tausend");
        }

        var rest = (int)(number % 1000);
        if (rest > 0 || words.Length == 0)
        {
            AppendBelowThousand(words, rest, "eins");
        }

        return words.ToString().TrimEnd();
    }

    /// <param name="number">0 to 999,999,999,999.</param>
    internal static string Ordinal(long number)
    {
        var last = (int)(number % 100);
        var cardinal = Cardinal(number);
        return last switch
        {
            1 => cardinal[..^4] + "erste",
            3 => cardinal[..^4] + "dritte",
            7 => cardinal[..^6] + "siebte",
            8 => cardinal + "e",
            > 0 and < 20 => cardinal + "te",
            _ when number == 0 => "nullte",
            _ => cardinal + "ste",
        };
    }

    private static void AppendGreat(StringBuilder words, ref long number, long unit, string one, string many)
    {
        var count = (int)(number / unit);
        if (count > 0)
        {
            AppendBelowThousand(words, count, "eine");
            words.Append(' ').Append(count == 1 ? one : many).Append(' ');
        }

        number %= unit;
    }

    private static void AppendBelowThousand(StringBuilder words, int number, string one)
    {
        if (number >= 100)
        {
            words.Append(ones[number / 100]).Append("hundert");
            number %= 100;
            if (number == 0)
            {
                return;
            }
        }

        if (number < 20)
        {
            words.Append(number == 1 ? one : ones[number]);
            return;
        }

        if (number % 10 > 0)
        {
            words.Append(ones[number % 10]).Append("und");
        }

        words.Append(tens[number / 10]);
    }
}
