using CrmOffice.Api.Data;
using CrmOffice.Api.Features.Mail.Sync;
using CrmOffice.Api.Model;
using CrmOffice.SimulatedGraph;
using CrmOffice.SimulatedGraph.Mailboxes;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmOffice.Api.Tests.Mail;

/// <summary>
/// The product before a simulated Graph, on the same clock. Nothing is read by itself: the test says when. At the end
/// everything that was asked of Graph must have been as Microsoft's metadata says.
/// </summary>
internal sealed class MailApp : CrmApp
{
    private readonly Dictionary<string, string> settings;
    private readonly bool ownsGraph;

    private MailApp(GraphSimulator? graph, Dictionary<string, string> settings, int port)
    {
        ownsGraph = graph is null;
        Graph = graph ?? GraphSimulator.Start(Clock);
        Port = port;
        Conformance = ownsGraph ? GraphConformance.Attach(Graph, GraphSimulation.SimulatedGraph.Metadata) : null;
        this.settings = new()
        {
            ["Graph:BaseUrl"] = Graph.BaseUrl,
            ["Graph:Credential"] = "None",
            ["Graph:TenantId"] = Graph.TenantId,
        };
        foreach (var (name, value) in settings)
        {
            this.settings[name] = value;
        }
    }

    public GraphSimulator Graph { get; }

    protected override int Port { get; }

    protected override IReadOnlyDictionary<string, string> Settings => settings;

    private GraphConformance? Conformance { get; }

    public static Task<MailApp> StartAsync(params (string Name, string Value)[] settings) => StartAsync(null, 0, settings);

    /// <summary>One that Graph can reach.</summary>
    public static Task<MailApp> StartReachableAsync(params (string Name, string Value)[] settings)
    {
        var port = LoopbackPort.Free();
        return StartAsync(null, port, [("Graph:NotificationUrl", $"http://127.0.0.1:{port}"), .. settings]);
    }

    /// <summary>Another instance of the server on the same database. Its clock is its own and stands where this one's does.</summary>
    public async Task<MailApp> StartAnotherAsync()
    {
        var other = await StartAsync(Graph, LoopbackPort.Free(), [("ConnectionStrings:Crm", ConnectionString), .. settings.Select(s => (s.Key, s.Value))]);
        return other;
    }

    public Task SyncAsync() => Services.GetRequiredService<MailSync>().RunOnceAsync(CancellationToken.None);

    /// <summary>Moves the clock and reads what is due then.</summary>
    public Task SyncAfterAsync(TimeSpan time)
    {
        Clock.Advance(time);
        return SyncAsync();
    }

    /// <summary>Graph delivers, and what it woke up is read.</summary>
    public async Task DeliverAsync()
    {
        await Graph.DeliverNotificationsAsync();
        await SyncAsync();
    }

    /// <summary>The mailbox of an employee who takes part.</summary>
    public async Task<SimulatedMailbox> AddMailboxAsync(string name, int days = 30)
    {
        var address = $"{name}@eigen.example";
        var simulated = Graph.AddMailbox($"00000000-0000-4000-8000-{Math.Abs(name.GetHashCode(StringComparison.Ordinal)) % 1_000_000:000000000000}", address, name);
        await SaveAsync(db =>
        {
            if (!db.OwnDomains.Any())
            {
                db.Add(new OwnDomain("eigen.example"));
            }

            var employee = new Employee($"M-{name}", Clock.GetUtcNow());
            employee.NamePerson(name, "Eigen");
            employee.ReachAt(null, null, null, address, null);
            employee.Employ(isSalesperson: true, EmployeeRoles.Sales);
            db.Add(employee);
        });
        await SaveAsync(db =>
        {
            var employee = db.Employees.Single(e => e.Number == $"M-{name}").Id;
            db.Add(new Mailbox(employee, simulated.Id, address, Clock.GetUtcNow().AddDays(-days)));
        });
        return simulated;
    }

    public async Task<int> AddCustomerAsync(string name, string email)
    {
        var customer = new Customer($"K-{name}", Clock.GetUtcNow());
        customer.NameCompany(name);
        customer.ReachAt(null, null, null, email, null);
        await SaveAsync(db => db.Add(customer));
        return customer.Id;
    }

    public Task<Mailbox> MailboxAsync(SimulatedMailbox mailbox) => ReadAsync(db => db.Mailboxes.AsNoTracking().SingleAsync(m => m.UserId == mailbox.Id));

    public Task<MailFolderCursor> InboxAsync(SimulatedMailbox mailbox) => ReadAsync(db => db.MailFolderCursors.AsNoTracking()
        .SingleAsync(c => c.WellKnownName == MailFolderCursor.Inbox && db.Mailboxes.Any(m => m.Id == c.MailboxId && m.UserId == mailbox.Id)));

    public Task<MailboxMessage> MessageAsync(string itemId) =>
        ReadAsync(db => db.MailboxMessages.AsNoTracking().Include(m => m.UnmatchedAddresses).Include(m => m.EmailMessage!.Links).SingleAsync(m => m.ItemId == itemId));

    public Task<int> MessagesAsync() => ReadAsync(db => db.MailboxMessages.CountAsync());

    public async Task<(MailDecision Decision, MailSkipReason? Reason)> DecisionAsync(string itemId)
    {
        var message = await MessageAsync(itemId);
        return (message.Decision, message.Reason);
    }

    /// <summary>The parties that a mail is linked to now.</summary>
    public async Task<IReadOnlyList<int>> PartiesAsync(string itemId) =>
        [.. (await MessageAsync(itemId)).EmailMessage?.Links.Where(l => !l.IsRemoved).Select(l => l.PartyId).Order() ?? Enumerable.Empty<int>()];

    public Task<int> EmailsAsync() => ReadAsync(db => db.EmailMessages.CountAsync());

    /// <summary>How often a message itself was asked for.</summary>
    public int RequestsFor(string itemId) => Graph.Requests.All.Count(r => r.Method == "GET" && r.Path.EndsWith($"/messages/{itemId}", StringComparison.Ordinal));

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (ownsGraph)
        {
            Graph.Dispose();
            Assert.Empty(Conformance?.Violations ?? []);
            Assert.All(Graph.Requests.HighestAtOnce.Values, atOnce => Assert.InRange(atOnce, 1, GraphSimulator.RequestsAtOnce));
        }
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureServices(services => services.Remove(services.Single(s => s.ImplementationType == typeof(MailSyncWorker))));
    }

    private static async Task<MailApp> StartAsync(GraphSimulator? graph, int port, (string Name, string Value)[] settings)
    {
        var app = new MailApp(graph, settings.ToDictionary(s => s.Name, s => s.Value), port);
        await app.InitializeAsync();
        return app;
    }
}
