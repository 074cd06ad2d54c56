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

/// <summary>What the search asks the database.</summary>
internal static class SearchCandidates
{
    /// <summary>The ids of the records that have all words, lowest first.</summary>
    public static async Task<List<int>> WithWordsAsync(
        CrmDb db, SearchTerms terms, SearchFilter filter, int first, CancellationToken cancellation) =>
        [.. (await db.PartiesWithWords(terms.Words, filter.Types, filter.IsActive, first).ToListAsync(cancellation)).Order()];

    /// <summary>The ids of the records in whose names all words sound alike.</summary>
    public static async Task<List<int>> SoundingAlikeAsync(
        CrmDb db, SearchTerms terms, SearchFilter filter, int first, CancellationToken cancellation) =>
        terms.Sounds.Count == 0 ? [] : await db.PartiesWithSounds(terms.Sounds, filter.Types, filter.IsActive, first).ToListAsync(cancellation);

    /// <summary>Whom a typed e-mail address or phone number belongs to: party and, where it is one's, contact person.</summary>
    public static async Task<Dictionary<int, int?>> OwnersAsync(CrmDb db, SearchTerms terms, CancellationToken cancellation)
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
            .Take(AddressSearch.MostRanked)
            .ToListAsync(cancellation);
        return owners.GroupBy(o => o.PartyId).ToDictionary(o => o.Key, o => o.Max(p => p.ContactPersonId));
    }

    /// <summary>The records whose name begins with what is sought, by name.</summary>
    public static Task<List<SearchCandidate>> WithBeginningAsync(
        CrmDb db, SearchTerms terms, SearchFilter filter, int first, CancellationToken cancellation)
    {
        var (from, to) = (terms.Folded, terms.Folded + char.MaxValue);
        var entries = filter.Of(db.PartySearchEntries.Where(e => e.Name.CompareTo(from) >= 0 && e.Name.CompareTo(to) < 0));
        return ReadAsync(entries.OrderBy(e => e.Name).Take(first), cancellation);
    }

    public static Task<List<SearchCandidate>> WithIdsAsync(
        CrmDb db, IReadOnlyCollection<int> parties, SearchFilter filter, CancellationToken cancellation) =>
        parties.Count == 0
            ? Task.FromResult<List<SearchCandidate>>([])
            : ReadAsync(filter.Of(db.PartySearchEntries.Where(e => EF.Parameter(parties).Contains(e.PartyId))), cancellation);

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
