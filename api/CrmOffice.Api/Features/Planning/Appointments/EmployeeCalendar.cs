using CrmOffice.Api.Data;
using CrmOffice.Api.Features.Planning.Calendar;
using CrmOffice.Api.Model;
using CrmOffice.Api.Shared.Graph;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Microsoft.Graph;
using Microsoft.Graph.Models;

namespace CrmOffice.Api.Features.Planning.Appointments;

/// <summary>An employee's calendar in Outlook, as far as the product has access to it.</summary>
internal sealed class EmployeeCalendar(
    CrmDb db,
    IServiceProvider services,
    IServiceScopeFactory scopes,
    IOptions<GraphOptions> options,
    TimeProvider clock,
    IHostApplicationLifetime lifetime,
    ILogger<EmployeeCalendar> logger)
{
    /// <summary>So long the user waits for Outlook; then it goes on by itself.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    /// <returns>Why there is none; null when there is one.</returns>
    public async Task<AppointmentCalendarReason?> WhyNotAsync(int employeeId, CancellationToken cancellation)
    {
        if (!options.Value.IsOn)
        {
            return AppointmentCalendarReason.NotSetUp;
        }

        var state = await db.Mailboxes.Where(m => m.EmployeeId == employeeId).Select(m => (MailboxState?)m.State).SingleOrDefaultAsync(cancellation);
        return state switch
        {
            MailboxState.Active => null,
            MailboxState.Stopped => AppointmentCalendarReason.MailboxStopped,
            _ => AppointmentCalendarReason.NoMailbox,
        };
    }

    /// <summary>The event that an item of the employee's mailbox is.</summary>
    /// <param name="eventId">Graph's, in either form.</param>
    /// <returns>Null where there is no access to it, with what Graph said.</returns>
    public async Task<(Event? Found, GraphProblem? Problem)> FindEventAsync(int employeeId, string eventId, CancellationToken cancellation)
    {
        var userId = await db.Mailboxes.Where(m => m.EmployeeId == employeeId && m.State == MailboxState.Active).Select(m => m.UserId)
            .SingleOrDefaultAsync(cancellation);
        if (!options.Value.IsOn || userId is null)
        {
            return (null, null);
        }

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        try
        {
            var graph = services.GetRequiredService<GraphServiceClient>();
            return (await graph.Users[userId].Events[eventId].GetAsync(request => request.Headers.Add("Prefer", CalendarReader.Preferences), patience.Token), null);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return (null, new GraphProblem(GraphProblemKind.Hold, "timed_out"));
        }
        catch (Exception exception) when (GraphProblem.Of(exception, clock) is { } problem)
        {
            logger.LogInformation("An open appointment can't be found in the calendar: {Problem}", problem.Code);
            return (null, problem);
        }
    }

    /// <summary>What the appointment says now is wanted in the calendar too, where it can be. Must be saved afterwards.</summary>
    public async Task FollowAsync(SalesAppointment appointment, CancellationToken cancellation)
    {
        if (await WhyNotAsync(appointment.SalespersonId, cancellation) is { } reason)
        {
            appointment.FailInCalendar(reason);
        }
        else
        {
            appointment.WantInCalendar(clock.GetUtcNow());
        }

        // Saved in any case: it may stand otherwise in the database by now, when somebody has just written it to Outlook.
        var entry = db.Entry(appointment);
        if (entry.State != EntityState.Added)
        {
            entry.Property(a => a.CalendarState).IsModified = true;
            entry.Property(a => a.NextTryAt).IsModified = true;
        }
    }

    /// <summary>Writes to Outlook what waits for it, at once. That the caller has gone ends nothing.</summary>
    public async Task WriteAsync(SalesAppointment appointment)
    {
        if (appointment.CalendarState != AppointmentCalendarState.Pending)
        {
            return;
        }

        var now = clock.GetUtcNow();
        var userId = await db.Mailboxes
            .Where(m => m.EmployeeId == appointment.SalespersonId && m.State == MailboxState.Active && (m.HoldUntil == null || m.HoldUntil <= now))
            .Select(m => m.UserId)
            .SingleOrDefaultAsync(CancellationToken.None);
        if (userId is null)
        {
            return;
        }

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(lifetime.ApplicationStopping);
        patience.CancelAfter(Patience);
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<CalendarWriter>().WriteAsync(appointment.Id, userId, lease: null, patience.Token);
    }
}
