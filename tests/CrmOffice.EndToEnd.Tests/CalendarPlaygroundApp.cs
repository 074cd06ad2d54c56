using CrmOffice.Api.Model;
using CrmOffice.SimulatedGraph;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.EndToEnd.Tests;

/// <summary>The playground of a company whose salespeople's calendars are in a simulated Microsoft Graph.</summary>
public sealed class CalendarPlaygroundApp : PlaygroundApp
{
    public CalendarPlaygroundApp() => Graph = GraphSimulator.Start(Clock);

    public GraphSimulator Graph { get; }

    protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>(base.Settings)
    {
        ["Graph:BaseUrl"] = Graph.BaseUrl,
        ["Graph:Credential"] = "None",
        ["Graph:TenantId"] = Graph.TenantId,
    };

    /// <summary>All that stands in any calendar.</summary>
    public IEnumerable<string> Subjects => Graph.Mailboxes.SelectMany(mailbox => mailbox.Calendar.Events).Select(one => one["subject"]!.GetValue<string>());

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        var employees = await ReadAsync(db => db.Employees.Where(e => e.Email != null).Select(e => new { e.Id, e.Email, e.Name }).ToListAsync());
        foreach (var employee in employees)
        {
            Graph.AddMailbox($"user-{employee.Id}", employee.Email!, employee.Name);
            await SaveAsync(db => db.Add(new Mailbox(employee.Id, $"user-{employee.Id}", employee.Email!, Clock.GetUtcNow())));
        }
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Graph.Dispose();
    }
}
