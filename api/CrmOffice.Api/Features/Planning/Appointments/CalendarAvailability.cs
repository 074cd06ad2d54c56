using System.Security.Claims;
using CrmOffice.Api.Model;
using CrmOffice.Api.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CrmOffice.Api.Features.Planning.Appointments;

/// <summary>Whether appointments of whoever asks are entered in Outlook.</summary>
/// <param name="Reason">Why not; null when they are.</param>
public sealed record CalendarAvailability(AppointmentCalendarReason? Reason)
{
    /// <summary>GET /api/calendar</summary>
    internal static async Task<Ok<CalendarAvailability>> GetAsync(EmployeeCalendar calendar, ClaimsPrincipal user, CancellationToken cancellation) =>
        TypedResults.Ok(new CalendarAvailability(await calendar.WhyNotAsync(user.EmployeeId(), cancellation)));
}
