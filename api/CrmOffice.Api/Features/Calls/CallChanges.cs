using System.Linq.Expressions;
using CrmOffice.Api.Data;
using CrmOffice.Api.Model;
using CrmOffice.Api.Platform;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Api.Features.Calls;

/// <summary>
/// Changes a call as it is now: the pane, Graph's events, the worker and the call log write to the same row, each on top of what
/// the others wrote.
/// </summary>
internal sealed class CallChanges(CrmDb db, CallSignal signal)
{
    /// <returns>As it was saved; null when there is no such call.</returns>
    public async Task<PhoneCall?> ApplyAsync(Expression<Func<PhoneCall, bool>> which, Action<PhoneCall> change, CancellationToken cancellation)
    {
        while (true)
        {
            db.ChangeTracker.Clear();
            if (await db.PhoneCalls.OrderBy(c => c.Id).FirstOrDefaultAsync(which, cancellation) is not { } call)
            {
                return null;
            }

            change(call);
            if (await db.TrySaveAsync(cancellation))
            {
                signal.Raise();
                return call;
            }
        }
    }
}

/// <summary>Lets this instance's worker and open panes look at once when a call has changed; other instances notice by looking.</summary>
internal sealed class CallSignal
{
    /// <summary>How often to look without having heard of a change.</summary>
    public static readonly TimeSpan LookAround = TimeSpan.FromSeconds(1);

    private TaskCompletionSource changed = New();

    /// <summary>Ends at the next change; taken before looking, none is missed.</summary>
    public Task Next => Volatile.Read(ref changed).Task;

    public void Raise() => Interlocked.Exchange(ref changed, New()).SetResult();

    /// <summary>By the machine's time: it only says how often to look, not what is due. Ends quietly when it is cancelled.</summary>
    public static Task WaitAsync(Task next, CancellationToken cancellation) => Task.WhenAny(next, Task.Delay(LookAround, cancellation));

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
