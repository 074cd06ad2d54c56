using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace CrmOffice.Api.Tests.SignIn;

/// <summary>The authorization code flow with PKCE, for pages in a browser (OpenID Connect Core 3.1, RFC 7636).</summary>
public sealed partial class TokenService
{
    private readonly ConcurrentDictionary<string, Authorization> codes = new();
    private readonly ConcurrentDictionary<string, User> refreshTokens = new();

    /// <summary>Who sits in front of the browser.</summary>
    public User User { get; set; } = new("Eva Berger", "eva.berger@feinkost.example");

    /// <summary>Whether the browser has a session, so that no page is needed to sign in.</summary>
    public bool HasSession { get; set; }

    public TimeSpan Lifetime { get; set; } = TimeSpan.FromHours(1);

    /// <summary>The query of each request to sign in, with or without a page.</summary>
    public ConcurrentQueue<IReadOnlyDictionary<string, string>> Authorizations { get; } = new();

    /// <summary>How each token was asked for: "authorization_code" or "refresh_token".</summary>
    public ConcurrentQueue<string> Grants { get; } = new();

    /// <summary>Every token and code ever given to the browser.</summary>
    public ConcurrentQueue<string> Secrets { get; } = new();

    /// <summary>As after a change of password.</summary>
    public void EndSessions()
    {
        HasSession = false;
        refreshTokens.Clear();
    }

    private void MapSignIn(WebApplication service)
    {
        service.MapGet($"/{TenantId}/oauth2/v2.0/authorize", Authorize);
        service.MapPost($"/{TenantId}/oauth2/v2.0/token", TokenAsync);
    }

    private IResult Authorize(HttpRequest request)
    {
        var query = request.Query.ToDictionary(pair => pair.Key, pair => pair.Value.ToString());
        Authorizations.Enqueue(query);
        if (query["client_id"] != ClientId || query["response_type"] != "code" || query["code_challenge_method"] != "S256")
        {
            return Results.BadRequest("Not the registered program, or not the flow for programs in a browser.");
        }

        if (query.GetValueOrDefault("prompt") == "none")
        {
            return HasSession ? Back(query, ("code", Code(query))) : Back(query, ("error", "login_required"));
        }

        if (query.ContainsKey("continue"))
        {
            HasSession = true;
            return Back(query, ("code", Code(query)));
        }

        var link = HtmlEncoder.Default.Encode($"{request.Path}{request.QueryString}&continue=yes");
        return Results.Content($"<!doctype html><title>Sign in</title><a href=\"{link}\">Sign in as {User.Name}</a>", "text/html");
    }

    private async Task<IResult> TokenAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        var grant = form["grant_type"].ToString();
        Grants.Enqueue(grant);
        if (grant == "authorization_code" && codes.TryRemove(form["code"].ToString(), out var authorization))
        {
            var challenge = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString())));
            return challenge == authorization.Challenge && form["redirect_uri"] == authorization.RedirectUri
                ? Tokens(authorization.User, authorization.Nonce)
                : Refused();
        }

        return grant == "refresh_token" && refreshTokens.TryRemove(form["refresh_token"].ToString(), out var user) ? Tokens(user, nonce: null) : Refused();
    }

    private IResult Tokens(User user, string? nonce)
    {
        var claims = Claims(user);
        var idClaims = new Dictionary<string, object?>(claims) { ["nonce"] = nonce };
        idClaims.Remove("scp");
        var refreshToken = Secret();
        refreshTokens[refreshToken] = user;
        var (accessToken, idToken) = (Sign(claims), Sign(idClaims));
        Secrets.Enqueue(accessToken);
        Secrets.Enqueue(idToken);
        var clientInfo = new { uid = user.ObjectId, utid = TenantId };
        return Results.Ok(new Dictionary<string, object>
        {
            ["token_type"] = "Bearer",
            ["scope"] = $"openid profile offline_access api://{ClientId}/access_as_user",
            ["expires_in"] = (int)Lifetime.TotalSeconds,
            ["access_token"] = accessToken,
            ["refresh_token"] = refreshToken,
            ["id_token"] = idToken,
            ["client_info"] = Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(clientInfo)),
        });
    }

    private static IResult Refused() =>
        Results.BadRequest(new Dictionary<string, object> { ["error"] = "invalid_grant", ["error_description"] = "AADSTS50173: The grant has been revoked." });

    private static IResult Back(Dictionary<string, string> query, (string Name, string Value) answer)
    {
        var parameters = new Dictionary<string, string?> { [answer.Name] = answer.Value, ["state"] = query["state"] };
        return Results.Redirect($"{query["redirect_uri"]}#{QueryHelpers.AddQueryString("", parameters).TrimStart('?')}");
    }

    private string Code(Dictionary<string, string> query)
    {
        var code = Secret();
        codes[code] = new(User, query["code_challenge"], query["redirect_uri"], query["nonce"]);
        return code;
    }

    private string Secret()
    {
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        Secrets.Enqueue(secret);
        return secret;
    }

    private sealed record Authorization(User User, string Challenge, string RedirectUri, string Nonce);
}
