using CrmOffice.Api.Data;
using CrmOffice.Api.Model;
using CrmOffice.Api.Shared;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Api.Features.Planning.Calendar;

/// <summary>A cancelled appointment is an event of its customer (R51).</summary>
internal static class AppointmentCancellation
{
    /// <summary>Enters it; saved with the appointment.</summary>
    /// <param name="employeeId">Who cancelled it; null when it was deleted in Outlook.</param>
    public static async Task EnterAsync(CrmDb db, SalesAppointment appointment, int? employeeId, DateTimeOffset now)
    {
        if (appointment.PartyId is { } party && await db.Customers.AnyAsync(c => c.Id == party))
        {
            var text = $"{UserLanguage.Choose("Termin abgesagt", "Appointment cancelled")}: {appointment.Subject}";
            db.Add(new CustomerEvent(party, CustomerEventKind.CancelledAppointment, text, now, employeeId, isAutomatic: true));
        }
    }

    /// <summary>It takes place after all: the newest such event goes; saved with the appointment.</summary>
    public static async Task TakeBackAsync(CrmDb db, SalesAppointment appointment)
    {
        var entered = await db.CustomerEvents
            .Where(e => e.CustomerId == appointment.PartyId && e.Kind == CustomerEventKind.CancelledAppointment && e.IsAutomatic
                && e.Text.EndsWith(": " + appointment.Subject))
            .OrderByDescending(e => e.Id).FirstOrDefaultAsync();
        if (entered is not null)
        {
            db.Remove(entered);
        }
    }

    /// <summary>The event was deleted in Outlook.</summary>
    public static async Task LoseEventAsync(CrmDb db, SalesAppointment appointment, DateTimeOffset now)
    {
        if (appointment.LoseEvent(now))
        {
            await EnterAsync(db, appointment, employeeId: null, now);
        }

        await db.SaveChangesAsync(CancellationToken.None);
    }
}
