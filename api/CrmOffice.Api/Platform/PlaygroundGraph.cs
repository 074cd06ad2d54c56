using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using CrmOffice.Api.Data.Sample;
using CrmOffice.Api.Shared.Graph;
using Microsoft.AspNetCore.WebUtilities;
using MimeKit;

namespace CrmOffice.Api.Platform;

/// <summary>
/// Plays as much of Microsoft Graph for the playground's mailbox as the product asks for, so that mails and appointments there go
/// the way that they go in the product. It answers inside this process: nothing listens anywhere. In Development only, with the sample company,
/// where no other Graph is set up, and not with <c>Playground:Graph</c> = <c>false</c>.
/// </summary>
internal sealed class PlaygroundGraph(PlaygroundMailbox mailbox, TimeProvider clock) : HttpMessageHandler
{
    /// <summary>Nobody answers at it; requests to it never leave the process.</summary>
    private const string Address = "http://localhost/playground/graph/v1.0";

    private const int PreviewLength = 255;

    private static readonly Dictionary<string, PlaygroundFolder> Folders =
        Enum.GetValues<PlaygroundFolder>().ToDictionary(FolderId, StringComparer.Ordinal);

    public static void Add(WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<PlaygroundMailbox>();
        var configuration = builder.Configuration;
        if (BuildTime.WritesOpenApiDocument
            || !configuration.GetValue("SampleCompany:Load", true)
            || !configuration.GetValue("Playground:Graph", true)
            || configuration.GetSection("Graph").GetChildren().Any())
        {
            return;
        }

        configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Graph:BaseUrl"] = Address,
            ["Graph:Credential"] = nameof(GraphCredential.None),
            ["Graph:TenantId"] = "7c9d1c5e-5b0f-4d55-9d0a-2f1f6d1f0a11",

            // What was decided about each sample mail would fill the first screen that a developer sees.
            ["Logging:LogLevel:CrmOffice.Api.Features.Mail"] = nameof(LogLevel.Warning),
        });
        builder.Services.AddHttpClient(GraphSetup.ClientName).ConfigurePrimaryHttpMessageHandler(
            services => new PlaygroundGraph(services.GetRequiredService<PlaygroundMailbox>(), services.GetRequiredService<TimeProvider>()));
    }

    public static bool IsUsed(IConfiguration configuration) => configuration["Graph:BaseUrl"] == Address;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var posted = request.Content is { } content ? JsonNode.Parse(await content.ReadAsStringAsync(cancellationToken))!.AsObject() : [];
        if (request.RequestUri!.AbsolutePath.EndsWith("/sendMail", StringComparison.OrdinalIgnoreCase))
        {
            await ReceiveAsync(posted, cancellationToken);
            return new HttpResponseMessage(HttpStatusCode.Accepted) { RequestMessage = request };
        }

        var (status, body) = Answer(request.Method, request.RequestUri!, posted);
        return new HttpResponseMessage(status)
        {
            RequestMessage = request,
            Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json"),
        };
    }

    private (HttpStatusCode Status, JsonObject Body) Answer(HttpMethod method, Uri address, JsonObject posted)
    {
        var path = address.AbsolutePath[new Uri(Address).AbsolutePath.Length..].Trim('/').Split('/').Select(Uri.UnescapeDataString).ToArray();
        var query = QueryHelpers.ParseQuery(address.Query).ToDictionary(q => q.Key, q => q.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        if (path is ["users", var user, ..] && user != PlaygroundMailbox.Owner.Address)
        {
            return Error(HttpStatusCode.NotFound, "ErrorInvalidUser");
        }

        return (method.Method, path) switch
        {
            ("GET", ["users", _, "mailFolders"]) => Found(List(Folders.Keys.Select(FolderView))),
            ("GET", ["users", _, "mailFolders", var name]) => FolderOf(name) is { } folder ? Found(FolderView(FolderId(folder))) : NotFound,
            ("GET", ["users", _, "mailFolders", var name, "messages", "delta" or "delta()"]) =>
                FolderOf(name) is { } folder ? Found(Changes(folder, query, address)) : NotFound,
            ("GET", ["users", _, "messages", var id]) =>
                mailbox.All.FirstOrDefault(file => file.Mail.ItemId == id) is { } file ? Found(Message(file, query)) : NotFound,
            ("GET", ["users", _, "calendarView", "delta" or "delta()"]) => Found(Appointments(address)),
            ("POST", ["users", _, "events"]) => (HttpStatusCode.Created, mailbox.Calendar.Create(posted)),
            ("GET", ["users", _, "events", var id]) =>
                mailbox.Calendar.Events.FirstOrDefault(e => e["id"]!.GetValue<string>() == id) is { } found ? Found(found) : NotFound,
            ("PATCH", ["users", _, "events", var id]) => mailbox.Calendar.Change(id, posted) is { } changed ? Found(changed) : NotFound,
            ("DELETE", ["users", _, "events", var id]) => Deleted(id),
            _ => Error(HttpStatusCode.NotImplemented, "NotInThePlayground"),
        };
    }

    /// <summary>The product writes to the owner only.</summary>
    private async Task ReceiveAsync(JsonObject posted, CancellationToken cancellation)
    {
        var message = (posted["message"] ?? posted["Message"])!;
        using var mail = PlaygroundMails.Create(
            PlaygroundFolder.Inbox, PlaygroundMailbox.Owner, [PlaygroundMailbox.Owner], message["subject"]!.GetValue<string>(), "de",
            new BodyBuilder { HtmlBody = message["body"]!["content"]!.GetValue<string>() });
        await mailbox.ArriveAsync(mail, cancellation);
    }

    private (HttpStatusCode, JsonObject) Deleted(string id)
    {
        mailbox.Calendar.Delete(id);
        return (HttpStatusCode.NoContent, []);
    }

    /// <summary>All events, each time: there are few.</summary>
    private JsonObject Appointments(Uri address)
    {
        var answer = List(mailbox.Calendar.Events);
        answer["@odata.deltaLink"] = address.AbsoluteUri;
        return answer;
    }

    private static (HttpStatusCode, JsonObject) NotFound => Error(HttpStatusCode.NotFound, "ErrorItemNotFound");

    private static (HttpStatusCode, JsonObject) Found(JsonObject body) => (HttpStatusCode.OK, body);

    private static (HttpStatusCode, JsonObject) Error(HttpStatusCode status, string code) =>
        (status, new JsonObject { ["error"] = new JsonObject { ["code"] = code, ["message"] = code } });

    private static JsonObject List(IEnumerable<JsonObject> values) => new() { ["value"] = new JsonArray([.. values]) };

    private static string FolderId(PlaygroundFolder folder) => $"AAMkAGFolder{Convert.ToBase64String(Encoding.UTF8.GetBytes(folder.ToString()))}";

    private static JsonObject FolderView(string id) => new() { ["id"] = id, ["displayName"] = Folders[id].ToString(), ["childFolderCount"] = 0 };

    /// <param name="name">An id or, of the first two, the well-known name.</param>
    private static PlaygroundFolder? FolderOf(string name) => name switch
    {
        "inbox" => PlaygroundFolder.Inbox,
        "sentitems" => PlaygroundFolder.SentItems,
        _ => Folders.TryGetValue(name, out var folder) ? folder : null,
    };

    /// <summary>All mails of a folder; with a token those that have come since it was given.</summary>
    private JsonObject Changes(PlaygroundFolder folder, Dictionary<string, string> query, Uri address)
    {
        var arrived = mailbox.Arrived;
        IEnumerable<PlaygroundMailFile> files = query.TryGetValue("$deltatoken", out var token)
            ? arrived.Skip(int.Parse(token, CultureInfo.InvariantCulture))
            : SampleMailbox.Files.Concat(arrived);
        var select = query.GetValueOrDefault("$select", "");
        var answer = List(files.Where(file => file.Mail.Folder == folder).Select(file => Message(file, query)));
        answer["@odata.deltaLink"] = QueryHelpers.AddQueryString(
            address.GetLeftPart(UriPartial.Path),
            new Dictionary<string, string?> { ["$select"] = select, ["$deltatoken"] = arrived.Count.ToString(CultureInfo.InvariantCulture) });
        return answer;
    }

    private JsonObject Message(PlaygroundMailFile file, Dictionary<string, string> query)
    {
        var mail = file.At(clock);
        var preview = string.Join(' ', mail.TextBody.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var time = mail.ReceivedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var all = new Dictionary<string, Func<JsonNode?>>
        {
            ["id"] = () => mail.ItemId,
            ["internetMessageId"] = () => mail.InternetMessageId,
            ["conversationId"] = () => mail.ConversationId,
            ["isDraft"] = () => false,
            ["from"] = () => Person(mail.From),
            ["toRecipients"] = () => People(mail.To),
            ["ccRecipients"] = () => People(mail.Cc),
            ["bccRecipients"] = () => People(file.Bcc),
            ["receivedDateTime"] = () => time,
            ["sentDateTime"] = () => time,
            ["subject"] = () => mail.Subject,
            ["bodyPreview"] = () => preview.Length > PreviewLength ? preview[..PreviewLength] : preview,
            ["hasAttachments"] = () => mail.Attachments.Any(a => !a.IsInline),
            ["internetMessageHeaders"] = () => new JsonArray([.. file.Headers.Select(h => new JsonObject { ["name"] = h.Name, ["value"] = h.Value })]),
            ["attachments"] = () => new JsonArray([.. mail.Attachments.Select(a => new JsonObject
            {
                ["@odata.type"] = "#microsoft.graph.fileAttachment",
                ["name"] = a.Name,
                ["isInline"] = a.IsInline,
            })]),
        };
        var wanted = query.GetValueOrDefault("$select", "").Split(',').Concat(query.GetValueOrDefault("$expand", "").Split(',', '(')).ToHashSet();
        return new JsonObject(all.Where(property => property.Key == "id" || wanted.Contains(property.Key))
            .Select(property => KeyValuePair.Create(property.Key, property.Value())));
    }

    private static JsonArray People(IEnumerable<PlaygroundMailAddress> people) => new([.. people.Select(Person)]);

    private static JsonObject Person(PlaygroundMailAddress person) =>
        new() { ["emailAddress"] = new JsonObject { ["name"] = person.Name, ["address"] = person.Address } };
}
