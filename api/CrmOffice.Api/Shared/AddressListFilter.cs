using CrmOffice.Api.Data;
using CrmOffice.Api.Model;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Api.Shared;

/// <summary>
/// Which addresses of a kind are meant: by lists, and by what is done with all that a list shows. All that is named must hold;
/// case, accents and the spelling of umlauts make no difference.
/// </summary>
internal sealed record AddressFilter
{
    /// <summary>Words; each must begin a word of name, person, town or number.</summary>
    public string? Text { get; init; }

    /// <summary>Parts of the number.</summary>
    public string? Number { get; init; }

    /// <summary>Words that the name must contain.</summary>
    public string? Name { get; init; }

    /// <summary>Words that the town must contain.</summary>
    public string? City { get; init; }

    /// <summary>Digits of the record's own phone number, in whatever spelling.</summary>
    public string? Phone { get; init; }

    /// <summary>Parts of the record's own e-mail address.</summary>
    public string? Email { get; init; }

    /// <summary>Words that the name of the account manager must contain.</summary>
    public string? AccountManager { get; init; }
    public bool? Active { get; init; }

    /// <summary>Only those with a contact on this day or later.</summary>
    public DateOnly? ContactedSince { get; init; }

    /// <summary>Only those whose last contact was before this day, or who have never had any.</summary>
    public DateOnly? NotContactedSince { get; init; }

    /// <summary>Of leads only.</summary>
    public LeadStatus? LeadStatus { get; init; }

    /// <summary>Of leads only.</summary>
    public LeadOrigin? LeadOrigin { get; init; }

    /// <summary>Of leads only.</summary>
    public int? LeadSourceCategoryId { get; init; }
}

/// <summary>A party in a list, with the entry that has its name as it is put in order.</summary>
internal sealed record Listed<TParty>
    where TParty : Party
{
    public required PartySearchEntry Entry { get; init; }
    public required TParty Party { get; init; }
}

internal static class AddressListFilter
{
    /// <summary>The parties of a kind that the filters leave. A lead that became a customer has no entry and is in no list.</summary>
    public static IQueryable<Listed<TParty>> Of<TParty>(CrmDb db, PartyType type, AddressFilter filter)
        where TParty : Party =>
        Entries(db, type, filter)
            .Join(db.Set<TParty>().AsNoTracking(), e => e.PartyId, p => p.Id, (e, p) => new Listed<TParty> { Entry = e, Party = p })
            .WithNumber(filter.Number)
            .WithCity(filter.City)
            .WithPhone(db, filter.Phone)
            .WithEmail(filter.Email)
            .WithAccountManager(db, filter.AccountManager)
            .Contacted(filter.ContactedSince, filter.NotContactedSince);

    private static IQueryable<PartySearchEntry> Entries(CrmDb db, PartyType type, AddressFilter filter)
    {
        var entries = db.PartySearchEntries.AsNoTracking().Where(e => e.Type == type);
        if (filter.Active is { } active)
        {
            entries = entries.Where(e => e.IsActive == active);
        }

        if (Clean(filter.Text) is { } text)
        {
            var words = SearchText.Words(text);
            var matching = words.Count > 0 ? db.PartiesWithWords(words, [type], filter.Active) : null;
            entries = matching is null ? entries.Where(_ => false) : entries.Where(e => matching.Contains(e.PartyId));
        }

        return SearchText.Words(filter.Name).Aggregate(entries, (left, word) => left.Where(e => e.Name.Contains(word)));
    }

    private static IQueryable<Listed<TParty>> WithNumber<TParty>(this IQueryable<Listed<TParty>> parties, string? number)
        where TParty : Party =>
        Pattern(number) is { } pattern ? parties.Where(x => EF.Functions.Like(x.Party.Number, pattern, "\\")) : parties;

    private static IQueryable<Listed<TParty>> WithCity<TParty>(this IQueryable<Listed<TParty>> parties, string? city)
        where TParty : Party =>
        SearchText.Words(city).Aggregate(parties, (left, word) => left.Where(x => CrmDb.Folded(x.Party.City)!.Contains(word)));

    private static IQueryable<Listed<TParty>> WithPhone<TParty>(this IQueryable<Listed<TParty>> parties, CrmDb db, string? phone)
        where TParty : Party
    {
        if (Pattern(phone) is not { } typed)
        {
            return parties;
        }

        // Numbers are stored with their country, where the zero before the area code is gone.
        var digits = string.Concat(phone!.Where(char.IsAsciiDigit)).TrimStart('0');
        return digits.Length == 0
            ? parties.Where(x => EF.Functions.Like((x.Party.Phone ?? x.Party.Mobile)!, typed, "\\"))
            : parties.Where(x => EF.Functions.Like((x.Party.Phone ?? x.Party.Mobile)!, typed, "\\")
                || db.PartyPhoneNumbers.Any(n => n.PartyId == x.Party.Id && n.ContactPersonId == null && n.Number.Contains(digits)));
    }

    private static IQueryable<Listed<TParty>> WithEmail<TParty>(this IQueryable<Listed<TParty>> parties, string? email)
        where TParty : Party =>
        Pattern(email) is { } pattern ? parties.Where(x => EF.Functions.Like(x.Party.Email!, pattern, "\\")) : parties;

    private static IQueryable<Listed<TParty>> WithAccountManager<TParty>(this IQueryable<Listed<TParty>> parties, CrmDb db, string? name)
        where TParty : Party =>
        SearchText.Words(name).Aggregate(parties, (left, word) => left.Where(x =>
            db.PartySearchEntries.Any(m => m.PartyId == x.Party.AccountManagerId && m.Name.Contains(word))));

    private static IQueryable<Listed<TParty>> Contacted<TParty>(this IQueryable<Listed<TParty>> parties, DateOnly? since, DateOnly? notSince)
        where TParty : Party
    {
        if (since is { } first)
        {
            var start = LocalCalendar.StartOf(first);
            parties = parties.Where(x => x.Party.LastContactAt >= start);
        }

        if (notSince is { } last)
        {
            var start = LocalCalendar.StartOf(last);
            parties = parties.Where(x => x.Party.LastContactAt == null || x.Party.LastContactAt < start);
        }

        return parties;
    }

    /// <summary>Leads, with what only they have.</summary>
    public static IQueryable<Listed<Lead>> OfLeads(CrmDb db, AddressFilter filter)
    {
        var leads = Of<Lead>(db, PartyType.Lead, filter);
        if (filter.LeadStatus is { } status)
        {
            leads = leads.Where(x => x.Party.Status == status);
        }

        if (filter.LeadOrigin is { } origin)
        {
            leads = leads.Where(x => x.Party.Origin == origin);
        }

        return filter.LeadSourceCategoryId is { } source ? leads.Where(x => x.Party.SourceCategoryId == source) : leads;
    }

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static string? Pattern(string? text) =>
        Clean(text) is { } typed
            ? $"%{typed.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal).Replace("[", "\\[", StringComparison.Ordinal)}%"
            : null;
}
