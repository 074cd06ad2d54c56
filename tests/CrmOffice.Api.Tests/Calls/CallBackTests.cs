using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using CrmOffice.Api.Model;
using CrmOffice.SimulatedGraph.Telephony;

namespace CrmOffice.Api.Tests.Calls;

/// <summary>Who may say what has become of a call.</summary>
public sealed class CallBackTests
{
    public static TheoryData<string> Forgeries => ["issuer", "audience", "tenant", "no tenant", "key", "expired", "endless", "not yet", "none", "garbage", "missing"];

    [Theory]
    [MemberData(nameof(Forgeries))]
    public async Task A_forged_call_back_changes_nothing_and_learns_nothing(string forgery)
    {
        await using var app = await CallApp.StartAsync();
        app.Telephony.WhenRung(CallApp.EvaId, EmployeeAnswer.Waits);
        var call = await app.ClickAsync();
        await app.PlayAsync();
        var before = (await app.CallsAsync()).Single();
        using var answer = await PostAsync(app, Forged(app, forgery), $"/api/graph/calls/{call.RequestId}");

        Assert.Equal((HttpStatusCode.Unauthorized, false), (answer.StatusCode, answer.Headers.WwwAuthenticate.Count > 0));
        var after = (await app.CallsAsync()).Single();
        Assert.Equal((before.State, before.Version), (after.State, after.Version));
    }

    [Fact]
    public async Task The_genuine_one_is_taken_also_without_the_key_in_its_address()
    {
        await using var app = await CallApp.StartAsync();
        app.Telephony.WhenRung(CallApp.EvaId, EmployeeAnswer.Waits);
        var call = await app.ClickAsync();
        await app.PlayAsync();
        using var answer = await PostAsync(app, app.Telephony.Signer.Sign(app.Telephony.Signer.Claims()), "/api/graph/calls");

        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.Equal((CallState.Failed, CallReason.NoAnswer), await app.StateAsync(call.Id));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"value\":7}")]
    [InlineData("{\"value\":[null, {}, {\"resourceUrl\":\"/communications/calls/unknown\",\"resourceData\":{\"state\":\"terminated\"}}]}")]
    public async Task What_is_unreadable_or_unknown_is_taken_and_forgotten(string body)
    {
        await using var app = await CallApp.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/graph/calls") { Content = new StringContent(body) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", app.Telephony.Signer.Sign(app.Telephony.Signer.Claims()));
        using var answer = await app.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
    }

    [Fact]
    public async Task Where_the_server_does_not_call_nobody_is_believed()
    {
        await using var app = await CallApp.StartAsync(callsByServer: false);
        using var answer = await PostAsync(app, app.Telephony.Signer.Sign(app.Telephony.Signer.Claims()), "/api/graph/calls");
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    private static string? Forged(CallApp app, string forgery)
    {
        var signer = app.Telephony.Signer;
        var claims = signer.Claims();
        using var other = RSA.Create(2048);
        switch (forgery)
        {
            case "issuer":
                claims["iss"] = "https://login.microsoftonline.com/common/v2.0";
                break;
            case "audience":
                claims["aud"] = Guid.NewGuid().ToString();
                break;
            case "tenant":
                claims["tid"] = Guid.NewGuid().ToString();
                break;
            case "no tenant":
                claims.Remove("tid");
                break;
            case "expired":
                claims["nbf"] = signer.Seconds(TimeSpan.FromHours(-2));
                claims["exp"] = signer.Seconds(TimeSpan.FromMinutes(-6));
                break;
            case "endless":
                claims.Remove("exp");
                break;
            case "not yet":
                claims["nbf"] = signer.Seconds(TimeSpan.FromMinutes(6));
                break;
        }

        return forgery switch
        {
            "key" => signer.Sign(claims, another: other),
            "none" => signer.Sign(claims, algorithm: "none"),
            "garbage" => "abc.def.ghi",
            "missing" => null,
            _ => signer.Sign(claims),
        };
    }

    private static async Task<HttpResponseMessage> PostAsync(CallApp app, string? token, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = JsonContent.Create(new JsonObject
            {
                ["value"] = new JsonArray(new JsonObject
                {
                    ["changeType"] = "deleted",
                    ["resourceUrl"] = $"/communications/calls/{(app.Telephony.Calls is [var call, ..] ? call.Id : "x")}",
                    ["resourceData"] = JsonNode.Parse("""{"state":"terminated","resultInfo":{"code":"408","subcode":"10057"}}"""),
                }),
            }),
        };
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        return await app.Http.SendAsync(request);
    }
}
