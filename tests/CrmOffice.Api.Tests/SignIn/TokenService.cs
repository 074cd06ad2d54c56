using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CrmOffice.Api.Tests.SignIn;

/// <summary>Somebody with an account in the company's tenant.</summary>
public sealed record User(string Name, string Address)
{
    public Guid ObjectId { get; init; } = Guid.NewGuid();
}

/// <summary>
/// Stands in for Entra ID on a loopback port: metadata, keys and tokens of its own, and the pages on which users sign in.
/// Its certificate is made when it starts; nothing but the test trusts it.
/// </summary>
public sealed partial class TokenService(TimeProvider clock) : IAsyncDisposable
{
    public const string TenantId = "7d6b2a1e-3c4f-4a59-9b8d-0e1f2a3b4c5d";
    public const string ClientId = "c0ffee00-1234-4cde-8f01-23456789abcd";

    private const string KeyId = "first";

    private readonly RSA key = RSA.Create(2048);
    private readonly X509Certificate2 certificate = SelfSigned();
    private WebApplication app = null!;

    /// <summary>The setting AzureAd:Instance; ends with a slash.</summary>
    public string Instance => $"{app.Urls.First()}/";

    public string Issuer => $"{Instance}{TenantId}/v2.0";

    public RSA Key => key;

    public async Task StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddCors();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(certificate)));
        app = builder.Build();
        app.UseCors(policy => policy.AllowAnyOrigin().AllowAnyHeader().AllowAnyMethod());
        app.MapGet($"/{TenantId}/v2.0/.well-known/openid-configuration", () => new Dictionary<string, object>
        {
            ["issuer"] = Issuer,
            ["jwks_uri"] = $"{Instance}{TenantId}/discovery/v2.0/keys",
            ["authorization_endpoint"] = $"{Instance}{TenantId}/oauth2/v2.0/authorize",
            ["token_endpoint"] = $"{Instance}{TenantId}/oauth2/v2.0/token",
            ["response_types_supported"] = (string[])["code", "id_token"],
            ["subject_types_supported"] = (string[])["pairwise"],
            ["id_token_signing_alg_values_supported"] = (string[])["RS256"],
        });
        app.MapGet($"/{TenantId}/discovery/v2.0/keys", () => new { keys = (object[])[PublicKey()] });
        MapSignIn(app);
        await app.StartAsync();
    }

    /// <summary>For the API's own requests to this service.</summary>
    public HttpClientHandler TrustingHandler() => new()
    {
        ServerCertificateCustomValidationCallback = (_, presented, _, _) => presented?.Thumbprint == certificate.Thumbprint,
    };

    /// <summary>What a token says with which the user may use the CRM.</summary>
    public Dictionary<string, object?> Claims(User user) => new()
    {
        ["aud"] = ClientId,
        ["iss"] = Issuer,
        ["iat"] = Seconds(TimeSpan.Zero),
        ["nbf"] = Seconds(TimeSpan.Zero),
        ["exp"] = Seconds(Lifetime),
        ["azp"] = ClientId,
        ["name"] = user.Name,
        ["oid"] = user.ObjectId.ToString(),
        ["preferred_username"] = user.Address,
        ["scp"] = "access_as_user",
        ["sub"] = $"subject of {user.ObjectId}",
        ["tid"] = TenantId,
        ["ver"] = "2.0",
    };

    public long Seconds(TimeSpan fromNow) => (clock.GetUtcNow() + fromNow).ToUnixTimeSeconds();

    public string AccessToken(User user, Action<Dictionary<string, object?>>? change = null)
    {
        var claims = Claims(user);
        change?.Invoke(claims);
        return Sign(claims);
    }

    public string Sign(Dictionary<string, object?> claims) =>
        Sign("RS256", claims, bytes => key.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));

    public static string Sign(string algorithm, Dictionary<string, object?> claims, Func<byte[], byte[]> sign)
    {
        var header = new Dictionary<string, object?> { ["typ"] = "JWT", ["alg"] = algorithm, ["kid"] = KeyId };
        var content = $"{Encode(header)}.{Encode(claims)}";
        return $"{content}.{Base64Url.EncodeToString(sign(Encoding.ASCII.GetBytes(content)))}";
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        key.Dispose();
        certificate.Dispose();
    }

    private static string Encode(object part) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(part));

    private Dictionary<string, string> PublicKey()
    {
        var parameters = key.ExportParameters(includePrivateParameters: false);
        return new()
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = KeyId,
            ["n"] = Base64Url.EncodeToString(parameters.Modulus!),
            ["e"] = Base64Url.EncodeToString(parameters.Exponent!),
        };
    }

    private static X509Certificate2 SelfSigned()
    {
        using var rsa = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using var made = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));

        // Kestrel on Windows needs the private key in a store; this is how it gets there.
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }
}
