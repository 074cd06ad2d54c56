using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using CrmOffice.Api.Data;
using CrmOffice.Api.Features.Mail.Matching;
using CrmOffice.Api.Features.Mail.Sync;
using CrmOffice.Api.Model;
using CrmOffice.Api.Platform;
using CrmOffice.Api.Shared;
using CrmOffice.Api.Shared.Graph;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Api.Features.Mail.Pane;

/// <summary>The open mail is to be entered with a party. Its contents come from Outlook, by the rights of whoever has it open.</summary>
/// <param name="ItemId">Outlook's id, for opening it again and for mails without a Message-ID.</param>
/// <param name="WholeConversation">The other mails of the conversation, in this mailbox, too.</param>
public sealed record LinkEmailRequest(
    [property: MaxLength(2_000)] string? InternetMessageId,
    [property: MaxLength(FieldLength.Subject)] string? ItemId,
    int PartyId,
    int? ContactPersonId,
    [property: Required, MaxLength(FieldLength.Email)] string From,
    [property: MaxLength(FieldLength.Name)] string? FromName,
    [property: MaxLength(500)] IReadOnlyList<string> To,
    [property: MaxLength(500)] IReadOnlyList<string> Cc,
    string Subject,
    DateTimeOffset SentAt,
    string? Preview,
    [property: MaxLength(500)] IReadOnlyList<string> AttachmentNames,
    bool WholeConversation = false)
{
    /// <summary>POST /api/emails/link</summary>
    internal static async Task<Results<Ok<MailState>, ProblemHttpResult>> HandleAsync(
        LinkEmailRequest request, CrmDb db, MailHash hash, TimeProvider clock, ClaimsPrincipal user, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(request.InternetMessageId) && string.IsNullOrWhiteSpace(request.ItemId))
        {
            return Problems.Invalid("internetMessageId", "Von dieser Mail fehlt die Kennung.", "The id of this mail is missing.");
        }

        if (!await db.Parties.AnyAsync(p => p.Id == request.PartyId && p.Type != PartyType.Employee, cancellation))
        {
            return Problems.NotFound;
        }

        if (request.ContactPersonId is { } person
            && !await db.ContactPersons.AnyAsync(p => p.Id == person && p.OwnerId == request.PartyId, cancellation))
        {
            return Problems.Invalid("contactPersonId", "Diese Person gehört nicht zu diesem Datensatz.", "This person does not belong to this record.");
        }

        var key = MailKey.Of(request.InternetMessageId, request.ItemId);
        var employeeId = user.EmployeeId();
        await LinkAsync(request, key, db, employeeId, cancellation);
        var rows = await RowsAsync(db, hash.Of(key), employeeId, cancellation);
        var email = await db.EmailMessages.Include(m => m.Links).SingleAsync(m => m.InternetMessageId == key, cancellation);
        foreach (var row in rows)
        {
            row.Link(email, clock.GetUtcNow());
        }

        if (request.WholeConversation)
        {
            await LinkConversationAsync(request, db, rows, clock.GetUtcNow(), cancellation);
        }

        await db.SaveChangesAsync(cancellation);
        return TypedResults.Ok(await MailState.ReadAsync(db, hash, employeeId, key, [], cancellation));
    }

    /// <summary>Enters the mail if need be; another copy of it may be entered in the same moment.</summary>
    private static async Task LinkAsync(LinkEmailRequest request, string key, CrmDb db, int employeeId, CancellationToken cancellation)
    {
        for (var collision = 1; ; collision++)
        {
            var email = await db.EmailMessages.Include(m => m.Links).SingleOrDefaultAsync(m => m.InternetMessageId == key, cancellation);
            if (email is null)
            {
                email = await EnterAsync(request, key, db, employeeId, cancellation);
                db.EmailMessages.Add(email);
            }

            email.LinkByHand(request.PartyId, request.ContactPersonId);
            try
            {
                await db.SaveChangesAsync(cancellation);
                return;
            }
            catch (DbUpdateException) when (collision < 5)
            {
                // A mailbox entered it first; then there is only the link to add.
                db.ChangeTracker.Clear();
            }
        }
    }

    private static async Task<EmailMessage> EnterAsync(LinkEmailRequest request, string key, CrmDb db, int employeeId, CancellationToken cancellation)
    {
        var facts = new MailFacts { From = request.From, To = [.. request.To], Cc = [.. request.Cc] };
        var known = await KnowledgeReader.ReadAsync(db, employeeId, MailMatcher.Participants(facts), cancellation);
        var isOwn = MailAddress.TryNormalise(request.From, out var from) && known.IsOwn(from);
        return EnteredMail.Of(
            key, isOwn ? Direction.Outgoing : Direction.Incoming, facts, request.FromName, request.Subject, request.SentAt, request.Preview,
            request.AttachmentNames, request.ItemId);
    }

    private static Task<List<MailboxMessage>> RowsAsync(CrmDb db, string messageHash, int employeeId, CancellationToken cancellation) =>
        db.MailboxMessages.Include(m => m.UnmatchedAddresses)
            .Where(m => m.MessageHash == messageHash && db.Mailboxes.Any(b => b.Id == m.MailboxId && b.EmployeeId == employeeId))
            .ToListAsync(cancellation);

    /// <summary>What is entered already is linked at once; the rest is looked at again, and follows its conversation then.</summary>
    private static async Task LinkConversationAsync(
        LinkEmailRequest request, CrmDb db, List<MailboxMessage> rows, DateTimeOffset now, CancellationToken cancellation)
    {
        foreach (var (mailboxId, conversationId) in rows.Where(r => r.ConversationId is not null).Select(r => (r.MailboxId, r.ConversationId)).Distinct())
        {
            var others = await db.MailboxMessages.Include(m => m.EmailMessage!.Links)
                .Where(m => m.MailboxId == mailboxId && m.ConversationId == conversationId)
                .ToListAsync(cancellation);
            foreach (var other in others.Except(rows))
            {
                if (other.EmailMessage is { } email)
                {
                    email.LinkTo(request.PartyId, request.ContactPersonId, EmailLinkReason.Conversation);
                }
                else if (other.Reason is MailSkipReason.Unmatched or MailSkipReason.Ambiguous)
                {
                    other.TryAgain(now);
                }
            }
        }
    }
}
