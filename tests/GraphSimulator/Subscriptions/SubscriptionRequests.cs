using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using CrmOffice.SimulatedGraph.Mailboxes;

namespace CrmOffice.SimulatedGraph.Subscriptions;

/// <summary>Makes, renews, lists and removes subscriptions.</summary>
internal sealed class SubscriptionRequests(GraphSimulator simulator, HttpClient http)
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMinutes(45);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10_080);
    private static readonly TimeSpan LongestOfCallRecords = TimeSpan.FromMinutes(4_230);
    private static readonly TimeSpan HandshakeTime = TimeSpan.FromSeconds(10);
    private static readonly string[] KnownChangeTypes = ["created", "updated", "deleted"];

    private readonly ConcurrentDictionary<string, SimulatedSubscription> subscriptions = new();

    /// <summary>Those that have not expired, in no order.</summary>
    public IEnumerable<SimulatedSubscription> Active
    {
        get
        {
            var now = simulator.Clock.GetUtcNow();
            return subscriptions.Select(pair => pair.Value).Where(subscription => subscription.ExpiresAt > now);
        }
    }

    public async Task<GraphAnswer> AnswerAsync(GraphCall call) => (call.Method, call.Segments) switch
    {
        ("POST", ["subscriptions"]) => await CreateAsync(call),
        ("GET", ["subscriptions"]) => MailRequests.List(
            Active.OrderBy(subscription => subscription.Id, StringComparer.Ordinal).Select(one => View(one, withSecret: false)),
            call,
            $"{simulator.BaseUrl}/subscriptions"),
        ("GET", ["subscriptions", var id]) => GraphAnswer.Ok(View(Find(id), withSecret: false)),
        ("PATCH", ["subscriptions", var id]) => Renew(id, call.Json()),
        ("DELETE", ["subscriptions", var id]) => Delete(id),
        ("POST", ["subscriptions", var id, "reauthorize"]) => Reauthorize(id),
        _ => GraphSimulator.NotSimulated(call),
    };

    public SimulatedSubscription Find(string id) => subscriptions.GetValueOrDefault(id) is { } found && found.ExpiresAt > simulator.Clock.GetUtcNow()
        ? found
        : throw new GraphFailure(GraphAnswer.Error(404, "ResourceNotFound", "The object was not found."));

    public SimulatedSubscription Remove(string id)
    {
        var found = Find(id);
        subscriptions.TryRemove(id, out _);
        return found;
    }

    public SimulatedSubscription Replace(SimulatedSubscription subscription) => subscriptions[subscription.Id] = subscription;

    private async Task<GraphAnswer> CreateAsync(GraphCall call)
    {
        var json = call.Json();
        var subscription = Read(json) with { UsesImmutableIds = call.WantsImmutableIds };
        foreach (var url in new[] { subscription.NotificationUrl, subscription.LifecycleNotificationUrl }.OfType<Uri>())
        {
            await ValidateAsync(url);
        }

        subscriptions[subscription.Id] = subscription;
        return GraphAnswer.Created(View(subscription, withSecret: true));
    }

    private SimulatedSubscription Read(JsonObject json)
    {
        var resource = Text(json, "resource") ?? throw Invalid("resource is missing.");
        var (mailbox, folder, isOfEvents) = IsCallRecords(resource) ? ("", null, false) : Target(resource) switch { var (box, inside, events) => (box.Id, inside, events) };
        var changeTypes = (Text(json, "changeType") ?? "").Split(',', StringSplitOptions.TrimEntries);
        if (changeTypes.Except(KnownChangeTypes).Any())
        {
            throw Invalid("changeType has an unknown value.");
        }

        var clientState = Text(json, "clientState");
        if (clientState?.Length > 128)
        {
            throw Invalid("clientState is longer than 128 characters.");
        }

        if (json["includeResourceData"]?.GetValue<bool>() == true)
        {
            throw Invalid("Resource data is not simulated.");
        }

        return new SimulatedSubscription(Guid.NewGuid().ToString(), mailbox, folder?.Id, isOfEvents, resource)
        {
            ChangeTypes = changeTypes,
            NotificationUrl = Url(json, "notificationUrl") ?? throw Invalid("notificationUrl is missing."),
            LifecycleNotificationUrl = Url(json, "lifecycleNotificationUrl"),
            ClientState = clientState,
            ExpiresAt = Expiry(json, mailbox.Length == 0),
        };
    }

    private (SimulatedMailbox Mailbox, MailFolder? Folder, bool IsOfEvents) Target(string resource)
    {
        var asked = new GraphCall("GET", resource, new Dictionary<string, string>(), new Dictionary<string, string>(), []);
        var mailbox = (asked.Segments is [var users, var user, ..] && Is(users, "users") ? simulator.FindMailbox(user) : null)
            ?? throw Invalid($"The resource '{resource}' is not valid.");
        return asked.Segments[2..] switch
        {
            ["messages"] => (mailbox, null, false),
            ["events"] => (mailbox, null, true),
            [var folders, var folder, "messages"] when Is(folders, "mailFolders") => (mailbox, mailbox.Folder(folder), false),
            _ => throw Invalid($"The resource '{resource}' is not valid."),
        };
    }

    /// <summary>Too short a time becomes the shortest; too long a one is refused.</summary>
    private DateTimeOffset Expiry(JsonObject json, bool isOfCallRecords)
    {
        var now = simulator.Clock.GetUtcNow();
        var text = Text(json, "expirationDateTime");
        if (!DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var expiry) || expiry <= now)
        {
            throw Invalid("expirationDateTime is missing or past.");
        }

        var longest = isOfCallRecords ? LongestOfCallRecords : Longest;
        return expiry > now + longest ? throw Invalid($"Subscription expiration can only be {longest.TotalMinutes} minutes in the future.")
            : expiry < now + Shortest ? now + Shortest
            : expiry;
    }

    private GraphAnswer Renew(string id, JsonObject json)
    {
        var names = json.Select(property => property.Key).Where(name => !name.Contains('@', StringComparison.Ordinal));
        if (names.FirstOrDefault(name => name is not ("expirationDateTime" or "notificationUrl")) is { } fixedOne)
        {
            throw Invalid($"{fixedOne} can't be changed.");
        }

        var renewed = Find(id);
        renewed = Replace(renewed with
        {
            ExpiresAt = Expiry(json, renewed.IsOfCallRecords),
            NotificationUrl = Url(json, "notificationUrl") ?? renewed.NotificationUrl,
            IsWaitingForReauthorization = false,
        });
        return GraphAnswer.Ok(View(renewed, withSecret: false));
    }

    private GraphAnswer Reauthorize(string id)
    {
        Replace(Find(id) with { IsWaitingForReauthorization = false });
        return GraphAnswer.NoContent;
    }

    private GraphAnswer Delete(string id)
    {
        Remove(id);
        return GraphAnswer.NoContent;
    }

    /// <summary>The handshake: the token has to come back as plain text in ten seconds.</summary>
    private async Task ValidateAsync(Uri url)
    {
        var token = $"Validation: Testing client application reachability for subscription Request-Id: {Guid.NewGuid()}";
        using var tooLate = new CancellationTokenSource(HandshakeTime, simulator.Clock);
        try
        {
            using var empty = new StringContent("", null, "text/plain");
            var address = $"{url}{(url.Query.Length == 0 ? '?' : '&')}validationToken={Uri.EscapeDataString(token)}";
            using var answer = await http.PostAsync(new Uri(address), empty, tooLate.Token);
            var isPlainText = answer.Content.Headers.ContentType?.MediaType == "text/plain";
            if ((int)answer.StatusCode != 200 || !isPlainText || await answer.Content.ReadAsStringAsync(tooLate.Token) != token)
            {
                throw Invalid("Subscription validation request failed. Response must be 200 with the validation token as text/plain.");
            }
        }
        catch (HttpRequestException)
        {
            throw Invalid("Subscription validation request failed. The notification URL can't be reached.");
        }
        catch (OperationCanceledException)
        {
            throw Invalid("Subscription validation request timed out.");
        }
    }

    private static Uri? Url(JsonObject json, string name) => Text(json, name) is not { } text ? null
        : Uri.TryCreate(text, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttps || url.IsLoopback) ? url
        : throw Invalid($"{name} has to be an https address.");

    private static bool IsCallRecords(string resource) => resource.Trim('/').Equals("communications/callRecords", StringComparison.OrdinalIgnoreCase);

    private static bool Is(string segment, string name) => segment.Equals(name, StringComparison.OrdinalIgnoreCase);

    private static string? Text(JsonObject json, string name) => json[name]?.GetValue<string>();

    private static GraphFailure Invalid(string message) => GraphFailure.BadRequest(message, "ValidationError");

    private static JsonObject View(SimulatedSubscription subscription, bool withSecret) => new()
    {
        ["id"] = subscription.Id,
        ["resource"] = subscription.Resource,
        ["applicationId"] = "2c7f4d0e-6f0a-4a39-9b59-5d5f1f5f0c11",
        ["changeType"] = string.Join(',', subscription.ChangeTypes),
        ["clientState"] = withSecret ? subscription.ClientState : null,
        ["notificationUrl"] = subscription.NotificationUrl.ToString(),
        ["lifecycleNotificationUrl"] = subscription.LifecycleNotificationUrl?.ToString(),
        ["expirationDateTime"] = MessageProperties.Time(subscription.ExpiresAt),
        ["creatorId"] = "8ee44408-0679-472c-bc2a-692812af3437",
        ["latestSupportedTlsVersion"] = "v1_2",
    };
}
