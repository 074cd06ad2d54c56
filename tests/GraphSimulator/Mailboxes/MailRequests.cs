using System.Text.Json.Nodes;

namespace CrmOffice.SimulatedGraph.Mailboxes;

/// <summary>What applications ask of folders and messages. Each is called while the mailbox is held.</summary>
internal static class MailRequests
{
    private const int DefaultPage = 10;

    public static GraphAnswer Folders(SimulatedMailbox mailbox, MailFolder? parent, GraphCall call, string link)
    {
        var folders = mailbox.Folders.Where(folder => folder.Parent == parent).ToList();
        return List(folders.Select(folder => FolderView(mailbox, folder, call)), call, link);
    }

    public static GraphAnswer Folder(SimulatedMailbox mailbox, string folder, GraphCall call) =>
        GraphAnswer.Ok(FolderView(mailbox, mailbox.Folder(folder), call));

    public static GraphAnswer Messages(IEnumerable<SimulatedMessage> newestFirst, GraphCall call, string link)
    {
        var filter = new MessageFilter(call.Option("$filter"));
        var order = call.Option("$orderby");
        filter.RefuseUnless(order);
        var messages = order is null or "receivedDateTime desc" ? newestFirst
            : order is "receivedDateTime" or "receivedDateTime asc" ? newestFirst.Reverse()
            : throw GraphFailure.BadRequest($"The order '{order}' is not supported.", "ErrorInvalidUrlQuery");
        return List(messages.Where(filter.Passes).Select(message => MessageView.Of(message, call)), call, link);
    }

    public static GraphAnswer Create(SimulatedMailbox mailbox, GraphSimulator simulator, MailFolder folder, GraphCall call)
    {
        var draft = Draft(mailbox, simulator, call.Json());
        mailbox.Put(draft, folder);
        return GraphAnswer.Created(MessageView.Of(draft, call));
    }

    public static GraphAnswer Update(SimulatedMailbox mailbox, string id, GraphCall call)
    {
        var message = mailbox.Message(id);
        var change = call.Json();
        MessageProperties.Apply(message.Properties, change, message.IsDraft);
        Extend(mailbox, message, change);
        mailbox.Changed(message);
        return GraphAnswer.Ok(MessageView.Of(message, call));
    }

    /// <summary>To the deleted items; from there, for good.</summary>
    public static GraphAnswer Delete(SimulatedMailbox mailbox, string id)
    {
        var message = mailbox.Message(id);
        if (message.Folder.WellKnownName == "deleteditems")
        {
            mailbox.Remove(message);
        }
        else
        {
            mailbox.Move(message, mailbox.Folder("deleteditems"));
        }

        return GraphAnswer.NoContent;
    }

    public static GraphAnswer Move(SimulatedMailbox mailbox, string id, GraphCall call)
    {
        var json = call.Json();
        var message = mailbox.Message(id);
        mailbox.Move(message, mailbox.Folder((json["destinationId"] ?? json["DestinationId"])?.GetValue<string>() ?? ""));
        return GraphAnswer.Created(MessageView.Of(message, call));
    }

    /// <summary>A draft that answers a message: to its sender or to everybody but oneself.</summary>
    public static GraphAnswer Reply(SimulatedMailbox mailbox, GraphSimulator simulator, string id, bool toAll, GraphCall call)
    {
        var original = mailbox.Message(id);
        var json = call.Body.Length == 0 ? [] : call.Json();
        var comment = (json["comment"] ?? json["Comment"])?.GetValue<string>();
        var message = (json["message"] ?? json["Message"]) as JsonObject ?? [];
        if (comment is not null && message["body"] is not null)
        {
            throw GraphFailure.BadRequest("Comment and message body exclude each other.", "ErrorInvalidRequest");
        }

        var draft = mailbox.NewMessage(
            MessageProperties.WholeSeconds(simulator.Clock.GetUtcNow()), null, original.Properties["conversationId"]!.GetValue<string>());
        var subject = original.Properties["subject"]!.GetValue<string>();
        draft.Properties["subject"] = subject.StartsWith("RE: ", StringComparison.OrdinalIgnoreCase) ? subject : $"RE: {subject}";
        draft.Properties["body"] = MessageProperties.Body(
            "html", $"{comment}<hr>{original.Properties["body"]!["content"]!.GetValue<string>()}");
        draft.Properties["bodyPreview"] = MessageProperties.Preview(draft.Properties);
        var sender = original.Properties["replyTo"] is JsonArray { Count: > 0 } replyTo ? replyTo : new JsonArray(original.Properties["from"]?.DeepClone());
        draft.Properties["toRecipients"] = sender.DeepClone();
        if (toAll)
        {
            draft.Properties["ccRecipients"] = new JsonArray([.. new[] { "toRecipients", "ccRecipients" }
                .SelectMany(name => (JsonArray)original.Properties[name]!)
                .Where(one => !mailbox.Owns(one!["emailAddress"]!["address"]!.GetValue<string>()))
                .Select(one => one!.DeepClone())]);
        }

        MessageProperties.Apply(draft.Properties, message, isDraft: true);
        Extend(mailbox, draft, message);
        mailbox.Put(draft, mailbox.Folder("drafts"));
        return GraphAnswer.Created(MessageView.Of(draft, call));
    }

