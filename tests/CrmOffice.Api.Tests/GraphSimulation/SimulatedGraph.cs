using CrmOffice.SimulatedGraph;
using CrmOffice.SimulatedGraph.Mailboxes;
using Microsoft.Extensions.Time.Testing;
using Microsoft.Graph;
using Microsoft.Graph.Models.ODataErrors;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;

namespace CrmOffice.Api.Tests.GraphSimulation;

/// <summary>
/// The simulator with Eva's mailbox and Microsoft's own client before it, without retries: what is answered is seen. At
/// the end everything that went through must have been as Microsoft's metadata says.
/// </summary>
internal sealed class SimulatedGraph : IDisposable
{
    public static readonly string Metadata = Path.GetFullPath(
        Path.Combine(Repository.Root, Environment.GetEnvironmentVariable("CRM_TEST_DATA") ?? "../shared/data", "graph"));

    public SimulatedGraph(FaultPlan? faults = null)
    {
        Simulator = GraphSimulator.Start(Clock, faults);
        Conformance = GraphConformance.Attach(Simulator, Metadata);
        Eva = Simulator.AddMailbox("8d2f5c1e-0000-4000-8000-000000000001", "eva@firma.example", "Eva Berger");
        Http = new HttpClient();
        Client = new GraphServiceClient(Http, new AnonymousAuthenticationProvider(), Simulator.BaseUrl);
    }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    public GraphSimulator Simulator { get; }

    public GraphConformance? Conformance { get; }

    public SimulatedMailbox Eva { get; }

    public HttpClient Http { get; }

    public GraphServiceClient Client { get; }

    public Microsoft.Graph.Users.Item.UserItemRequestBuilder EvasMailbox => Client.Users[Eva.Id];

    /// <summary>A mail from a customer.</summary>
    public static SimulatedMail AMail(string subject = "Angebot") => new("Max Muster <max@kunde.example>", subject) { Body = "Bitte um ein Angebot." };

    /// <summary>The headers of a request as the product sends them.</summary>
    public static void Immutable(RequestHeaders headers) => headers.Add("Prefer", "IdType=\"ImmutableId\"");

    /// <summary>The error that a request is answered with.</summary>
    public static async Task<ODataError> RefusedAsync(Func<Task> request) => await Assert.ThrowsAsync<ODataError>(request);

    public void Dispose()
    {
        Simulator.Dispose();
        Http.Dispose();
        Client.Dispose();
        Assert.Empty(Conformance?.Violations ?? []);
    }
}
