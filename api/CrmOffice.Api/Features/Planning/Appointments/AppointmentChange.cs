using CrmOffice.Api.Data;
using CrmOffice.Api.Model;
using CrmOffice.Api.Platform;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Api.Features.Planning.Appointments;

/// <summary>
/// What every change of an appointment goes through: it is based on the present state, saved, and written to Outlook. Where
/// Outlook had something newer, that is the answer.
/// </summary>
internal static class AppointmentChange
{
    /// <param name="change">Returns what speaks against it.</param>
    public static async Task<Results<Ok<AppointmentView>, ProblemHttpResult>> DoAsync(
        int id, CrmDb db, EmployeeCalendar calendar, HttpContext context, Func<SalesAppointment, Task<ProblemHttpResult?>> change, CancellationToken cancellation)
    {
        if (await TryAsync(id, db, calendar, context, change, cancellation) is { } problem)
        {
            return problem;
        }

        if (await AppointmentView.ReadAsync(db, id, cancellation) is not { } view)
        {
            return Problems.NotFound;
        }

        context.Response.Headers.ETag = view.Etag;
        return TypedResults.Ok(view);
    }

    /// <returns>Why it is not done; null when it is.</returns>
    public static async Task<ProblemHttpResult?> TryAsync(
        int id, CrmDb db, EmployeeCalendar calendar, HttpContext context, Func<SalesAppointment, Task<ProblemHttpResult?>> change, CancellationToken cancellation)
    {
        if (await db.SalesAppointments.SingleOrDefaultAsync(a => a.Id == id && a.Status != SalesAppointmentStatus.Withdrawn, cancellation) is not { } appointment)
        {
            return Problems.NotFound;
        }

        if (!EntityTag.Matches(context.Request, appointment))
        {
            return await NewerAsync(id, db, cancellation);
        }

        if (await change(appointment) is { } problem)
        {
            return problem;
        }

        if (!await db.TrySaveAsync(cancellation))
        {
            return await NewerAsync(id, db, cancellation);
        }

        var lastUnsent = appointment.UnsentChange;
        await calendar.WriteAsync(appointment);
        db.ChangeTracker.Clear();
        return lastUnsent is null && await AppointmentView.ReadAsync(db, id, cancellation) is { UnsentChange: not null } newer
            ? Problems.ChangedMeanwhile(newer)
            : null;
    }

    /// <summary>What may be changed here at all.</summary>
    public static ProblemHttpResult? Refuse(SalesAppointment appointment, SalesAppointmentStatus expected = SalesAppointmentStatus.Planned) =>
        appointment.Status != expected ? Problems.AppointmentNotPlanned
        : appointment.IsSeries ? Problems.AppointmentIsSeries
        : appointment.IsInvitation ? Problems.AppointmentIsInvitation
        : null;

    /// <summary>Whether there is an event to follow the appointment, or there may be.</summary>
    public static bool IsInCalendar(SalesAppointment appointment) =>
        appointment.OutlookEventId is not null || appointment.CalendarState == AppointmentCalendarState.Pending;

    private static async Task<ProblemHttpResult> NewerAsync(int id, CrmDb db, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        return await AppointmentView.ReadAsync(db, id, cancellation) is { } current ? Problems.ChangedMeanwhile(current) : Problems.NotFound;
    }
}
