using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using CrmOffice.Api.Data;
using CrmOffice.Api.Model;
using CrmOffice.Api.Platform;
using CrmOffice.Api.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Api.Features.Planning.Appointments;

/// <summary>A new appointment of whoever is signed in (R18, R69).</summary>
public sealed record CreateAppointmentRequest : AppointmentFields
{
    public required int PartyId { get; init; }

    /// <summary>A new id for each appointment: sent again after a lost answer, it is still entered once.</summary>
    public required Guid RequestId { get; init; }

    /// <summary>Who is invited by mail; nobody when empty.</summary>
    [MaxLength(FieldLength.Email)]
    public string? AttendeeAddress { get; init; }

    [MaxLength(FieldLength.Name)]
    public string? AttendeeName { get; init; }

    /// <summary>Whether it is to stand in the calendar in Outlook too.</summary>
    public bool InCalendar { get; init; } = true;

    /// <summary>POST /api/appointments: stored first, then written to Outlook; the answer says how that went.</summary>
    internal static async Task<Results<Created<AppointmentView>, ProblemHttpResult>> HandleAsync(
        CreateAppointmentRequest request, CrmDb db, EmployeeCalendar calendar, TimeProvider clock, ClaimsPrincipal user, CancellationToken cancellation)
    {
        var appointment = await EnteredBeforeAsync(db, request.RequestId, cancellation);
        if (appointment is null)
        {
            (appointment, var problem) = await PrepareAsync(request, db, calendar, clock, user, cancellation);
            if (problem is not null)
            {
                return problem;
            }

            appointment = await EnterOnceAsync(db, appointment!, cancellation);
        }

        await calendar.WriteAsync(appointment);
        return await AppointmentView.ReadAsync(db, appointment.Id, cancellation) is { } view
            ? TypedResults.Created($"/api/appointments/{appointment.Id}", view)
            : Problems.NotFound;
    }

    private static async Task<(SalesAppointment?, ProblemHttpResult?)> PrepareAsync(
        CreateAppointmentRequest request, CrmDb db, EmployeeCalendar calendar, TimeProvider clock, ClaimsPrincipal user, CancellationToken cancellation)
    {
        if (await PartyAsync(db, request.PartyId, cancellation) is not { } partyId)
        {
            return (null, Problems.NotFound);
        }

        var (content, problem) = await request.ReadAsync(db, partyId, cancellation);
        if (problem is not null)
        {
            return (null, problem);
        }

        string? attendee = null;
        if (!string.IsNullOrWhiteSpace(request.AttendeeAddress) && !MailAddress.TryNormalise(request.AttendeeAddress, out attendee))
        {
            return (null, Problems.AddressInvalid);
        }

        var appointment = new SalesAppointment(user.EmployeeId(), request.Kind, content!.Subject, content.Start, content.End)
        {
            PartyId = partyId,
            ContactPersonId = request.ContactPersonId,
            AttendeeAddress = attendee,
            AttendeeName = attendee is null ? null : Clean(request.AttendeeName),
            RequestId = request.RequestId,
        };
        appointment.Describe(content);
        if (!request.InCalendar)
        {
            appointment.StayOutOfCalendar(AppointmentCalendarReason.NotWanted);
        }
        else if (await calendar.WhyNotAsync(appointment.SalespersonId, cancellation) is { } reason)
        {
            appointment.StayOutOfCalendar(reason);
        }
        else
        {
            appointment.EnterInCalendar(clock.GetUtcNow());
        }

        return (appointment, null);
    }

    /// <returns>With whom an appointment is entered: instead of a lead the customer that it has become. Null when there can't be one.</returns>
    internal static async Task<int?> PartyAsync(CrmDb db, int partyId, CancellationToken cancellation)
    {
        var convertedTo = await db.Leads.Where(l => l.Id == partyId).Select(l => l.ConvertedCustomerId).SingleOrDefaultAsync(cancellation);
        var found = convertedTo ?? partyId;
        return await db.Parties.AnyAsync(p => p.Id == found && p.Type != PartyType.Employee, cancellation) ? found : null;
    }

    /// <returns>The appointment, or the one that the same request has entered in this moment.</returns>
    internal static async Task<SalesAppointment> EnterOnceAsync(CrmDb db, SalesAppointment appointment, CancellationToken cancellation)
    {
        db.Add(appointment);
        try
        {
            await db.SaveChangesAsync(cancellation);
            return appointment;
        }
        catch (DbUpdateException)
        {
            // The same request arrived twice at once: the other one is found now. Anything else is thrown again.
            db.ChangeTracker.Clear();
            if (await EnteredBeforeAsync(db, appointment.RequestId!.Value, cancellation) is { } other)
            {
                return other;
            }

            throw;
        }
    }

    internal static Task<SalesAppointment?> EnteredBeforeAsync(CrmDb db, Guid requestId, CancellationToken cancellation) =>
        db.SalesAppointments.AsNoTracking().SingleOrDefaultAsync(a => a.RequestId == requestId, cancellation);
}
