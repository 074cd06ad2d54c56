using CrmOffice.Api.Model;
using CrmOffice.Api.Shared;

namespace CrmOffice.Api.Data.Sample;

/// <summary>The mails of the sample mailbox, entered with every party whose address they carry; not those to many and automatic answers.</summary>
internal static class SampleMailboxHistory
{
    private const int PreviewLength = 200;

    public static IEnumerable<EmailMessage> Messages(SampleWorld world)
    {
        var owners = Owners(world).ToLookup(owner => owner.Address, owner => (owner.PartyId, owner.Person));
        foreach (var mail in SampleMailbox.Files.Where(file => !file.IsBulk).Select(file => file.At(world.Clock)))
        {
            var isSent = mail.Folder == PlaygroundFolder.SentItems;
            var correspondents = isSent ? mail.To.Concat(mail.Cc) : [mail.From];
            var links = correspondents
                .SelectMany(c => MailAddress.TryNormalise(c.Address, out var address) ? owners[address] : [])
                .DistinctBy(owner => owner.PartyId)
                .ToList();
            if (links.Count > 0)
            {
                yield return Message(mail, isSent, links);
            }
        }
    }

    private static EmailMessage Message(PlaygroundMail mail, bool isSent, List<(int PartyId, ContactPerson? Person)> links)
    {
        var message = new EmailMessage
        {
            InternetMessageId = EmailMessage.NormaliseMessageId(mail.InternetMessageId)!,
            Direction = isSent ? Direction.Outgoing : Direction.Incoming,
            FromAddress = mail.From.Address,
            FromName = mail.From.Name,
            To = string.Join(';', mail.To.Select(to => to.Address)),
            Cc = string.Join(';', mail.Cc.Select(cc => cc.Address)),
            Subject = mail.Subject,
            SentAt = mail.ReceivedAt,
            Preview = Preview(mail.TextBody),
            AttachmentNames = string.Join('\n', mail.Attachments.Where(a => !a.IsInline).Select(a => a.Name)),
            ItemReference = mail.ItemId,
        };
        message.Links.AddRange(links.Select(link => new EmailLink
        {
            PartyId = link.PartyId,
            ContactPersonId = link.Person?.Id,
            SentAt = mail.ReceivedAt,
            Reason = link.Person is null ? EmailLinkReason.RecordAddress : EmailLinkReason.ContactPersonAddress,
        }));
        return message;
    }

    private static string Preview(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length > PreviewLength ? line[..PreviewLength] : line;
    }

    private static IEnumerable<(string Address, int PartyId, ContactPerson? Person)> Owners(SampleWorld world)
    {
        IEnumerable<Party> parties = [.. world.Customers.Select(c => c.Customer), .. world.Leads, .. world.Suppliers, .. world.Referrers];
        foreach (var party in parties)
        {
            foreach (var person in party.ContactPersons)
            {
                if (MailAddress.TryNormalise(person.Email, out var theirs))
                {
                    yield return (theirs, party.Id, person);
                }
            }

            if (MailAddress.TryNormalise(party.Email, out var own))
            {
                yield return (own, party.Id, null);
            }
        }
    }
}
