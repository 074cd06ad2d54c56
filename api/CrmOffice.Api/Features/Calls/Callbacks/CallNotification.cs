using System.Globalization;
using System.Text.Json;
using CrmOffice.Api.Model;

namespace CrmOffice.Api.Features.Calls.Callbacks;

/// <summary>News of one call, read from what Graph posts.</summary>
internal sealed record CallNotification(string CallId, CallNews News)
{
    private const string Calls = "/communications/calls/";

    /// <summary>Those about calls themselves; what is said about participants and the like is left out.</summary>
    /// <returns>Null for what is no list of notifications.</returns>
    public static IReadOnlyList<CallNotification>? Read(JsonElement body) =>
        body.ValueKind == JsonValueKind.Object && body.TryGetProperty("value", out var value) && value.ValueKind == JsonValueKind.Array
            ? [.. value.EnumerateArray().Select(ReadOne).OfType<CallNotification>()]
            : null;

    private static CallNotification? ReadOne(JsonElement notification)
    {
        if (notification.ValueKind != JsonValueKind.Object
            || Text(notification, "resourceUrl") is not { } url
            || !url.StartsWith(Calls, StringComparison.OrdinalIgnoreCase)
            || url[Calls.Length..] is not { Length: > 0 and <= PhoneCall.GraphIdLength } callId
            || callId.Contains('/', StringComparison.Ordinal)
            || !notification.TryGetProperty("resourceData", out var data)
            || data.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        var state = Text(data, "state") ?? (Text(notification, "changeType") == "deleted" ? "terminated" : null);
        return state is null ? null : new(callId, new CallNews(state, Result(data, "code"), Result(data, "subcode")));
    }

    /// <summary>Numbers and strings occur, and more than one spelling.</summary>
    private static int Result(JsonElement data, string name)
    {
        if (name == "subcode" && Text(data, "terminationReason") == "AppTransferred")
        {
            return 7015;
        }

        if (!data.TryGetProperty("resultInfo", out var result) || result.ValueKind != JsonValueKind.Object)
        {
            return 0;
        }

        var code = result.EnumerateObject().FirstOrDefault(p => p.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;
        return code.ValueKind switch
        {
            JsonValueKind.Number when code.TryGetInt32(out var number) => number,
            JsonValueKind.String when int.TryParse(code.GetString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => number,
            _ => 0,
        };
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
