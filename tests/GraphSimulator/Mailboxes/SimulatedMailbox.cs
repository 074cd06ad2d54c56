using System.Text.Json.Nodes;
using CrmOffice.SimulatedGraph.Calendars;

namespace CrmOffice.SimulatedGraph.Mailboxes;

/// <summary>
/// A user's mailbox. What is called here happens as if in Outlook or by delivery: it is seen in folders, in delta and by
/// notification. Every member may be used from several threads.
/// </summary>
public sealed class SimulatedMailbox
{
    private readonly GraphSimulator simulator;
    private readonly Ids ids;
    private readonly List<MailFolder> folders = [];
    private readonly Dictionary<string, SimulatedMessage> byId = new(StringComparer.Ordinal);
    private readonly Queue<(DateTimeOffset At, SimulatedMessage Message)> sentCopies = new();
    private long numbers;
    private long sequence;

    internal SimulatedMailbox(GraphSimulator simulator, string id, string address, string name)
    {
        this.simulator = simulator;
        (Id, Address, Name) = (id, address, name);
        ids = new Ids(id, simulator.Faults.IdsDifferInCaseOnly);
        Calendar = new SimulatedCalendar(this, simulator, ids);
        foreach (var (wellKnown, display) in new[]
        {
            ("inbox", "Posteingang"), ("sentitems", "Gesendete Elemente"), ("drafts", "Entwürfe"),
            ("deleteditems", "Gelöschte Elemente"), ("junkemail", "Junk-E-Mail"), ("archive", "Archiv"),
        })
        {
            folders.Add(new MailFolder(ids.Other("AAMkFolder"), wellKnown, display, parent: null));
        }
    }

    /// <summary>The user's id.</summary>
    public string Id { get; }

    public string Address { get; }

    public string Name { get; }

    public SimulatedCalendar Calendar { get; }

    internal Lock Gate { get; } = new();

    /// <summary>Delta tokens of an earlier generation are gone.</summary>
    internal int TokenGeneration { get; private set; }

    /// <summary>Lets a mail arrive, or lie there since its time.</summary>
    /// <returns>The immutable id.</returns>
    public string Receive(SimulatedMail mail)
    {
        lock (Gate)
        {
            var received = MessageProperties.WholeSeconds(mail.ReceivedAt ?? simulator.Clock.GetUtcNow());
            var message = NewMessage(received, mail.InternetMessageId, mail.ConversationId, mail.ODataType);
            var properties = message.Properties;
            properties["subject"] = mail.Subject;
            properties["isDraft"] = mail.IsDraft;
            properties["isRead"] = mail.IsRead;
            properties["body"] = MessageProperties.Body(mail.Body.StartsWith('<') ? "html" : "text", mail.Body);
            properties["bodyPreview"] = MessageProperties.Preview(properties);
            properties["from"] = MessageProperties.Recipient(mail.From);
            properties["sender"] = MessageProperties.Recipient(mail.From);
            properties["toRecipients"] = MessageProperties.Recipients(mail.To ?? [$"{Name} <{Address}>"]);
            properties["ccRecipients"] = MessageProperties.Recipients(mail.Cc);
            message.Headers.AddRange(mail.Headers);
            foreach (var (name, value) in mail.ExtendedProperties)
            {
                message.ExtendedProperties[name] = value;
            }

            foreach (var attachment in mail.Attachments)
            {
                Attach(message, attachment);
            }

            Put(message, Folder(mail.Folder));
            return message.ImmutableId;
        }
    }

    /// <summary>Moves a message; its immutable id stays, its other id changes.</summary>
    public void Move(string id, string folder)
    {
        lock (Gate)
        {
            Move(Message(id), Folder(folder));
        }
    }

    /// <summary>Removes a message for good: asking for it is answered with 404.</summary>
    public void Delete(string id)
    {
        lock (Gate)
        {
            Remove(Message(id));
        }
    }

    /// <summary>Changes properties, in Graph's names and shapes, such as <c>isRead</c>.</summary>
    public void Update(string id, JsonObject change)
    {
        lock (Gate)
        {
            var message = Message(id);
            foreach (var (name, value) in change)
            {
                message.Properties[name] = value?.DeepClone();
            }

            Changed(message);
        }
    }

    /// <summary>The messages of a folder, or all, newest first.</summary>
    /// <param name="folder">Id or well-known name.</param>
    public IReadOnlyList<MessageState> Messages(string? folder = null)
    {
        lock (Gate)
        {
            Settle();
            return [.. (folder is null ? folders : [Folder(folder)]).SelectMany(one => one.Messages).Select(message => message.State())];
        }
    }

