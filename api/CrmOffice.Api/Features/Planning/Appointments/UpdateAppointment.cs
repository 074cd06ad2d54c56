using CrmOffice.Api.Data;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CrmOffice.Api.Features.Planning.Appointments;

public sealed record UpdateAppointmentRequest : AppointmentFields
{
    /// <summary>PUT /api/appointments/{id}</summary>
    internal static Task<Results<Ok<AppointmentView>, ProblemHttpResult>> HandleAsync(
        int id, UpdateAppointmentRequest request, CrmDb db, EmployeeCalendar calendar, HttpContext context, CancellationToken cancellation) =>
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

                var (content, problem) = await request.ReadAsync(db, appointment.PartyId, cancellation);
                if (problem is not null)
                {
                    return problem;
                }

                appointment.RememberBase();
                appointment.Describe(content!);
                appointment.Become(request.Kind);
                appointment.ContactPersonId = request.ContactPersonId;
                appointment.ForgetUnsentChange();
                if (AppointmentChange.IsInCalendar(appointment))
                {
                    await calendar.FollowAsync(appointment, cancellation);
                }

                return null;
            },
            cancellation);
}
