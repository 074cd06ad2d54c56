using CrmOffice.SimulatedGraph;

namespace CrmOffice.EndToEnd.Tests;

/// <summary>The playground before a simulated Graph, whose clock is the server's. Mailboxes are read by the server itself.</summary>
public sealed class MailLinkingApp : PlaygroundApp
{
    public MailLinkingApp() => Graph = GraphSimulator.Start(Clock);

    public GraphSimulator Graph { get; }

    protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
    {
        ["Graph:BaseUrl"] = Graph.BaseUrl,
        ["Graph:Credential"] = "None",
        ["Graph:TenantId"] = Graph.TenantId,
        ["Graph:MaxTries"] = "1",

        // An answer that a test holds back is waited for, however slow the browser is meanwhile.
        ["Graph:RequestTimeoutSeconds"] = "300",
        ["Graph:LeaseSeconds"] = "600",
    };

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Graph.Dispose();
        GC.SuppressFinalize(this);
    }
}
