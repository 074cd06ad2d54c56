using CrmOffice.Api.Data;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Api.Features.Calls.ServerCalls;

/// <summary>The right to do a call's next step; whose process died loses it when the time is over.</summary>
internal sealed record CallLease(int CallId, Guid Id)
{
    /// <summary>Takes the call whose next step waits longest; null when none has anything to do.</summary>
    public static async Task<CallLease?> ClaimAsync(CrmDb db, CallsOptions options, TimeProvider clock, CancellationToken cancellation)
    {
        while (true)
        {
            var now = clock.GetUtcNow();
            var free = db.PhoneCalls.Where(c => c.NextStepAt <= now && (c.Lease == null || c.LeaseUntil < now));
            if (await free.OrderBy(c => c.NextStepAt).ThenBy(c => c.Id).Select(c => (int?)c.Id).FirstOrDefaultAsync(cancellation) is not { } callId)
            {
                return null;
            }

            var lease = new CallLease(callId, Guid.NewGuid());
            var until = now + TimeSpan.FromSeconds(options.LeaseSeconds);
            if (await free.Where(c => c.Id == callId).ExecuteUpdateAsync(
                set => set.SetProperty(c => c.Lease, lease.Id).SetProperty(c => c.LeaseUntil, until), cancellation) == 1)
            {
                return lease;
            }
        }
    }

    public Task GiveBackAsync(CrmDb db) => db.PhoneCalls.Where(c => c.Id == CallId && c.Lease == Id)
        .ExecuteUpdateAsync(set => set.SetProperty(c => c.Lease, (Guid?)null), CancellationToken.None);
}
