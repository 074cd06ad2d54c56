using CrmOffice.Api.Features.Calls;
using CrmOffice.Api.Features.Calls.Log;
using CrmOffice.Api.Features.Calls.ServerCalls;
using CrmOffice.Api.Features.Mail.Sync;
using CrmOffice.Api.Model;
using CrmOffice.SimulatedGraph;
using CrmOffice.SimulatedGraph.Telephony;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CrmOffice.Api.Tests.Calls;

/// <summary>
/// The product before a simulated Teams, on the same clock. Eva, the administrator, has an account there; the customer has two
/// numbers, one of them his secretary's. The server does nothing by itself: the test says when.
/// </summary>
internal sealed class CallApp : CrmApp
{
    public const string EvaId = "8d2f5c1e-0000-4000-8000-000000000001";
    public const string Number = "+43662848511";
    public const string PersonNumber = "+436641234567";

    private static readonly Type[] Workers = [typeof(MailSyncWorker), typeof(CallWorker), typeof(CallLogWorker)];

    private readonly Dictionary<string, string> settings;
    private readonly bool ownsGraph;

    private CallApp(GraphSimulator? graph, bool callsByServer, (string Name, string Value)[] more, int port)
    {
        ownsGraph = graph is null;
        Graph = graph ?? GraphSimulator.Start(Clock);
        Port = port;
        Conformance = ownsGraph ? GraphConformance.Attach(Graph, GraphSimulation.SimulatedGraph.Metadata) : null;
        settings = callsByServer
            ? new()
            {
                ["Graph:BaseUrl"] = Graph.BaseUrl,
                ["Graph:Credential"] = "None",
                ["Graph:TenantId"] = Graph.TenantId,
                ["Graph:NotificationUrl"] = $"http://127.0.0.1:{port}",
                ["Calls:ServerCalls"] = "true",
                ["Calls:ReadsCallLog"] = "true",
                ["Calls:ApplicationId"] = Telephony.ApplicationId,
                ["Calls:ApplicationInstanceId"] = Telephony.ApplicationInstanceId,
                ["Calls:MetadataAddress"] = Telephony.MetadataAddress,
            }
            : [];
        foreach (var (name, value) in more)
        {
            settings[name] = value;
        }
    }

    public GraphSimulator Graph { get; }

    public SimulatedTelephony Telephony => Graph.Telephony;

    public int Customer { get; private set; }

    public int Person { get; private set; }

    protected override int Port { get; }

    protected override IReadOnlyDictionary<string, string> Settings => settings;

    private GraphConformance? Conformance { get; }

    public static async Task<CallApp> StartAsync(bool callsByServer = true, params (string Name, string Value)[] settings)
    {
        var app = new CallApp(null, callsByServer, settings, LoopbackPort.Free());
        await app.InitializeAsync();
        app.Graph.AddMailbox(EvaId, "eva@firma.example", "Eva Berger");
        var customer = new Customer("K-1", app.Clock.GetUtcNow());
        customer.NameCompany("Gasthaus Adler");
        customer.MoveTo(new PostalAddress("Markt 1", "5020", "Salzburg", "AT"));
        customer.ReachAt("0662 / 84 85-11", null, "0662 848512", null, null);
        await app.SaveAsync(db =>
        {
            db.Employees.Single(e => e.Number == "M-1").SignInAs(EvaId);
            db.Add(customer);
        });
        var person = new ContactPerson(customer.Id);
        person.NameAs(Salutation.Ms, null, "Anna", "Huber", "Einkauf");
        person.ReachAt(null, "0664 1234567", null);
        await app.SaveAsync(db => db.Add(person));
        (app.Customer, app.Person) = (customer.Id, person.Id);
        return app;
    }

    /// <summary>Another instance of the server on the same database. Its clock is its own and stands where this one's does.</summary>
    public async Task<CallApp> StartAnotherAsync()
    {
        var other = new CallApp(Graph, true, [("ConnectionStrings:Crm", ConnectionString), ("Calls:CallbackUrl", settings["Graph:NotificationUrl"])], LoopbackPort.Free());
        await other.InitializeAsync();
        (other.Customer, other.Person) = (Customer, Person);
        return other;
    }

    public Task<CallView> ClickAsync(string number = Number, bool byLink = false) => PostAsync<CallView>(
        "/api/calls", new PlaceCallRequest { RequestId = Guid.NewGuid(), PartyId = Customer, Number = number, ByLink = byLink });

    public Task<CallView> CallAsync(int id) => GetAsync<CallView>($"/api/calls/{id}");

    public async Task<(CallState State, CallReason? Reason)> StateAsync(int id)
    {
        var call = await CallAsync(id);
        return (call.State, call.Reason);
    }

    public Task StepAsync() => Services.GetRequiredService<CallSweep>().RunOnceAsync(CancellationToken.None);

    /// <summary>The server does what is due, and Graph posts what is due, until neither has anything to do.</summary>
    public async Task PlayAsync()
    {
        do
        {
            await StepAsync();
        }
        while (await Telephony.DeliverCallBacksAsync() > 0);
    }

    public Task PlayAfterAsync(TimeSpan time)
    {
        Clock.Advance(time);
        return PlayAsync();
    }

    public Task ReadLogAsync() => Services.GetRequiredService<CallLogSync>().RunOnceAsync(CancellationToken.None);

    public async Task ReadLogAfterAsync(TimeSpan time)
    {
        Clock.Advance(time);
        await Graph.DeliverNotificationsAsync();
        await ReadLogAsync();
    }

    /// <summary>Eva takes part: calls that she made otherwise are looked for, too.</summary>
    public Task TakePartAsync() => SaveAsync(db => db.Add(
        new Mailbox(db.Employees.Single(e => e.Number == "M-1").Id, EvaId, "eva@firma.example", Clock.GetUtcNow())));

    public Task<List<PhoneCall>> CallsAsync() => ReadAsync(db => db.PhoneCalls.AsNoTracking().OrderBy(c => c.Id).ToListAsync());

    public int Requests(string method, string pathEnd) =>
        Graph.Requests.All.Count(r => r.Method == method && r.Path.EndsWith(pathEnd, StringComparison.Ordinal));

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (ownsGraph)
        {
            Graph.Dispose();
            Assert.Empty(Conformance?.Violations ?? []);
        }
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureServices(services =>
        {
            foreach (var worker in services.Where(s => s.ServiceType == typeof(IHostedService) && Workers.Contains(s.ImplementationType)).ToList())
            {
                services.Remove(worker);
            }
        });
    }
}
