using CrmOffice.Api.Data;
using CrmOffice.Api.Model;
using CrmOffice.Api.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Api.Features.Addresses;

/// <param name="Source">The category of the source.</param>
/// <param name="AppointmentAt">The next planned appointment, else the latest (Termin).</param>
public sealed record LeadRow(
    int PartyId,
    string Number,
    string Name,
    string? City,
    LeadOrigin Origin,
    string? Source,
    string? SourceDetail,
    DateTimeOffset? AppointmentAt,
    DateTimeOffset? CallbackAt,
    DateTimeOffset? LastContactAt,
    LeadStatus Status,
    bool IsActive);

/// <summary>The list of leads without those that became customers (R3).</summary>
/// <param name="Total">How many leads the filters leave, over all pages.</param>
public sealed record LeadList(IReadOnlyList<LeadRow> Rows, int Total)
{
    private static readonly IReadOnlyList<CsvColumn<LeadRow>> Columns =
    [
        new("Nummer", "Number", row => row.Number),
        new("Name", "Name", row => row.Name),
        new("Ort", "City", row => row.City),
        new("Ursprung", "Origin", row => Origin(row.Origin)),
        new("Quelle", "Source", row => row.Source),
        new("Quelle Detail", "Source detail", row => row.SourceDetail),
        new("Termin", "Appointment", row => CsvDownload.DateAndTime(row.AppointmentAt)),
        new("Wiederanruf", "Callback", row => CsvDownload.DateAndTime(row.CallbackAt)),
        new("Letzter Kontakt", "Last contact", row => CsvDownload.Date(row.LastContactAt)),
        new("Status", "Status", row => Status(row.Status)),
    ];

    internal static async Task<Ok<LeadList>> ReadAsync([AsParameters] LeadListQuery query, CrmDb db, TimeProvider clock, CancellationToken cancellation)
    {
        var rows = RowsOf(db, query, clock.GetUtcNow());
        var page = await query.PageOf(rows).ToListAsync(cancellation);
        return TypedResults.Ok(new LeadList(page, await rows.CountAsync(cancellation)));
    }

    internal static PushStreamHttpResult Export([AsParameters] LeadListQuery query, CrmDb db, TimeProvider clock) =>
        CsvDownload.Of(UserLanguage.Choose("Interessenten", "Leads"), Columns, RowsOf(db, query, clock.GetUtcNow()).AsAsyncEnumerable());

    private static IQueryable<LeadRow> RowsOf(CrmDb db, LeadListQuery query, DateTimeOffset now)
    {
        var leads = AddressListFilter.OfLeads(db, query.ToFilter());
        var descending = query.Descending == true;
        var ordered = (query.Sort?.Value ?? LeadListColumn.Name) switch
        {
            LeadListColumn.Number => leads.ByNumber(descending),
            LeadListColumn.City => leads.By(x => x.Party.City == null, x => CrmDb.Folded(x.Party.City), descending),
            LeadListColumn.Origin => leads.By(
                x => false, x => x.Party.Origin == LeadOrigin.InfoRequest ? 1 : x.Party.Origin == LeadOrigin.OtherContact ? 2 : 3, descending),
            LeadListColumn.Source => leads.By(
                x => x.Party.SourceCategoryId == null,
                x => db.SourceCategories.Where(c => c.Id == x.Party.SourceCategoryId).Select(c => CrmDb.Folded(c.Name)).FirstOrDefault(),
                descending),
            LeadListColumn.AppointmentAt => leads.By(
                x => !db.SalesAppointments.Any(a => a.PartyId == x.Party.Id && a.Status != SalesAppointmentStatus.Withdrawn),
                x => db.SalesAppointments.Where(a => a.PartyId == x.Party.Id && a.Status == SalesAppointmentStatus.Planned && a.Start >= now).Min(a => (DateTimeOffset?)a.Start)
                    ?? db.SalesAppointments.Where(a => a.PartyId == x.Party.Id && a.Status != SalesAppointmentStatus.Withdrawn).Max(a => (DateTimeOffset?)a.Start),
                descending),
            LeadListColumn.CallbackAt => leads.By(x => x.Party.CallbackAt == null, x => x.Party.CallbackAt, descending),
            LeadListColumn.LastContactAt => leads.By(x => x.Party.LastContactAt == null, x => x.Party.LastContactAt, descending),
            LeadListColumn.Status => leads.By(x => false, x => x.Party.Status == LeadStatus.Open ? 1 : 2, descending),
            _ => leads.ByName(descending),
        };
        return ordered.ThenByNumber().Select(x => new LeadRow(
            x.Party.Id,
            x.Party.Number,
            x.Party.Name,
            x.Party.City,
            x.Party.Origin,
            db.SourceCategories.Where(c => c.Id == x.Party.SourceCategoryId).Select(c => c.Name).FirstOrDefault(),
            db.SourceDetails.Where(d => d.Id == x.Party.SourceDetailId).Select(d => d.Name).FirstOrDefault(),
            db.SalesAppointments.Where(a => a.PartyId == x.Party.Id && a.Status == SalesAppointmentStatus.Planned && a.Start >= now).Min(a => (DateTimeOffset?)a.Start)
                ?? db.SalesAppointments.Where(a => a.PartyId == x.Party.Id && a.Status != SalesAppointmentStatus.Withdrawn).Max(a => (DateTimeOffset?)a.Start),
            x.Party.CallbackAt,
            x.Party.LastContactAt,
            x.Party.Status,
            x.Party.IsActive));
    }

    private static string Origin(LeadOrigin origin) => origin switch
    {
        LeadOrigin.InfoRequest => UserLanguage.Choose("Informationsanfrage", "information request"),
        LeadOrigin.OtherContact => UserLanguage.Choose("anderer Kontakt", "other contact"),
        LeadOrigin.ImportedCold => UserLanguage.Choose("importiert", "imported"),
        _ => throw new ArgumentOutOfRangeException(nameof(origin)),
    };

    private static string Status(LeadStatus status) => status switch
    {
        LeadStatus.Open => UserLanguage.Choose("offen", "open"),
        LeadStatus.Discarded => UserLanguage.Choose("verworfen", "discarded"),
        LeadStatus.Converted => UserLanguage.Choose("Kunde geworden", "became customer"),
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };
}
