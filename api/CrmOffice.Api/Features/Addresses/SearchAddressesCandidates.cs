using CrmOffice.Api.Data;
using CrmOffice.Api.Model;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Api.Features.Addresses;

/// <param name="Types">Null for all.</param>
/// <param name="IsActive">Null for both.</param>
internal sealed record SearchFilter(IReadOnlyCollection<PartyType>? Types, bool? IsActive)
{
    public IQueryable<PartySearchEntry> Of(IQueryable<PartySearchEntry> entries)
    {
        entries = Types is null ? entries : entries.Where(e => Types.Contains(e.Type));
        return IsActive is null ? entries : entries.Where(e => e.IsActive == IsActive);
    }
}

/// <summary>A record that was found.</summary>
internal sealed record SearchCandidate(
    int PartyId,
    PartyType Type,
    string Number,
    string Name,
    string FoldedName,
    string? City,
    string? Phone,
    string? Email,
    bool IsActive)
{
    public AddressMatch Match { get; init; }

    /// <summary>The contact person whose e-mail address or phone number was sought.</summary>
    public int? PersonId { get; init; }
}

/// <summary>
/// The records that the database finds. Where a word stands in very many of them, those come whose name begins with what
/// is sought, in the order of their names, and some of the others: nobody reads further, and the search stays
/// as fast with a million records as with a thousand.
/// </summary>
/// <param name="Found">Each record once, with how well it matches.</param>
/// <param name="IsComplete">Whether that is all there is.</param>
internal sealed record SearchCandidates(IReadOnlyList<SearchCandidate> Found, bool IsComplete)
{
    public const int Limit = 200;

    public static async Task<SearchCandidates> FindAsync(
        CrmDb db, SearchTerms terms, SearchFilter filter, bool soundAlike, CancellationToken cancellation)
    {
        var found = await WithAddressAsync(db, terms, filter, cancellation);
        var withWords = await WithWordsAsync(db, terms, filter, cancellation);
        var isComplete = withWords.Count <= Limit;
        if (!isComplete)
        {
            found.AddRange(SearchRanking.Rank(await WithBeginningAsync(db, terms, filter, cancellation), terms));
        }

        found.AddRange(SearchRanking.Rank(withWords, terms));
        if (soundAlike && terms.Sounds.Count > 0)
        {
            var withSounds = await ReadAsync(db.EntriesWithSounds(terms.Sounds, filter.Types, filter.IsActive, Limit + 1), cancellation);
            isComplete &= withSounds.Count <= Limit;
            found.AddRange(withSounds.Select(c => c with { Match = AddressMatch.SoundAlike }));
        }

        return new SearchCandidates([.. found.DistinctBy(c => c.PartyId)], isComplete);
    }

    private static Task<List<SearchCandidate>> WithWordsAsync(CrmDb db, SearchTerms terms, SearchFilter filter, CancellationToken cancellation) =>
        ReadAsync(db.EntriesWithWords(terms.Words, filter.Types, filter.IsActive, Limit + 1), cancellation);

    private static Task<List<SearchCandidate>> WithBeginningAsync(
        CrmDb db, SearchTerms terms, SearchFilter filter, CancellationToken cancellation)
    {
        var (from, to) = (terms.Folded, terms.Folded + char.MaxValue);
        var entries = filter.Of(db.PartySearchEntries.Where(e => e.Name.CompareTo(from) >= 0 && e.Name.CompareTo(to) < 0));
        return ReadAsync(entries.OrderBy(e => e.Name).Take(Limit), cancellation);
    }

    /// <summary>Whom a typed e-mail address or phone number belongs to.</summary>
    private static async Task<List<SearchCandidate>> WithAddressAsync(
        CrmDb db, SearchTerms terms, SearchFilter filter, CancellationToken cancellation)
    {
        if (terms.EmailAddress is null && terms.PhoneNumbers.Count == 0)
        {
            return [];
        }

        var byEmail = db.PartyEmailAddresses.Where(a => a.Address == terms.EmailAddress).Select(a => new { a.PartyId, a.ContactPersonId });
        var byPhone = db.PartyPhoneNumbers.Where(n => terms.PhoneNumbers.Contains(n.Number)).Select(n => new { n.PartyId, n.ContactPersonId });
        var owners = await (terms.EmailAddress is null ? byPhone : byEmail)
            .Select(o => new
            {
                PartyId = db.Leads.Where(l => l.Id == o.PartyId).Select(l => l.ConvertedCustomerId).FirstOrDefault() ?? o.PartyId,
                o.ContactPersonId,
            })
            .OrderBy(o => o.PartyId)
            .Take(Limit)
            .ToListAsync(cancellation);
        var persons = owners.GroupBy(o => o.PartyId).ToDictionary(o => o.Key, o => o.Select(p => p.ContactPersonId).Max());
        var parties = persons.Keys.ToList();
        var found = await ReadAsync(filter.Of(db.PartySearchEntries.Where(e => parties.Contains(e.PartyId))), cancellation);
        return [.. found.Select(c => c with { Match = AddressMatch.Exact, PersonId = persons[c.PartyId] })];
    }

    private static Task<List<SearchCandidate>> ReadAsync(IQueryable<PartySearchEntry> entries, CancellationToken cancellation) =>
        entries.Select(e => new SearchCandidate(
                e.PartyId,
                e.Type,
                e.Party!.Number,
                e.Party.Name,
                e.Name,
                e.Party.City,
                e.Party.Phone ?? e.Party.Mobile,
                e.Party.Email,
                e.IsActive))
            .ToListAsync(cancellation);
}
