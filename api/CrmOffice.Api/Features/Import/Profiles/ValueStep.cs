using System.Collections.Frozen;
using System.Text;

namespace CrmOffice.Api.Features.Import.Profiles;

/// <summary>What a profile can do to a value, by name.</summary>
internal static class ValueStep
{
    public static readonly FrozenDictionary<string, Func<string, string>> ByName = new Dictionary<string, Func<string, string>>
    {
        ["firstName"] = FirstName,
        ["lastName"] = LastName,
        ["mailName"] = MailName,
        ["upper"] = text => text.ToUpperInvariant(),
        ["lower"] = text => text.ToLowerInvariant(),
    }.ToFrozenDictionary();

    private static readonly FrozenSet<string> NobiliaryParticles =
        FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "von", "vom", "van", "zu", "zum", "zur", "de", "del", "della", "di", "da", "dos", "du", "le", "la", "ten", "ter", "der", "den");

    /// <summary>Everything before the last name; empty for a single word.</summary>
    internal static string FirstName(string fullName)
    {
        var words = Words(fullName);
        return string.Join(' ', words[..LastNameStart(words)]);
    }

    /// <summary>The last word, with the particles before it: "Isabel de Castro" is called "de Castro".</summary>
    internal static string LastName(string fullName)
    {
        var words = Words(fullName);
        return string.Join(' ', words[LastNameStart(words)..]);
    }

    /// <summary>A name as it stands in e-mail addresses: "Frédérique Müller" becomes "frederiquemueller".</summary>
    internal static string MailName(string text)
    {
        var spelled = new StringBuilder();
        foreach (var character in text.Normalize(NormalizationForm.FormC).ToLowerInvariant())
        {
            _ = character switch
            {
                'ä' or 'æ' => spelled.Append("ae"),
                'ö' or 'œ' or 'ø' => spelled.Append("oe"),
                'ü' => spelled.Append("ue"),
                'ß' => spelled.Append("ss"),
                'å' => spelled.Append("aa"),
                'ł' => spelled.Append('l'),
                'đ' or 'ð' => spelled.Append('d'),
                _ => spelled.Append(character),
            };
        }

        var decomposed = spelled.ToString().Normalize(NormalizationForm.FormD);
        return string.Concat(decomposed.Where(char.IsAsciiLetterOrDigit));
    }

    private static string[] Words(string fullName) =>
        fullName.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static int LastNameStart(string[] words)
    {
        // From the first particle on; it can't be the first word ("Van Morrison") nor the last.
        for (var i = 1; i < words.Length - 1; i++)
        {
            if (NobiliaryParticles.Contains(words[i]) && char.IsLower(words[i][0]))
            {
                return i;
            }
        }

        return Math.Max(words.Length - 1, 0);
    }
}
