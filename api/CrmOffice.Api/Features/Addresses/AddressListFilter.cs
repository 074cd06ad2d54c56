using System.Linq.Expressions;
using CrmOffice.Api.Data;
using CrmOffice.Api.Model;
using CrmOffice.Api.Shared;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Api.Features.Addresses;

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
    public static IQueryable<Listed<TParty>> Of<TParty>(CrmDb db, PartyType type, AddressListQuery query)
        where TParty : Party =>
        Entries(db, type, query)
            .Join(db.Set<TParty>().AsNoTracking(), e => e.PartyId, p => p.Id, (e, p) => new Listed<TParty> { Entry = e, Party = p })
            .WithNumber(query.Number)
            .WithCity(query.City)
            .WithPhone(db, query.Phone)
            .WithEmail(query.Email)
            .WithAccountManager(db, query.AccountManager)
            .Contacted(query.ContactedSince, query.NotContactedSince);

    private static IQueryable<PartySearchEntry> Entries(CrmDb db, PartyType type, AddressListQuery query)
    {
        var entries = db.PartySearchEntries.AsNoTracking().Where(e => e.Type == type);
        if (query.Active is { } active)
        {
            entries = entries.Where(e => e.IsActive == active);
        }

        if (Text.Clean(query.Query) is { } text)
        {
            var words = SearchText.Words(text);
            var matching = words.Count > 0 ? db.PartiesWithWords(words, [type], query.Active) : null;
            entries = matching is null ? entries.Where(_ => false) : entries.Where(e => matching.Contains(e.PartyId));
        }

        return SearchText.Words(query.Name).Aggregate(entries, (left, word) => left.Where(e => e.Name.Contains(word)));
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

    private static string? Pattern(string? text) =>
        Text.Clean(text) is { } typed
            ? $"%{typed.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal).Replace("[", "\\[", StringComparison.Ordinal)}%"
            : null;
}

/// <summary>How lists are put in order.</summary>
internal static class AddressListOrder
{
    public static IOrderedQueryable<Listed<TParty>> ByName<TParty>(this IQueryable<Listed<TParty>> parties, bool descending)
        where TParty : Party =>
        descending ? parties.OrderByDescending(x => x.Entry.Name) : parties.OrderBy(x => x.Entry.Name);

    /// <summary>9 before 10.</summary>
    public static IOrderedQueryable<Listed<TParty>> ByNumber<TParty>(this IQueryable<Listed<TParty>> parties, bool descending)
        where TParty : Party =>
        descending
            ? parties.OrderByDescending(x => x.Party.Number.Length).ThenByDescending(x => x.Party.Number)
            : parties.OrderBy(x => x.Party.Number.Length).ThenBy(x => x.Party.Number);

    /// <summary>By a field that may be empty; those without it come last in either direction.</summary>
    public static IOrderedQueryable<Listed<TParty>> By<TParty, TKey>(
        this IQueryable<Listed<TParty>> parties,
        Expression<Func<Listed<TParty>, bool>> isEmpty,
        Expression<Func<Listed<TParty>, TKey>> key,
        bool descending)
        where TParty : Party
    {
        var emptyLast = parties.OrderBy(isEmpty);
        return descending ? emptyLast.ThenByDescending(key) : emptyLast.ThenBy(key);
    }

    /// <summary>Ties are put in order by number (G7).</summary>
    public static IQueryable<Listed<TParty>> ThenByNumber<TParty>(this IOrderedQueryable<Listed<TParty>> parties)
        where TParty : Party =>
        parties.ThenBy(x => x.Party.Number.Length).ThenBy(x => x.Party.Number);
}