    /// <summary>Sends a draft; its immutable id will be the sent copy's.</summary>
    public static SimulatedMessage Send(SimulatedMailbox mailbox, string id)
    {
        var draft = mailbox.Message(id);
        if (!draft.IsDraft)
        {
            throw GraphFailure.BadRequest("The message was sent already.", "ErrorInvalidOperation");
        }

        RefuseWithoutRecipients(draft);
        mailbox.Remove(draft);
        mailbox.Stamp(draft);
        mailbox.SaveSentCopy(draft);
        return draft;
    }

    public static SimulatedMessage SendMail(SimulatedMailbox mailbox, GraphSimulator simulator, GraphCall call)
    {
        var json = call.Json();
        var message = (json["message"] ?? json["Message"]) as JsonObject ?? throw GraphFailure.BadRequest("A message is missing.", "ErrorInvalidRequest");
        var draft = Draft(mailbox, simulator, message);
        RefuseWithoutRecipients(draft);
        mailbox.Stamp(draft);
        if ((json["saveToSentItems"] ?? json["SaveToSentItems"])?.GetValue<bool>() ?? true)
        {
            mailbox.SaveSentCopy(draft);
        }

        return draft;
    }

    /// <summary>Values of a list, page by page: by <c>$top</c>, the page size that was asked for, or 10.</summary>
    public static GraphAnswer List(IEnumerable<JsonObject> values, GraphCall call, string link)
    {
        var size = Math.Clamp(call.Number("$top") ?? call.MaxPageSize ?? DefaultPage, 1, 1_000);
        var skip = call.Number("$skip") ?? 0;
        var page = values.Skip(skip).Take(size + 1).ToList();
        var answer = new JsonObject();
        if (page.Count > size)
        {
            var options = call.Query.Where(option => option.Key != "$skip").Append(new("$skip", $"{skip + size}"));
            answer["@odata.nextLink"] = $"{link}?{string.Join('&', options.Select(option => $"{option.Key}={Uri.EscapeDataString(option.Value)}"))}";
        }

        answer["value"] = new JsonArray([.. page.Take(size)]);
        return GraphAnswer.Ok(answer);
    }

    private static SimulatedMessage Draft(SimulatedMailbox mailbox, GraphSimulator simulator, JsonObject json)
    {
        var draft = mailbox.NewMessage(MessageProperties.WholeSeconds(simulator.Clock.GetUtcNow()), null, null);
        MessageProperties.Apply(draft.Properties, json, isDraft: true);
        Extend(mailbox, draft, json);
        return draft;
    }

    /// <summary>Headers, extended properties and attachments are kept beside the properties.</summary>
    private static void Extend(SimulatedMailbox mailbox, SimulatedMessage message, JsonObject json)
    {
        if (json["internetMessageHeaders"] is JsonArray headers)
        {
            var names = headers.Select(header => header!["name"]!.GetValue<string>()).ToList();
            if (names.Count is 0 or > 5 || names.Exists(name => !name.StartsWith("x-", StringComparison.OrdinalIgnoreCase)))
            {
                throw GraphFailure.BadRequest("One to five headers are allowed; their names start with 'x-'.", "InvalidInternetMessageHeader");
            }

            message.Headers.AddRange(names.Zip(headers, (name, header) => KeyValuePair.Create(name, header!["value"]!.GetValue<string>())));
        }

        foreach (var property in (json["singleValueExtendedProperties"] as JsonArray) ?? [])
        {
            message.ExtendedProperties[property!["id"]!.GetValue<string>()] = property["value"]!.GetValue<string>();
        }

        foreach (var attachment in (json["attachments"] as JsonArray) ?? [])
        {
            mailbox.Attach(message, AttachmentRequests.Read((JsonObject)attachment!));
        }
    }

    private static void RefuseWithoutRecipients(SimulatedMessage draft)
    {
        var addresses = MessageProperties.AllRecipients(draft.Properties).ToList();
        if (addresses.Count == 0 || addresses.Exists(address => !address.Contains('@', StringComparison.Ordinal)))
        {
            throw GraphFailure.BadRequest("At least one recipient is not valid.", "ErrorInvalidRecipients");
        }
    }

    private static JsonObject FolderView(SimulatedMailbox mailbox, MailFolder folder, GraphCall call)
    {
        var view = new JsonObject
        {
            ["id"] = folder.Id,
            ["displayName"] = folder.DisplayName,
            ["parentFolderId"] = folder.Parent?.Id ?? "AAMkFolderRoot",
            ["childFolderCount"] = mailbox.Folders.Count(child => child.Parent == folder),
            ["unreadItemCount"] = folder.Messages.Count(message => !message.Properties["isRead"]!.GetValue<bool>()),
            ["totalItemCount"] = folder.Messages.Count,
            ["isHidden"] = false,
        };
        return call.Selected(view);
    }
}
