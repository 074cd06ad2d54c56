namespace CrmOffice.WordMerge.Fields;

/// <summary>
/// How IF, COMPARE, NEXTIF and SKIPIF compare: as numbers when both sides are some, and not both literal texts in quotes; else
/// as texts, capitals and small letters apart. ? and * are wildcards on the right, of = and &lt;&gt;.
/// </summary>
internal static class Comparison
{
    public static bool IsTrue(string left, string name, string right, bool areTexts, WordCulture culture)
    {
        if (!areTexts && NumberText.TryParse(left, culture, out var leftNumber) && NumberText.TryParse(right, culture, out var rightNumber))
        {
            return Holds(name, leftNumber.CompareTo(rightNumber));
        }

        return name switch
        {
            "=" => Matches(left, right),
            "<>" => !Matches(left, right),
            _ => Holds(name, string.CompareOrdinal(left, right)),
        };
    }

    private static bool Holds(string name, int order) => name switch
    {
        "=" => order == 0,
        "<>" => order != 0,
        "<" => order < 0,
        "<=" => order <= 0,
        ">" => order > 0,
        ">=" => order >= 0,
        _ => false,
    };

    /// <summary>In time that grows with the product of the lengths, whatever the pattern.</summary>
    private static bool Matches(string text, string pattern)
    {
        int at = 0, place = 0, star = -1, resume = 0;
        while (at < text.Length)
        {
            if (place < pattern.Length && pattern[place] == '*')
            {
                star = place++;
                resume = at;
            }
            else if (place < pattern.Length && (pattern[place] == '?' || pattern[place] == text[at]))
            {
                place++;
                at++;
            }
            else if (star >= 0)
            {
                place = star + 1;
                at = ++resume;
            }
            else
            {
                return false;
            }
        }

        while (place < pattern.Length && pattern[place] == '*')
        {
            place++;
        }

        return place == pattern.Length;
    }
}
