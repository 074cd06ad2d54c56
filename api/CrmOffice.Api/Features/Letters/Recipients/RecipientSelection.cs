using CrmOffice.Api.Data;
using CrmOffice.Api.Model;
using CrmOffice.Api.Shared;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Api.Features.Letters.Recipients;

/// <summary>A record of a selection, and why it gets no letter if it gets none.</summary>
internal sealed record Candidate(int PartyId, int? PersonId, string Name, string? City, ExclusionReason? Excluded);

/// <summary>Who of a selection gets a letter (R27).</summary>
internal static class RecipientSelection
{
    private const int IdsAtOnce = 1_000;

    /// <summary>All records of the selection in their order: the chosen ones as they were chosen, a list by name.</summary>
    public static async Task<List<Candidate>> ReadAsync(CrmDb db, LetterSelection selection, CancellationToken cancellation)
    {
        var rows = selection.PartyIds is { } ids
            ? await ChosenAsync(db, ids, cancellation)
            : await Listed(db, selection).ToListAsync(cancellation);
        var addresses = new HashSet<string>(StringComparer.Ordinal);
        return rows.ConvertAll(row => new Candidate(row.PartyId, row.PersonId, row.Name, row.City, ReasonOf(row, addresses)));
    }

    /// <summary>How many are left out, by reason.</summary>
    public static IReadOnlyList<LetterExclusion> Exclusions(IEnumerable<Candidate> candidates) =>
    [
        .. candidates.Where(c => c.Excluded is not null)
            .GroupBy(c => c.Excluded!.Value)
            .OrderBy(group => group.Key)
            .Select(group => new LetterExclusion(group.Key, group.Count())),
    ];

    private static async Task<List<Row>> ChosenAsync(CrmDb db, IReadOnlyList<int> ids, CancellationToken cancellation)
    {
        var found = new Dictionary<int, Row>();
        foreach (var some in ids.Distinct().Chunk(IdsAtOnce))
        {
            foreach (var row in await Rows(db, db.Parties.AsNoTracking().Where(p => some.Contains(p.Id))).ToListAsync(cancellation))
            {
                found[row.PartyId] = row;
            }
        }

        return [.. ids.Distinct().Where(found.ContainsKey).Select(id => found[id])];
    }

    private static IQueryable<Row> Listed(CrmDb db, LetterSelection selection)
    {
        var given = selection.Filter ?? new RecipientFilter();
        var filter = new AddressFilter
        {
            Text = selection.Search,
            Number = given.Number,
            Name = given.Name,
            City = given.City,
            Phone = given.Phone,
            Email = given.Email,
            AccountManager = given.AccountManager,
            Active = given.Active,
            ContactedSince = given.ContactedSince,
            NotContactedSince = given.NotContactedSince,
            LeadStatus = given.Status,
            LeadOrigin = given.Origin,
            LeadSourceCategoryId = given.SourceCategoryId,
        };
        return selection.List == RecipientList.Leads
            ? Rows(db, AddressListFilter.OfLeads(db, filter).ByName(descending: false).ThenByNumber().Select(x => (Party)x.Party))
            : Rows(db, AddressListFilter.Of<Party>(db, PartyType.Customer, filter).ByName(descending: false).ThenByNumber().Select(x => x.Party));
    }

    private static IQueryable<Row> Rows(CrmDb db, IQueryable<Party> parties) => parties.Select(p => new Row
    {
        PartyId = p.Id,
        Name = p.Name,
        Street = p.Street,
        PostalCode = p.PostalCode,
        City = p.City,
        IsActive = p.IsActive,
        OptOutPost = p.OptOutPost,
        LeadStatus = p.Type == PartyType.Lead ? db.Leads.Where(l => l.Id == p.Id).Select(l => (LeadStatus?)l.Status).FirstOrDefault() : null,
        PrimaryId = db.ContactPersons.Where(c => c.OwnerId == p.Id && c.IsActive && c.IsPrimary).Select(c => (int?)c.Id).FirstOrDefault(),
        ActivePersons = db.ContactPersons.Count(c => c.OwnerId == p.Id && c.IsActive),
        SomePersonId = db.ContactPersons.Where(c => c.OwnerId == p.Id && c.IsActive).Min(c => (int?)c.Id),
    });

    private static ExclusionReason? ReasonOf(Row row, HashSet<string> addresses)
    {
        if (row.LeadStatus == LeadStatus.Converted)
        {
            return ExclusionReason.Converted;
        }

        if (!row.IsActive || row.LeadStatus == LeadStatus.Discarded)
        {
            return ExclusionReason.Inactive;
        }

        if (row.OptOutPost)
        {
            return ExclusionReason.OptOut;
        }

        if (string.IsNullOrWhiteSpace(row.Street) || string.IsNullOrWhiteSpace(row.City))
        {
            return ExclusionReason.NoPostalAddress;
        }

        var key = string.Join('|', SearchText.Fold(row.Name), SearchText.Fold(row.Street), SearchText.Fold(row.PostalCode), SearchText.Fold(row.City));
        return addresses.Add(key) ? null : ExclusionReason.Duplicate;
    }

    private sealed record Row
    {
        public required int PartyId { get; init; }
        public required string Name { get; init; }
        public string? Street { get; init; }
        public string? PostalCode { get; init; }
        public string? City { get; init; }
        public required bool IsActive { get; init; }
        public required bool OptOutPost { get; init; }
        public LeadStatus? LeadStatus { get; init; }
        public int? PrimaryId { get; init; }
        public required int ActivePersons { get; init; }
        public int? SomePersonId { get; init; }

        /// <summary>The primary person, or the only one; among several equals nobody is picked by chance.</summary>
        public int? PersonId => PrimaryId ?? (ActivePersons == 1 ? SomePersonId : null);
    }
}
