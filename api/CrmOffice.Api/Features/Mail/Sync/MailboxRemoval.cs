using CrmOffice.Api.Data;
using CrmOffice.Api.Model;
using CrmOffice.Api.Shared.Graph;
using Microsoft.EntityFrameworkCore;
using Microsoft.Kiota.Abstractions;

namespace CrmOffice.Api.Features.Mail.Sync;

/// <summary>
/// The employee doesn't take part any more: subscriptions, cursors and what is known of mails that are not entered go. Mails
/// that are entered with a party stay, they are the company's history.
/// </summary>
internal sealed class MailboxRemoval(CrmDb db, SubscriptionKeeper subscriptions, MailboxLease lease, Mailbox mailbox, TimeProvider clock)
{
    public async Task RemoveAsync(CancellationToken cancellation)
    {
        try
        {
            await subscriptions.DeleteAllAsync(cancellation);
        }
        catch (ApiException exception) when (GraphProblem.Of(exception, clock)?.Kind is GraphProblemKind.Stop)
        {
            // Without the right to do so they can only run out; what they send meanwhile is dropped.
            db.GraphSubscriptions.RemoveRange(db.GraphSubscriptions.Where(s => s.MailboxId == mailbox.Id));
        }

        // Mails that were unlinked everywhere and that no other mailbox holds.
        db.EmailMessages.RemoveRange(await db.EmailMessages
            .Where(m => db.MailboxMessages.Any(x => x.MailboxId == mailbox.Id && x.EmailMessageId == m.Id)
                && !db.MailboxMessages.Any(x => x.MailboxId != mailbox.Id && x.EmailMessageId == m.Id)
                && !m.Links.Any(l => !l.IsRemoved))
            .ToListAsync(cancellation));

        // An event that is there already stays as it is; nobody follows it any more.
        foreach (var appointment in await db.SalesAppointments
            .Where(a => a.SalespersonId == mailbox.EmployeeId && a.CalendarState == AppointmentCalendarState.Pending).ToListAsync(cancellation))
        {
            appointment.FailInCalendar(AppointmentCalendarReason.NoMailbox);
        }

        db.Mailboxes.Remove(mailbox);
        await lease.SaveAsync(cancellation);
    }
}
