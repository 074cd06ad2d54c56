using Microsoft.Extensions.Options;

namespace CrmOffice.Api.Shared.Graph;

/// <summary>Stops the start with a sentence that says what to set.</summary>
internal sealed class GraphOptionsCheck(IConfiguration configuration) : IValidateOptions<GraphOptions>
{
    public ValidateOptionsResult Validate(string? name, GraphOptions options)
    {
        if (!configuration.GetSection("Graph").GetChildren().Any())
        {
            return ValidateOptionsResult.Success;
        }

        var problem = Problem(options);
        return problem is null ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problem);
    }

    private static string? Problem(GraphOptions options) => options switch
    {
        { Credential: null } => Missing("Credential", "how the server signs in at Microsoft Graph: Certificate or ManagedIdentity"),
        { TenantId: null } => Missing("TenantId", "the company's Entra tenant"),
        { BaseUrl.IsAbsoluteUri: false } => "The setting 'Graph:BaseUrl' must be an absolute address.",
        { Credential: GraphCredential.None, BaseUrl.IsLoopback: false } =>
            "The setting 'Graph:Credential' is 'None', which is allowed only where 'Graph:BaseUrl' is an address of this machine.",
        { Credential: not GraphCredential.None, BaseUrl.Scheme: not "https" } => "The setting 'Graph:BaseUrl' must begin with https://.",
        { Credential: GraphCredential.Certificate, ClientId: null } => Missing("ClientId", "the app registration that may read mailboxes"),
        { Credential: GraphCredential.Certificate, CertificatePath: null or "" } => Missing("CertificatePath", "the file of the certificate with its private key"),
        { Credential: GraphCredential.Certificate } when !File.Exists(options.CertificatePath) =>
            "The setting 'Graph:CertificatePath' names a file that does not exist.",
        { Credential: not GraphCredential.None, HashKey: null or "" } =>
            Missing("HashKey", "the key of the hashes of mails that are not entered: 32 random bytes in Base64"),
        { HashKey: { } key } when !IsKey(key) => "The setting 'Graph:HashKey' must be at least 32 bytes in Base64.",
        { NotificationUrl: { } url } when !url.IsAbsoluteUri || (url.Scheme != Uri.UriSchemeHttps && !url.IsLoopback) =>
            "The setting 'Graph:NotificationUrl' must be an address that begins with https://.",
        _ when options.RequestTimeoutSeconds >= options.LeaseSeconds =>
            "The setting 'Graph:RequestTimeoutSeconds' must be smaller than 'Graph:LeaseSeconds'.",
        _ => null,
    };

    private static string Missing(string setting, string purpose) => new Platform.SettingMissingException($"Graph:{setting}", purpose).Message;

    private static bool IsKey(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var count) && count >= 32;
    }
}
