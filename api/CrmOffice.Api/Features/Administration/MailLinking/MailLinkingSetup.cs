using CrmOffice.Api.Shared.Graph;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace CrmOffice.Api.Features.Administration.MailLinking;

/// <summary>A setting of the server; its value is nobody's business here.</summary>
/// <param name="Name">As it is written in the configuration, such as "Graph:TenantId".</param>
/// <param name="IsRequired">Whether no mailbox can be read without it.</param>
public sealed record GraphSetting(string Name, bool IsSet, bool IsRequired);

/// <summary>How the server comes to the mailboxes, and what it lacks for that.</summary>
/// <param name="IsSetUp">Whether this server may read mailboxes at all.</param>
/// <param name="NotificationAddress">Where Graph reaches the server; null when the mailboxes are asked every <paramref name="PollSeconds"/>.</param>
/// <param name="Settings">Those of a certificate, which fits every server, until another way is chosen.</param>
public sealed record MailLinkingSetup(
    bool IsSetUp, GraphCredential? Credential, string? NotificationAddress, int PollSeconds, IReadOnlyList<GraphSetting> Settings)
{
    /// <summary>GET /api/mail-linking</summary>
    internal static Ok<MailLinkingSetup> Get(IOptions<GraphOptions> options, IConfiguration configuration)
    {
        var graph = options.Value;
        var needsApp = graph.Credential is null or GraphCredential.Certificate;
        return TypedResults.Ok(new MailLinkingSetup(
            graph.IsOn,
            graph.Credential,
            graph.NotificationUrl?.ToString(),
            graph.PollSeconds,
            [
                new("Graph:Credential", graph.IsOn, IsRequired: true),
                new("Graph:TenantId", graph.TenantId is not null, IsRequired: true),
                new("Graph:ClientId", graph.ClientId is not null || Guid.TryParse(configuration["AzureAd:ClientId"], out _), needsApp),
                new("Graph:CertificatePath", !string.IsNullOrEmpty(graph.CertificatePath), needsApp),
                new("Graph:HashKey", !string.IsNullOrEmpty(graph.HashKey), graph.Credential is not GraphCredential.None),
                new("Graph:NotificationUrl", graph.NotificationUrl is not null, IsRequired: false),
            ]));
    }
}
