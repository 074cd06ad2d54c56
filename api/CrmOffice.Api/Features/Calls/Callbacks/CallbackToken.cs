using CrmOffice.Api.Shared.Graph;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace CrmOffice.Api.Features.Calls.Callbacks;

/// <summary>The token that Graph's call-backs carry: signed by Microsoft's calling service, for this application and tenant.</summary>
internal sealed class CallbackToken
{
    private const string Issuer = "https://api.botframework.com";
    private const string Scheme = "Bearer ";

    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);

    private readonly JsonWebTokenHandler handler = new() { MapInboundClaims = false };
    private readonly TokenValidationParameters? parameters;
    private readonly string? tenantId;
    private readonly ILogger<CallbackToken> logger;

    public CallbackToken(IOptions<CallsOptions> options, IOptions<GraphOptions> graph, TimeProvider clock, ILogger<CallbackToken> logger)
    {
        this.logger = logger;
        tenantId = graph.Value.TenantId?.ToString();
        if (!options.Value.ServerCalls)
        {
            return;
        }

        var address = options.Value.MetadataAddress;
        parameters = new()
        {
            ValidIssuer = Issuer,
            ValidAudience = options.Value.ApplicationId.ToString(),
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512],
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            LifetimeValidator = (notBefore, expires, _, _) =>
            {
                var now = clock.GetUtcNow().UtcDateTime;
                return expires + ClockSkew > now && (notBefore is null || notBefore - ClockSkew <= now);
            },

            // Asks for the keys when they are first needed, keeps them, and asks again when a signature names an unknown one.
            ConfigurationManager = new ConfigurationManager<OpenIdConnectConfiguration>(
                address.ToString(), new OpenIdConnectConfigurationRetriever(), new HttpDocumentRetriever { RequireHttps = !address.IsLoopback }),
        };
    }

    /// <summary>Whether it is Graph that posts. Nobody learns what was wrong with a token; the log says it without personal data.</summary>
    public async Task<bool> IsValidAsync(string? authorization)
    {
        if (parameters is null || authorization?.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) != true)
        {
            return false;
        }

        var result = await handler.ValidateTokenAsync(authorization[Scheme.Length..].Trim(), parameters);
        var isTenant = result.IsValid
            && result.Claims.TryGetValue("tid", out var tenant) && string.Equals(tenant as string, tenantId, StringComparison.OrdinalIgnoreCase);
        if (!isTenant)
        {
            logger.LogWarning("A call-back was refused: {Problem}", result.Exception?.GetType().Name ?? "another tenant");
        }

        return isTenant;
    }
}