    /// <returns>The new folder's id.</returns>
    public string AddFolder(string displayName, string? parent = null)
    {
        lock (Gate)
        {
            var folder = new MailFolder(ids.Other("AAMkFolder"), wellKnownName: null, displayName, parent is null ? null : Folder(parent));
            folders.Add(folder);
            return folder.Id;
        }
    }

    /// <summary>From now on every token that was given out for delta is answered with 410 SyncStateNotFound.</summary>
    public void ExpireDeltaTokens()
    {
        lock (Gate)
        {
            TokenGeneration++;
        }
    }

    internal IReadOnlyList<MailFolder> Folders => folders;

    internal bool Owns(string address) => Address.Equals(address, StringComparison.OrdinalIgnoreCase);

    internal MailFolder Folder(string idOrName) =>
        folders.Find(folder => folder.Id == idOrName || idOrName.Equals(folder.WellKnownName, StringComparison.OrdinalIgnoreCase))
        ?? throw GraphFailure.ItemNotFound();

    /// <summary>By either id: upper and lower case matter.</summary>
    internal SimulatedMessage Message(string id)
    {
        Settle();
        return byId.GetValueOrDefault(id) ?? throw (id.Length < 20 ? GraphFailure.Malformed() : GraphFailure.ItemNotFound());
    }

    internal SimulatedMessage? FindMessage(string id) => byId.GetValueOrDefault(id);

    internal SimulatedMessage NewMessage(DateTimeOffset received, string? internetMessageId, string? conversationId, string? odataType = null)
    {
        var number = numbers++;
        var properties = MessageProperties.New(
            received,
            internetMessageId ?? $"<{Id}.{number}@simulator.example>",
            conversationId ?? ids.Other("AAQkConversation"));
        return new SimulatedMessage(ids.Immutable(), number, properties) { ReceivedAt = received, ODataType = odataType };
    }

    internal void Attach(SimulatedMessage message, SimulatedAttachment attachment)
    {
        message.Attachments.Add(attachment with { Id = ids.Other("AAMkAttachment") });
        message.Properties["hasAttachments"] = message.Attachments.Exists(one => !one.IsInline);
    }

    internal void Put(SimulatedMessage message, MailFolder folder)
    {
        message.Folder = folder;
        message.RestId = ids.Other("AAMkMessage");
        byId[message.ImmutableId] = message;
        byId[message.RestId] = message;
        folder.Messages.Add(message);
        Log(message, folder, "created");
    }

    internal void Changed(SimulatedMessage message)
    {
        message.Properties["lastModifiedDateTime"] = MessageProperties.Time(simulator.Clock.GetUtcNow());
        Log(message, message.Folder, "updated");
    }

    internal void Move(SimulatedMessage message, MailFolder folder)
    {
        Remove(message);
        Put(message, folder);
    }

    internal void Remove(SimulatedMessage message)
    {
        byId.Remove(message.ImmutableId);
        byId.Remove(message.RestId);
        message.Folder.Messages.Remove(message);
        Log(message, message.Folder, "deleted");
    }

    /// <summary>Makes a draft a sent message that lies nowhere.</summary>
    internal void Stamp(SimulatedMessage draft)
    {
        var now = MessageProperties.WholeSeconds(simulator.Clock.GetUtcNow());
        draft.ReceivedAt = now;
        draft.Properties["isDraft"] = false;
        draft.Properties["sentDateTime"] = MessageProperties.Time(now);
        draft.Properties["receivedDateTime"] = MessageProperties.Time(now);
        draft.Properties["from"] ??= MessageProperties.Recipient($"{Name} <{Address}>");
        draft.Properties["sender"] ??= MessageProperties.Recipient($"{Name} <{Address}>");
    }

    /// <summary>Lets a sent message appear among the sent items, at once or after the plan's moment.</summary>
    internal void SaveSentCopy(SimulatedMessage sent)
    {
        sentCopies.Enqueue((simulator.Clock.GetUtcNow() + simulator.Faults.SentCopyAppearsAfter, sent));
        Settle();
    }

    /// <summary>Lets sent copies appear whose time has come.</summary>
    internal void Settle()
    {
        while (sentCopies.TryPeek(out var copy) && copy.At <= simulator.Clock.GetUtcNow())
        {
            Put(sentCopies.Dequeue().Message, Folder("sentitems"));
        }
    }

    private void Log(SimulatedMessage message, MailFolder folder, string changeType)
    {
        message.Properties["changeKey"] = Convert.ToBase64String(BitConverter.GetBytes(++sequence));
        folder.Changes.Add(new Change(sequence, message.ImmutableId, message.RestId, changeType == "deleted"));
        simulator.Notifications.MessageChanged(this, folder, message, changeType);
    }
}
