using System.Diagnostics;
using CrmOffice.Api.Model;
using CrmOffice.SimulatedGraph;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Benchmarks.Mail;

/// <summary>From the first request to Graph until the last mail is decided.</summary>
internal static class DrainBenchmark
{
    public static async Task<DrainMeasurement> RunAsync(IntakeOptions options, string folder, TextWriter log)
    {
        using var graph = GraphSimulator.Start(TimeProvider.System);
        var file = Path.Combine(folder, "drain.db");
        var company = await MailCompany.CreateAsync(file, graph, options.DrainMailboxes, customers: 500);
        var mails = new SoakMails(company, new Random(1));
        mails.Receive(options.DrainMails, daysBack: 20);
        var (requests, first) = (0, 0L);
        graph.Answered += (_, _) =>
        {
            if (Interlocked.Increment(ref requests) == 1)
            {
                first = Stopwatch.GetTimestamp();
            }
        };
        using var server = ServerProcess.Product(LoopbackPort.Free(), Settings(file, graph));
        server.Start();
        await server.IsReadyAsync("/health/ready");
        await using var db = MailCompany.Open(file);
        while (await db.MailboxMessages.CountAsync(m => m.Decision != MailDecision.Pending) < options.DrainMails)
        {
            await Task.Delay(50);
        }

        var seconds = Stopwatch.GetElapsedTime(first).TotalSeconds;
        var verdict = await SoakVerdict.OfAsync(file, company, mails.Items, graph);
        if (verdict.Problems.Count > 0)
        {
            throw new InvalidOperationException($"A mail is not as it should be; the time says nothing. {verdict.Problems[0]}");
        }

        await log.WriteLineAsync($"{options.DrainMails:N0} mails drained: {options.DrainMails / seconds:N0}/s");
        return new(options.DrainMails, options.DrainMailboxes, seconds, verdict.Linked, requests);
    }

    /// <summary>As a company would have them.</summary>
    internal static IEnumerable<(string Name, string Value)> Settings(string file, GraphSimulator graph) =>
    [
        ("ConnectionStrings:Crm", $"Data Source={file}"),
        ("Graph:BaseUrl", graph.BaseUrl),
        ("Graph:Credential", "None"),
        ("Graph:TenantId", graph.TenantId),
    ];
}
