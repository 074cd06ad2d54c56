using System.Globalization;
using CrmOffice.Api.Shared;

namespace CrmOffice.Api.Features.Addresses;

/// <summary>The order of the results: exact, prefix, contained, sound-alike; then name, then number.</summary>
internal static class SearchRanking
{
    /// <summary>I-999 stands before I-1001.</summary>
    private static readonly StringComparer ByNumber =
        StringComparer.Create(CultureInfo.InvariantCulture, CompareOptions.NumericOrdering | CompareOptions.IgnoreCase);

    public static IEnumerable<SearchCandidate> Order(IEnumerable<SearchCandidate> found, AddressSearchColumn column)
    {
        var ordered = column switch
        {
            AddressSearchColumn.Name => found.OrderBy(c => c.FoldedName, StringComparer.Ordinal),
            AddressSearchColumn.Number => found.OrderBy(c => c.Number, ByNumber),
            AddressSearchColumn.City => found.OrderBy(c => c.City is null).ThenBy(c => SearchText.Fold(c.City), StringComparer.Ordinal),
            _ => found.OrderBy(c => c.Match),
        };
        return ordered.ThenBy(c => c.FoldedName, StringComparer.Ordinal).ThenBy(c => c.Number, ByNumber).ThenBy(c => c.PartyId);
    }

    public static AddressMatch MatchOf(SearchCandidate candidate, SearchTerms terms)
    {
        if (candidate.FoldedName == terms.Folded || SearchText.Fold(candidate.Number) == terms.Folded)
        {
            return AddressMatch.Exact;
        }

        return candidate.FoldedName.StartsWith(terms.Folded, StringComparison.Ordinal) ? AddressMatch.Prefix : AddressMatch.Contained;
    }
}
