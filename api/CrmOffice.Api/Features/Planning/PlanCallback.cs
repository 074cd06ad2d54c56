using CrmOffice.Api.Data;
using CrmOffice.Api.Model;
using CrmOffice.Api.Platform;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Api.Features.Planning;

/// <summary>Postpones, plans or removes the callback of a customer or lead, from a row of a list (R13, R14).</summary>
/// <param name="CallbackAt">Null removes it. A time in the past is taken, and said to be one.</param>
public sealed record PlanCallbackRequest(DateTimeOffset? CallbackAt)
{
    /// <summary>PUT /api/parties/{partyId}/callback</summary>
    internal static async Task<Results<Ok<PlannedCallback>, ProblemHttpResult>> HandleAsync(
        int partyId, PlanCallbackRequest request, CrmDb db, TimeProvider clock, HttpContext context, CancellationToken cancellation)
    {
        var party = await db.Parties.SingleOrDefaultAsync(p => p.Id == partyId, cancellation);
        switch (party)
        {
            case null:
                return Problems.NotFound;
            case Lead { Status: LeadStatus.Converted }:
                return Problems.LeadConverted;
            case not (Customer or Lead):
                return Problems.Invalid(
                    "partyId", "Wiederanrufe gibt es bei Kunden und Interessenten.", "Callbacks exist with customers and leads.");
        }

        if (!EntityTag.Matches(context.Request, party))
        {
            return Problems.ChangedMeanwhile(PlannedCallback.Of(party, clock));
        }

        party.PlanCallback(request.CallbackAt);
        if (await db.TrySaveAsync(cancellation))
        {
            EntityTag.Write(context, party);
            return TypedResults.Ok(PlannedCallback.Of(party, clock));
        }

        await db.Entry(party).ReloadAsync(cancellation);
        return Problems.ChangedMeanwhile(PlannedCallback.Of(party, clock));
    }
}

/// <param name="IsPast">The time has gone by already: worth a warning where somebody has just entered it.</param>
public sealed record PlannedCallback(int PartyId, DateTimeOffset? CallbackAt, bool IsPast, string Etag)
{
    internal static PlannedCallback Of(Party party, TimeProvider clock) =>
        new(party.Id, party.CallbackAt, party.CallbackAt < clock.GetUtcNow(), EntityTag.Of(party));
}
