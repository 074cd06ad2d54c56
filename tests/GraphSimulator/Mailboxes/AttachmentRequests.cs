using System.Text.Json.Nodes;

namespace CrmOffice.SimulatedGraph.Mailboxes;

/// <summary>Attachments of a message; large ones come in pieces, see <see cref="Uploads"/>.</summary>
internal static class AttachmentRequests
{
    /// <summary>From 3 MB on an upload session is needed; below, none is allowed.</summary>
    public const int UploadSessionFrom = 3 * 1024 * 1024;

    public static GraphAnswer List(SimulatedMailbox mailbox, string id, GraphCall call, string link) =>
        MailRequests.List(mailbox.Message(id).Attachments.Select(attachment => AttachmentView.Of(attachment, call.Select)), call, link);

    public static GraphAnswer Get(SimulatedMailbox mailbox, string id, string attachment, GraphCall call) =>
        GraphAnswer.Ok(AttachmentView.Of(Find(mailbox, id, attachment), call.Select));

    public static GraphAnswer Add(SimulatedMailbox mailbox, string id, GraphCall call)
    {
        var message = mailbox.Message(id);
        mailbox.Attach(message, Read(call.Json()));
        mailbox.Changed(message);
        return GraphAnswer.Created(AttachmentView.Of(message.Attachments[^1]));
    }

    public static GraphAnswer Delete(SimulatedMailbox mailbox, string id, string attachment)
    {
        mailbox.Message(id).Attachments.Remove(Find(mailbox, id, attachment));
        return GraphAnswer.NoContent;
    }

    public static SimulatedAttachment Read(JsonObject json)
    {
        var content = Convert.FromBase64String(json["contentBytes"]?.GetValue<string>()
            ?? throw GraphFailure.BadRequest("Only file attachments with contentBytes are simulated."));
        return content.Length < UploadSessionFrom
            ? new SimulatedAttachment(
                json["name"]?.GetValue<string>() ?? "", json["contentType"]?.GetValue<string>() ?? "application/octet-stream", content)
            {
                IsInline = json["isInline"]?.GetValue<bool>() ?? false,
            }
            : throw new GraphFailure(GraphAnswer.Error(413, "RequestEntityTooLarge", "Attachments of 3 MB and more need an upload session."));
    }

    private static SimulatedAttachment Find(SimulatedMailbox mailbox, string id, string attachment) =>
        mailbox.Message(id).Attachments.Find(one => one.Id == attachment) ?? throw GraphFailure.ItemNotFound();
}
