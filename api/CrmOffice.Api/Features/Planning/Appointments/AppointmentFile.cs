using System.Text;
using CrmOffice.Api.Data;
using CrmOffice.Api.Features.Planning.Calendar;
using CrmOffice.Api.Model;
using CrmOffice.Api.Platform;
using CrmOffice.Api.Shared;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Api.Features.Planning.Appointments;

/// <summary>An appointment as a file that every calendar takes (RFC 5545).</summary>
internal static class AppointmentFile
{
    public const string ContentType = "text/calendar";

    /// <summary>GET /api/appointments/{id}/ics</summary>
    public static async Task<Results<FileContentHttpResult, ProblemHttpResult>> GetAsync(int id, CrmDb db, TimeProvider clock, CancellationToken cancellation)
    {
        var appointment = await db.SalesAppointments.AsNoTracking()
            .SingleOrDefaultAsync(a => a.Id == id && a.Status != SalesAppointmentStatus.Withdrawn, cancellation);
        return appointment is null
            ? Problems.NotFound
            : TypedResults.File(
                Encoding.UTF8.GetBytes(Write(appointment, clock.GetUtcNow())), $"{ContentType}; charset=utf-8", $"{UserLanguage.Choose("Termin", "Appointment")}.ics");
    }

    internal static string Write(SalesAppointment appointment, DateTimeOffset now)
    {
        var entry = new Ical.Net.CalendarComponents.CalendarEvent
        {
            // The same as in Outlook where it is there, so that it doesn't stand in a calendar twice.
            Uid = appointment.ICalUid ?? $"appointment-{appointment.RequestId ?? Guid.Empty:N}-{appointment.Id}@crmoffice",
            DtStamp = new CalDateTime(now.UtcDateTime, "UTC"),
            Start = Time(appointment.Start, appointment),
            End = Time(appointment.End, appointment),
            Summary = appointment.Subject,
            Location = appointment.Location,
            Description = appointment.Notes,
            Status = appointment.Status == SalesAppointmentStatus.Cancelled ? "CANCELLED" : "CONFIRMED",
        };
        if (appointment.ReminderMinutes is { } minutes)
        {
            entry.Alarms.Add(new() { Action = "DISPLAY", Description = appointment.Subject, Trigger = new Trigger(Duration.FromMinutes(-minutes)) });
        }

        var calendar = new Ical.Net.Calendar { Events = { entry }, ProductId = "-//CrmOffice//Appointments//EN" };
        return new CalendarSerializer().SerializeToString(calendar) ?? throw new InvalidOperationException("The appointment can't be written.");
    }

    private static CalDateTime Time(DateTimeOffset instant, SalesAppointment appointment) => appointment.IsAllDay
        ? new CalDateTime(CalendarTimes.DateOf(instant, CalendarTimes.Find(appointment.TimeZone) ?? LocalCalendar.Zone))
        : new CalDateTime(instant.UtcDateTime, "UTC");
}
