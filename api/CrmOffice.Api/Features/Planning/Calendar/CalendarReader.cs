using System.Globalization;
using CrmOffice.Api.Data;
using CrmOffice.Api.Model;
using CrmOffice.Api.Shared.Graph;
using Microsoft.EntityFrameworkCore;
using Microsoft.Graph;
using Microsoft.Graph.Models;
using Microsoft.Kiota.Abstractions;

namespace CrmOffice.Api.Features.Planning.Calendar;

/// <summary>
/// Follows the changes of a calendar and takes over those of the product's own appointments; of other events nothing is kept.
/// A reading is repeated as a whole when it is interrupted, which does no harm.
/// </summary>
internal sealed class CalendarReader(CrmDb db, GraphServiceClient graph, MailboxLease lease, Mailbox mailbox, GraphOptions options, TimeProvider clock, ILogger logger)
{
    /// <summary>Times in UTC, and bodies without formatting.</summary>
    public const string Preferences = "outlook.timezone=\"UTC\", outlook.body-content-type=\"text\"";

    /// <summary>How often another writer may be first before it is an error.</summary>
    private const int Collisions = 5;

    /// <returns>Where to go on next time, and for a full reading the time around which it was.</returns>
    public async Task<(string Link, DateTimeOffset? Around)> ReadAsync(CalendarCursor cursor, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (!cursor.IsFullReadingDue(now))
        {
            try
            {
                return (await ReadAsync(cursor.Link, now, [], cancellation), null);
            }
            catch (ApiException exception) when (GraphProblem.Of(exception, clock)?.Kind == GraphProblemKind.StateLost)
            {
                logger.LogInformation("The calendar of mailbox {Mailbox} is read again", mailbox.Id);
            }
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        var link = await ReadAsync(null, now, seen, cancellation);

        // What went while nobody listened is told by nobody.
        var (from, to) = Window(now);
        var kept = await db.SalesAppointments.AsNoTracking()
            .Where(a => a.SalespersonId == mailbox.EmployeeId && a.OutlookEventId != null && a.CalendarState != AppointmentCalendarState.Pending
                && a.End > from && a.Start < to)
            .Select(a => a.OutlookEventId!)
            .ToListAsync(cancellation);
        foreach (var missing in kept.Where(id => !seen.Contains(id)))
        {
            await LookAsync(missing, cancellation);
        }

        return (link, now);
    }

    private async Task<string> ReadAsync(string? link, DateTimeOffset now, HashSet<string> seen, CancellationToken cancellation)
    {
        while (true)
        {
            await lease.KeepAsync(cancellation);
            var (events, nextLink, deltaLink) = await PageAsync(link, now, cancellation);
            seen.UnionWith(events.Where(e => !IsRemoved(e)).Select(e => e.Id!));
            await TakeAsync(events, cancellation);
            if (deltaLink is not null)
            {
                return deltaLink;
            }

            link = nextLink!;
        }
    }

    private async Task<(List<Event> Events, string? NextLink, string? DeltaLink)> PageAsync(string? link, DateTimeOffset now, CancellationToken cancellation)
    {
        var delta = graph.Users[mailbox.UserId].CalendarView.Delta;
        var (from, to) = Window(now);
        var answer = link is null
            ? await delta.GetAsDeltaGetResponseAsync(
                request =>
                {
                    Prefer(request.Headers);
                    request.QueryParameters.StartDateTime = Text(from);
                    request.QueryParameters.EndDateTime = Text(to);
                },
                cancellation)
            : await delta.WithUrl(link).GetAsDeltaGetResponseAsync(request => Prefer(request.Headers), cancellation);
        return ([.. (answer!.Value ?? []).Where(e => e.Id is not null)], answer.OdataNextLink, answer.OdataDeltaLink);
    }

    private async Task TakeAsync(List<Event> events, CancellationToken cancellation)
    {
        var ids = events.Select(e => e.Id!).Concat(events.Select(e => e.SeriesMasterId).OfType<string>()).Distinct().ToList();
        var transactions = events.Select(e => Guid.TryParse(e.TransactionId, out var id) ? id : (Guid?)null).OfType<Guid>().Distinct().ToList();
        var own = await db.SalesAppointments.AsNoTracking()
            .Where(a => a.SalespersonId == mailbox.EmployeeId
                && ((a.OutlookEventId != null && ids.Contains(a.OutlookEventId)) || (a.TransactionId != null && transactions.Contains(a.TransactionId.Value))))
            .Select(a => new { a.Id, a.OutlookEventId, a.TransactionId, a.IsSeries })
            .ToListAsync(cancellation);
        foreach (var appointment in own)
        {
            // The last one of an event is its newest.
            var told = events.FindLast(e => e.Id == appointment.OutlookEventId
                || (appointment.OutlookEventId is null && Guid.TryParse(e.TransactionId, out var id) && id == appointment.TransactionId));
            if (told is null || IsRemoved(told) || told.Start is null)
            {
                // It has left the window, was deleted, or its occurrences tell of a series.
                if (appointment.OutlookEventId is not null && !(told is null && appointment.IsSeries))
                {
                    await LookAsync(appointment.OutlookEventId, cancellation);
                }
            }
            else
            {
                await TakeAsync(appointment.Id, told, cancellation);
            }
        }
    }

    /// <summary>Asks for the event itself.</summary>
    private async Task LookAsync(string eventId, CancellationToken cancellation)
    {
        var id = await db.SalesAppointments.Where(a => a.SalespersonId == mailbox.EmployeeId && a.OutlookEventId == eventId)
            .Select(a => (int?)a.Id).FirstOrDefaultAsync(cancellation);
        if (id is null)
        {
            return;
        }

        await lease.KeepAsync(cancellation);
        Event? found;
        try
        {
            found = await graph.Users[mailbox.UserId].Events[eventId].GetAsync(request => request.Headers.Add("Prefer", Preferences), cancellation);
        }
        catch (ApiException exception) when (GraphProblem.Of(exception, clock)?.Kind == GraphProblemKind.Gone)
        {
            found = null;
        }

        await TakeAsync(id.Value, found, cancellation);
    }

    /// <param name="found">Null when it is gone.</param>
    private async Task TakeAsync(int appointmentId, Event? found, CancellationToken cancellation)
    {
        for (var collision = 1; ; collision++)
        {
            db.ChangeTracker.Clear();
            if (await db.SalesAppointments.SingleOrDefaultAsync(a => a.Id == appointmentId, cancellation) is not { } appointment)
            {
                return;
            }

            try
            {
                if (found is null or { IsCancelled: true })
                {
                    await LoseAsync(appointment);
                }
                else if (Follow(appointment, found))
                {
                    await db.SaveChangesAsync(cancellation);
                    logger.LogInformation("Appointment {Appointment} follows its event", appointment.Id);
                }

                return;
            }
            catch (DbUpdateConcurrencyException) when (collision < Collisions)
            {
                // Somebody changes it here in this moment: look again at what is there now.
                logger.LogDebug("Appointment {Appointment} is looked at again", appointmentId);
            }
        }
    }

    private async Task LoseAsync(SalesAppointment appointment)
    {
        // What waits to be written meets the same by itself, and knows what was wanted.
        if (appointment.OutlookEventId is not null && appointment.CalendarState != AppointmentCalendarState.Pending)
        {
            await AppointmentCancellation.LoseEventAsync(db, appointment, clock.GetUtcNow());
            logger.LogInformation("Appointment {Appointment} has no event any more", appointment.Id);
        }
    }

    /// <returns>Whether there is anything to save.</returns>
    private bool Follow(SalesAppointment appointment, Event found)
    {
        var isWaiting = appointment.CalendarState == AppointmentCalendarState.Pending;
        if (isWaiting && appointment.OutlookEventId is null && !(appointment.CalendarClaimUntil > clock.GetUtcNow()))
        {
            // Created by somebody who died before writing it down.
            appointment.BelongTo(found.Id!, found.ICalUId, found.ChangeKey, found.WebLink, CalendarEvent.ContentOf(found, appointment.Content));
            if (appointment.Status == SalesAppointmentStatus.Planned && appointment.CalendarBase!.SaysWhat(appointment.Content))
            {
                appointment.Agree();
            }

            return true;
        }

        if (isWaiting || appointment.OutlookEventId is null || appointment.ChangeKey == found.ChangeKey)
        {
            return false;
        }

        var wanted = appointment.Content;
        var content = CalendarEvent.ContentOf(found, appointment.CalendarBase ?? wanted);
        appointment.FollowCalendar(
            content,
            found.ChangeKey,
            found.Type == EventType.SeriesMaster,
            appointment.CalendarBase is not null && !wanted.SaysWhat(content) ? new UnsentChange(wanted, IsCancelled: false) : null);
        return true;
    }

    private void Prefer(RequestHeaders headers) =>
        headers.Add("Prefer", $"{Preferences}, odata.maxpagesize={options.PageSize.ToString(CultureInfo.InvariantCulture)}");

    private static bool IsRemoved(Event told) => told.AdditionalData.ContainsKey("@removed");

    private static (DateTimeOffset From, DateTimeOffset To) Window(DateTimeOffset around) =>
        (around.AddDays(-CalendarCursor.DaysBack), around.AddDays(CalendarCursor.DaysAhead));

    private static string Text(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
