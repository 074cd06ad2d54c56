using CrmOffice.Api.Model;
using CrmOffice.Api.Shared.Graph;
using Microsoft.Extensions.Time.Testing;
using Microsoft.Graph.Models.ODataErrors;

namespace CrmOffice.Api.Tests.Mail;

/// <summary>How the server comes to Graph.</summary>
public sealed class GraphSettingsTests
{
    private const string Id = "11111111-1111-1111-1111-111111111111";
    private const string Key = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    [Theory]
    [InlineData("Graph:Credential", $"Graph:TenantId={Id}")]
    [InlineData("Graph:TenantId", "Graph:Credential=ManagedIdentity")]
    [InlineData("Graph:HashKey", $"Graph:Credential=ManagedIdentity;Graph:TenantId={Id}")]
    [InlineData("Graph:HashKey", $"Graph:Credential=ManagedIdentity;Graph:TenantId={Id};Graph:HashKey=short")]
    [InlineData("Graph:ClientId", $"Graph:Credential=Certificate;Graph:TenantId={Id};Graph:HashKey={Key}")]
    [InlineData("Graph:CertificatePath", $"Graph:Credential=Certificate;Graph:TenantId={Id};Graph:ClientId={Id};Graph:HashKey={Key}")]
    [InlineData("Graph:CertificatePath", $"Graph:Credential=Certificate;Graph:TenantId={Id};Graph:ClientId={Id};Graph:HashKey={Key};Graph:CertificatePath=/nowhere/app.pem")]
    [InlineData("Graph:BaseUrl", $"Graph:Credential=None;Graph:TenantId={Id}")]
    [InlineData("Graph:BaseUrl", $"Graph:Credential=None;Graph:TenantId={Id};Graph:BaseUrl=http://graph.example/v1.0")]
    [InlineData("Graph:BaseUrl", $"Graph:Credential=ManagedIdentity;Graph:TenantId={Id};Graph:HashKey={Key};Graph:BaseUrl=http://localhost:5055/v1.0")]
    [InlineData("Graph:NotificationUrl", $"Graph:Credential=None;Graph:TenantId={Id};Graph:BaseUrl=http://localhost:1/v1.0;Graph:NotificationUrl=http://crm.example")]
    [InlineData("Graph:RequestTimeoutSeconds", $"Graph:Credential=None;Graph:TenantId={Id};Graph:BaseUrl=http://localhost:1/v1.0;Graph:LeaseSeconds=20")]
    public async Task The_server_does_not_start_with_half_of_the_settings_and_names_what_is_missing(string named, string settings)
    {
        await using var app = new ConfiguredApp(settings);
        var refusal = await Assert.ThrowsAnyAsync<Exception>(async () => await app.InitializeAsync());

        Assert.Contains(named, refusal.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://graph.microsoft.com/v1.0/users/abc/messages/x", "abc")]
    [InlineData("https://graph.microsoft.com/v1.0/users('abc')/messages", "abc")]
    [InlineData("https://graph.microsoft.com/v1.0/users/eva%40x.example/mailFolders", "eva@x.example")]
    [InlineData("https://graph.microsoft.com/v1.0/subscriptions", null)]
    public void The_gate_knows_whose_mailbox_a_request_is_for(string address, string? user) => Assert.Equal(user, MailboxGate.UserOf(new Uri(address)));

    [Theory]
    [InlineData("3", 3d)]
    [InlineData("2.128", 2.128)]
    [InlineData("Mon, 02 Mar 2026 09:02:00 GMT", 120d)]
    [InlineData("Mon, 02 Mar 2026 08:00:00 GMT", null)]
    [InlineData("soon", null)]
    [InlineData("-5", null)]
    public void Retry_After_is_seconds_with_or_without_a_fraction_or_a_date(string header, double? seconds)
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
        var problem = GraphProblem.Of(new ODataError { ResponseStatusCode = 429, ResponseHeaders = new Dictionary<string, IEnumerable<string>> { ["retry-after"] = [header] } }, clock);

        Assert.Equal(GraphProblemKind.Hold, problem!.Kind);
        Assert.Equal(seconds, problem.RetryAfter?.TotalSeconds);
    }

    [Fact]
    public void Pauses_grow_with_the_failures_in_a_row_up_to_a_quarter_of_an_hour()
    {
        var now = new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
        var mailbox = new Mailbox(1, "u", "u@x.example", now);
        var pauses = Enumerable.Range(0, 12).Select(_ =>
        {
            mailbox.Hold(null, now);
            return (mailbox.HoldUntil!.Value - now).TotalSeconds;
        }).ToList();

        Assert.Equal([5, 10, 20, 40, 80, 160, 320, 640, 900, 900, 900, 900], pauses);
    }

    private sealed class ConfiguredApp(string settings) : CrmApp
    {
        protected override IReadOnlyDictionary<string, string> Settings =>
            settings.Split(';').Select(setting => setting.Split('=', 2)).ToDictionary(parts => parts[0], parts => parts[1]);
    }
}
