using CrmOffice.Api.Data;
using CrmOffice.Api.Model;
using CrmOffice.Api.Platform;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Api.Features.History;

public sealed record UpdateInteractionRequest : InteractionFields;

internal static class ChangeInteraction
{
    /// <summary>PUT /api/interactions/{id}</summary>
    public static async Task<Results<Ok<InteractionView>, ProblemHttpResult>> UpdateAsync(
        int id, UpdateInteractionRequest request, CrmDb db, TimeProvider clock, HttpContext context, CancellationToken cancellation)
    {
        var (interaction, party, refusal) = await FindAsync(id, db, context, cancellation);
        if (interaction is null)
        {
            return refusal!;
        }

        var (type, problem) = await InteractionRules.CheckAsync(db, request, interaction.PartyId, clock, cancellation);
        if (problem is not null)
        {
            return problem;
        }

        InteractionRules.Apply(
            request, interaction, type!, request.OccurredAt is null ? interaction.OccurredAt : clock.GetUtcNow());
        if (!await SaveAndRecountAsync(db, party!, cancellation))
        {
            return await ChangedMeanwhileAsync(id, db, context, cancellation);
        }

        return TypedResults.Ok(await InteractionView.ReadAsync(db, id, context, cancellation));
    }

    /// <summary>DELETE /api/interactions/{id}: takes a contact back, and the change of the callback with it.</summary>
    public static async Task<Results<NoContent, ProblemHttpResult>> DeleteAsync(
        int id, CrmDb db, HttpContext context, CancellationToken cancellation)
    {
        var (interaction, party, refusal) = await FindAsync(id, db, context, cancellation);
        if (interaction is null)
        {
            return refusal!;
        }

        if (party!.CallbackAt == interaction.CallbackAfter)
        {
            party.PlanCallback(interaction.CallbackBefore);
        }

        db.Remove(interaction);
        if (!await SaveAndRecountAsync(db, party, cancellation))
        {
            return await ChangedMeanwhileAsync(id, db, context, cancellation);
        }

        return TypedResults.NoContent();
    }

    private static async Task<(Interaction?, Party?, ProblemHttpResult?)> FindAsync(
        int id, CrmDb db, HttpContext context, CancellationToken cancellation)
    {
        var interaction = await db.Interactions.SingleOrDefaultAsync(i => i.Id == id, cancellation);
        if (interaction is null)
        {
            return (null, null, Problems.NotFound);
        }

        return EntityTag.Matches(context.Request, interaction)
            ? (interaction, await db.Parties.SingleAsync(p => p.Id == interaction.PartyId, cancellation), null)
            : (null, null, await ChangedMeanwhileAsync(id, db, context, cancellation));
    }

    private static async Task<bool> SaveAndRecountAsync(CrmDb db, Party party, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (!await db.TrySaveAsync(cancellation))
        {
            return false;
        }

        await InteractionRules.RecountAsync(db, party, cancellation);
        if (!await db.TrySaveAsync(cancellation))
        {
            return false;
        }

        await transaction.CommitAsync(cancellation);
        return true;
    }

    private static async Task<ProblemHttpResult> ChangedMeanwhileAsync(int id, CrmDb db, HttpContext context, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        return await InteractionView.ReadAsync(db, id, context, cancellation) is { } current
            ? Problems.ChangedMeanwhile(current)
            : Problems.NotFound;
    }
}
