using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace CrmOffice.SimulatedGraph.Mailboxes;

/// <summary>
/// Upload sessions of attachments: an address with its own secret, to which the pieces are PUT in order, each but the last a
/// multiple of 320 KiB, without a token.
/// </summary>
internal sealed class Uploads(GraphSimulator simulator)
{
    private const int Unit = 320 * 1024;
    private const int LargestPiece = 4 * 1024 * 1024;
    private const int LargestFile = 150 * 1024 * 1024;

    private readonly ConcurrentDictionary<string, Upload> uploads = new();

    public GraphAnswer Create(SimulatedMailbox mailbox, string id, GraphCall call)
    {
        var message = mailbox.Message(id);
        var json = call.Json();
        var item = (json["AttachmentItem"] ?? json["attachmentItem"]) as JsonObject ?? throw GraphFailure.BadRequest("An AttachmentItem is missing.");
        var size = item["size"]?.GetValue<long>() ?? 0;
        if (size is < AttachmentRequests.UploadSessionFrom or > LargestFile)
        {
            throw GraphFailure.BadRequest("The attachment size has to be between 3 MB and 150 MB.", "ErrorAttachmentSizeShouldNotBeLessThanMinimumSize");
        }

        var upload = new Upload(mailbox, message.ImmutableId, item["name"]!.GetValue<string>(), item["contentType"]?.GetValue<string>(), new byte[size]);
        var secret = Guid.NewGuid().ToString("N");
        uploads[secret] = upload;
        return GraphAnswer.Created(upload.View($"{simulator.Address}/upload/{secret}", simulator.Clock.GetUtcNow().AddHours(1)));
    }

    public GraphAnswer Put(string secret, GraphCall call)
    {
        if (!uploads.TryGetValue(secret, out var upload))
        {
            return GraphAnswer.Error(404, "itemNotFound", "The upload session was not found.");
        }

        if (call.Headers.ContainsKey("Authorization"))
        {
            return GraphAnswer.Error(401, "InvalidAudience", "The upload address takes no token.");
        }

        lock (upload)
        {
            return upload.Take(call) is { } refusal ? refusal
                : upload.Received < upload.Content.Length ? GraphAnswer.Ok(upload.View(address: null, simulator.Clock.GetUtcNow().AddHours(1)))
                : Finish(secret, upload);
        }
    }

    private GraphAnswer Finish(string secret, Upload upload)
    {
        uploads.TryRemove(secret, out _);
        lock (upload.Mailbox.Gate)
        {
            var message = upload.Mailbox.Message(upload.MessageId);
            upload.Mailbox.Attach(message, new SimulatedAttachment(upload.Name, upload.ContentType ?? "application/octet-stream", upload.Content));
            upload.Mailbox.Changed(message);
            return new GraphAnswer(201)
            {
                Headers = new Dictionary<string, string>
                {
                    ["Location"] = $"{simulator.BaseUrl}/users/{upload.Mailbox.Id}/messages/{message.ImmutableId}/attachments/{message.Attachments[^1].Id}",
                },
            };
        }
    }

    private sealed record Upload(SimulatedMailbox Mailbox, string MessageId, string Name, string? ContentType, byte[] Content)
    {
        public int Received { get; private set; }

        public JsonObject View(string? address, DateTimeOffset expires)
        {
            var view = new JsonObject
            {
                ["expirationDateTime"] = MessageProperties.Time(expires),
                ["nextExpectedRanges"] = new JsonArray($"{Received}-"),
            };
            if (address is not null)
            {
                view["uploadUrl"] = address;
            }

            return view;
        }

        /// <returns>Why the piece was refused; null when it was taken.</returns>
        public GraphAnswer? Take(GraphCall call)
        {
            if (!ContentRangeHeaderValue.TryParse(call.Headers.GetValueOrDefault("Content-Range"), out var range)
                || range is not { From: { } from, To: { } to, Length: { } length }
                || to - from + 1 != call.Body.Length || length != Content.Length)
            {
                return GraphAnswer.Error(400, "InvalidContentRange", "Content-Range is missing or doesn't fit.");
            }

            if (from != Received)
            {
                return GraphAnswer.Error(416, "InvalidRange", $"The next expected range begins at {Received}.");
            }

            if (call.Body.Length > LargestPiece || (to + 1 < length && call.Body.Length % Unit != 0))
            {
                return GraphAnswer.Error(400, "InvalidRange", "Pieces are multiples of 320 KiB and at most 4 MB.");
            }

            call.Body.CopyTo(Content, from);
            Received += call.Body.Length;
            return null;
        }
    }
}
