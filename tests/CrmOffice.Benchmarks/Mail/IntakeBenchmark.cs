using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text.Json;
using CrmOffice.Api.Model;
using CrmOffice.Api.Platform;
using CrmOffice.SimulatedGraph;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Benchmarks.Mail;

/// <param name="Notifications">Of each measurement.</param>
/// <param name="Senders">That wait for their answer before they post again.</param>
internal sealed record IntakeOptions(int Notifications, int Senders, int Runs, int DrainMails, int DrainMailboxes);

/// <summary>How many notifications a program kept in a second, and how long a POST took.</summary>
internal sealed record IntakeMeasurement(string Program, int PerPost, double PerSecond, double P95Milliseconds);

/// <summary>How fast mails are listed, decided and linked, by one server before a Graph without faults.</summary>
internal sealed record DrainMeasurement(int Mails, int Mailboxes, double Seconds, int Linked, int Requests);

internal static class IntakeBenchmark
{
    public const string Product = "CrmOffice";
    public const string Floor = "Floor";

    private static readonly int[] PerPost = [1, 10, 100];

    /// <summary>Both programs on files of their own, in turns; the first run of each is not counted.</summary>
    public static async Task<List<IntakeMeasurement>> NotificationsAsync(IntakeOptions options, string folder, TextWriter log)
    {
        using var graph = GraphSimulator.Start(TimeProvider.System);
        var (productFile, floorFile) = (Path.Combine(folder, "intake-product.db"), Path.Combine(folder, "intake-floor.db"));
        var subscriptions = await SubscribeAsync(productFile, graph);
        await using (var db = MailCompany.Open(floorFile))
        {
            await db.MigrateAsync(CancellationToken.None);
        }

        using var product = ServerProcess.Product(LoopbackPort.Free(), DrainBenchmark.Settings(productFile, graph));
        var itself = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "CrmOffice.Benchmarks.exe" : "CrmOffice.Benchmarks");
        using var floor = new ServerProcess(itself, LoopbackPort.Free(), "intake-floor", floorFile);
        product.Start();
        floor.Start();
        await product.IsReadyAsync("/health/ready");
        await floor.IsReadyAsync("/");
        var (toProduct, toFloor) = (new Uri(product.Address, "/api/graph/notifications"), new Uri(floor.Address, IntakeFloor.Path));
        var samples = new List<IntakeMeasurement>();
        for (var run = 0; run <= options.Runs; run++)
        {
            foreach (var size in PerPost)
            {
                var bodies = Bodies(graph, subscriptions, options.Notifications, size);
                var both = new[] { await PostAsync(Product, toProduct, productFile, bodies, size, options), await PostAsync(Floor, toFloor, floorFile, bodies, size, options) };
                samples.AddRange(run == 0 ? [] : both);
                await log.WriteLineAsync(string.Join("; ", both.Select(one => $"{one.Program}, {size} per POST: {one.PerSecond:N0}/s")));
            }
        }

        return [.. samples.GroupBy(s => (s.PerPost, s.Program)).Select(same => same.OrderBy(s => s.PerSecond).ElementAt(same.Count() / 2))];
    }

    private static async Task<IntakeMeasurement> PostAsync(string program, Uri address, string file, List<byte[]> bodies, int perPost, IntakeOptions options)
    {
        var before = await KeptAsync(file);
        using var http = new HttpClient();
        var times = new double[bodies.Count];
        var next = -1;
        var start = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, options.Senders).Select(_ => Task.Run(async () =>
        {
            for (var index = Interlocked.Increment(ref next); index < bodies.Count; index = Interlocked.Increment(ref next))
            {
                using var body = new ByteArrayContent(bodies[index]);
                body.Headers.ContentType = new MediaTypeHeaderValue("application/json");
                var sent = Stopwatch.GetTimestamp();
                using var answer = await http.PostAsync(address, body);
                answer.EnsureSuccessStatusCode();
                times[index] = Stopwatch.GetElapsedTime(sent).TotalMilliseconds;
            }
        })));
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var kept = await KeptAsync(file) - before;
        if (kept != options.Notifications)
        {
            throw new InvalidOperationException($"{program} kept {kept} of {options.Notifications} notifications.");
        }

        Array.Sort(times);
        return new(program, perPost, kept / seconds, times[times.Length * 95 / 100]);
    }

    /// <summary>How many rows were ever written; the product hands them on in the meantime and forgets them.</summary>
    private static async Task<long> KeptAsync(string file)
    {
        await using var db = MailCompany.Open(file);
        return (await db.Database.SqlQuery<long>($"SELECT seq AS Value FROM sqlite_sequence WHERE name = 'ReceivedNotifications'").ToListAsync()).SingleOrDefault();
    }

    /// <summary>Mailboxes that are not read, so that taking in alone is measured.</summary>
    private static async Task<List<GraphSubscription>> SubscribeAsync(string file, GraphSimulator graph)
    {
        var company = await MailCompany.CreateAsync(file, graph, mailboxes: 20, customers: 20);
        await using var db = MailCompany.Open(file);
        foreach (var mailbox in await db.Mailboxes.ToListAsync())
        {
            mailbox.Stop(MailboxStopReason.AccessDenied, probeAt: null);
            db.Add(new MailFolderCursor(mailbox.Id, $"folder {mailbox.Id}", MailFolderCursor.Inbox));
        }

        await db.SaveChangesAsync();
        db.AddRange((await db.MailFolderCursors.ToListAsync()).Select(folder => new GraphSubscription($"{Guid.NewGuid()}", Convert.ToBase64String(Guid.NewGuid().ToByteArray()), folder.MailboxId, folder.Id)));
        await db.SaveChangesAsync();
        return await db.GraphSubscriptions.AsNoTracking().ToListAsync();
    }

    private static List<byte[]> Bodies(GraphSimulator graph, List<GraphSubscription> subscriptions, int notifications, int perPost) =>
        [.. Enumerable.Range(0, notifications).Chunk(perPost).Select(numbers => JsonSerializer.SerializeToUtf8Bytes(new
        {
            value = numbers.Select(number => (Subscription: subscriptions[number % subscriptions.Count], Item: $"AAkALgAAAAAAHYQDEapmEc2byACqAC-EWg0A{number:D80}AA=")).Select(one => new
            {
                subscriptionId = one.Subscription.SubscriptionId,
                subscriptionExpirationDateTime = "2026-12-01T10:00:00.0000000Z",
                changeType = "created",
                resource = $"Users/{one.Subscription.MailboxId}/Messages/{one.Item}",
                resourceData = new Dictionary<string, string>
                {
                    ["@odata.type"] = "#Microsoft.Graph.Message",
                    ["@odata.id"] = $"Users/{one.Subscription.MailboxId}/Messages/{one.Item}",
                    ["@odata.etag"] = "W/\"CQAAAA==\"",
                    ["id"] = one.Item,
                },
                clientState = one.Subscription.ClientState,
                tenantId = graph.TenantId,
            }),
        }))];
}
