using CrmOffice.SimulatedGraph;
using CrmOffice.SimulatedGraph.Telephony;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.EndToEnd.Tests;

/// <summary>The playground of a company whose server calls with a simulated Teams; what Teams tells is posted as soon as it is due.</summary>
public sealed class CallingApp : PlaygroundApp
{
    private readonly CancellationTokenSource stop = new();
    private Task telling = Task.CompletedTask;

    public CallingApp() => Graph = GraphSimulator.Start(Clock);

    public GraphSimulator Graph { get; }

    public SimulatedTelephony Telephony => Graph.Telephony;

    /// <summary>The accounts of all who may sign in.</summary>
    public IReadOnlyList<string> Accounts { get; private set; } = [];

    protected override int Port { get; } = LoopbackPort.Free();

    protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>(base.Settings)
    {
        ["Graph:BaseUrl"] = Graph.BaseUrl,
        ["Graph:Credential"] = "None",
        ["Graph:TenantId"] = Graph.TenantId,
        ["Graph:NotificationUrl"] = $"http://127.0.0.1:{Port}",
        ["Calls:ServerCalls"] = "true",
        ["Calls:ReadsCallLog"] = "true",
        ["Calls:ApplicationId"] = Telephony.ApplicationId,
        ["Calls:ApplicationInstanceId"] = Telephony.ApplicationInstanceId,
        ["Calls:MetadataAddress"] = Telephony.MetadataAddress,
    };

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        var employees = await ReadAsync(db => db.Employees.Where(e => e.Email != null).Select(e => new { e.Id, e.Email, e.Name }).ToListAsync());
        foreach (var employee in employees)
        {
            Graph.AddMailbox(AccountOf(employee.Id), employee.Email!, employee.Name);
            await SaveAsync(db => db.Employees.Single(e => e.Id == employee.Id).SignInAs(AccountOf(employee.Id)));
        }

        Accounts = [.. employees.Select(employee => AccountOf(employee.Id))];
        telling = TellAsync();
    }

    public void WhenRung(EmployeeAnswer answer)
    {
        foreach (var account in Accounts)
        {
            Telephony.WhenRung(account, answer);
        }
    }

    public override async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await telling;
        stop.Dispose();
        await base.DisposeAsync();
        Graph.Dispose();
    }

    private static string AccountOf(int employeeId) => $"8d2f5c1e-0000-4000-8000-{employeeId:000000000000}";

    private async Task TellAsync()
    {
        using var often = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        try
        {
            while (await often.WaitForNextTickAsync(stop.Token))
            {
                await Graph.DeliverNotificationsAsync(stop.Token);
                await Telephony.DeliverCallBacksAsync(stop.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }
}
