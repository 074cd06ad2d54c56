using System.ComponentModel.DataAnnotations;
using CrmOffice.Api.Data;
using CrmOffice.Api.Model;
using CrmOffice.Api.Platform;
using CrmOffice.Api.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Api.Features.Planning.Appointments;

/// <summary>Which appointments are wanted (R51).</summary>
public sealed record AppointmentListQuery
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

    /// <summary>The latest first; the earliest unless said so.</summary>
    [FromQuery(Name = "descending")]
    public bool? Descending { get; init; }

    [FromQuery(Name = "offset"), Range(0, int.MaxValue)]
    public int? Offset { get; init; }

    [FromQuery(Name = "limit"), Range(1, 200)]
    public int? Limit { get; init; }
}

/// <param name="Total">How many appointments the filters leave, over all pages.</param>
public sealed record AppointmentList(IReadOnlyList<AppointmentView> Rows, int Total)
{
    private const int DefaultLimit = 50;

    /// <summary>GET /api/appointments, by start</summary>
    internal static async Task<Ok<AppointmentList>> GetAsync([AsParameters] AppointmentListQuery query, CrmDb db, CancellationToken cancellation)
    {
        var found = Filter(db.SalesAppointments.Where(a => a.Status != SalesAppointmentStatus.Withdrawn), query);
        var ordered = query.Descending == true
            ? found.OrderByDescending(a => a.Start).ThenByDescending(a => a.Id)
            : found.OrderBy(a => a.Start).ThenBy(a => a.Id);
        var rows = await AppointmentView.ReadAsync(db, ordered.Skip(query.Offset ?? 0).Take(query.Limit ?? DefaultLimit), cancellation);
        return TypedResults.Ok(new AppointmentList(rows, await found.CountAsync(cancellation)));
    }

    private static IQueryable<SalesAppointment> Filter(IQueryable<SalesAppointment> appointments, AppointmentListQuery query)
    {
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
}
