using CrmOffice.Api.Data;
using CrmOffice.Api.Model;
using CrmOffice.Api.Platform;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Api.Features.Planning.Appointments;

/// <summary>How an appointment stands with the salesperson's calendar.</summary>
/// <param name="Reason">Why it is not there.</param>
/// <param name="ProblemCode">The stable code of the last failure; it is tried again while the state is pending.</param>
/// <param name="WebLink">Opens the event in Outlook on the web.</param>
/// <param name="IsSeries">In Outlook it is a series; then it is changed there only.</param>
/// <param name="IsInvitation">Somebody else organises it in Outlook; then it is changed there only.</param>
/// <param name="IsFromOutlook">The event was there first, and stays when the appointment is taken back.</param>
public sealed record AppointmentCalendarView(
    AppointmentCalendarState State,
    AppointmentCalendarReason? Reason,
    string? ProblemCode,
    string? WebLink,
    bool IsSeries,
    bool IsInvitation,
    bool IsFromOutlook);

/// <summary>What was wanted here and is not done, because Outlook had something newer.</summary>
/// <param name="IsCancelled">The appointment was to be cancelled.</param>
public sealed record UnsentChangeView(
    string Subject, DateTimeOffset Start, DateTimeOffset End, bool IsAllDay, string? Location, string? Notes, int? ReminderMinutes, bool IsCancelled)
{
    internal static UnsentChangeView Of(UnsentChange change)
    {
        var (subject, start, end, _, isAllDay, location, notes, reminder) = change.Content;
        return new(subject, start, end, isAllDay, location, notes, reminder, change.IsCancelled);
    }
}

/// <param name="End">Of a whole day: the beginning of the day after the last one.</param>
/// <param name="TimeZone">In which it was entered, by its IANA name.</param>
/// <param name="ReminderMinutes">Before the start; null for no reminder.</param>
/// <param name="AttendeeAddress">Who is invited by mail; null for nobody.</param>
/// <param name="Outcome">What came of it, or why it was cancelled.</param>
public sealed record AppointmentView(
    int Id,
    int? PartyId,
    PartyType? PartyType,
    string? PartyName,
    int? ContactPersonId,
    string? ContactPersonName,
    int SalespersonId,
    string SalespersonName,
    SalesAppointmentKind Kind,
    string Subject,
    DateTimeOffset Start,
    DateTimeOffset End,
    string TimeZone,
    bool IsAllDay,
    string? Location,
    string? Notes,
    int? ReminderMinutes,
    string? AttendeeAddress,
    SalesAppointmentStatus Status,
    string? Outcome,
    AppointmentCalendarView Calendar,
    UnsentChangeView? UnsentChange,
    string Etag)
{
    /// <summary>GET /api/appointments/{id}</summary>
    internal static async Task<Results<Ok<AppointmentView>, ProblemHttpResult>> GetAsync(int id, CrmDb db, HttpContext context, CancellationToken cancellation)
    {
        if (await ReadAsync(db, id, cancellation) is not { } view)
        {
            return Problems.NotFound;
        }

        context.Response.Headers.ETag = view.Etag;
        return TypedResults.Ok(view);
    }

    internal static async Task<AppointmentView?> ReadAsync(CrmDb db, int id, CancellationToken cancellation) =>
        await Read(db, db.SalesAppointments.Where(a => a.Id == id)).SingleOrDefaultAsync(cancellation);

    /// <param name="appointments">In the order in which they are wanted.</param>
    internal static IAsyncEnumerable<AppointmentView> Read(CrmDb db, IQueryable<SalesAppointment> appointments) =>
        appointments.AsNoTracking()
            .Where(a => a.Status != SalesAppointmentStatus.Withdrawn)
            .Select(a => new
            {
                Appointment = a,

                // One value each: of an object with both EF makes a join with a window over all parties.
                PartyType = db.Parties.Where(p => p.Id == a.PartyId).Select(p => (PartyType?)p.Type).FirstOrDefault(),
                PartyName = db.Parties.Where(p => p.Id == a.PartyId).Select(p => p.Name).FirstOrDefault(),
                Person = db.ContactPersons.Where(p => p.Id == a.ContactPersonId)
                    .Select(p => p.FirstName == null ? p.LastName : p.FirstName + " " + p.LastName).FirstOrDefault(),
                Salesperson = db.Parties.Where(p => p.Id == a.SalespersonId).Select(p => p.FirstName + " " + p.LastName).First(),
            })
            .AsAsyncEnumerable()
            .Select(row => Of(row.Appointment, row.PartyType, row.PartyName, row.Person, row.Salesperson));

    private static AppointmentView Of(SalesAppointment a, PartyType? partyType, string? partyName, string? person, string salesperson) => new(
        a.Id, a.PartyId, partyType, partyName, a.ContactPersonId, person, a.SalespersonId, salesperson, a.Kind,
        a.Subject, a.Start, a.End, a.TimeZone, a.IsAllDay, a.Location, a.Notes, a.ReminderMinutes, a.AttendeeAddress, a.Status, a.Outcome,
        new(a.CalendarState, a.CalendarReason, a.CalendarProblem, a.WebLink, a.IsSeries, a.IsInvitation, a.IsFromOutlook),
        a.UnsentChange is null ? null : UnsentChangeView.Of(a.UnsentChange),
        EntityTag.Of(a));
}
