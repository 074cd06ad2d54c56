using System.Globalization;
using System.Text;
using CrmOffice.Api.Shared;
using MimeKit;

namespace CrmOffice.Api.Data.Sample;

/// <summary>
/// A mail of the playground's mailbox as a file (.eml), whose X-Sample headers say what a mail server and Outlook would add: of
/// those that come with the product, and of those that were received and sent in the playground.
/// </summary>
/// <param name="Mail">With the time of a mail that has one; see <see cref="At"/>.</param>
/// <param name="Age">How long ago a mail of the sample is to have been sent, such as "25 minutes ago" or "3 days ago 14:05".</param>
/// <param name="Contents">Of the attachments, by their ids.</param>
public sealed record PlaygroundMailFile(
    PlaygroundMail Mail,
    string? Age,
    IReadOnlyList<PlaygroundMailAddress> Bcc,
    IReadOnlyList<(string Name, string Value)> Headers,
    IReadOnlyDictionary<string, byte[]> Contents)
{
    /// <summary>Headers of newsletters, mailing lists and automatic answers.</summary>
    public bool IsBulk => Headers.Any(h => h.Name is "List-Id" or "List-Unsubscribe" or "Auto-Submitted");

    /// <param name="name">Of the file. Ids come of it, so that they stay the same.</param>
    internal static PlaygroundMailFile Read(string name, Stream stream)
    {
        using var message = MimeMessage.Load(stream);
        var from = message.From.Mailboxes.First();
        var html = message.HtmlBody ?? "";
        var contents = new Dictionary<string, byte[]>();
        var attachments = message.BodyParts.OfType<MimePart>().Where(part => part.FileName is not null)
            .Select((part, index) => Attachment(OpaqueId("AAMkAGAtt", $"{name}/{index}"), part, contents))
            .ToList();
        var conversation = message.Headers["X-Sample-Conversation"] ?? name;
        var mail = new PlaygroundMail(
            OpaqueId("AAMkAG", name),
            conversation.StartsWith("AAQk", StringComparison.Ordinal) ? conversation : OpaqueId("AAQkAG", conversation),
            $"<{message.MessageId ?? $"{Path.GetFileNameWithoutExtension(name)}@{DomainOf(from)}"}>",
            Enum.Parse<PlaygroundFolder>(Required("X-Sample-Folder"), ignoreCase: true),
            Address(from),
            [.. message.To.Mailboxes.Select(Address)],
            [.. message.Cc.Mailboxes.Select(Address)],
            message.Subject ?? "",
            message.Date.ToUniversalTime(),
            bool.Parse(Required("X-Sample-Read")),
            Required("Content-Language"),
            html,
            MailText.FromHtml(html),
            attachments,
            [.. message.Headers.Where(h => h.Field == "X-Sample-Category").Select(h => h.Value)]);
        return new(
            mail,
            message.Headers["X-Sample-Sent"],
            [.. message.Bcc.Mailboxes.Select(Address)],
            [.. message.Headers.Where(h => !h.Field.StartsWith("X-Sample-", StringComparison.Ordinal)).Select(h => (h.Field, h.Value))],
            contents);

        string Required(string header) =>
            message.Headers[header] ?? message.Body?.Headers[header] ?? throw new InvalidOperationException($"The mail {name} has no header {header}.");
    }

    /// <summary>Times of the sample are counted back from the clock.</summary>
    public PlaygroundMail At(TimeProvider clock) => Age is null ? Mail : Mail with { ReceivedAt = SentAt(Age, clock) };

    private static DateTimeOffset SentAt(string age, TimeProvider clock)
    {
        var parts = age.Split(' ');
        var count = int.Parse(parts[0], CultureInfo.InvariantCulture);
        return parts[1] switch
        {
            "minutes" => clock.GetUtcNow().AddMinutes(-count),
            "hours" => clock.GetUtcNow().AddHours(-count),
            _ => LocalCalendar.At(LocalCalendar.Today(clock).AddDays(-count), TimeOnly.ParseExact(parts[3], "HH:mm", CultureInfo.InvariantCulture)),
        };
    }

    private static PlaygroundAttachment Attachment(string id, MimePart part, Dictionary<string, byte[]> contents)
    {
        using var content = new MemoryStream();
        part.Content?.DecodeTo(content);
        contents[id] = content.ToArray();
        return new(id, part.FileName!, part.ContentType.MimeType, content.Length, !part.IsAttachment);
    }

    private static PlaygroundMailAddress Address(MailboxAddress mailbox) =>
        new(string.IsNullOrEmpty(mailbox.Name) ? mailbox.Address : mailbox.Name, mailbox.Address);

    private static string DomainOf(MailboxAddress mailbox) => MailboxAddress.EncodeAddrspec(mailbox.Address).Split('@')[^1];

    private static string OpaqueId(string prefix, string text) => prefix + Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
