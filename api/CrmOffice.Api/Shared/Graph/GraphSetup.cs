using System.Security.Cryptography.X509Certificates;
using Azure.Core;
using Azure.Identity;
using CrmOffice.Api.Platform;
using Microsoft.Extensions.Options;
using Microsoft.Graph;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary.Middleware;

namespace CrmOffice.Api.Shared.Graph;

/// <summary>Microsoft Graph, as the product itself and not as one of its users.</summary>
internal static class GraphSetup
{
    public const string ClientName = "Graph";

    public static void AddGraph(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IValidateOptions<GraphOptions>, GraphOptionsCheck>();
        builder.Services.AddOptions<GraphOptions>()
            .BindConfiguration("Graph")
            .PostConfigure<IConfiguration>((options, configuration) =>
            {
                options.TenantId ??= Id(configuration, "AzureAd:TenantId");
                options.ClientId ??= options.Credential == GraphCredential.Certificate ? Id(configuration, "AzureAd:ClientId") : null;
            })
            .ValidateDataAnnotations();
        if (!BuildTime.WritesOpenApiDocument)
        {
            builder.Services.AddOptions<GraphOptions>().ValidateOnStart();
        }

        builder.Services.AddSingleton<MailHash>();
        builder.Services.AddSingleton<MailboxGate>();

        // No retries in here: what is to be tried again is written down and survives the process (see MailSync), and what is
        // not safe to repeat must not be.
        builder.Services.AddHttpClient(ClientName)
            .ConfigureHttpClient((services, client) =>
                client.Timeout = TimeSpan.FromSeconds(services.GetRequiredService<IOptions<GraphOptions>>().Value.RequestTimeoutSeconds))
            .AddHttpMessageHandler(() => new ImmutableIds())
            .AddHttpMessageHandler(() => new ParametersNameDecodingHandler())
            .AddHttpMessageHandler(services => new MailboxGateHandler(services.GetRequiredService<MailboxGate>()))
            .RemoveAllLoggers();
        builder.Services.AddSingleton(services => Create(
            services.GetRequiredService<IHttpClientFactory>().CreateClient(ClientName), services.GetRequiredService<IOptions<GraphOptions>>().Value));
    }

    private static GraphServiceClient Create(HttpClient http, GraphOptions options)
    {
        var baseUrl = options.BaseUrl.ToString().TrimEnd('/');
        return options.Credential switch
        {
            GraphCredential.None => new GraphServiceClient(http, new AnonymousAuthenticationProvider(), baseUrl),
            { } credential => new GraphServiceClient(http, Token(credential, options), [$"{options.BaseUrl.GetLeftPart(UriPartial.Authority)}/.default"], baseUrl),
            null => throw new InvalidOperationException("Microsoft Graph is not set up."),
        };
    }

    private static TokenCredential Token(GraphCredential credential, GraphOptions options) => credential == GraphCredential.ManagedIdentity
        ? new ManagedIdentityCredential(options.ClientId is { } id ? ManagedIdentityId.FromUserAssignedClientId(id.ToString()) : ManagedIdentityId.SystemAssigned)
        : new ClientCertificateCredential(options.TenantId.ToString(), options.ClientId.ToString(), Certificate(options.CertificatePath!, options.CertificatePassword));

    private static X509Certificate2 Certificate(string path, string? password) =>
        Path.GetExtension(path).Equals(".pem", StringComparison.OrdinalIgnoreCase)
            ? password is null ? X509Certificate2.CreateFromPemFile(path) : X509Certificate2.CreateFromEncryptedPemFile(path, password)
            : X509CertificateLoader.LoadPkcs12FromFile(path, password);

    private static Guid? Id(IConfiguration configuration, string setting) => Guid.TryParse(configuration[setting], out var id) ? id : null;
}

/// <summary>Asks for ids that stay when a message moves to another folder or a draft is sent.</summary>
internal sealed class ImmutableIds : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.TryAddWithoutValidation("Prefer", "IdType=\"ImmutableId\"");
        return base.SendAsync(request, cancellationToken);
    }
}
