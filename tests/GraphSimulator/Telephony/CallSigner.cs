using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace CrmOffice.SimulatedGraph.Telephony;

/// <summary>Signs call-backs as Microsoft's calling service does, with a key of its own that its metadata document names.</summary>
public sealed class CallSigner : IDisposable
{
    public const string Issuer = "https://api.botframework.com";

    private readonly RSA key = RSA.Create(2048);
    private readonly GraphSimulator simulator;

    internal CallSigner(GraphSimulator simulator) => this.simulator = simulator;

    public string KeyId { get; } = "calling-1";

    /// <summary>What a call-back's token says.</summary>
    public JsonObject Claims() => new()
    {
        ["iss"] = Issuer,
        ["aud"] = simulator.Telephony.ApplicationId,
        ["tid"] = simulator.TenantId,
        ["nbf"] = Seconds(TimeSpan.Zero),
        ["exp"] = Seconds(TimeSpan.FromHours(1)),
    };

    /// <summary>From the simulator's now, as tokens count it.</summary>
    public long Seconds(TimeSpan fromNow) => (simulator.Clock.GetUtcNow() + fromNow).ToUnixTimeSeconds();

    /// <param name="another">Another key than the one that the metadata name.</param>
    public string Sign(JsonObject claims, string algorithm = "RS256", RSA? another = null)
    {
        var header = new JsonObject { ["typ"] = "JWT", ["alg"] = algorithm, ["kid"] = KeyId };
        var content = $"{Encode(header)}.{Encode(claims)}";
        var signature = algorithm == "none" ? [] : (another ?? key).SignData(Encoding.ASCII.GetBytes(content), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return $"{content}.{Base64Url.EncodeToString(signature)}";
    }

    public void Dispose() => key.Dispose();

    internal GraphAnswer Document(GraphCall call) => call.Segments switch
    {
        ["OpenIdConfiguration"] => GraphAnswer.Ok(new JsonObject
        {
            ["issuer"] = Issuer,
            ["jwks_uri"] = $"{simulator.Address}/v1/.well-known/keys",
            ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
            ["token_endpoint_auth_methods_supported"] = new JsonArray("private_key_jwt"),
        }),
        ["keys"] => GraphAnswer.Ok(new JsonObject { ["keys"] = new JsonArray(PublicKey()) }),
        _ => GraphSimulator.NotSimulated(call),
    };

    private static string Encode(JsonObject part) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(part.ToJsonString()));

    private JsonObject PublicKey()
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
}
