using System.Linq.Expressions;
using CrmOffice.Api.Model;

namespace CrmOffice.Api.Shared;

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
