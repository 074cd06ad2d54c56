using System.Security.Claims;
using CrmOffice.Api.Data;
using CrmOffice.Api.Platform;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CrmOffice.Api.Features.Calls;

internal static class HangUpCall
{
    /// <summary>
    /// POST /api/calls/{id}/hang-up. The worker tells Graph; the events say when it is done. Once the two speak, Teams alone can
    /// end their call: it is answered as it is.
    /// </summary>
    public static async Task<Results<Ok<CallView>, ProblemHttpResult>> HandleAsync(
        int id, CrmDb db, CallChanges changes, IOptions<CallsOptions> options, TimeProvider clock, ClaimsPrincipal user, CancellationToken cancellation)
    {
        if (!await CallView.Own(db, user).AnyAsync(c => c.Id == id, cancellation))
        {
            return Problems.NotFound;
        }

        await changes.ApplyAsync(
            c => c.Id == id,
            call =>
            {
                if (call.CanHangUp)
                {
                    call.HangUp(clock.GetUtcNow());
                }
            },
            cancellation);
        return TypedResults.Ok((await CallView.ReadOneAsync(db.PhoneCalls.Where(c => c.Id == id), db, options.Value.Link, cancellation))!);
    }
}
