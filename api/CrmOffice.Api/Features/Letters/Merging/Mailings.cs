using CrmOffice.Api.Data;
using CrmOffice.Api.Model;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Api.Features.Letters.Merging;

/// <summary>Enters a mailing into the history of each recipient; it doesn't count as a contact (R17, D7).</summary>
internal static class Mailings
{
    private const int AtOnce = 500;

    public static async Task WriteAsync(
        CrmDb db,
        IReadOnlyList<(int PartyId, int? PersonId)> recipients,
        string topic,
        int employeeId,
        DateTimeOffset occurredAt,
        CancellationToken cancellation)
    {
        var type = await db.InteractionTypes.AsNoTracking().SingleAsync(t => t.Key == "mailing", cancellation);
        foreach (var some in recipients.Chunk(AtOnce))
        {
            foreach (var (partyId, personId) in some)
            {
                var mailing = new Interaction { PartyId = partyId, EmployeeId = employeeId };
                mailing.Describe(type, occurredAt, personId, Direction.Outgoing, topic, null, null);
                db.Add(mailing);
            }

            await db.SaveChangesAsync(cancellation);
            db.ChangeTracker.Clear();
        }
    }
}
