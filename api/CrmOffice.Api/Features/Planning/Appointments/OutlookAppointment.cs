using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using CrmOffice.Api.Data;
using CrmOffice.Api.Features.Planning.Calendar;
using CrmOffice.Api.Model;
using CrmOffice.Api.Platform;
using CrmOffice.Api.Shared.Graph;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Graph.Models;

namespace CrmOffice.Api.Features.Planning.Appointments;

/// <summary>An appointment that is open in Outlook, and the sales appointment that it is (R69).</summary>
/// <param name="Appointment">Null when it is none of whoever asks.</param>
public sealed record OutlookAppointment(AppointmentView? Appointment)
{
    /// <summary>GET /api/outlook-appointment</summary>
    /// <param name="itemId">Outlook's id, in the form of Exchange or of Graph.</param>
    internal static async Task<Ok<OutlookAppointment>> GetAsync(
        [Length(1, MailboxMessage.ItemIdLength)] string itemId, CrmDb db, EmployeeCalendar calendar, ClaimsPrincipal user, CancellationToken cancellation)
    {
        var item = new OutlookItem(itemId, user.EmployeeId());
        var id = await item.FindAsync(db, null, cancellation);
        if (id is null && await calendar.FindEventAsync(item.EmployeeId, item.GraphId, cancellation) is { Found: { } found })
        {
            id = await item.FindAsync(db, found.Id, cancellation);
        }

        return TypedResults.Ok(new OutlookAppointment(id is { } known ? await AppointmentView.ReadAsync(db, known, cancellation) : null));
    }
}

/// <summary>
/// An appointment that is open in Outlook is entered as a sales appointment of whoever is signed in. What the fields say counts where the
/// product can't see the event itself.
/// </summary>
public sealed record EnterOutlookAppointmentRequest : AppointmentFields
{
    /// <summary>Outlook's id, in the form of Exchange or of Graph.</summary>
    [Length(1, MailboxMessage.ItemIdLength)]
    public required string ItemId { get; init; }
    public required int PartyId { get; init; }

    /// <summary>POST /api/outlook-appointment: once, however often it is asked for.</summary>
    internal static async Task<Results<Ok<AppointmentView>, ProblemHttpResult>> HandleAsync(
        EnterOutlookAppointmentRequest request, CrmDb db, EmployeeCalendar calendar, ClaimsPrincipal user, CancellationToken cancellation)
    {
        var item = new OutlookItem(request.ItemId, user.EmployeeId());
        var id = await item.FindAsync(db, null, cancellation);
        if (id is null)
        {
            var (found, problem) = await calendar.FindEventAsync(item.EmployeeId, item.GraphId, cancellation);
            if (problem?.Kind == GraphProblemKind.Hold)
            {
                return Problems.CalendarUnavailable;
            }

            id = found is null ? null : await item.FindAsync(db, found.Id, cancellation);
            if (id is null)
            {
                (var appointment, var refusal) = await request.PrepareAsync(item, found, db, cancellation);
                if (refusal is not null)
                {
                    return refusal;
                }

                id = (await CreateAppointmentRequest.EnterOnceAsync(db, appointment!, cancellation)).Id;
            }
        }

        return await AppointmentView.ReadAsync(db, id.Value, cancellation) is { } view ? TypedResults.Ok(view) : Problems.NotFound;
    }

    /// <param name="found">Null where the product can't see it.</param>
    private async Task<(SalesAppointment?, ProblemHttpResult?)> PrepareAsync(OutlookItem item, Event? found, CrmDb db, CancellationToken cancellation)
    {
        if (await CreateAppointmentRequest.PartyAsync(db, PartyId, cancellation) is not { } partyId)
        {
            return (null, Problems.NotFound);
        }

        var (content, problem) = await ReadAsync(db, partyId, cancellation);
        if (problem is not null)
        {
            return (null, problem);
        }

        if (found is not null)
        {
            if (found.Sensitivity is Sensitivity.Private or Sensitivity.Confidential)
            {
                // When it is, colleagues may know; what it is about, they may not.
                var name = await db.Parties.Where(p => p.Id == partyId).Select(p => p.Name).SingleAsync(cancellation);
                content = content! with { Subject = name, Location = null, Notes = null };
            }

            content = CalendarEvent.ContentOf(found, content!);
        }

        var appointment = new SalesAppointment(item.EmployeeId, Kind, content!.Subject, content.Start, content.End)
        {
            PartyId = partyId,
            ContactPersonId = ContactPersonId,
            RequestId = item.Key,
        };
        appointment.Describe(content);
        if (found is null)
        {
            appointment.StayOutOfCalendar(AppointmentCalendarReason.FromOutlook);
        }
        else
        {
            appointment.ComeFromOutlook(
                found.Id!, found.ICalUId, found.ChangeKey, found.WebLink, found.Type == EventType.SeriesMaster, found.IsOrganizer == false);
        }

        return (appointment, null);
    }
}

/// <summary>An item that an employee has open in Outlook.</summary>
/// <param name="ItemId">As Office gives it: Exchange's form, on telephones Graph's.</param>
internal sealed record OutlookItem(string ItemId, int EmployeeId)
{
    /// <summary>
    /// The same id as Graph writes it, with the characters that an address can hold; see Office's convertToRestId. Graph finds the item by it and
    /// answers with the immutable one, which Office doesn't know.
    /// </summary>
    public string GraphId => ItemId.Replace('/', '-').Replace('+', '_');

    /// <summary>Made of the id, so that a second request of the same item finds what the first one has entered.</summary>
    public Guid Key => new(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{EmployeeId} {GraphId}"))).AsSpan(0, 16));

    /// <summary>The employee's sales appointment.</summary>
    /// <param name="eventId">Graph's immutable id, where it is known.</param>
    public Task<int?> FindAsync(CrmDb db, string? eventId, CancellationToken cancellation) =>
        db.SalesAppointments
            .Where(a => a.SalespersonId == EmployeeId && a.Status != SalesAppointmentStatus.Withdrawn
                && (a.RequestId == Key || (eventId != null && a.OutlookEventId == eventId)))
            .OrderBy(a => a.Id)
            .Select(a => (int?)a.Id)
            .FirstOrDefaultAsync(cancellation);
}
