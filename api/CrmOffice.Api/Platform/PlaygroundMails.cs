using System.Net;
using CrmOffice.Api.Data.Sample;
using CrmOffice.Api.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using MimeKit;
using MimeKit.Utils;

namespace CrmOffice.Api.Platform;

/// <summary>Somebody writes to the mailbox of the playground.</summary>
/// <param name="Text">Plain, with an empty line between paragraphs.</param>
/// <param name="IsNewsletter">Sent to many, as its headers then say (RFC 2919, RFC 2369).</param>
/// <param name="Language">ISO 639-1.</param>
public sealed record PlaygroundMailToReceive(PlaygroundMailAddress From, string Subject, string Text, bool IsNewsletter, string Language)
{
    /// <summary>POST /playground/received</summary>
    internal static async Task<Results<Ok<PlaygroundMail>, ProblemHttpResult>> HandleAsync(
        PlaygroundMailToReceive request, PlaygroundMailbox mailbox, CancellationToken cancellation)
    {
        if (!MailAddress.TryNormalise(request.From.Address, out var address))
        {
            return PlaygroundMails.AddressInvalid("from");
        }

        var paragraphs = WebUtility.HtmlEncode(request.Text).ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries)
            .Select(paragraph => $"<p>{paragraph.Replace("\n", "<br>", StringComparison.Ordinal)}</p>");
        using var message = PlaygroundMails.Create(
            PlaygroundFolder.Inbox, request.From, [PlaygroundMailbox.Owner], request.Subject, request.Language,
            new BodyBuilder { HtmlBody = string.Concat(paragraphs) });
        if (request.IsNewsletter)
        {
            var domain = MailAddress.DomainOf(address);
            message.Headers.Add("List-Id", $"<news.{domain}>");
            message.Headers.Add("List-Unsubscribe", $"<https://{domain}/unsubscribe>");
        }

        return TypedResults.Ok(await mailbox.ArriveAsync(message, cancellation));
    }
}

/// <summary>A mail that was written in the playground is sent: it is in the sent items then, and goes no further.</summary>
/// <param name="ConversationId">Of the mail that it answers, else one of its own.</param>
public sealed record PlaygroundMailToSend(
    IReadOnlyList<PlaygroundMailAddress> To,
    IReadOnlyList<PlaygroundMailAddress> Cc,
    IReadOnlyList<PlaygroundMailAddress> Bcc,
    string Subject,
    string HtmlBody,
    string ConversationId,
    string Language,
    IReadOnlyList<PlaygroundAttachmentToSend> Attachments)
{
    /// <summary>POST /playground/sent</summary>
    internal static async Task<Results<Ok<PlaygroundMail>, ProblemHttpResult>> HandleAsync(
        PlaygroundMailToSend request, PlaygroundMailbox mailbox, CancellationToken cancellation)
    {
        if (request.To.Concat(request.Cc).Concat(request.Bcc).Any(person => !MailAddress.TryNormalise(person.Address, out _)))
        {
            return PlaygroundMails.AddressInvalid("to");
        }

        var body = new BodyBuilder { HtmlBody = request.HtmlBody };
        foreach (var attachment in request.Attachments)
        {
            var type = ContentType.TryParse(attachment.ContentType, out var parsed) ? parsed : new ContentType("application", "octet-stream");
            var content = attachment.Content ?? mailbox.All.Select(file => file.Contents.GetValueOrDefault(attachment.Id)).FirstOrDefault(found => found is not null);
            (attachment.IsInline ? body.LinkedResources : body.Attachments).Add(attachment.Name, content ?? [], type);
        }

        using var message = PlaygroundMails.Create(PlaygroundFolder.SentItems, PlaygroundMailbox.Owner, request.To, request.Subject, request.Language, body);
        message.Cc.AddRange(request.Cc.Select(PlaygroundMails.Person));
        message.Bcc.AddRange(request.Bcc.Select(PlaygroundMails.Person));
        message.Headers.Add("X-Sample-Conversation", request.ConversationId);
        return TypedResults.Ok(await mailbox.ArriveAsync(message, cancellation));
    }
}

/// <param name="Id">Of an attachment of another mail, whose content it has unless it brings its own.</param>
public sealed record PlaygroundAttachmentToSend(string Id, string Name, string ContentType, bool IsInline, byte[]? Content);

internal static class PlaygroundMails
{
    public static ProblemHttpResult AddressInvalid(string field) =>
        Problems.Invalid(field, "Das ist keine E-Mail-Adresse.", "This is not a mail address.");

    public static MailboxAddress Person(PlaygroundMailAddress person) => new(person.Name, person.Address);

    public static MimeMessage Create(
        PlaygroundFolder folder, PlaygroundMailAddress from, IEnumerable<PlaygroundMailAddress> to, string subject, string language, BodyBuilder body)
    {
        var message = new MimeMessage([Person(from)], to.Select(Person), subject, body.ToMessageBody())
        {
            MessageId = MimeUtils.GenerateMessageId(MailAddress.DomainOf(from.Address)),
        };
        message.Headers.Add("Content-Language", language);
        message.Headers.Add("X-Sample-Folder", folder.ToString());
        message.Headers.Add("X-Sample-Read", (folder == PlaygroundFolder.SentItems).ToString());
        return message;
    }

    /// <summary>GET /playground/attachments/{id}: the bytes, for the Office that the playground plays.</summary>
    public static Results<FileContentHttpResult, NotFound> Content(string id, PlaygroundMailbox mailbox) =>
        mailbox.All.Select(file => file.Contents.GetValueOrDefault(id)).FirstOrDefault(content => content is not null) is { } found
            ? TypedResults.Bytes(found, "application/octet-stream")
            : TypedResults.NotFound();
}
