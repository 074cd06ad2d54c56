namespace CrmOffice.WordMerge.Fields;

/// <summary>The * and ? of a comparison's right side. Only those written in the field's code count; in a record's values they are text.</summary>
internal static class Wildcard
{
    /// <summary>Stand for * and ? of the code; not characters that XML can hold.</summary>
    internal const char Any = '\uFFFE';

    internal const char One = '\uFFFF';

    internal static string Mark(string code) => code.Replace('*', Any).Replace('?', One);

    internal static bool IsPattern(string text) => text.AsSpan().ContainsAny(Any, One);

    /// <summary>In time proportional to the product of both lengths at worst.</summary>
    internal static bool Matches(string text, string pattern)
    {
        var (at, place, star, retry) = (0, 0, -1, 0);
        while (at < text.Length)
        {
            if (place < pattern.Length && pattern[place] == Any)
            {
                star = place++;
                retry = at;
            }
            else if (place < pattern.Length && (pattern[place] == One || pattern[place] == text[at]))
            {
                place++;
                at++;
            }
            else if (star >= 0)
            {
                place = star + 1;
                at = ++retry;
            }
            else
            {
                return false;
            }
        }

        while (place < pattern.Length && pattern[place] == Any)
        {
            place++;
        }

        return place == pattern.Length;
    }
}
