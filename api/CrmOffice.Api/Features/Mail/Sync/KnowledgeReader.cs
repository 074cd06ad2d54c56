using CrmOffice.Api.Data;
using CrmOffice.Api.Features.Mail.Matching;
using CrmOffice.Api.Model;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Api.Features.Mail.Sync;

/// <summary>Reads from the database what the matcher has to know.</summary>
internal static class KnowledgeReader
{
    /// <summary>Parameters of one statement; SQL Server takes 2,100.</summary>
    private const int AtOnce = 500;

    /// <summary>What is known of these people and of the company; nothing about single mails.</summary>
    /// <param name="employeeId">Whose mailbox it is.</param>
    /// <param name="participants">Normalised.</param>
    public static async Task<MatchingKnowledge> ReadAsync(
        CrmDb db, int employeeId, IReadOnlyCollection<string> participants, CancellationToken cancellation)
    {
        var known = new List<KnownAddress>();
        var own = new HashSet<string>();
        var choices = new Dictionary<string, int>();
        foreach (var some in participants.Distinct().Chunk(AtOnce))
        {
            var found = await db.PartyEmailAddresses
                .Where(a => some.Contains(a.Address) && !db.Leads.Any(l => l.Id == a.PartyId && l.Status == LeadStatus.Converted))
                .Select(a => new
                {
                    a.Address,
                    a.PartyId,
                    a.ContactPersonId,
                    PersonIsActive = a.ContactPerson == null || a.ContactPerson.IsActive,
                    IsEmployee = a.Party!.Type == PartyType.Employee,
                })
                .ToListAsync(cancellation);
            own.UnionWith(found.Where(f => f.IsEmployee).Select(f => f.Address));
            known.AddRange(found.Where(f => !f.IsEmployee).Select(f => new KnownAddress(f.Address, f.PartyId, f.ContactPersonId, f.PersonIsActive)));
            own.UnionWith(await db.Mailboxes.Where(m => some.Contains(m.Address)).Select(m => m.Address).ToListAsync(cancellation));
            foreach (var choice in await db.PartyChoices.AsNoTracking()
                .Where(c => c.EmployeeId == employeeId && some.Contains(c.Address)).ToListAsync(cancellation))
            {
                choices[choice.Address] = choice.PartyId;
            }
        }

        return new()
        {
            Addresses = known,
            OwnAddresses = own,
            OwnDomains = (await db.OwnDomains.Select(d => d.Domain).ToListAsync(cancellation)).ToHashSet(),
            Exclusions = (await db.MailExclusions.Select(e => e.Value).ToListAsync(cancellation)).ToHashSet(),
            Choices = choices,
        };
    }

    /// <summary>The parties that conversations of this mailbox were linked to by hand.</summary>
    public static async Task<ILookup<string, ConversationParty>> ConversationsAsync(
        CrmDb db, int mailboxId, IReadOnlyCollection<string> conversationIds, CancellationToken cancellation)
    {
        var found = new List<(string Conversation, ConversationParty Party)>();
        foreach (var some in conversationIds.Distinct().Chunk(AtOnce))
        {
            var rows = await db.MailboxMessages
                .Where(m => m.MailboxId == mailboxId && m.ConversationId != null && some.Contains(m.ConversationId))
                .Join(
                    db.EmailLinks.Where(l => l.Reason == EmailLinkReason.ByHand && !l.IsRemoved),
                    m => m.EmailMessageId,
                    l => (int?)l.EmailMessageId,
                    (m, l) => new { m.ConversationId, l.PartyId, l.ContactPersonId })
                .ToListAsync(cancellation);
            found.AddRange(rows.Select(r => (r.ConversationId!, new ConversationParty(r.PartyId, r.ContactPersonId))));
        }

        return found.DistinctBy(f => (f.Conversation, f.Party.PartyId)).ToLookup(f => f.Conversation, f => f.Party);
    }
}
