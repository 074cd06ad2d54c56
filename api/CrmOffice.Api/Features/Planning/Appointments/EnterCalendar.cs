using CrmOffice.Api.Data;
using CrmOffice.Api.Model;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CrmOffice.Api.Features.Planning.Appointments;

/// <summary>What is to be done about an appointment that Outlook doesn't have, or has otherwise.</summary>
internal static class EnterCalendar
{
    /// <summary>
    /// POST /api/appointments/{id}/enter-calendar: for the first time, once more after a failure, or again after it was deleted
    /// there. Of a cancelled one the event is deleted.
    /// </summary>
    public static Task<Results<Ok<AppointmentView>, ProblemHttpResult>> HandleAsync(
        int id, CrmDb db, EmployeeCalendar calendar, TimeProvider clock, HttpContext context, CancellationToken cancellation) =>
        AppointmentChange.DoAsync(
            id,
            db,
            calendar,
            context,
            async appointment =>
            {
                var isStillThere = appointment is { Status: SalesAppointmentStatus.Cancelled, OutlookEventId: not null };
                if (!isStillThere && AppointmentChange.Refuse(appointment) is { } refusal)
                {
                    return refusal;
                }

                // What came from an event that can't be seen is in Outlook already.
                if (appointment.CalendarState is not (AppointmentCalendarState.InCalendar or AppointmentCalendarState.Pending)
                    && appointment.CalendarReason != AppointmentCalendarReason.FromOutlook)
                {
                    await EnterAsync(appointment, calendar, clock, cancellation);
                }

                return null;
            },
            cancellation);

    /// <summary>DELETE /api/appointments/{id}/unsent-change: Outlook's state is the right one.</summary>
    public static Task<Results<Ok<AppointmentView>, ProblemHttpResult>> ForgetUnsentChangeAsync(
        int id, CrmDb db, EmployeeCalendar calendar, HttpContext context, CancellationToken cancellation) =>
        AppointmentChange.DoAsync(
            id,
            db,
            calendar,
            context,
            appointment =>
            {
                appointment.ForgetUnsentChange();
                return Task.FromResult<ProblemHttpResult?>(null);
            },
            cancellation);

    internal static async Task EnterAsync(SalesAppointment appointment, EmployeeCalendar calendar, TimeProvider clock, CancellationToken cancellation)
    {
        if (await calendar.WhyNotAsync(appointment.SalespersonId, cancellation) is { } reason)
        {
            appointment.FailInCalendar(reason);
        }
        else
        {
            appointment.EnterInCalendar(clock.GetUtcNow());
        }
    }
}
