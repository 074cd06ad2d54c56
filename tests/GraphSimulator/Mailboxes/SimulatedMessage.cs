using System.Text.Json.Nodes;

namespace CrmOffice.SimulatedGraph.Mailboxes;

/// <summary>A message in a folder; its properties are kept in Graph's own names and shapes.</summary>
internal sealed class SimulatedMessage(string immutableId, long number, JsonObject properties)
{
    public string ImmutableId { get; } = immutableId;

    /// <summary>The id for those who don't ask for immutable ones: another one after each move.</summary>
    public string RestId { get; set; } = "";

    /// <summary>In the order in which the mailbox got its messages.</summary>
    public long Number { get; } = number;

    public JsonObject Properties { get; } = properties;

    public MailFolder Folder { get; set; } = null!;

    public string? ODataType { get; init; }

    public List<SimulatedAttachment> Attachments { get; } = [];

    public List<KeyValuePair<string, string>> Headers { get; } = [];

    public Dictionary<string, string> ExtendedProperties { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Never changed while the message is in a folder, which is ordered by it.</summary>
    public DateTimeOffset ReceivedAt { get; set; }

    public bool IsDraft => Properties["isDraft"]!.GetValue<bool>();

    public string Id(bool immutable) => immutable ? ImmutableId : RestId;

    public MessageState State() => new(
        ImmutableId,
        Properties["internetMessageId"]?.GetValue<string>() ?? "",
        Folder.Name,
        Properties["subject"]?.GetValue<string>() ?? "",
        Properties["body"]?["content"]?.GetValue<string>() ?? "",
        ReceivedAt,
        IsDraft,
        [.. MessageProperties.Addresses(Properties, "toRecipients")],
        [.. Attachments],
        new Dictionary<string, string>(ExtendedProperties));
}
