using System.Globalization;
using System.Text;

namespace CrmOffice.Api.Shared;

/// <summary>
/// The spelling in which names are compared: lower case, without accents, and with the German umlauts, their
/// transcriptions and their bare vowels as one, so that Müller, Mueller and Muller are the same word. A text that is
/// typed halfway folds to the beginning of the folded text, which search as you type relies on.
/// </summary>
public static class SearchText
{
    /// <summary>The words of a text, folded; a word is a run of letters and digits.</summary>
    public static List<string> Words(string? text)
    {
        var words = new List<string>();
        if (string.IsNullOrEmpty(text))
        {
            return words;
        }

        var word = new StringBuilder();
        foreach (var rune in Decompose(text))
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                Append(word, rune);
            }
            else if (!IsIgnored(rune) && word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        if (word.Length > 0)
        {
            words.Add(word.ToString());
        }

        return words;
    }

    /// <summary>The folded words, separated by one space.</summary>
    public static string Fold(string? text) => string.Join(' ', Words(text));

    private static StringRuneEnumerator Decompose(string text)
    {
        // Half a surrogate pair can't be normalised; it is no letter either.
        var wellFormed = string.Concat(text.EnumerateRunes().Where(r => r != Rune.ReplacementChar));
        return wellFormed.Normalize(NormalizationForm.FormKD).ToLowerInvariant().EnumerateRunes();
    }

    /// <summary>Accents and umlaut dots, which decomposition set apart, and the apostrophe of D'Angelo.</summary>
    private static bool IsIgnored(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark || rune.Value is '\'' or '’';

    private static void Append(StringBuilder word, Rune letter)
    {
        switch (letter.Value)
        {
            case 'ß':
                word.Append("ss");
                break;
            case 'æ':
                word.Append('a');
                break;
            case 'œ' or 'ø':
                word.Append('o');
                break;
            case 'ł':
                word.Append('l');
                break;
            case 'đ' or 'ð':
                word.Append('d');
                break;
            case 'e' when word.Length > 0 && word[^1] is 'a' or 'o' or 'u':
                // ae, oe, ue: the e belongs to the vowel before it.
                break;
            default:
                word.Append(letter.ToString());
                break;
        }
    }
}
