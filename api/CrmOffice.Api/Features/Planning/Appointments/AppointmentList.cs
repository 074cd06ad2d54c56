using System.Security.Claims;
using CrmOffice.Api.Data;
using CrmOffice.Api.Model;
using CrmOffice.Api.Platform;
using CrmOffice.Api.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Api.Features.Planning.Appointments;

/// <summary>Which appointments are wanted (R51).</summary>
public sealed record AppointmentListQuery : PlanningListQuery
{
    [FromQuery(Name = "partyId")]
    public int? PartyId { get; init; }

    [FromQuery(Name = "salespersonId")]
    public int? SalespersonId { get; init; }

    [FromQuery(Name = "kind")]
    public Choice<SalesAppointmentKind>? Kind { get; init; }

    [FromQuery(Name = "status")]
    public Choice<SalesAppointmentStatus>? Status { get; init; }

    /// <summary>Those that end on this day or later.</summary>
    [FromQuery(Name = "from")]
    public DateOnly? From { get; init; }

    /// <summary>The last day that is wanted.</summary>
    [FromQuery(Name = "to")]
    public DateOnly? To { get; init; }
}

/// <summary>Sales appointments by start (Verkaufstermine, R51).</summary>
/// <param name="Total">How many appointments the filters leave, over all pages.</param>
public sealed record AppointmentList(IReadOnlyList<AppointmentView> Rows, int Total)
{
    private static readonly IReadOnlyList<CsvColumn<AppointmentView>> Columns =
    [
        new("Beginn", "Start", row => row.IsAllDay ? CsvDownload.Date(row.Start) : CsvDownload.DateAndTime(row.Start)),
        new("Ende", "End", row => row.IsAllDay ? CsvDownload.Date(row.End.AddTicks(-1)) : CsvDownload.DateAndTime(row.End)),
        new("Verkäufer", "Salesperson", row => row.SalespersonName),
        new("Geschäftspartner", "Business partner", row => row.PartyName),
        new("Ansprechpartner", "Contact person", row => row.ContactPersonName),
        new("Betreff", "Subject", row => row.Subject),
        new("Ort", "Location", row => row.Location),
        new("Art", "Kind", row => KindName(row.Kind)),
        new("Status", "Status", row => StatusName(row.Status)),
        new("Ergebnis", "Outcome", row => row.Outcome),
    ];

    /// <summary>GET /api/appointments</summary>
    internal static async Task<Ok<AppointmentList>> GetAsync(
        [AsParameters] AppointmentListQuery query, CrmDb db, ClaimsPrincipal user, CancellationToken cancellation)
    {
        var found = Filtered(db, query, user.EmployeeId());
        return TypedResults.Ok(new AppointmentList(
            await AppointmentView.Read(db, query.PageOf(Sorted(found, query))).ToListAsync(cancellation),
            await found.CountAsync(cancellation)));
    }

    /// <summary>GET /api/appointments/export</summary>
    internal static PushStreamHttpResult Export([AsParameters] AppointmentListQuery query, CrmDb db, ClaimsPrincipal user) =>
        CsvDownload.Of(
            UserLanguage.Choose("Termine", "Appointments"),
            Columns,
            AppointmentView.Read(db, Sorted(Filtered(db, query, user.EmployeeId()), query)));

    private static IQueryable<SalesAppointment> Sorted(IQueryable<SalesAppointment> appointments, AppointmentListQuery query) =>
        query.Descending == true
            ? appointments.OrderByDescending(a => a.Start).ThenByDescending(a => a.Id)
            : appointments.OrderBy(a => a.Start).ThenBy(a => a.Id);

    private static IQueryable<SalesAppointment> Filtered(CrmDb db, AppointmentListQuery query, int employeeId)
    {
        var appointments = db.SalesAppointments.Where(a => a.Status != SalesAppointmentStatus.Withdrawn);
        if (query.IsMine)
        {
            appointments = appointments.Where(a => a.SalespersonId == employeeId);
        }

        if (query.PartyId is { } party)
        {
            appointments = appointments.Where(a => a.PartyId == party);
        }

        if (query.SalespersonId is { } salesperson)
        {
            appointments = appointments.Where(a => a.SalespersonId == salesperson);
        }

        if (query.Kind is { Value: var kind })
        {
            appointments = appointments.Where(a => a.Kind == kind);
        }

        if (query.Status is { Value: var status })
        {
            appointments = appointments.Where(a => a.Status == status);
        }

        if (query.From is { } from)
        {
            var start = LocalCalendar.StartOf(from);
            appointments = appointments.Where(a => a.End > start);
        }

        if (query.To is { } to && to < DateOnly.MaxValue)
        {
            var end = LocalCalendar.StartOf(to.AddDays(1));
            appointments = appointments.Where(a => a.Start < end);
        }

        return appointments;
    }

    private static string KindName(SalesAppointmentKind kind) => kind switch
    {
        SalesAppointmentKind.Sales => UserLanguage.Choose("Verkaufstermin", "Sales"),
        SalesAppointmentKind.Networking => UserLanguage.Choose("Veranstaltung", "Networking"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static string StatusName(SalesAppointmentStatus status) => status switch
    {
        SalesAppointmentStatus.Planned => UserLanguage.Choose("geplant", "planned"),
        SalesAppointmentStatus.Held => UserLanguage.Choose("abgehalten", "held"),
        SalesAppointmentStatus.Cancelled => UserLanguage.Choose("abgesagt", "cancelled"),
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };
}
