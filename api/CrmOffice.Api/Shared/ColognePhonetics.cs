using System.Text;

namespace CrmOffice.Api.Shared;

/// <summary>
/// The Cologne phonetics (Kölner Phonetik): German words that sound alike get the same digits. Source: Hans Joachim
/// Postel, "Die Kölner Phonetik", IBM-Nachrichten 19 (1969), 925–931.
/// </summary>
public static class ColognePhonetics
{
    /// <param name="word">A word in the spelling of <see cref="SearchText"/>.</param>
    /// <returns>Digits; empty when the word has no letter from a to z.</returns>
    public static string Encode(string word)
    {
        var letters = word.Where(c => c is >= 'a' and <= 'z').ToArray();
        var code = new StringBuilder();
        var last = '\0';
        for (var i = 0; i < letters.Length; i++)
        {
            var digits = Digits(letters, i);
            foreach (var digit in digits)
            {
                // Doubled digits count once, vowels only at the beginning.
                if (digit != last && (digit != '0' || code.Length == 0))
                {
                    code.Append(digit);
                }

                last = digit;
            }
        }

        return code.ToString();
    }

    private static string Digits(char[] letters, int i)
    {
        var previous = i > 0 ? letters[i - 1] : '\0';
        var next = i + 1 < letters.Length ? letters[i + 1] : '\0';
        return letters[i] switch
        {
            'a' or 'e' or 'i' or 'j' or 'o' or 'u' or 'y' => "0",
            'h' => "",
            'b' => "1",
            'p' => next == 'h' ? "3" : "1",
            'd' or 't' => next is 'c' or 's' or 'z' ? "8" : "2",
            'f' or 'v' or 'w' => "3",
            'g' or 'k' or 'q' => "4",
            'c' when i == 0 => next is 'a' or 'h' or 'k' or 'l' or 'o' or 'q' or 'r' or 'u' or 'x' ? "4" : "8",
            'c' when previous is 's' or 'z' => "8",
            'c' => next is 'a' or 'h' or 'k' or 'o' or 'q' or 'u' or 'x' ? "4" : "8",
            'x' => previous is 'c' or 'k' or 'q' ? "8" : "48",
            'l' => "5",
            'm' or 'n' => "6",
            'r' => "7",
            _ => "8",
        };
    }
}
