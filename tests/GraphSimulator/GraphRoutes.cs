using System.Text.Json.Nodes;
using CrmOffice.SimulatedGraph.Calendars;
using CrmOffice.SimulatedGraph.Mailboxes;
using CrmOffice.SimulatedGraph.Subscriptions;

namespace CrmOffice.SimulatedGraph;

/// <summary>The table of contents: which request is answered where. What is not in it is answered with 501.</summary>
internal sealed class GraphRoutes(GraphSimulator simulator, SubscriptionRequests subscriptions)
{
    private readonly Uploads uploads = new(simulator);

    public async Task<GraphAnswer> AnswerAsync(GraphCall call, SimulatedMailbox? mailbox) => (call.Method, call.Segments) switch
    {
        ("POST", ["$batch"]) => await Batch.AnswerAsync(call, simulator.AnswerPartAsync),
        (_, ["communications", ..]) => simulator.Telephony.Answer(call),
        (_, ["subscriptions", ..]) => await subscriptions.AnswerAsync(call),
        (_, ["users" or "me", ..]) when mailbox is null => GraphAnswer.Error(404, "ErrorInvalidUser", "The requested user is invalid."),
        ("POST", ["users", _, .. var rest]) when Sends(rest) => Send(call, mailbox!, rest),
        ("POST", ["me", .. var rest]) when Sends(rest) => Send(call, mailbox!, rest),
        (_, ["users", _, .. var rest]) => InMailbox(call, mailbox!, rest),
        (_, ["me", .. var rest]) => InMailbox(call, mailbox!, rest),
        _ => GraphSimulator.NotSimulated(call),
    };

    public GraphAnswer Upload(GraphCall call) =>
        call is { Method: "PUT", Segments: [var secret] } ? uploads.Put(secret, call) : GraphSimulator.NotSimulated(call);

    private GraphAnswer InMailbox(GraphCall call, SimulatedMailbox mailbox, string[] rest)
    {
        var link = $"{simulator.BaseUrl}/{string.Join('/', call.Segments.Select(Uri.EscapeDataString))}";
        lock (mailbox.Gate)
        {
            mailbox.Settle();
            return (call.Method, rest) switch
            {
                ("GET", []) => GraphAnswer.Ok(User(mailbox)),
                ("GET", ["presence"]) => GraphAnswer.Ok(simulator.Telephony.Presence(mailbox.Id)),

                ("GET", ["mailFolders"]) => MailRequests.Folders(mailbox, parent: null, call, link),
                ("GET", ["mailFolders", var folder]) => MailRequests.Folder(mailbox, folder, call),
                ("GET", ["mailFolders", var folder, "childFolders"]) => MailRequests.Folders(mailbox, mailbox.Folder(folder), call, link),
                ("GET", ["mailFolders", var folder, "messages"]) => MailRequests.Messages(mailbox.Folder(folder).Messages, call, link),
                ("POST", ["mailFolders", var folder, "messages"]) => MailRequests.Create(mailbox, simulator, mailbox.Folder(folder), call),
                ("GET", ["mailFolders", var folder, "messages", "delta"]) => MessageDelta.Page(mailbox, mailbox.Folder(folder), call, link),

                ("GET", ["messages"]) => MailRequests.Messages(
                    mailbox.Folders.SelectMany(folder => folder.Messages).OrderByDescending(message => message.ReceivedAt), call, link),
                ("POST", ["messages"]) => MailRequests.Create(mailbox, simulator, mailbox.Folder("drafts"), call),
                (_, ["messages", var id, .. var more]) => OnMessage(call, mailbox, id, more, link),
                (_, ["mailFolders", var folder, "messages", var id, .. var more]) =>
                    mailbox.Message(id).Folder == mailbox.Folder(folder) ? OnMessage(call, mailbox, id, more, link) : throw GraphFailure.ItemNotFound(),

                ("GET", ["events"]) => EventRequests.List(mailbox, call, link),
                ("POST", ["events"]) => EventRequests.Create(mailbox, call),
                ("GET", ["events", var id]) => EventRequests.Get(mailbox, id, call),
                ("PATCH", ["events", var id]) => EventRequests.Update(mailbox, id, call),
                ("DELETE", ["events", var id]) => EventRequests.Delete(mailbox, id, call),
                ("POST", ["events", var id, "cancel"]) => EventRequests.Cancel(mailbox, id),
                ("GET", ["calendarView"]) => EventRequests.InPeriod(mailbox, call, link),
                ("GET", ["calendarView", "delta"]) => EventRequests.Delta(mailbox, call, link),

                _ => GraphSimulator.NotSimulated(call),
            };
        }
    }

