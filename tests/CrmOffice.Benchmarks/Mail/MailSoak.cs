using System.Collections.Concurrent;
using System.Diagnostics;
using CrmOffice.SimulatedGraph;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Benchmarks.Mail;

/// <param name="Tries">How often the product tries a mail that can't be read; it waits 1, 2, 4 … minutes in between.</param>
internal sealed record SoakOptions(int Mails, int Mailboxes, int Kills, int Seed, int Tries);

internal sealed record SoakResult(SoakOptions Options, int Instances, TimeSpan Duration, SoakVerdict Verdict)
{
    public required int Requests { get; init; }

    /// <summary>By kind, how often it came.</summary>
    public required IReadOnlyDictionary<FaultKind, int> Faults { get; init; }

    public required int HighestAtOnce { get; init; }

    public required int Notifications { get; init; }

    public required int LostNotifications { get; init; }

    /// <summary>Each with how often it was logged.</summary>
    public required IReadOnlyDictionary<string, int> Errors { get; init; }
}

/// <summary>
/// The product as a process, killed in the middle of its work again and again, before a Graph at which everything goes wrong.
/// At the end every mail must be decided exactly once, as the matcher says.
/// </summary>
internal sealed class MailSoak : IAsyncDisposable
{
    /// <summary>Longer than anything waits: a mailbox that failed often waits 15 minutes.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(20);

    private readonly SoakOptions options;
    private readonly string file;
    private readonly GraphSimulator graph;
    private readonly MailCompany company;
    private readonly Random random;
    private readonly SoakMails mails;
    private readonly TextWriter log;
    private readonly List<ServerProcess> servers;
    private readonly CancellationTokenSource end = new();
    private int requests;

    private MailSoak(SoakOptions options, int instances, string file, GraphSimulator graph, MailCompany company, TextWriter log)
    {
        (this.options, this.file, this.graph, this.company, this.log) = (options, file, graph, company, log);
        random = new Random(options.Seed);
        mails = new SoakMails(company, random);
        var ports = Enumerable.Range(0, instances).Select(_ => LoopbackPort.Free()).ToList();
        servers = ports.ConvertAll(port => ServerProcess.Product(port, Settings(ports[0])));
        graph.Answered += (_, _) => Interlocked.Increment(ref requests);
    }

