using CrmOffice.Api.Platform;
using CrmOffice.Api.Shared.Graph;
using Microsoft.Extensions.Options;

namespace CrmOffice.Api.Features.Calls;

/// <summary>Stops the start with a sentence that says what to set.</summary>
internal sealed class CallsOptionsCheck(IOptions<GraphOptions> graph) : IValidateOptions<CallsOptions>
{
    public ValidateOptionsResult Validate(string? name, CallsOptions options) =>
        Problem(options, graph.Value) is { } problem ? ValidateOptionsResult.Fail(problem) : ValidateOptionsResult.Success;

    private static string? Problem(CallsOptions options, GraphOptions graph) => options switch
    {
        { ServerCalls: false, ReadsCallLog: false } => null,
        _ when !graph.IsOn => new SettingMissingException("Graph:Credential", "how the server signs in at Microsoft Graph, for 'Calls:ServerCalls' and 'Calls:ReadsCallLog'").Message,
        _ when options.LeaseSeconds <= graph.RequestTimeoutSeconds => "The setting 'Graph:RequestTimeoutSeconds' must be smaller than 'Calls:LeaseSeconds'.",
        { ServerCalls: false } => null,
        { ApplicationId: null } => Missing("ApplicationId", "the app registration of the calling bot"),
        { ApplicationInstanceId: null } => Missing("ApplicationInstanceId", "the object id of the resource account with the service number"),
        { CallbackUrl: null } => Missing("CallbackUrl", "the address at which Microsoft Graph reaches this server"),
        _ when !IsSafe(options.CallbackUrl!) => "The setting 'Calls:CallbackUrl' must be an address that begins with https://.",
        _ when !IsSafe(options.MetadataAddress) => "The setting 'Calls:MetadataAddress' must be an address that begins with https://.",

        // Whoever may write on this machine could sign calls; only a simulated Graph is asked without a credential.
        _ when options.MetadataAddress.IsLoopback && graph.Credential != GraphCredential.None =>
            "The setting 'Calls:MetadataAddress' may be an address of this machine only where 'Graph:Credential' is 'None'.",
        _ => null,
    };

    private static string Missing(string setting, string purpose) => new SettingMissingException($"Calls:{setting}", purpose).Message;

    private static bool IsSafe(Uri url) => url.IsAbsoluteUri && (url.Scheme == Uri.UriSchemeHttps || url.IsLoopback);
}
