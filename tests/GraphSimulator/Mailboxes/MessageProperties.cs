using System.Globalization;
using System.Net.Mail;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CrmOffice.SimulatedGraph.Mailboxes;

/// <summary>A message's properties in Graph's shapes.</summary>
internal static partial class MessageProperties
{
    /// <summary>Properties that an application may set; those of the first line at any time, the others in drafts only.</summary>
    private static readonly HashSet<string> AlwaysWritable =
        ["categories", "flag", "importance", "inferenceClassification", "isRead", "isDeliveryReceiptRequested", "isReadReceiptRequested"];

    private static readonly HashSet<string> DraftWritable =
        ["subject", "body", "from", "sender", "toRecipients", "ccRecipients", "bccRecipients", "replyTo", "internetMessageId"];

    private static readonly HashSet<string> ReadOnly =
    [
        "id", "createdDateTime", "lastModifiedDateTime", "changeKey", "receivedDateTime", "sentDateTime", "hasAttachments", "bodyPreview",
        "parentFolderId", "conversationId", "conversationIndex", "isDraft", "webLink", "uniqueBody",
    ];

    public static JsonObject New(DateTimeOffset now, string internetMessageId, string conversationId) => new()
    {
        ["createdDateTime"] = Time(now),
        ["lastModifiedDateTime"] = Time(now),
        ["changeKey"] = "CQAAAA==",
        ["categories"] = new JsonArray(),
        ["receivedDateTime"] = Time(now),
        ["sentDateTime"] = Time(now),
        ["hasAttachments"] = false,
        ["internetMessageId"] = internetMessageId,
        ["subject"] = "",
        ["bodyPreview"] = "",
        ["importance"] = "normal",
        ["conversationId"] = conversationId,
        ["conversationIndex"] = "AQHbCw==",
        ["isDeliveryReceiptRequested"] = false,
        ["isReadReceiptRequested"] = false,
        ["isRead"] = true,
        ["isDraft"] = true,
        ["webLink"] = "https://outlook.office365.com/owa/",
        ["inferenceClassification"] = "focused",
        ["body"] = Body("text", ""),
        ["sender"] = null,
        ["from"] = null,
        ["toRecipients"] = new JsonArray(),
        ["ccRecipients"] = new JsonArray(),
        ["bccRecipients"] = new JsonArray(),
        ["replyTo"] = new JsonArray(),
        ["flag"] = new JsonObject { ["flagStatus"] = "notFlagged" },
    };

    /// <summary>Takes over what an application sent; refuses what Graph refuses.</summary>
    public static void Apply(JsonObject properties, JsonObject change, bool isDraft)
    {
        foreach (var (name, value) in change.Where(property => !IsSetElsewhere(property.Key) && !ReadOnly.Contains(property.Key)))
        {
            if (DraftWritable.Contains(name) && !isDraft)
            {
                throw GraphFailure.BadRequest($"The property '{name}' can only be set on drafts.", "ErrorInvalidPropertySet");
            }

            if (!DraftWritable.Contains(name) && !AlwaysWritable.Contains(name))
            {
                throw GraphFailure.BadRequest($"The property '{name}' does not exist on type 'microsoft.graph.message'.", "RequestBodyRead");
            }

            properties[name] = value?.DeepClone();
        }

        if (change["body"] is JsonObject body)
        {
            properties["body"] = Body(body["contentType"]?.GetValue<string>() ?? "text", body["content"]?.GetValue<string>() ?? "");
            properties["bodyPreview"] = Preview(properties);
        }
    }

    public static JsonObject Body(string contentType, string content) => new() { ["contentType"] = contentType, ["content"] = content };

    /// <summary>The body's first 255 characters as text.</summary>
    public static string Preview(JsonObject properties)
    {
        var text = Text(properties["body"]!["content"]!.GetValue<string>()).Trim();
        return text.Length <= 255 ? text : text[..255];
    }

    public static string Text(string html) => Tag().Replace(html, "");

    /// <param name="address"><c>a@b.at</c> or <c>Name &lt;a@b.at&gt;</c>; what is no address is taken over as it is.</param>
    public static JsonObject Recipient(string address)
    {
        var (name, bare) = MailAddress.TryCreate(address, out var parsed)
            ? (parsed.DisplayName is "" ? parsed.Address : parsed.DisplayName, parsed.Address)
            : (address, address);
        return new() { ["emailAddress"] = new JsonObject { ["name"] = name, ["address"] = bare } };
    }

    public static JsonArray Recipients(IEnumerable<string> addresses) => [.. addresses.Select(Recipient)];

    public static IEnumerable<string> Addresses(JsonObject properties, string name) =>
        ((properties[name] as JsonArray) ?? []).Select(recipient => recipient?["emailAddress"]?["address"]?.GetValue<string>() ?? "");

    public static IEnumerable<string> AllRecipients(JsonObject properties) =>
        new[] { "toRecipients", "ccRecipients", "bccRecipients" }.SelectMany(name => Addresses(properties, name));

    /// <summary>Graph's own spelling: UTC, whole seconds.</summary>
    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    public static DateTimeOffset WholeSeconds(DateTimeOffset time) => new(time.UtcTicks - (time.UtcTicks % TimeSpan.TicksPerSecond), TimeSpan.Zero);

    private static bool IsSetElsewhere(string name) =>
        name.Contains('@', StringComparison.Ordinal) || name is "attachments" or "internetMessageHeaders" or "singleValueExtendedProperties";

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
