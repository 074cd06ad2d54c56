namespace CrmOffice.Api.Data.Sample;

/// <summary>A mail of the sample mailbox, in the shape in which the playground shows it.</summary>
/// <param name="ItemId">Opaque, like the ids of an Exchange mailbox.</param>
/// <param name="InternetMessageId">With angle brackets, as Outlook gives it.</param>
/// <param name="Language">ISO 639-1, such as "de".</param>
/// <param name="HtmlBody">As it came: whoever shows it has to sanitise it.</param>
public sealed record PlaygroundMail(
    string ItemId,
    string ConversationId,
    string InternetMessageId,
    PlaygroundFolder Folder,
    PlaygroundMailAddress From,
    IReadOnlyList<PlaygroundMailAddress> To,
    IReadOnlyList<PlaygroundMailAddress> Cc,
    string Subject,
    DateTimeOffset ReceivedAt,
    bool IsRead,
    string Language,
    string HtmlBody,
    string TextBody,
    IReadOnlyList<PlaygroundAttachment> Attachments,
    IReadOnlyList<string> Categories);

public enum PlaygroundFolder
{
    Inbox,
    SentItems,
    Newsletters,
}

/// <param name="Name">The address again where the mail names nobody, as in Outlook.</param>
public sealed record PlaygroundMailAddress(string Name, string Address);

/// <param name="Size">Bytes.</param>
public sealed record PlaygroundAttachment(string Id, string Name, string ContentType, long Size, bool IsInline);
