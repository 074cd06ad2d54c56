using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CrmOffice.SimulatedGraph.Mailboxes;

/// <summary>A message as it is given out: selected, expanded, with the ids that were asked for.</summary>
internal static partial class MessageView
{
    public static JsonObject Of(SimulatedMessage message, GraphCall call)
    {
        var select = call.Select;
        var view = new JsonObject
        {
            ["@odata.etag"] = $"W/\"{message.Properties["changeKey"]}\"",
            ["id"] = message.Id(call.WantsImmutableIds),
        };
        if (message.ODataType is { } type)
        {
            view.Insert(0, "@odata.type", type);
        }

        foreach (var name in select ?? ["parentFolderId", .. message.Properties.Select(property => property.Key)])
        {
            if (name != "id")
            {
                view[name] = Property(message, name, call);
            }
        }

        foreach (var expansion in Expansions(call.Option("$expand")))
        {
            Expand(view, message, expansion);
        }

        return view;
    }

    public static JsonObject Removed(Change change, GraphCall call) => new()
    {
        ["@removed"] = new JsonObject { ["reason"] = "deleted" },
        ["id"] = call.WantsImmutableIds ? change.Key : change.RestId,
    };

    private static JsonNode? Property(SimulatedMessage message, string name, GraphCall call) => name switch
    {
        "parentFolderId" => message.Folder.Id,
        "internetMessageHeaders" => new JsonArray(
            [.. message.Headers.Select(header => new JsonObject { ["name"] = header.Key, ["value"] = header.Value })]),
        "uniqueBody" => Body(message, call),
        "body" => Body(message, call),
        _ when message.Properties.ContainsKey(name) => message.Properties[name]?.DeepClone(),
        _ => throw GraphFailure.BadRequest(
            $"Could not find a property named '{name}' on type 'microsoft.graph.message'.", "RequestBroker--ParseUri"),
    };

    private static JsonNode Body(SimulatedMessage message, GraphCall call)
    {
        var body = message.Properties["body"]!.DeepClone();
        return call.WantsTextBody && body["contentType"]!.GetValue<string>() == "html"
            ? MessageProperties.Body("text", MessageProperties.Text(body["content"]!.GetValue<string>()))
            : body;
    }

    private static void Expand(JsonObject view, SimulatedMessage message, string expansion)
    {
        if (expansion.StartsWith("attachments", StringComparison.Ordinal))
        {
            var select = SelectInside().Match(expansion) is { Success: true } match ? match.Groups[1].Value.Split(',') : null;
            view["attachments"] = new JsonArray([.. message.Attachments.Select(attachment => AttachmentView.Of(attachment, select))]);
        }
        else if (expansion.StartsWith("singleValueExtendedProperties(", StringComparison.Ordinal))
        {
            var asked = IdEquals().Matches(expansion).Select(match => match.Groups[1].Value);
            var found = asked.Where(message.ExtendedProperties.ContainsKey)
                .Select(id => new JsonObject { ["id"] = id, ["value"] = message.ExtendedProperties[id] }).ToArray();
            if (found.Length > 0)
            {
                view["singleValueExtendedProperties"] = new JsonArray(found);
            }
        }
        else
        {
            throw GraphFailure.BadRequest($"The query parameter '$expand={expansion}' is not supported.", "RequestBroker--ParseUri");
        }
    }

    /// <summary>Split at the commas that are outside brackets.</summary>
    private static IEnumerable<string> Expansions(string? expand) =>
        expand is null ? [] : Expansion().Matches(expand).Select(match => match.Value.Trim());

    [GeneratedRegex(@"[^,(]+(\((?>[^()]+|\((?<open>)|\)(?<-open>))*\))?")]
    private static partial Regex Expansion();

    [GeneratedRegex(@"\$select=([^;)]*)")]
    private static partial Regex SelectInside();

    [GeneratedRegex("id eq '([^']*)'", RegexOptions.IgnoreCase)]
    private static partial Regex IdEquals();
}

/// <summary>An attachment as it is given out.</summary>
internal static class AttachmentView
{
    public static JsonObject Of(SimulatedAttachment attachment, IReadOnlyCollection<string>? select = null)
    {
        var view = new JsonObject
        {
            ["@odata.type"] = "#microsoft.graph.fileAttachment",
            ["id"] = attachment.Id,
            ["name"] = attachment.Name,
            ["contentType"] = attachment.ContentType,
            ["size"] = attachment.Content.Length,
            ["isInline"] = attachment.IsInline,
        };
        if (select is null)
        {
            view["contentBytes"] = Convert.ToBase64String(attachment.Content);
            return view;
        }

        foreach (var name in view.Select(property => property.Key).Where(name => name is not ("@odata.type" or "id") && !select.Contains(name)).ToArray())
        {
            view.Remove(name);
        }

        if (select.Contains("contentBytes"))
        {
            view["contentBytes"] = Convert.ToBase64String(attachment.Content);
        }

        return view;
    }
}
