using System.Text.Json;
using Microsoft.Extensions.Configuration;

namespace CrmOffice.SimulatedGraph;

/// <summary>
/// Starts the simulator by itself, with its control and notifications that go out as they come:
/// <c>dotnet run --project tests/GraphSimulator -- [--port 5055] [--mailboxes 3] [--faults plan.json]</c>.
/// </summary>
internal static class Program
{
    private static async Task Main(string[] args)
    {
        var settings = new ConfigurationBuilder().AddCommandLine(args).Build();
        var plan = settings["faults"] is { } file
            ? JsonSerializer.Deserialize<FaultPlan>(await File.ReadAllTextAsync(file), ControlApi.Json)!
            : FaultPlan.None;
        using var simulator = GraphSimulator.StartWithControl(TimeProvider.System, plan, settings.GetValue("port", 5055), ControlApi.AnswerAsync);
        for (var number = 1; number <= settings.GetValue("mailboxes", 3); number++)
        {
            simulator.AddMailbox($"00000000-0000-0000-0000-{number:D12}", $"user{number}@firma.example", $"User {number}");
        }

        Console.WriteLine($"""
            Graph:BaseUrl = {simulator.BaseUrl}
            Control: {simulator.Address}/_simulator (see tests/GraphSimulator/simulator.http). Stop with Ctrl+C.
            """);
        foreach (var mailbox in simulator.Mailboxes.Take(5))
        {
            Console.WriteLine($"Mailbox {mailbox.Id} {mailbox.Address}");
        }

        await DeliverUntilStoppedAsync(simulator);
    }

    private static async Task DeliverUntilStoppedAsync(GraphSimulator simulator)
    {
        using var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, pressed) =>
        {
            pressed.Cancel = true;
            stop.Cancel();
        };
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        try
        {
            while (await timer.WaitForNextTickAsync(stop.Token))
            {
                await simulator.DeliverNotificationsAsync(stop.Token);
                await simulator.Telephony.DeliverCallBacksAsync(stop.Token);
            }
        }
        catch (OperationCanceledException)
        {
            Console.WriteLine("Stopped.");
        }
    }
}