    private GraphAnswer OnMessage(GraphCall call, SimulatedMailbox mailbox, string id, string[] more, string link) => (call.Method, more) switch
    {
        ("GET", []) => GraphAnswer.Ok(MessageView.Of(mailbox.Message(id), call)),
        ("PATCH", []) => MailRequests.Update(mailbox, id, call),
        ("DELETE", []) => MailRequests.Delete(mailbox, id),
        ("POST", ["move"]) => MailRequests.Move(mailbox, id, call),
        ("POST", ["createReply"]) => MailRequests.Reply(mailbox, simulator, id, toAll: false, call),
        ("POST", ["createReplyAll"]) => MailRequests.Reply(mailbox, simulator, id, toAll: true, call),
        ("GET", ["attachments"]) => AttachmentRequests.List(mailbox, id, call, link),
        ("POST", ["attachments"]) => AttachmentRequests.Add(mailbox, id, call),
        ("POST", ["attachments", "createUploadSession"]) => uploads.Create(mailbox, id, call),
        ("GET", ["attachments", var attachment]) => AttachmentRequests.Get(mailbox, id, attachment, call),
        ("DELETE", ["attachments", var attachment]) => AttachmentRequests.Delete(mailbox, id, attachment),
        _ => GraphSimulator.NotSimulated(call),
    };

    private static bool Sends(string[] rest) => rest is ["sendMail"] or ["messages", _, "send"];

    /// <summary>What is sent arrives in the other simulated mailboxes that it is for, each holding its own gate.</summary>
    private GraphAnswer Send(GraphCall call, SimulatedMailbox mailbox, string[] rest)
    {
        SimulatedMail arriving;
        string[] addresses;
        lock (mailbox.Gate)
        {
            var sent = rest is ["messages", var id, "send"] ? MailRequests.Send(mailbox, id) : MailRequests.SendMail(mailbox, simulator, call);
            (arriving, addresses) = (Delivered(sent), [.. MessageProperties.AllRecipients(sent.Properties)]);
        }

        foreach (var receiver in addresses.Select(simulator.FindMailbox).OfType<SimulatedMailbox>().Distinct())
        {
            receiver.Receive(arriving);
        }

        return GraphAnswer.Accepted;
    }

    /// <summary>What travels: neither the hidden recipients nor extended properties.</summary>
    private static SimulatedMail Delivered(SimulatedMessage sent) =>
        new(sent.Properties["from"]!["emailAddress"]!["address"]!.GetValue<string>(), sent.Properties["subject"]!.GetValue<string>())
        {
            To = [.. MessageProperties.Addresses(sent.Properties, "toRecipients")],
            Cc = [.. MessageProperties.Addresses(sent.Properties, "ccRecipients")],
            Body = sent.Properties["body"]!["content"]!.GetValue<string>(),
            InternetMessageId = sent.Properties["internetMessageId"]!.GetValue<string>(),
            Headers = new Dictionary<string, string>(sent.Headers),
            Attachments = [.. sent.Attachments],
        };

    private static JsonObject User(SimulatedMailbox mailbox) => new()
    {
        ["id"] = mailbox.Id,
        ["displayName"] = mailbox.Name,
        ["mail"] = mailbox.Address,
        ["userPrincipalName"] = mailbox.Address,
    };
}
