using CrmOffice.Api.Data;
using CrmOffice.Api.Model;
using CrmOffice.Api.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Api.Features.Addresses;

/// <param name="Phone">The mobile number where there is no other.</param>
public sealed record PartyRow(
    int PartyId, string Number, string Name, string? City, string? Phone, string? Email, string? AccountManager, DateTimeOffset? LastContactAt, bool IsActive);

/// <summary>The list of customers, suppliers, employees or referrers (R1, R6, R7).</summary>
/// <param name="Total">How many records the filters leave, over all pages.</param>
public sealed record PartyList(IReadOnlyList<PartyRow> Rows, int Total)
{
    private static readonly IReadOnlyList<CsvColumn<PartyRow>> Columns =
    [
        new("Nummer", "Number", row => row.Number),
        new("Name", "Name", row => row.Name),
        new("Ort", "City", row => row.City),
        new("Telefon", "Phone", row => row.Phone),
        new("E-Mail", "E-mail", row => row.Email),
        new("Betreuer", "Account manager", row => row.AccountManager),
        new("Letzter Kontakt", "Last contact", row => CsvDownload.Date(row.LastContactAt)),
        new("Aktiv", "Active", row => CsvDownload.YesOrNo(row.IsActive)),
    ];

    internal static async Task<Ok<PartyList>> ReadAsync(CrmDb db, PartyType type, PartyListQuery query, CancellationToken cancellation)
    {
        var rows = RowsOf(db, type, query);
        var page = await query.PageOf(rows).ToListAsync(cancellation);
        return TypedResults.Ok(new PartyList(page, await rows.CountAsync(cancellation)));
    }

    internal static PushStreamHttpResult Export(CrmDb db, PartyType type, PartyListQuery query) =>
        CsvDownload.Of(FileName(type), Columns, RowsOf(db, type, query).AsAsyncEnumerable());

    private static IQueryable<PartyRow> RowsOf(CrmDb db, PartyType type, PartyListQuery query)
    {
        var parties = AddressListFilter.Of<Party>(db, type, query.ToFilter());
        var descending = query.Descending == true;
        var ordered = (query.Sort?.Value ?? PartyListColumn.Name) switch
        {
            PartyListColumn.Number => parties.ByNumber(descending),
            PartyListColumn.City => parties.By(x => x.Party.City == null, x => CrmDb.Folded(x.Party.City), descending),
            PartyListColumn.Phone => parties.By(x => (x.Party.Phone ?? x.Party.Mobile) == null, x => x.Party.Phone ?? x.Party.Mobile, descending),
            PartyListColumn.Email => parties.By(x => x.Party.Email == null, x => CrmDb.Folded(x.Party.Email), descending),
            PartyListColumn.AccountManager => parties.By(
                x => x.Party.AccountManagerId == null,
                x => db.PartySearchEntries.Where(m => m.PartyId == x.Party.AccountManagerId).Select(m => m.Name).FirstOrDefault(),
                descending),
            PartyListColumn.LastContactAt => parties.By(x => x.Party.LastContactAt == null, x => x.Party.LastContactAt, descending),
            PartyListColumn.IsActive => descending
                ? parties.OrderBy(x => x.Entry.IsActive)
                : parties.OrderByDescending(x => x.Entry.IsActive),
            _ => parties.ByName(descending),
        };
        return ordered.ThenByNumber().Select(x => new PartyRow(
            x.Party.Id,
            x.Party.Number,
            x.Party.Name,
            x.Party.City,
            x.Party.Phone ?? x.Party.Mobile,
            x.Party.Email,
            db.Parties.Where(m => m.Id == x.Party.AccountManagerId).Select(m => m.Name).FirstOrDefault(),
            x.Party.LastContactAt,
            x.Party.IsActive));
    }

    private static string FileName(PartyType type) => type switch
    {
        PartyType.Customer => UserLanguage.Choose("Kunden", "Customers"),
        PartyType.Supplier => UserLanguage.Choose("Lieferanten", "Suppliers"),
        PartyType.Employee => UserLanguage.Choose("Mitarbeiter", "Employees"),
        PartyType.Referrer => UserLanguage.Choose("Vermittler", "Referrers"),
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };
}
