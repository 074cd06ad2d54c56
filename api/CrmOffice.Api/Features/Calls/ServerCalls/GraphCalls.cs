using CrmOffice.Api.Model;
using CrmOffice.Api.Shared.Graph;
using Microsoft.Extensions.Options;
using Microsoft.Graph;
using Microsoft.Graph.Communications.Calls.Item.Transfer;
using Microsoft.Graph.Models;

namespace CrmOffice.Api.Features.Calls.ServerCalls;

/// <summary>The requests to Graph's cloud communications, in the shapes of its documentation.</summary>
internal sealed class GraphCalls(GraphServiceClient graph, IOptions<CallsOptions> options, IOptions<GraphOptions> graphOptions)
{
    /// <summary>Why a user can't be rung now; null when he or she can.</summary>
    /// <param name="userId">The object id in Entra ID.</param>
    public async Task<CallReason?> AbsenceAsync(string userId, CancellationToken cancellation)
    {
        var presence = await graph.Users[userId].Presence.GetAsync(cancellationToken: cancellation);
        return presence?.Availability switch
        {
            "Busy" or "BusyIdle" => CallReason.Busy,
            "DoNotDisturb" => CallReason.DoNotDisturb,
            "Offline" => CallReason.Offline,
            _ => null,
        };
    }

    /// <summary>Has Teams ring the employee.</summary>
    /// <param name="key">Comes back in the address that Graph posts to: news may be here before the answer is.</param>
    /// <returns>Graph's id.</returns>
    public async Task<string> CreateAsync(string userId, Guid key, CancellationToken cancellation)
    {
        var created = await graph.Communications.Calls.PostAsync(
            new Call
            {
                CallbackUri = $"{options.Value.CallbackUrl!.ToString().TrimEnd('/')}/api/graph/calls/{key}",
                Source = new ParticipantInfo
                {
                    Identity = Identity("applicationInstance", options.Value.ApplicationInstanceId.ToString()!, options.Value.ApplicationInstanceName),
                },
                Targets = [new InvitationParticipantInfo { Identity = new IdentitySet { User = new Identity { Id = userId } } }],
                RequestedModalities = [Modality.Audio],
                MediaConfig = new ServiceHostedMediaConfig(),
                TenantId = graphOptions.Value.TenantId.ToString(),
            },
            cancellationToken: cancellation);
        return created!.Id!;
    }

    /// <summary>Brings a number in; Graph's part of the call ends with that.</summary>
    public Task TransferAsync(string callId, string number, CancellationToken cancellation) =>
        graph.Communications.Calls[callId].Transfer.PostAsync(
            new TransferPostRequestBody
            {
                TransferTarget = new InvitationParticipantInfo
                {
                    Identity = Identity("phone", number, null),
                    AdditionalData = new Dictionary<string, object> { ["endpointType"] = "default" },
                },
            },
            cancellationToken: cancellation);

    public async Task<CallNews> AskAsync(string callId, CancellationToken cancellation)
    {
        var call = await graph.Communications.Calls[callId].GetAsync(cancellationToken: cancellation);
        var state = call!.State?.ToString() ?? "";
        return new(
            System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(state), call.ResultInfo?.Code ?? 0, call.ResultInfo?.Subcode ?? 0);
    }

    public Task HangUpAsync(string callId, CancellationToken cancellation) =>
        graph.Communications.Calls[callId].DeleteAsync(cancellationToken: cancellation);

    /// <summary>The kinds of identity that the client's model does not know by name.</summary>
    private static IdentitySet Identity(string kind, string id, string? name) => new()
    {
        AdditionalData = new Dictionary<string, object> { [kind] = new Identity { Id = id, DisplayName = name } },
    };
}