    public static async Task<SoakResult> RunAsync(SoakOptions options, int instances, string folder, TextWriter log)
    {
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, $"mail-soak-{instances}.db");
        using var graph = GraphSimulator.Start(TimeProvider.System);
        var company = await MailCompany.CreateAsync(file, graph, options.Mailboxes, customers: Math.Max(20, options.Mailboxes * 6));
        await using var soak = new MailSoak(options, instances, file, graph, company, log);
        return await soak.RunAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        servers.ForEach(server => server.Dispose());
        end.Dispose();
    }

    private async Task<SoakResult> RunAsync()
    {
        var start = Stopwatch.GetTimestamp();
        var portion = options.Mails / (options.Kills + 1);
        mails.Receive(options.Mails - (portion * options.Kills), daysBack: 20);
        mails.SpoilSome(Math.Max(1, options.Mails / 2_000));
        graph.Faults = SoakFaults.Everything(options.Seed, mails.Items);
        foreach (var server in servers)
        {
            server.Start();
            await server.IsReadyAsync("/health/ready");
        }

        var helpers = Task.WhenAll(DeliverAsync(), ResumeAsync());
        for (var kill = 1; kill <= options.Kills; kill++)
        {
            await KillAsync(start, kill, random.Next(1, Math.Max(2, portion)));
            mails.Receive(portion, daysBack: 0);
            mails.Stir(graph, howMany: Math.Max(2, portion / 20));
        }

        await UntilAsync("All mails are seen", async () => await CountAsync() >= mails.Items.Count(item => !item.IsAway));
        foreach (var server in servers)
        {
            // The one that was killed last may still be starting.
            await server.IsReadyAsync("/health/ready");
        }

        await log.WriteLineAsync($"{Stopwatch.GetElapsedTime(start):mm\\:ss} All mails are seen, requests: {requests:N0}; Graph is well again");
        var faults = FaultsSoFar();
        graph.Faults = SoakFaults.BadMessagesOnly(mails.Items);
        await Administrator.TryParkedAgainAsync(servers[0].Address, company);
        var verdict = await VerdictAsync(start);
        await end.CancelAsync();
        await helpers;
        var errors = servers.SelectMany(server => server.Errors).GroupBy(line => line).ToDictionary(same => same.Key, same => same.Count());
        verdict.Problems.AddRange(errors.Select(error => $"Logged {error.Value} times: {error.Key}"));
        return new(options, servers.Count, Stopwatch.GetElapsedTime(start), verdict)
        {
            Requests = requests,
            Faults = faults,
            HighestAtOnce = graph.Requests.HighestAtOnce.Values.Max(),
            Notifications = graph.DeliveredNotifications,
            LostNotifications = graph.LostNotifications,
            Errors = errors,
        };
    }

    /// <summary>In the middle of work: when Graph has answered so many requests more.</summary>
    private async Task KillAsync(long start, int kill, int afterRequests)
    {
        var (from, server) = (requests, servers[random.Next(servers.Count)]);
        while (requests < from + afterRequests)
        {
            EndIfServerEnded();
            await Task.Delay(5);
        }

        server.Kill();
        await log.WriteLineAsync($"{Stopwatch.GetElapsedTime(start):mm\\:ss} Kill {kill} at {server.Address}, {afterRequests} requests later; {await CountAsync():N0} of {mails.Items.Count:N0} mails are decided");
        server.Start();
    }

    /// <summary>Waits until nothing is wrong any more, as long as it becomes less.</summary>
    private async Task<SoakVerdict> VerdictAsync(long start)
    {
        var verdict = await ReadAsync();
        var (least, since) = (int.MaxValue, Stopwatch.GetTimestamp());
        while (verdict.Problems.Count > 0 && Stopwatch.GetElapsedTime(since) < Patience)
        {
            EndIfServerEnded();

            // Mails that Graph said were gone are entered when it lists them again, and subscriptions put in order when they are renewed.
            verdict.WronglyGone.ForEach(SoakMails.Touch);
            verdict.Repeated.ForEach(subscription => SoakMails.Try(graph.RequireReauthorization, subscription.Id));
            if (verdict.Problems.Count < least)
            {
                (least, since) = (verdict.Problems.Count, Stopwatch.GetTimestamp());
                await log.WriteLineAsync($"{Stopwatch.GetElapsedTime(start):mm\\:ss} {least:N0} mails are not as they are to be yet, such as: {verdict.Problems[0]}");
            }

            await Task.Delay(options.Mails < 1_000 ? 250 : 2_000);
            verdict = await ReadAsync();
        }

        return verdict;

        Task<SoakVerdict> ReadAsync() => SoakVerdict.OfAsync(file, company, mails.Items, graph);
    }

    private async Task UntilAsync(string what, Func<Task<bool>> isSo)
    {
        for (var since = Stopwatch.GetTimestamp(); !await isSo(); await Task.Delay(100))
        {
            EndIfServerEnded();
            if (Stopwatch.GetElapsedTime(since) > Patience * 3)
            {
                throw new InvalidOperationException($"This did not become true: {what}.");
            }
        }
    }

    private async Task<int> CountAsync()
    {
        await using var db = MailCompany.Open(file);
        return await db.MailboxMessages.CountAsync();
    }

    private async Task DeliverAsync()
    {
        while (!end.IsCancellationRequested)
        {
            await graph.DeliverNotificationsAsync();
            await Task.Delay(50);
        }
    }

    /// <summary>An administrator who sees at once that a mailbox was stopped, and lets it go on.</summary>
    private async Task ResumeAsync()
    {
        while (!end.IsCancellationRequested)
        {
            foreach (var server in servers)
            {
                await Administrator.ResumeStoppedAsync(server.Address);
            }

            await Task.Delay(1_000);
        }
    }

    private ConcurrentDictionary<FaultKind, int> FaultsSoFar()
    {
        var faults = new ConcurrentDictionary<FaultKind, int>();
        foreach (var (fault, times) in graph.Faults.Requests.Zip(graph.FaultsSoFar))
        {
            faults.AddOrUpdate(fault.Kind, times, (_, sum) => sum + times);
        }

        return faults;
    }

    private void EndIfServerEnded()
    {
        if (servers.Find(server => server.HasEnded) is { } ended)
        {
            throw new InvalidOperationException($"The server at {ended.Address} ended by itself. {string.Join(Environment.NewLine, ended.Errors)}");
        }
    }

    private IEnumerable<(string Name, string Value)> Settings(int port) =>
    [
        ("ConnectionStrings:Crm", $"Data Source={file}"),
        ("Graph:BaseUrl", graph.BaseUrl),
        ("Graph:Credential", "None"),
        ("Graph:TenantId", graph.TenantId),
        ("Graph:NotificationUrl", $"http://127.0.0.1:{port}"),
        ("Graph:PollSeconds", $"{Math.Max(2, options.Mailboxes / 4)}"),
        ("Graph:NetSeconds", $"{Math.Max(4, options.Mailboxes / 2)}"),
        ("Graph:LeaseSeconds", "10"),
        ("Graph:RequestTimeoutSeconds", "4"),
        ("Graph:PageSize", "20"),
        ("Graph:MaxTries", $"{options.Tries}"),
    ];
}
