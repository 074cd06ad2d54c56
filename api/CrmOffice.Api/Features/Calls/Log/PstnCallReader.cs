using System.Runtime.CompilerServices;
using CrmOffice.Api.Model;
using CrmOffice.Api.Shared;
using Microsoft.Graph;
using Microsoft.Graph.Models.CallRecords;

namespace CrmOffice.Api.Features.Calls.Log;

/// <summary>Reads the tenant's list of calls with the public telephone network; rows appear there hours later.</summary>
internal sealed class PstnCallReader(GraphServiceClient graph)
{
    /// <summary>By pages of up to 1,000 rows, each without what is no call between an employee and a known form of number.</summary>
    /// <param name="from">At most 90 days ago.</param>
    public async IAsyncEnumerable<IReadOnlyList<LoggedCall>> ReadAsync(
        DateTimeOffset from, DateTimeOffset to, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var request = graph.Communications.CallRecords.MicrosoftGraphCallRecordsGetPstnCallsWithFromDateTimeWithToDateTime(from, to);
        for (var page = await request.GetAsGetPstnCallsWithFromDateTimeWithToDateTimeGetResponseAsync(cancellationToken: cancellation);
            page is not null;
            page = page.OdataNextLink is { } link
                ? await request.WithUrl(link).GetAsGetPstnCallsWithFromDateTimeWithToDateTimeGetResponseAsync(cancellationToken: cancellation)
                : null)
        {
            yield return [.. (page.Value ?? []).Select(Of).OfType<LoggedCall>()];
        }
    }

    private static LoggedCall? Of(PstnCallLogRow row)
    {
        // Such as user_out, user_in, ucap_out (a resource account), ByotIn; conf_in and conf_out are conferences' lines.
        var type = row.CallType ?? "";
        Direction? direction = type.StartsWith("conf", StringComparison.OrdinalIgnoreCase) ? null
            : type.EndsWith("out", StringComparison.OrdinalIgnoreCase) ? Direction.Outgoing
            : type.EndsWith("in", StringComparison.OrdinalIgnoreCase) ? Direction.Incoming
            : null;

        // Some countries have the last digits of a caller's number replaced: that is nobody's then.
        var number = DialNumber.ToE164(direction == Direction.Incoming ? row.CallerNumber : row.CalleeNumber, null);
        if (direction is null || number is null || row is not { Id: { } id, UserId: { } userId, StartDateTime: { } startedAt, EndDateTime: { } endedAt })
        {
            return null;
        }

        return new(new CallLogEntry(true, id, 0, endedAt, row.Duration is > 0 ? row.Duration : null), [userId.ToLowerInvariant()], number, direction.Value, startedAt);
    }
}
