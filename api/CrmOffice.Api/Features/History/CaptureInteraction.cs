using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using CrmOffice.Api.Data;
using CrmOffice.Api.Model;
using CrmOffice.Api.Platform;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Api.Features.History;

/// <summary>What is entered about a contact (R30).</summary>
public abstract record InteractionFields
{
    public required int InteractionTypeId { get; init; }
    public int? ContactPersonId { get; init; }

    /// <summary>Now when empty; never in the future.</summary>
    public DateTimeOffset? OccurredAt { get; init; }
    public Direction? Direction { get; init; }

    [MaxLength(FieldLength.Subject)]
    public string? Topics { get; init; }

    [MaxLength(FieldLength.LongText)]
    public string? Commitments { get; init; }

    [MaxLength(FieldLength.LongText)]
    public string? Details { get; init; }
}

public sealed record CaptureInteractionRequest : InteractionFields
{
    public required int PartyId { get; init; }

    /// <summary>When to call again; without it a due callback is done and a future one stays (D5).</summary>
    public DateTimeOffset? NextCallbackAt { get; init; }
    public int? SalesDocumentId { get; init; }

    /// <summary>The open mail.</summary>
    [MaxLength(EmailMessage.MessageIdLength)]
    public string? InternetMessageId { get; init; }

    /// <summary>The caller's own telephone call that this contact was; the contact stands in the history in its place.</summary>
    public int? PhoneCallId { get; init; }

    /// <summary>A new id for each contact: sent again after a lost answer, the contact is still captured once.</summary>
    public Guid? RequestId { get; init; }
}

internal static class CaptureInteraction
{
    /// <summary>POST /api/interactions</summary>
    public static async Task<Results<Created<InteractionView>, ProblemHttpResult>> HandleAsync(
        CaptureInteractionRequest request, CrmDb db, TimeProvider clock, ClaimsPrincipal user, HttpContext context, CancellationToken cancellation)
    {
        while (true)
        {
            if (await CapturedBeforeAsync(db, request.RequestId, cancellation) is { } existing)
            {
                return await AnswerAsync(db, existing, context, cancellation);
            }

            var (interaction, problem) = await PrepareAsync(request, db, clock, user, cancellation);
            if (problem is not null)
            {
                return problem;
            }

            db.Add(interaction!);
            try
            {
                await db.SaveChangesAsync(cancellation);
                return await AnswerAsync(db, interaction!.Id, context, cancellation);
            }
            catch (DbUpdateConcurrencyException)
            {
                // Somebody saved the party meanwhile; the contact is counted on top of what they saved.
                db.ChangeTracker.Clear();
            }
            catch (DbUpdateException) when (request.RequestId is not null)
            {
                // The same request arrived twice at once: the other one is found now. Anything else is thrown again.
                db.ChangeTracker.Clear();
                if (await CapturedBeforeAsync(db, request.RequestId, cancellation) is null)
                {
                    throw;
                }
            }
        }
    }

    private static async Task<(Interaction?, ProblemHttpResult?)> PrepareAsync(
        CaptureInteractionRequest request, CrmDb db, TimeProvider clock, ClaimsPrincipal user, CancellationToken cancellation)
    {
        var party = await InteractionRules.PartyAsync(db, request.PartyId, cancellation);
        if (party is null)
        {
            return (null, Problems.NotFound);
        }

        if (party.Type == PartyType.Employee)
        {
            return (null, Problems.Invalid("partyId", "Kontakte werden mit Geschäftspartnern erfasst.", "Contacts are captured with business partners."));
        }

        var (type, problem) = await InteractionRules.CheckAsync(db, request, party.Id, clock, cancellation);
        if (problem is not null)
        {
            return (null, problem);
        }

        if (request.SalesDocumentId is { } documentId
            && !await db.SalesDocuments.AnyAsync(d => d.Id == documentId && d.CustomerId == party.Id, cancellation))
        {
            return (null, Problems.Invalid("salesDocumentId", "Dieser Beleg gehört nicht zu diesem Kunden.", "This document does not belong to this customer."));
        }

        var employeeId = user.EmployeeId();
        var call = await db.PhoneCalls.SingleOrDefaultAsync(c => c.Id == request.PhoneCallId && c.EmployeeId == employeeId && c.PartyId == party.Id, cancellation);
        if (request.PhoneCallId is not null && call is not { InteractionId: null })
        {
            return (null, Problems.Invalid(
                "phoneCallId", "Dieses Gespräch gehört nicht hierher oder ist schon erfasst.", "This call does not belong here, or is captured already."));
        }

        var now = clock.GetUtcNow();
        var interaction = new Interaction
        {
            PartyId = party.Id,
            EmployeeId = employeeId,
            SalesDocumentId = request.SalesDocumentId,
            InternetMessageId = request.InternetMessageId,
            RequestId = request.RequestId,
        };
        InteractionRules.Apply(request, interaction, type!, now);
        var callback = party.CallbackAt;
        if (interaction.CountsAsContact)
        {
            party.RecordContact(interaction.OccurredAt, now);
        }

        if (request.NextCallbackAt is { } next)
        {
            party.PlanCallback(next);
        }

        interaction.RememberCallback(callback, party.CallbackAt);
        call?.CaptureAs(interaction);
        return (interaction, null);
    }

    private static async Task<int?> CapturedBeforeAsync(CrmDb db, Guid? requestId, CancellationToken cancellation) =>
        requestId is null
            ? null
            : await db.Interactions.Where(i => i.RequestId == requestId).Select(i => (int?)i.Id).SingleOrDefaultAsync(cancellation);

    private static async Task<Created<InteractionView>> AnswerAsync(CrmDb db, int id, HttpContext context, CancellationToken cancellation) =>
        TypedResults.Created($"/api/interactions/{id}", await InteractionView.ReadAsync(db, id, context, cancellation));
}
