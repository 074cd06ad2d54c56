using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using CrmOffice.Api.Data;
using CrmOffice.Api.Features.Planning.Calendar;
using CrmOffice.Api.Model;
using CrmOffice.Api.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CrmOffice.Api.Features.Planning.Appointments;

/// <param name="Outcome">Why it is cancelled, or what came of it.</param>
public sealed record EndAppointmentRequest([property: MaxLength(FieldLength.LongText)] string? Outcome);

/// <summary>An appointment is cancelled or was held; and what undoes that.</summary>
internal static class EndAppointment
{
    /// <summary>POST /api/appointments/{id}/cancel: the event in Outlook goes, and whoever was invited is told.</summary>
    public static Task<Results<Ok<AppointmentView>, ProblemHttpResult>> CancelAsync(
        int id, EndAppointmentRequest request, CrmDb db, EmployeeCalendar calendar, TimeProvider clock, ClaimsPrincipal user, HttpContext context, CancellationToken cancellation) =>
        AppointmentChange.DoAsync(
            id,
            db,
            calendar,
            context,
            async appointment =>
            {
                if (AppointmentChange.Refuse(appointment) is { } refusal)
                {
                    return refusal;
                }

                await RemoveFromCalendarAsync(appointment, calendar, cancellation);
                appointment.Cancel(AppointmentFields.Clean(request.Outcome));
                await AppointmentCancellation.EnterAsync(db, appointment, user.EmployeeId(), clock.GetUtcNow());
                return null;
            },
            cancellation);

    /// <summary>
    /// DELETE /api/appointments/{id}: takes back one that was entered by mistake, as if it had never been. An event from which it was
    /// entered stays in Outlook.
    /// </summary>
    public static async Task<Results<NoContent, ProblemHttpResult>> WithdrawAsync(
        int id, CrmDb db, EmployeeCalendar calendar, HttpContext context, CancellationToken cancellation)
    {
        var problem = await AppointmentChange.TryAsync(
            id,
            db,
            calendar,
            context,
            async appointment =>
            {
                if (appointment is { IsFromOutlook: true, Status: SalesAppointmentStatus.Planned })
                {
                    db.Remove(appointment);
                    return null;
                }

                if (AppointmentChange.Refuse(appointment) is { } refusal)
                {
                    return refusal;
                }

                if (AppointmentChange.IsInCalendar(appointment))
                {
                    await RemoveFromCalendarAsync(appointment, calendar, cancellation);
                    appointment.Withdraw();
                }
                else
                {
                    db.Remove(appointment);
                }

                return null;
            },
            cancellation);
        return problem is null ? TypedResults.NoContent() : problem;
    }

    /// <summary>POST /api/appointments/{id}/hold: it took place. Of one that was held already it replaces what came of it.</summary>
    public static Task<Results<Ok<AppointmentView>, ProblemHttpResult>> HoldAsync(
        int id, EndAppointmentRequest request, CrmDb db, EmployeeCalendar calendar, HttpContext context, CancellationToken cancellation) =>
        AppointmentChange.DoAsync(
            id,
            db,
            calendar,
            context,
            appointment =>
            {
                if (appointment.Status is not (SalesAppointmentStatus.Planned or SalesAppointmentStatus.Held))
                {
                    return Task.FromResult<ProblemHttpResult?>(Problems.AppointmentNotPlanned);
                }

                appointment.Hold(AppointmentFields.Clean(request.Outcome));
                return Task.FromResult<ProblemHttpResult?>(null);
            },
            cancellation);

    /// <summary>
    /// POST /api/appointments/{id}/plan-again: a cancelled one takes place after all; it is entered in Outlook anew. One that was
    /// said to be held has not been held yet.
    /// </summary>
    public static Task<Results<Ok<AppointmentView>, ProblemHttpResult>> PlanAgainAsync(
        int id, CrmDb db, EmployeeCalendar calendar, TimeProvider clock, HttpContext context, CancellationToken cancellation) =>
        AppointmentChange.DoAsync(
            id,
            db,
            calendar,
            context,
            async appointment =>
            {
                if (appointment.Status == SalesAppointmentStatus.Held)
                {
                    appointment.PlanAgain();
                    return null;
                }

                if (AppointmentChange.Refuse(appointment, SalesAppointmentStatus.Cancelled) is { } refusal)
                {
                    return refusal;
                }

                await AppointmentCancellation.TakeBackAsync(db, appointment);
                appointment.PlanAgain();
                appointment.ForgetUnsentChange();
                if (appointment.TransactionId is not null)
                {
                    await EnterCalendar.EnterAsync(appointment, calendar, clock, cancellation);
                }

                return null;
            },
            cancellation);

    private static async Task RemoveFromCalendarAsync(SalesAppointment appointment, EmployeeCalendar calendar, CancellationToken cancellation)
    {
        appointment.RememberBase();
        appointment.ForgetUnsentChange();
        if (AppointmentChange.IsInCalendar(appointment))
        {
            await calendar.FollowAsync(appointment, cancellation);
        }
    }
}
