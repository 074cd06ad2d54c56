namespace CrmOffice.SimulatedGraph;

/// <summary>A mail as a test lets it arrive. Addresses: <c>a@b.at</c> or <c>Eva Berger &lt;a@b.at&gt;</c>.</summary>
public sealed record SimulatedMail(string From, string Subject)
{
    /// <summary>The mailbox's own address when nothing is said.</summary>
    public IReadOnlyList<string>? To { get; init; }

    public IReadOnlyList<string> Cc { get; init; } = [];

    /// <summary>Text; HTML when it begins with <c>&lt;</c>.</summary>
    public string Body { get; init; } = "";

    /// <summary>With its angle brackets; made up when nothing is said, empty for a mail that has none.</summary>
    public string? InternetMessageId { get; init; }

    /// <summary>Made up when nothing is said; a hint within one mailbox only, as at Microsoft.</summary>
    public string? ConversationId { get; init; }

    /// <summary>Now when nothing is said. Graph knows whole seconds only.</summary>
    public DateTimeOffset? ReceivedAt { get; init; }

    /// <summary>Id or well-known name of the folder that it arrives in.</summary>
    public string Folder { get; init; } = "inbox";

    public bool IsRead { get; init; }

    public bool IsDraft { get; init; }

    /// <summary>Such as <c>List-Id</c>; given out only to those who select internetMessageHeaders.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>Such as <c>Integer 0x36</c> = <c>2</c> (private); given out only to those who expand them.</summary>
    public IReadOnlyDictionary<string, string> ExtendedProperties { get; init; } = new Dictionary<string, string>();

    public IReadOnlyList<SimulatedAttachment> Attachments { get; init; } = [];

    /// <summary>A derived type, such as <c>#microsoft.graph.eventMessageRequest</c>.</summary>
    public string? ODataType { get; init; }
}

/// <summary>A file at a mail.</summary>
public sealed record SimulatedAttachment(string Name, string ContentType, byte[] Content)
{
    public bool IsInline { get; init; }

    public string Id { get; init; } = "";
}

/// <summary>Where a message is now, for tests.</summary>
/// <param name="Id">The immutable id.</param>
/// <param name="Folder">Well-known name, or id where there is none.</param>
public sealed record MessageState(
    string Id,
    string InternetMessageId,
    string Folder,
    string Subject,
    string Body,
    DateTimeOffset ReceivedAt,
    bool IsDraft,
    IReadOnlyList<string> To,
    IReadOnlyList<SimulatedAttachment> Attachments,
    IReadOnlyDictionary<string, string> ExtendedProperties);
