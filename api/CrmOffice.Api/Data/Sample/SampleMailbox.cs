using System.Globalization;
using System.Text;
using CrmOffice.Api.Shared;
using MimeKit;

namespace CrmOffice.Api.Data.Sample;

/// <summary>
/// The mailbox of the default sample employee: the files of the folder Mails, whose X-Sample headers say what a mail
/// server and Outlook would add. Its ids stay the same from day to day, only the times move with the clock.
/// </summary>
public static class SampleMailbox
{
    private static readonly string[] Files =
        [.. typeof(SampleMailbox).Assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(".eml", StringComparison.Ordinal))
            .Select(name => name["Sample/".Length..])
            .Order(StringComparer.Ordinal)];

    /// <summary>Newest first; times are counted back from the clock.</summary>
    public static IReadOnlyList<PlaygroundMail> Mails(TimeProvider clock) =>
        [.. Files.Select(file => Read(file, clock)).OrderByDescending(mail => mail.ReceivedAt)];

    private static PlaygroundMail Read(string file, TimeProvider clock)
    {
        using var stream = SampleList.Open(file);
        using var message = MimeMessage.Load(stream);
        var sentAt = SentAt(Required("X-Sample-Sent"), clock);
        var from = message.From.Mailboxes.First();
        var html = message.HtmlBody ?? "";
        return new PlaygroundMail(
            OpaqueId("AAMkAG", file),
            OpaqueId("AAQkAG", message.Headers["X-Sample-Conversation"] ?? file),
            $"<{Path.GetFileNameWithoutExtension(file)}@{DomainOf(from)}>",
            Enum.Parse<PlaygroundFolder>(Required("X-Sample-Folder"), ignoreCase: true),
            Address(from),
            [.. message.To.Mailboxes.Select(Address)],
            [.. message.Cc.Mailboxes.Select(Address)],
            message.Subject ?? "",
            sentAt,
            bool.Parse(Required("X-Sample-Read")),
            Required("Content-Language"),
            html,
            MailText.FromHtml(html),
            [.. message.Headers.Where(h => h.Field == "X-Sample-Attachment").Select((h, index) => Attachment(file, index, h.Value))],
            [.. message.Headers.Where(h => h.Field == "X-Sample-Category").Select(h => h.Value)]);

        string Required(string header) =>
            message.Headers[header] ?? message.Body?.Headers[header] ?? throw new InvalidOperationException($"The sample mail {file} has no header {header}.");
    }

    /// <param name="age">Such as "25 minutes ago" or "3 days ago 14:05".</param>
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

    private static PlaygroundAttachment Attachment(string file, int index, string text)
    {
        var parts = text.Split("; ");
        return new PlaygroundAttachment(
            OpaqueId("AAMkAGAtt", $"{file}/{index}"),
            parts[0],
            parts[1],
            long.Parse(parts[2], CultureInfo.InvariantCulture),
            parts.Length > 3);
    }

    private static PlaygroundMailAddress Address(MailboxAddress mailbox) =>
        new(string.IsNullOrEmpty(mailbox.Name) ? mailbox.Address : mailbox.Name, mailbox.Address);

    private static string DomainOf(MailboxAddress mailbox) => MailboxAddress.EncodeAddrspec(mailbox.Address).Split('@')[^1];

    private static string OpaqueId(string prefix, string text) => prefix + Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
