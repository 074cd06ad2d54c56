using CrmOffice.Api.Data;
using CrmOffice.Api.Model;

namespace CrmOffice.Api.Shared.Graph;

/// <summary>What the holder of a mailbox's lease works with.</summary>
internal sealed record MailboxVisit(CrmDb Db, Mailbox Mailbox, MailboxLease Lease, SubscriptionKeeper Subscriptions);

/// <summary>
/// Something that is done for each mailbox when it is due. A failure that concerns the whole mailbox is thrown: then nothing
/// more is done for it until Graph may be asked again.
/// </summary>
internal interface IMailboxWork
{
    Task DoAsync(MailboxVisit visit, CancellationToken cancellation);
}
