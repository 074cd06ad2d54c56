using System.Globalization;
using CrmOffice.Api.Features.Mail.Matching;
using Microsoft.Graph.Models;

namespace CrmOffice.Api.Features.Mail.Sync;

/// <summary>A message as a listing shows it: enough to see whether anybody known takes part, and no content.</summary>
internal sealed record ListedMail(string ItemId, string? InternetMessageId, string? ConversationId, DateTimeOffset ReceivedAt, MailFacts Facts)
{
    public static readonly string[] Properties =
        ["id", "internetMessageId", "conversationId", "from", "toRecipients", "ccRecipients", "bccRecipients", "receivedDateTime", "isDraft"];

    public string MessageKey => MailKey.Of(InternetMessageId, ItemId);

    /// <summary>Null for what was removed: it stays in the history, and what was never entered need not be.</summary>
    public static ListedMail? Of(Message message) => message.Id is null || message.AdditionalData.ContainsKey("@removed")
        ? null
        : new(
            message.Id,
            message.InternetMessageId,
            message.ConversationId,
            message.ReceivedDateTime ?? DateTimeOffset.MinValue,
            new MailFacts
            {
                From = AddressOf(message.From),
                To = Addresses(message.ToRecipients),
                Cc = Addresses(message.CcRecipients),
                Bcc = Addresses(message.BccRecipients),
                IsDraft = message.IsDraft == true,
                IsMessage = message.GetType() == typeof(Message),
            });

    internal static string? AddressOf(Recipient? recipient) => recipient?.EmailAddress?.Address;

    private static List<string?> Addresses(List<Recipient>? recipients) => [.. (recipients ?? []).Select(AddressOf)];
}

/// <summary>A message with what is entered of it, and with what may speak against entering it.</summary>
internal sealed record ReadMail(ListedMail Listed, string? FromName, string Subject, DateTimeOffset SentAt, string? Preview, IReadOnlyList<string> AttachmentNames)
{
    /// <summary>PidTagSensitivity, which Graph has no property for.</summary>
    private const string Sensitivity = "Integer 0x36";

    public static readonly string[] Properties =
        [.. ListedMail.Properties, "subject", "sentDateTime", "bodyPreview", "hasAttachments", "internetMessageHeaders"];

    public static readonly string[] Expansions =
        [$"singleValueExtendedProperties($filter=id eq '{Sensitivity}')", "attachments($select=name,isInline)"];

    public static ReadMail Of(Message message)
    {
        var listed = ListedMail.Of(message)!;
        var sensitivity = message.SingleValueExtendedProperties?.Find(p => string.Equals(p.Id, Sensitivity, StringComparison.OrdinalIgnoreCase))?.Value;
        var marks = new MailMarks(
            [.. (message.InternetMessageHeaders ?? []).Select(h => new MailHeader(h.Name ?? "", h.Value ?? ""))],
            int.TryParse(sensitivity, CultureInfo.InvariantCulture, out var value) ? value : null);
        return new(
            listed with { Facts = listed.Facts with { Marks = marks } },
            message.From?.EmailAddress?.Name,
            message.Subject ?? "",
            message.SentDateTime ?? message.ReceivedDateTime ?? DateTimeOffset.UnixEpoch,
            message.BodyPreview,
            [.. (message.Attachments ?? []).Where(a => a.IsInline != true && a.Name is not null).Select(a => a.Name!)]);
    }
}
