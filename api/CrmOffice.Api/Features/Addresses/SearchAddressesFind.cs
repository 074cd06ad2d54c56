using CrmOffice.Api.Data;

namespace CrmOffice.Api.Features.Addresses;

/// <summary>What is sought, and which part of it, in which order.</summary>
internal sealed record AddressSearch(
    SearchTerms Terms, SearchFilter Filter, bool SoundAlike, AddressSearchColumn Column, int Skip, int Take)
{
    /// <summary>
    /// So many records are read and put in order. Where more have what is sought, nobody reads them all: those come whose name
    /// begins with it, by name, then the others, oldest first; and the search takes as long with a million records as
    /// with a thousand.
    /// </summary>
    public const int MostRanked = 200;

    public async Task<SearchPage> FindAsync(CrmDb db, CancellationToken cancellation)
    {
        var owners = await SearchCandidates.OwnersAsync(db, Terms, cancellation);
        if (Terms.EmailAddress is not null && owners.Count > 0)
        {
            return Page(Ranked(await SearchCandidates.WithIdsAsync(db, owners.Keys, Filter, cancellation), owners, []));
        }

        var withWords = await SearchCandidates.WithWordsAsync(db, Terms, Filter, MostRanked + 1, cancellation);
        if (withWords.Count > MostRanked)
        {
            return await PageOfManyAsync(db, owners, withWords, cancellation);
        }

        var alike = SoundAlike ? await SearchCandidates.SoundingAlikeAsync(db, Terms, Filter, MostRanked + 1, cancellation) : [];
        var ids = owners.Keys.Union(withWords).Union(alike).ToList();
        var found = await SearchCandidates.WithIdsAsync(db, ids, Filter, cancellation);
        return Page(Ranked(found, owners, alike.Except(withWords))) with { IsComplete = alike.Count <= MostRanked };
    }

    private async Task<SearchPage> PageOfManyAsync(
        CrmDb db, Dictionary<int, int?> owners, List<int> withWords, CancellationToken cancellation)
    {
        var wanted = Column == AddressSearchColumn.Relevance ? Math.Min(Skip + (long)Take, MostRanked) : MostRanked;
        var beginning = await SearchCandidates.WithBeginningAsync(db, Terms, Filter, (int)wanted, cancellation);
        var more = owners.Keys.Union(withWords).Except(beginning.Select(c => c.PartyId)).Take((int)wanted - beginning.Count + owners.Count);
        var others = await SearchCandidates.WithIdsAsync(db, [.. more], Filter, cancellation);
        var found = Ranked(beginning.Concat(others.OrderBy(c => c.PartyId)), owners, []);
        return new(
            Column == AddressSearchColumn.Relevance
                ? [.. found.OrderBy(c => c.Match).Skip(Skip).Take(Take)]
                : [.. SearchRanking.Order(found, Column).Skip(Skip).Take(Take)],
            MostRanked,
            IsComplete: false);
    }

    private SearchPage Page(List<SearchCandidate> found) =>
        new([.. SearchRanking.Order(found, Column).Skip(Skip).Take(Take)], found.Count, IsComplete: true);

    private List<SearchCandidate> Ranked(IEnumerable<SearchCandidate> found, Dictionary<int, int?> owners, IEnumerable<int> alike)
    {
        var soundAlike = alike.ToHashSet();
        return [.. found.Select(c => owners.TryGetValue(c.PartyId, out var personId)
            ? c with { Match = AddressMatch.Exact, PersonId = personId }
            : c with { Match = soundAlike.Contains(c.PartyId) ? AddressMatch.SoundAlike : SearchRanking.MatchOf(c, Terms) })];
    }
}

/// <param name="Total">How many there are, or how many are listed at most.</param>
internal sealed record SearchPage(IReadOnlyList<SearchCandidate> Candidates, int Total, bool IsComplete);
