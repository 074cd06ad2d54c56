using CrmOffice.WordMerge.Fields;
using CrmOffice.WordMerge.Rendering;

namespace CrmOffice.WordMerge.Plan;

/// <summary>The language of the text that a field stands in: its run's, or, where the template says nothing, that of the merge.</summary>
internal sealed class WordCultureSource(string? language)
{
    private WordCulture? last;
    private WordCulture? lastDefault;

    public WordCulture For(Letter letter)
    {
        if (language is null)
        {
            return letter.Culture;
        }

        // Two merges at once may both find out; they find the same.
        if (!ReferenceEquals(lastDefault, letter.Culture) || last is null)
        {
            last = WordCulture.Of(language, letter.Culture);
            lastDefault = letter.Culture;
        }

        return last;
    }
}
