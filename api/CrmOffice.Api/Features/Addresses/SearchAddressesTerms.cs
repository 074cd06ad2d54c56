using CrmOffice.Api.Shared;

namespace CrmOffice.Api.Features.Addresses;

/// <summary>What somebody typed into the search, as the databases can look for it.</summary>
/// <param name="Folded">All words as a name would be stored.</param>
/// <param name="Words">The words to look for; at least one, none the beginning of another, legal forms only where there is nothing else.</param>
/// <param name="Sounds">Cologne phonetics of the words that have more than one sound.</param>
/// <param name="EmailAddress">Set when a whole e-mail address was typed.</param>
/// <param name="PhoneNumbers">What the text can be as a phone number, in E.164.</param>
internal sealed record SearchTerms(
    string Folded,
    IReadOnlyList<string> Words,
    IReadOnlyList<string> Sounds,
    string? EmailAddress,
    IReadOnlyList<string> PhoneNumbers)
{
    /// <summary>Records keep their own country's numbers; whoever types one without its country means a neighbour at most.</summary>
    private static readonly string[] Countries = [DialNumber.DefaultCountry, "DE", "CH"];

    /// <summary>Half the companies have one, and callers leave it out or take another: it ranks, but it doesn't decide.</summary>
    private static readonly HashSet<string> LegalForms = ["gmbh", "gesmbh", "mbh", "kg", "og", "ohg", "ag", "co", "ug", "gbr"];

    /// <returns>Null for less than two characters, and for a text without letters and digits.</returns>
    public static SearchTerms? Read(string? text)
    {
        text = text?.Trim() ?? "";
        var words = SearchText.Words(text);
        if (text.Length < 2 || words.Count == 0)
        {
            return null;
        }

        var telling = words.Exists(word => !LegalForms.Contains(word)) ? words.FindAll(word => !LegalForms.Contains(word)) : words;
        var sought = telling.Where((word, i) => !telling.Where((other, j) => Covers(other, j, word, i)).Any()).ToList();
        return new SearchTerms(
            string.Join(' ', words),
            sought,
            [.. sought.Select(ColognePhonetics.Encode).Where(code => code.Length > 1).Distinct()],
            MailAddress.TryNormalise(text, out var address) ? address : null,
            PhoneNumbersOf(text));
    }

    private static bool Covers(string other, int j, string word, int i) =>
        i != j && other.StartsWith(word, StringComparison.Ordinal) && (other.Length > word.Length || j < i);

    private static List<string> PhoneNumbersOf(string text) =>
        text.Count(char.IsAsciiDigit) < 5 || text.Any(c => !char.IsAsciiDigit(c) && !"+()/-. ".Contains(c, StringComparison.Ordinal))
            ? []
            : Countries.Select(country => DialNumber.ToE164(text, country)).OfType<string>().Distinct().ToList();
}
