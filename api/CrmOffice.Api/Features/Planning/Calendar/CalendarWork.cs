using CrmOffice.Api.Data;
using CrmOffice.Api.Model;
using CrmOffice.Api.Shared.Graph;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Microsoft.Graph;
using Microsoft.Kiota.Abstractions;

namespace CrmOffice.Api.Features.Planning.Calendar;

/// <summary>The appointments of a mailbox's owner: what was not written is written, and what was changed in Outlook comes back.</summary>
internal sealed class CalendarWork(IServiceScopeFactory scopes, GraphServiceClient graph, IOptions<GraphOptions> options, TimeProvider clock, ILogger<CalendarWork> logger)
    : IMailboxWork
{
    /// <summary>How often a calendar that refuses is asked whether it still does.</summary>
    private static readonly TimeSpan ProbeInterval = TimeSpan.FromHours(1);

    public async Task DoAsync(MailboxVisit visit, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        await WriteAsync(visit, scope.ServiceProvider, cancellation);
        if (await CursorAsync(visit, cancellation) is { } cursor)
        {
            if (options.Value.NotificationUrl is not null)
            {
                await visit.Subscriptions.KeepAsync([cursor], cancellation);
            }

            if (cursor.WakeAt is not null || cursor.DueAt is null || cursor.DueAt <= clock.GetUtcNow())
            {
                await ReadAsync(visit, cursor, scope.ServiceProvider.GetRequiredService<CrmDb>(), cancellation);
            }
        }
    }

    private async Task WriteAsync(MailboxVisit visit, IServiceProvider services, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var waiting = await visit.Db.SalesAppointments.AsNoTracking()
            .Where(a => a.SalespersonId == visit.Mailbox.EmployeeId && a.CalendarState == AppointmentCalendarState.Pending && a.NextTryAt <= now)
            .OrderBy(a => a.NextTryAt).ThenBy(a => a.Id)
            .Select(a => a.Id)
            .ToListAsync(cancellation);
        var writer = services.GetRequiredService<CalendarWriter>();
        foreach (var id in waiting)
        {
            if (await writer.WriteAsync(id, visit.Mailbox.UserId, visit.Lease, cancellation) is { } failure
                && GraphProblem.Of(failure, clock)?.StopReason is not MailboxStopReason.AccessDenied)
            {
                System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failure);
            }
        }
    }

    /// <summary>Null as long as nothing of the product's is in this calendar.</summary>
    private static async Task<CalendarCursor?> CursorAsync(MailboxVisit visit, CancellationToken cancellation)
    {
        var (db, mailbox, lease, _) = visit;
        var cursor = await db.CalendarCursors.SingleOrDefaultAsync(c => c.MailboxId == mailbox.Id, cancellation);
        if (cursor is null && await db.SalesAppointments.AnyAsync(
            a => a.SalespersonId == mailbox.EmployeeId && (a.OutlookEventId != null || a.CalendarState == AppointmentCalendarState.Pending), cancellation))
        {
            cursor = new CalendarCursor(mailbox.Id);
            db.CalendarCursors.Add(cursor);
            await lease.SaveAsync(cancellation);
        }

        return cursor;
    }

    private async Task ReadAsync(MailboxVisit visit, CalendarCursor cursor, CrmDb appointments, CancellationToken cancellation)
    {
        var (db, mailbox, lease, _) = visit;
        var started = clock.GetUtcNow();
        try
        {
            var reader = new CalendarReader(appointments, graph, lease, mailbox, options.Value, clock, logger);
            var (link, around) = await reader.ReadAsync(cursor, cancellation);
            var isSubscribed = await db.GraphSubscriptions.AnyAsync(s => s.MailboxId == mailbox.Id && s.FolderId == null, cancellation);
            var now = clock.GetUtcNow();
            cursor.Succeed(link, around, now, now.AddSeconds(isSubscribed ? options.Value.NetSeconds : options.Value.PollSeconds));
        }
        catch (ApiException exception) when (GraphProblem.Of(exception, clock) is { } problem
            && (problem.StopReason == MailboxStopReason.AccessDenied || problem.Kind is GraphProblemKind.Refused or GraphProblemKind.Gone))
        {
            // Mails may be read, calendars may not: that stops the calendar alone.
            logger.LogWarning("The calendar of mailbox {Mailbox} can't be read: {Problem}", mailbox.Id, problem.Code);
            cursor.Refuse(problem.Code, clock.GetUtcNow() + ProbeInterval);
        }

        await lease.SaveAsync(cancellation);

        // One that came while the calendar was read stands for something newer.
        await db.CalendarCursors.Where(c => c.MailboxId == mailbox.Id && c.WakeAt <= started)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.WakeAt, (DateTimeOffset?)null), cancellation);
    }
}
