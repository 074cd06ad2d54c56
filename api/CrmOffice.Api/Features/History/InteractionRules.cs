using CrmOffice.Api.Data;
using CrmOffice.Api.Model;
using CrmOffice.Api.Platform;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Api.Features.History;

/// <summary>What holds for a contact, new or changed.</summary>
internal static class InteractionRules
{
    /// <summary>Clocks of two machines are never quite the same.</summary>
    private static readonly TimeSpan ClockTolerance = TimeSpan.FromMinutes(2);

    /// <summary>The party; of a converted lead, the customer it became.</summary>
    public static async Task<Party?> PartyAsync(CrmDb db, int partyId, CancellationToken cancellation)
    {
        var customerId = await db.Leads.Where(l => l.Id == partyId).Select(l => l.ConvertedCustomerId).SingleOrDefaultAsync(cancellation);
        return await db.Parties.SingleOrDefaultAsync(p => p.Id == (customerId ?? partyId), cancellation);
    }

    public static async Task<(InteractionType?, ProblemHttpResult?)> CheckAsync(
        CrmDb db, InteractionFields fields, int partyId, TimeProvider clock, CancellationToken cancellation)
    {
        if (fields.OccurredAt > clock.GetUtcNow() + ClockTolerance)
        {
            return (null, Problems.FutureTime);
        }

        if (fields.ContactPersonId is { } personId
            && !await db.ContactPersons.AnyAsync(p => p.Id == personId && p.OwnerId == partyId, cancellation))
        {
            return (null, Problems.Invalid("contactPersonId", "Diese Person gehört nicht zu diesem Datensatz.", "This person does not belong to this record."));
        }

        var type = await db.InteractionTypes.SingleOrDefaultAsync(t => t.Id == fields.InteractionTypeId, cancellation);
        return type is null
            ? (null, Problems.Invalid("interactionTypeId", "Bitte wählen Sie die Art des Kontakts.", "Please choose the type of contact."))
            : (type, null);
    }

    public static void Apply(InteractionFields fields, Interaction interaction, InteractionType type, DateTimeOffset now)
    {
        var occurredAt = fields.OccurredAt is { } given && given < now ? given : now;
        interaction.Describe(
            type, occurredAt, fields.ContactPersonId, fields.Direction, Clean(fields.Topics), Clean(fields.Commitments), Clean(fields.Details));
    }

    /// <summary>Sets the party's count and last contact to what its remaining interactions say (R17).</summary>
    public static async Task RecountAsync(CrmDb db, Party party, CancellationToken cancellation)
    {
        var counted = await db.Interactions
            .Where(i => i.PartyId == party.Id && i.CountsAsContact)
            .GroupBy(i => i.PartyId)
            .Select(all => new { Count = all.Count(), Last = all.Max(i => i.OccurredAt) })
            .SingleOrDefaultAsync(cancellation);
        party.RecountContacts(counted?.Count ?? 0, counted?.Last);
    }

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
