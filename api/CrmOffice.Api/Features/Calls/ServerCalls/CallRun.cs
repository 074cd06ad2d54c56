using CrmOffice.Api.Data;
using CrmOffice.Api.Model;
using CrmOffice.Api.Shared.Graph;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Api.Features.Calls.ServerCalls;

/// <summary>
/// Does the step of a call that is due. What is going to be asked of Graph is saved before, what came of it afterwards; a
/// request of which nobody knows whether it was done is not repeated, Graph's news or a question tell.
/// </summary>
internal sealed class CallRun(CrmDb db, CallChanges changes, GraphCalls graph, TimeProvider clock, ILogger<CallRun> logger)
{
    private const int MaxTries = 5;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    /// <summary>Somebody holds the receiver: nobody waits longer than that for a busy Graph.</summary>
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(10);

    public async Task RunAsync(int callId, CancellationToken cancellation)
    {
        var call = await db.PhoneCalls.AsNoTracking().SingleAsync(c => c.Id == callId, cancellation);
        try
        {
            await (CallSteps.Next(call, clock.GetUtcNow()) switch
            {
                CallStep.Start => StartAsync(call, cancellation),
                CallStep.Transfer => TransferAsync(call, cancellation),
                CallStep.HangUp => HangUpAsync(call, cancellation),
                CallStep.Ask => AskAsync(call, cancellation),
                CallStep.GiveUp => ChangeAsync(call, c => c.Fail(CallReason.Lost, null, clock.GetUtcNow())),
                CallStep.Forget => ChangeAsync(call, c => c.Forget(clock.GetUtcNow())),
                _ => Task.CompletedTask,
            });
        }
        catch (Exception exception) when (!cancellation.IsCancellationRequested && GraphProblem.Of(exception, clock) is null)
        {
            logger.LogError(exception, "The next step of call {Call} failed", callId);
            await ChangeAsync(call, c => c.StepAgain(clock.GetUtcNow() + PhoneCall.Silence));
        }
    }

    private async Task StartAsync(PhoneCall call, CancellationToken cancellation)
    {
        try
        {
            var userId = await db.Employees.Where(e => e.Id == call.EmployeeId).Select(e => e.UserAccount!).SingleAsync(cancellation);
            if (await graph.AbsenceAsync(userId, cancellation) is { } absence)
            {
                await ChangeAsync(call, c => c.Fail(absence, null, clock.GetUtcNow()));
                return;
            }

            var isWanted = true;
            await ChangeAsync(call, c =>
            {
                isWanted = c.State == CallState.Requested;
                if (isWanted)
                {
                    c.Start(clock.GetUtcNow());
                }
            });
            if (isWanted)
            {
                // Not given up when the server stops: the answer holds the only way to hang up.
                var graphCallId = await graph.CreateAsync(userId, call.RequestId!.Value, CancellationToken.None);
                await ChangeAsync(call, c => c.Identify(graphCallId, clock.GetUtcNow()));
            }
        }
        catch (Exception exception) when (GraphProblem.Of(exception, clock) is { } problem)
        {
            logger.LogWarning("Call {Call} could not be started: {Problem}", call.Id, problem.Code);
            await ChangeAsync(call, c =>
            {
                // Perhaps Teams rings all the same: then its news will come.
                if (c.State == CallState.Requested || !MayHaveBeenDone(exception, problem))
                {
                    c.Fail(ReasonOf(problem), problem.Code, clock.GetUtcNow());
                }
            });
        }
    }

    private async Task TransferAsync(PhoneCall call, CancellationToken cancellation)
    {
        var isWanted = true;
        await ChangeAsync(call, c =>
        {
            isWanted = c is { State: CallState.Answered, TransferAt: null, HangUpAt: null };
            if (isWanted)
            {
                c.Transfer(clock.GetUtcNow());
            }
        });
        if (!isWanted)
        {
            return;
        }

        try
        {
            await graph.TransferAsync(call.GraphCallId!, call.DialNumber, cancellation);
        }
        catch (Exception exception) when (GraphProblem.Of(exception, clock) is { } problem)
        {
            logger.LogWarning("The number of call {Call} could not be brought in: {Problem}", call.Id, problem.Code);
            await ChangeAsync(call, c =>
            {
                if (MayHaveBeenDone(exception, problem))
                {
                    return;
                }

                if (problem.Kind == GraphProblemKind.Hold && (problem.RetryAfter ?? Pause) <= LongestPause && c.Tries < MaxTries)
                {
                    c.TransferAgain(clock.GetUtcNow() + (problem.RetryAfter ?? Pause));
                }
                else
                {
                    c.Fail(ReasonOf(problem), problem.Code, clock.GetUtcNow());
                }
            });
        }
    }

    private async Task HangUpAsync(PhoneCall call, CancellationToken cancellation)
    {
        try
        {
            await graph.HangUpAsync(call.GraphCallId!, cancellation);
            await ChangeAsync(call, c => c.LoseLeg(clock.GetUtcNow()));
        }
        catch (Exception exception) when (GraphProblem.Of(exception, clock) is { } problem)
        {
            // Hanging up twice is the same as once, so it may be tried again; what is gone is what it was to be.
            await ChangeAsync(call, c =>
            {
                if (problem.Kind == GraphProblemKind.Gone || c.Tries >= MaxTries)
                {
                    c.LoseLeg(clock.GetUtcNow());
                }
                else
                {
                    c.StepAgain(clock.GetUtcNow() + (problem.RetryAfter ?? Pause));
                }
            });
        }
    }

    private async Task AskAsync(PhoneCall call, CancellationToken cancellation)
    {
        try
        {
            var news = await graph.AskAsync(call.GraphCallId!, cancellation);
            await ChangeAsync(call, c =>
            {
                var isStillThere = c is { State: CallState.Answered, TransferAt: not null } && news is { State: "established", Code: < 400 };
                c.Hear(news, clock.GetUtcNow());
                if (isStillThere && c.Tries < MaxTries)
                {
                    // The employee waits on the line and nobody is being brought in: whoever was to ask for it has died before.
                    c.TransferAgain(clock.GetUtcNow());
                }
            });
        }
        catch (Exception exception) when (GraphProblem.Of(exception, clock) is { } problem)
        {
            await ChangeAsync(call, c =>
            {
                if (problem.Kind == GraphProblemKind.Gone)
                {
                    c.LoseLeg(clock.GetUtcNow());
                    c.Fail(CallReason.Lost, problem.Code, clock.GetUtcNow());
                }
                else
                {
                    c.StepAgain(clock.GetUtcNow() + (problem.RetryAfter ?? PhoneCall.Silence));
                }
            });
        }
    }

    private Task<PhoneCall?> ChangeAsync(PhoneCall call, Action<PhoneCall> change) =>
        changes.ApplyAsync(c => c.Id == call.Id, change, CancellationToken.None);

    private static CallReason ReasonOf(GraphProblem problem) => problem switch
    {
        { StopReason: MailboxStopReason.AccessDenied or MailboxStopReason.SignInRefused } => CallReason.NotPermitted,
        { Kind: GraphProblemKind.Hold } or { Code: "http_500" } => CallReason.Unavailable,
        _ => CallReason.Refused,
    };

    /// <summary>No answer, or one from on the way: it may have been done.</summary>
    private static bool MayHaveBeenDone(Exception exception, GraphProblem problem) => exception is HttpRequestException { HttpRequestError: { } error }
        ? error is not (HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError)
        : problem.Code is "timed_out" or "unreachable" or "http_408" or "http_500" or "http_502" or "http_504";
}
