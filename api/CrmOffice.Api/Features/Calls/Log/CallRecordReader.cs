using CrmOffice.Api.Model;
using CrmOffice.Api.Shared;
using Microsoft.Graph;
using Microsoft.Graph.Models;
using Microsoft.Graph.Models.CallRecords;

namespace CrmOffice.Api.Features.Calls.Log;

/// <summary>Reads one call record with those who took part; the lists without "v2" have stopped saying anything.</summary>
internal sealed class CallRecordReader(GraphServiceClient graph)
{
    private static readonly string[] WithSessions = ["sessions"];

    /// <returns>Null for a call that was not one between the company and a single telephone number.</returns>
    public async Task<LoggedCall?> ReadAsync(string recordId, CancellationToken cancellation)
    {
        var request = graph.Communications.CallRecords[recordId];
        var record = (await request.GetAsync(r => r.QueryParameters.Expand = WithSessions, cancellation))!;
        var organizer = await request.Organizer_v2.GetAsync(cancellationToken: cancellation);
        var participants = new List<IdentitySet?>();
        for (var page = await request.Participants_v2.GetAsync(cancellationToken: cancellation);
            page is not null;
            page = page.OdataNextLink is { } link ? await request.Participants_v2.WithUrl(link).GetAsync(cancellationToken: cancellation) : null)
        {
            participants.AddRange((page.Value ?? []).Select(p => p.Identity));
        }

        var all = participants.Prepend(organizer?.Identity).OfType<IdentitySet>().ToList();
        var numbers = all.Select(PhoneOf).OfType<string>().Distinct().ToList();
        if (numbers is not [var number] || record is not { StartDateTime: { } startedAt, EndDateTime: { } endedAt, Version: { } version })
        {
            return null;
        }

        var direction = organizer?.Identity is { } caller && PhoneOf(caller) is not null ? Direction.Incoming : Direction.Outgoing;
        return new(
            new CallLogEntry(false, recordId, version, endedAt, Duration(record, startedAt, endedAt)),
            [.. all.Select(i => i.User?.Id ?? Of(i, "applicationInstance")?.Id).OfType<string>().Select(id => id.ToLowerInvariant()).Distinct()],
            number,
            direction,
            startedAt);
    }

    /// <summary>Seconds; null when nobody answered: then every session has failed, or none took any time.</summary>
    private static int? Duration(CallRecord record, DateTimeOffset startedAt, DateTimeOffset endedAt)
    {
        var sessions = record.Sessions ?? [];
        var held = sessions.Where(s => s.FailureInfo is null && s is { StartDateTime: not null, EndDateTime: not null }).ToList();
        if (sessions.Count > 0)
        {
            (startedAt, endedAt) = held.Count == 0 ? (endedAt, endedAt) : (held.Min(s => s.StartDateTime!.Value), held.Max(s => s.EndDateTime!.Value));
        }

        var seconds = (int)(endedAt - startedAt).TotalSeconds;
        return seconds > 0 ? seconds : null;
    }

    private static string? PhoneOf(IdentitySet identity) => DialNumber.ToE164(Of(identity, "phone")?.Id, null);

    /// <summary>A kind of identity that the client's plain model does not know by name.</summary>
    private static Identity? Of(IdentitySet identity, string kind) => identity switch
    {
        CommunicationsIdentitySet communications => kind == "phone" ? communications.Phone : communications.ApplicationInstance,
        _ => identity.AdditionalData.TryGetValue(kind, out var value) ? value as Identity : null,
    };
}
