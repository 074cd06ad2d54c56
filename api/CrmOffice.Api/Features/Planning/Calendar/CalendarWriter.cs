using System.Globalization;
using CrmOffice.Api.Data;
using CrmOffice.Api.Model;
using CrmOffice.Api.Shared.Graph;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Microsoft.Graph;
using Microsoft.Graph.Models;
using Microsoft.Kiota.Abstractions;

namespace CrmOffice.Api.Features.Planning.Calendar;

/// <summary>
/// Writes to Outlook what is wanted of an appointment, until both say the same. Any number of these may run at once; one of
/// them holds the claim, and whoever dies leaves it to the next.
/// </summary>
internal sealed class CalendarWriter(CrmDb db, GraphServiceClient graph, IOptions<GraphOptions> options, TimeProvider clock, ILogger<CalendarWriter> logger)
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(15);

    /// <param name="lease">Of the mailbox, where its holder writes.</param>
    /// <param name="cancellation">Ends the waiting for Graph. What was not done is done by the mailbox's next worker.</param>
    /// <returns>Why nothing can be done in this mailbox now; null otherwise.</returns>
    public async Task<Exception?> WriteAsync(int appointmentId, string userId, MailboxLease? lease, CancellationToken cancellation)
    {
        while (await ClaimAsync(appointmentId) is { } claim)
        {
            var turn = new Turn(appointmentId, userId, claim, lease, cancellation);
            try
            {
                await WriteAsync(turn);
            }
            catch (LeaseLostException) when (lease is null)
            {
                return null;
            }
            catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
            {
                return null;
            }
            catch (DbUpdateConcurrencyException)
            {
                // It was changed here meanwhile: the newer state is written at the next turn.
                logger.LogDebug("Appointment {Appointment} was changed while it was written", appointmentId);
            }
            catch (Exception exception) when (GraphProblem.Of(exception, clock) is { } problem)
            {
                await FailAsync(turn, problem);
                if (problem.Kind is GraphProblemKind.Hold or GraphProblemKind.Stop)
                {
                    return exception;
                }
            }
            finally
            {
                await db.SalesAppointments.Where(a => a.Id == appointmentId && a.CalendarClaim == claim).ExecuteUpdateAsync(
                    set => set.SetProperty(a => a.CalendarClaim, (Guid?)null).SetProperty(a => a.CalendarClaimUntil, (DateTimeOffset?)null),
                    CancellationToken.None);
            }
        }

        return null;
    }

    private async Task WriteAsync(Turn turn)
    {
        db.ChangeTracker.Clear();
        var appointment = await db.SalesAppointments.SingleAsync(a => a.Id == turn.AppointmentId, CancellationToken.None);
        try
        {
            await (appointment switch
            {
                { Status: SalesAppointmentStatus.Cancelled or SalesAppointmentStatus.Withdrawn } => DeleteAsync(appointment, turn),
                { OutlookEventId: null } => CreateAsync(appointment, turn),
                _ => ChangeAsync(appointment, turn),
            });
        }
        catch (ApiException exception) when (exception.ResponseStatusCode == 412)
        {
            await MeetNewerAsync(appointment, turn);
        }
        catch (ApiException exception) when (appointment.OutlookEventId is not null && GraphProblem.Of(exception, clock)?.Kind == GraphProblemKind.Gone)
        {
            await AppointmentCancellation.LoseEventAsync(db, appointment, clock.GetUtcNow());
        }
    }

    private async Task CreateAsync(SalesAppointment appointment, Turn turn)
    {
        await KeepAsync(turn);
        var made = (await graph.Users[turn.UserId].Events.PostAsync(CalendarEvent.New(appointment, isWanted: true), Ask, turn.Cancellation))!;

        // Made by an earlier try, it may say something older; then it is changed at the next turn.
        var content = CalendarEvent.ContentOf(made, appointment.Content);
        await SettleAsync(appointment, made, content.SaysWhat(appointment.Content), content);
    }

    private async Task ChangeAsync(SalesAppointment appointment, Turn turn)
    {
        await KeepAsync(turn);
        var changed = (await graph.Users[turn.UserId].Events[appointment.OutlookEventId].PatchAsync(
            CalendarEvent.Changed(appointment.Content, appointment.CalendarBase),
            request =>
            {
                Ask(request);
                RequireKey(request.Headers, appointment);
            },
            turn.Cancellation))!;
        await SettleAsync(appointment, changed, isAgreed: true, appointment.Content);
    }

    private async Task DeleteAsync(SalesAppointment appointment, Turn turn)
    {
        // An earlier try to create it may have succeeded unheard: Graph gives the same event then.
        if (appointment.OutlookEventId is null && appointment.CalendarTries > 1)
        {
            await KeepAsync(turn);
            var made = (await graph.Users[turn.UserId].Events.PostAsync(CalendarEvent.New(appointment, isWanted: false), Ask, turn.Cancellation))!;
            appointment.BelongTo(made.Id!, made.ICalUId, made.ChangeKey, made.WebLink, appointment.Content);
            await StoreAsync(appointment);
        }

        if (appointment.OutlookEventId is not null)
        {
            await KeepAsync(turn);
            try
            {
                await graph.Users[turn.UserId].Events[appointment.OutlookEventId].DeleteAsync(
                    request => RequireKey(request.Headers, appointment), turn.Cancellation);
            }
            catch (ApiException exception) when (GraphProblem.Of(exception, clock)?.Kind == GraphProblemKind.Gone)
            {
                // Gone is what it was to be.
            }
        }

        if (appointment.Status == SalesAppointmentStatus.Withdrawn)
        {
            db.Remove(appointment);
        }
        else
        {
            appointment.LeaveCalendar();
        }

        await db.SaveChangesAsync(CancellationToken.None);
    }

    /// <summary>The event was changed in Outlook since it was seen last. What doesn't contradict is brought together; else Outlook's state counts.</summary>
    private async Task MeetNewerAsync(SalesAppointment appointment, Turn turn)
    {
        await KeepAsync(turn);
        Event found;
        try
        {
            found = (await graph.Users[turn.UserId].Events[appointment.OutlookEventId].GetAsync(Ask, turn.Cancellation))!;
        }
        catch (ApiException exception) when (GraphProblem.Of(exception, clock)?.Kind == GraphProblemKind.Gone)
        {
            await AppointmentCancellation.LoseEventAsync(db, appointment, clock.GetUtcNow());
            return;
        }

        var isEnding = appointment.Status is SalesAppointmentStatus.Cancelled or SalesAppointmentStatus.Withdrawn;
        var wanted = appointment.Content;
        var content = CalendarEvent.ContentOf(found, appointment.CalendarBase ?? wanted);
        var known = appointment.CalendarBase ?? content;
        var merged = isEnding ? (content.SaysWhat(known) ? wanted : null) : AppointmentMerge.Of(known, wanted, content);
        if (merged is null)
        {
            if (isEnding)
            {
                await AppointmentCancellation.TakeBackAsync(db, appointment);
            }

            appointment.FollowCalendar(content, found.ChangeKey, found.Type == EventType.SeriesMaster, new UnsentChange(wanted, isEnding));
        }
        else
        {
            appointment.MergeWithCalendar(merged, content, found.ChangeKey);
        }

        await db.SaveChangesAsync(CancellationToken.None);
    }

    private async Task SettleAsync(SalesAppointment appointment, Event made, bool isAgreed, AppointmentContent content)
    {
        appointment.BelongTo(made.Id!, made.ICalUId, made.ChangeKey, made.WebLink, content);
        if (isAgreed)
        {
            appointment.Agree();
        }

        if (!await StoreAsync(appointment))
        {
            // It was changed here meanwhile. What the event says now is known, and the rest follows.
            await db.SalesAppointments.Where(a => a.Id == appointment.Id).ExecuteUpdateAsync(
                set => set.SetProperty(a => a.OutlookEventId, made.Id).SetProperty(a => a.ICalUid, made.ICalUId).SetProperty(a => a.ChangeKey, made.ChangeKey)
                    .SetProperty(a => a.WebLink, made.WebLink).SetProperty(a => a.CalendarBase, content),
                CancellationToken.None);
        }
    }

    private async Task FailAsync(Turn turn, GraphProblem problem)
    {
        db.ChangeTracker.Clear();
        var appointment = await db.SalesAppointments.AsNoTracking().SingleAsync(a => a.Id == turn.AppointmentId, CancellationToken.None);
        var isForNow = problem.Kind == GraphProblemKind.Hold
            || (problem.Code is "http_409" or "http_500" && appointment.CalendarTries < options.Value.MaxTries);
        if (isForNow)
        {
            var doubled = TimeSpan.FromSeconds(5) * Math.Pow(2, Math.Min(appointment.CalendarTries - 1, 10));
            appointment.TryInCalendarAgain(problem.Code, clock.GetUtcNow() + (problem.RetryAfter ?? (doubled < LongestPause ? doubled : LongestPause)));
        }
        else
        {
            appointment.FailInCalendar(
                problem.StopReason switch
                {
                    MailboxStopReason.AccessDenied => AppointmentCalendarReason.AccessDenied,
                    null => AppointmentCalendarReason.Refused,
                    _ => AppointmentCalendarReason.MailboxStopped,
                },
                problem.Code);
        }

        logger.LogWarning("Appointment {Appointment} is not in the calendar: {Problem}, {State}", appointment.Id, problem.Code, appointment.CalendarState);
        await StoreAsync(appointment);
    }

    private async Task<Guid?> ClaimAsync(int appointmentId)
    {
        var (now, claim) = (clock.GetUtcNow(), Guid.NewGuid());
        var until = now.AddSeconds(options.Value.LeaseSeconds);
        var claimed = await db.SalesAppointments
            .Where(a => a.Id == appointmentId && a.CalendarState == AppointmentCalendarState.Pending && a.NextTryAt <= now
                && (a.CalendarClaimUntil == null || a.CalendarClaimUntil <= now))
            .ExecuteUpdateAsync(
                set => set.SetProperty(a => a.CalendarClaim, claim).SetProperty(a => a.CalendarClaimUntil, until)
                    .SetProperty(a => a.CalendarTries, a => a.CalendarTries + 1),
                CancellationToken.None);
        return claimed == 1 ? claim : null;
    }

    /// <summary>Before each request: makes sure that it ends before the claim does.</summary>
    private async Task KeepAsync(Turn turn)
    {
        if (turn.Lease is { } lease)
        {
            await lease.KeepAsync(turn.Cancellation);
        }

        var until = clock.GetUtcNow().AddSeconds(options.Value.LeaseSeconds);
        var held = await db.SalesAppointments.Where(a => a.Id == turn.AppointmentId && a.CalendarClaim == turn.Claim)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.CalendarClaimUntil, until), CancellationToken.None);
        if (held == 0)
        {
            throw new LeaseLostException();
        }
    }

    /// <summary>Stores how it stands with the calendar, without making a new version of the appointment; not if there is one.</summary>
    private async Task<bool> StoreAsync(SalesAppointment appointment)
    {
        var stored = await db.SalesAppointments.Where(a => a.Id == appointment.Id && a.Version == appointment.Version).ExecuteUpdateAsync(
            set => set.SetProperty(a => a.CalendarState, appointment.CalendarState)
                .SetProperty(a => a.CalendarReason, appointment.CalendarReason)
                .SetProperty(a => a.CalendarProblem, appointment.CalendarProblem)
                .SetProperty(a => a.CalendarTries, appointment.CalendarTries)
                .SetProperty(a => a.NextTryAt, appointment.NextTryAt)
                .SetProperty(a => a.OutlookEventId, appointment.OutlookEventId)
                .SetProperty(a => a.ICalUid, appointment.ICalUid)
                .SetProperty(a => a.ChangeKey, appointment.ChangeKey)
                .SetProperty(a => a.WebLink, appointment.WebLink)
                .SetProperty(a => a.CalendarBase, appointment.CalendarBase),
            CancellationToken.None);
        return stored == 1;
    }

    private static void Ask<T>(RequestConfiguration<T> request)
        where T : class, new() => request.Headers.Add("Prefer", CalendarReader.Preferences);

    private static void RequireKey(RequestHeaders headers, SalesAppointment appointment)
    {
        if (appointment.ChangeKey is { } key)
        {
            headers.Add("If-Match", string.Create(CultureInfo.InvariantCulture, $"W/\"{key}\""));
        }
    }

    private sealed record Turn(int AppointmentId, string UserId, Guid Claim, MailboxLease? Lease, CancellationToken Cancellation);
}
