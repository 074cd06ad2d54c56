using CrmOffice.Api.Data;
using CrmOffice.Api.Model;
using CrmOffice.Api.Shared.Graph;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Api.Features.Mail.Sync;

/// <summary>
/// When a party gets an address, the earlier mails with it are looked at again: their hashes say which these are. Each mailbox
/// remembers up to which address it has done so, so that no address is missed, wherever it was entered.
/// </summary>
internal sealed class AddressRecall(CrmDb db, MailHash hash, Mailbox mailbox, TimeProvider clock)
{
    private const int AtOnce = 500;

    /// <summary>Ids are given out before a save ends, so a lower one may appear behind a higher one: that many are looked at twice.</summary>
    private const int Overlap = 200;

    /// <summary>Marks the mails as pending. The mailbox must be saved afterwards.</summary>
    public async Task MarkAsync(CancellationToken cancellation)
    {
        var last = await db.PartyEmailAddresses.MaxAsync(a => (int?)a.Id, cancellation) ?? 0;
        if (last <= mailbox.AddressesSeenTo)
        {
            return;
        }

        var from = mailbox.AddressesSeenTo - Overlap;
        while (true)
        {
            var added = await db.PartyEmailAddresses.Where(a => a.Id > from && a.Id <= last).OrderBy(a => a.Id).Take(AtOnce)
                .Select(a => new { a.Id, a.Address }).ToListAsync(cancellation);
            if (added.Count == 0)
            {
                break;
            }

            var hashes = added.Select(a => hash.Of(a.Address)).Distinct().ToList();
            var mails = await db.MailboxMessages
                .Where(m => m.MailboxId == mailbox.Id && m.Reason == MailSkipReason.Unmatched && m.UnmatchedAddresses.Any(a => hashes.Contains(a.Hash)))
                .ToListAsync(cancellation);
            mails.ForEach(mail => mail.TryAgain(clock.GetUtcNow()));
            await db.SaveChangesAsync(cancellation);
            from = added[^1].Id;
        }

        mailbox.AddressesSeen(last);
    }
}
