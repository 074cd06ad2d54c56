using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CrmOffice.SimulatedGraph;

namespace CrmOffice.Api.Tests.GraphSimulation;

public sealed class ConformanceTests
{
    private const string Mailbox = "8d2f5c1e-0000-4000-8000-000000000001";

    public ConformanceTests() => Assert.SkipUnless(
        Directory.Exists(SimulatedGraph.Metadata), $"There is no {SimulatedGraph.Metadata}; CRM_TEST_DATA names the folder it is in.");

    [Fact]
    public async Task What_is_as_it_should_be_is_counted_and_not_complained_of()
    {
        var (violations, checkedOnes) = await AskAsync("GET", "mailFolders/inbox/messages?$select=subject,from&$top=5");
        Assert.Empty(violations);
        Assert.Equal(2, checkedOnes);
    }

    [Theory]
    [InlineData("GET", "mailFolders/inbox/message", "no such operation")]
    [InlineData("GET", "messages?$selct=subject", "$selct is not known")]
    [InlineData("GET", "calendarView?startDateTime=2026-01-01", "endDateTime is missing")]
    [InlineData("GET", "events?$select=subject,betreff", "no property betreff")]
    [InlineData("POST", "events", "transactionID", """{"transactionID":"1","start":{"dateTime":"2026-01-01T10:00:00"},"end":{"dateTime":"2026-01-01T11:00:00"}}""")]
    [InlineData("POST", "sendMail", "savetosentitems", """{"message":{"toRecipients":[{"emailAddress":{"address":"a@b.at"}}]},"savetosentitems":true}""")]
    [InlineData("GET", "todo/lists", "not simulated")]
    public async Task What_Graph_does_not_know_is_noticed(string method, string path, string complaint, string? body = null)
    {
        var (violations, _) = await AskAsync(method, path, body);
        Assert.Contains(violations, violation => violation.Contains(complaint, StringComparison.Ordinal));
        Assert.DoesNotContain(violations, violation => violation.Contains(Mailbox, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("receivedDateTime", "yesterday")]
    [InlineData("betreff", "Angebot")]
    public async Task Wrong_answers_are_noticed(string property, string value)
    {
        using var simulator = GraphSimulator.Start(TimeProvider.System);
        var conformance = GraphConformance.Attach(simulator, SimulatedGraph.Metadata)!;
        var eva = simulator.AddMailbox(Mailbox, "eva@firma.example", "Eva Berger");
        var id = eva.Receive(SimulatedGraph.AMail());
        eva.Update(id, new JsonObject { [property] = value });

        using var http = new HttpClient();
        await http.GetAsync(new Uri($"{simulator.BaseUrl}/users/{Mailbox}/messages/{id}"));

        Assert.Contains($"/{property} ", string.Join("; ", conformance.Violations), StringComparison.Ordinal);
        Assert.Single(conformance.Violations);
    }

    [Fact]
    public void Without_the_metadata_nothing_is_checked()
    {
        using var simulator = GraphSimulator.Start(TimeProvider.System);
        Assert.Null(GraphConformance.Attach(simulator, Path.Combine(SimulatedGraph.Metadata, "nowhere")));
    }

    private static async Task<(IReadOnlyCollection<string> Violations, int Checked)> AskAsync(string method, string path, string? body = null)
    {
        using var simulator = GraphSimulator.Start(TimeProvider.System);
        var conformance = GraphConformance.Attach(simulator, SimulatedGraph.Metadata)!;
        simulator.AddMailbox(Mailbox, "eva@firma.example", "Eva Berger").Receive(SimulatedGraph.AMail());
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(new HttpMethod(method), $"{simulator.BaseUrl}/users/{Mailbox}/{path}");
        request.Content = body is null ? null : JsonContent.Create(JsonNode.Parse(body));
        using var answer = await http.SendAsync(request);
        return (conformance.Violations, conformance.Checked);
    }
}
