using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using CrmOffice.SimulatedGraph;
using Microsoft.Graph.Models;
using static CrmOffice.Api.Tests.GraphSimulation.SimulatedGraph;

namespace CrmOffice.Api.Tests.GraphSimulation;

public sealed class FaultTests
{
    [Theory]
    [InlineData(FaultKind.Throttled, 429, "TooManyRequests")]
    [InlineData(FaultKind.MailboxConcurrency, 429, "ApplicationThrottled")]
    [InlineData(FaultKind.Unauthorized, 401, "InvalidAuthenticationToken")]
    [InlineData(FaultKind.AccessDenied, 403, "ErrorAccessDenied")]
    [InlineData(FaultKind.NotFound, 404, "ErrorItemNotFound")]
    [InlineData(FaultKind.MailboxUnavailable, 404, "MailboxNotEnabledForRESTAPI")]
    [InlineData(FaultKind.ServerError, 503, "serviceNotAvailable")]
    public async Task Each_fault_is_said_as_Graph_says_it(FaultKind kind, int status, string code)
    {
        using var graph = new SimulatedGraph(new FaultPlan { Requests = [new(kind) { Times = 1 }] });

        var error = await RefusedAsync(() => graph.EvasMailbox.MailFolders.GetAsync());

        Assert.Equal((status, code), (error.ResponseStatusCode, error.Error!.Code));
        Assert.NotEmpty((await graph.EvasMailbox.MailFolders.GetAsync())!.Value!);
    }

    [Theory]
    [InlineData("3")]
    [InlineData("2.128")]
    public async Task Retry_after_is_whole_or_decimal(string seconds)
    {
        using var graph = new SimulatedGraph(new FaultPlan { Requests = [new(FaultKind.Throttled) { RetryAfter = seconds }] });
        var error = await RefusedAsync(() => graph.EvasMailbox.MailFolders.GetAsync());
        Assert.Equal(seconds, Assert.Single(error.ResponseHeaders!["Retry-After"]));
    }

    [Fact]
    public async Task Faults_come_for_chosen_requests_only()
    {
        var karlsId = "8d2f5c1e-0000-4000-8000-000000000002";
        using var graph = new SimulatedGraph(new FaultPlan
        {
            Requests =
            [
                new(FaultKind.ServerError)
                {
                    Method = "GET", Path = "/users/*/mailFolders/inbox/messages", Mailbox = karlsId, After = 1, Times = 1, Status = 500,
                },
            ],
        });
        graph.Simulator.AddMailbox(karlsId, "karl@firma.example", "Karl Huber");
        var karl = graph.Client.Users[karlsId].MailFolders["inbox"].Messages;

        await graph.EvasMailbox.MailFolders["inbox"].Messages.GetAsync();
        await karl.PostAsync(new Message());
        await karl.GetAsync();
        Assert.Equal(500, (await RefusedAsync(() => karl.GetAsync())).ResponseStatusCode);
        await karl.GetAsync();
        Assert.Equal([1], graph.Simulator.FaultsSoFar);
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_faults()
    {
        var plan = new FaultPlan { Seed = 3, Requests = [new(FaultKind.ServerError) { Probability = 0.3 }] };

        var (one, again, other) = (await StatusesAsync(plan), await StatusesAsync(plan), await StatusesAsync(plan with { Seed = 4 }));

        Assert.Equal(one, again);
        Assert.NotEqual(one, other);
        Assert.InRange(one.Count(status => status == 503), 5, 40);

        static async Task<int[]> StatusesAsync(FaultPlan plan)
        {
            using var graph = new SimulatedGraph(plan);
            for (var count = 0; count < 60; count++)
            {
                using var answer = await graph.Http.GetAsync(new Uri($"{graph.Simulator.BaseUrl}/users/{graph.Eva.Id}"));
            }

            return [.. graph.Simulator.Requests.All.Select(request => request.Status)];
        }
    }

    [Fact]
    public async Task A_mailbox_takes_four_requests_at_once()
    {
        using var graph = new SimulatedGraph();
        graph.Simulator.Faults = new FaultPlan { Requests = [new(FaultKind.Latency) { Latency = TimeSpan.FromSeconds(5), Mailbox = graph.Eva.Id }] };
        graph.Simulator.AddMailbox("8d2f5c1e-0000-4000-8000-000000000002", "karl@firma.example", "Karl Huber");

        var five = Enumerable.Range(0, 5).Select(_ => graph.EvasMailbox.MailFolders.GetAsync()).ToArray();
        await WaitUntilAsync(() => graph.Simulator.Requests.HighestAtOnce.GetValueOrDefault(graph.Eva.Id) == 5);
        await graph.Client.Users["karl@firma.example"].MailFolders.GetAsync();
        while (!Array.TrueForAll(five, request => request.IsCompleted))
        {
            graph.Clock.Advance(TimeSpan.FromSeconds(5));
            await Task.Yield();
        }

        var refused = Assert.Single(five, request => request.IsFaulted);
        Assert.Equal("ApplicationThrottled", (await RefusedAsync(() => refused)).Error!.Code);
        Assert.NotEmpty((await AfterAsync(graph, graph.EvasMailbox.MailFolders.GetAsync()))!.Value!);
    }

    [Fact]
    public async Task A_request_whose_caller_has_gone_counts_no_longer()
    {
        using var graph = new SimulatedGraph(new FaultPlan { Requests = [new(FaultKind.Latency) { Latency = TimeSpan.FromSeconds(5), Times = 4 }] });
        using var crash = new CancellationTokenSource();
        var four = Enumerable.Range(0, 4).Select(_ => graph.EvasMailbox.MailFolders.GetAsync(cancellationToken: crash.Token)).ToArray();
        await WaitUntilAsync(() => graph.Simulator.FaultsSoFar[0] == 4);

        await crash.CancelAsync();
        await Task.WhenAll(four.Select(request => Assert.ThrowsAnyAsync<OperationCanceledException>(() => request)));

        await WaitUntilAsync(() => graph.Simulator.RequestsUnderWay(graph.Eva.Id) == 0);
        Assert.NotEmpty((await graph.EvasMailbox.MailFolders.GetAsync())!.Value!);
    }

    [Fact]
    public async Task Ten_thousand_requests_in_ten_minutes_are_the_most()
    {
        using var graph = new SimulatedGraph();
        var parts = Enumerable.Range(1, 20).Select(id => new { id = $"{id}", method = "GET", url = $"/users/{graph.Eva.Id}" });
        for (var count = 0; count < GraphSimulator.RequestsInTenMinutes / 20; count++)
        {
            using var answer = await graph.Http.PostAsJsonAsync($"{graph.Simulator.BaseUrl}/$batch", new { requests = parts });
        }

        graph.Clock.Advance(TimeSpan.FromMinutes(9));
        var error = await RefusedAsync(() => graph.EvasMailbox.GetAsync());
        Assert.Equal((429, "60"), (error.ResponseStatusCode, Assert.Single(error.ResponseHeaders!["Retry-After"])));
        graph.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.NotNull(await graph.EvasMailbox.GetAsync());
    }

    [Theory]
    [InlineData(FaultKind.ConnectionDropped, 0)]
    [InlineData(FaultKind.AnswerLost, 1)]
    public async Task A_connection_breaks_before_or_after_the_work_is_done(FaultKind kind, int drafts)
    {
        using var graph = new SimulatedGraph(new FaultPlan { Requests = [new(kind) { Method = "POST" }] });

        await Assert.ThrowsAsync<HttpRequestException>(() => graph.EvasMailbox.Messages.PostAsync(new Message { Subject = "Angebot" }));

        Assert.Equal(drafts, graph.Eva.Messages("drafts").Count);
        Assert.Equal(0, Assert.Single(graph.Simulator.Requests.All).Status);
    }

    [Fact]
    public async Task Parts_of_a_batch_are_answered_throttled_and_failed_by_themselves()
    {
        var second = new RequestFault(FaultKind.Throttled) { Path = "/users/*/messages/*", After = 1, Times = 1, RetryAfter = "7" };
        using var graph = new SimulatedGraph(new FaultPlan { Requests = [second] });
        var ids = Enumerable.Range(0, 3).Select(_ => graph.Eva.Receive(AMail())).ToArray();
        object[] requests =
        [
            .. ids.Select((id, index) => new
            {
                id = $"{index}",
                method = "GET",
                url = $"/users/{graph.Eva.Id}/messages/{id}?$select=subject",
                headers = new Dictionary<string, string> { ["Prefer"] = "IdType=\"ImmutableId\"" },
            }),
            new { id = "last", method = "GET", url = $"/users/{graph.Eva.Id}", dependsOn = new[] { "1" } },
        ];

        using var answer = await graph.Http.PostAsJsonAsync($"{graph.Simulator.BaseUrl}/$batch", new { requests });

        var responses = (await answer.Content.ReadFromJsonAsync<JsonObject>())!["responses"]!.AsArray();
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal([200, 429, 200, 424], responses.Select(response => response!["status"]!.GetValue<int>()));
        Assert.Equal("7", responses[1]!["headers"]!["Retry-After"]!.GetValue<string>());
        Assert.Equal(ids[2], responses[2]!["body"]!["id"]!.GetValue<string>());
        Assert.Equal(1, graph.Simulator.Requests.HighestAtOnce[graph.Eva.Id]);
    }

    [Fact]
    public void A_plan_is_data()
    {
        var plan = new FaultPlan
        {
            Seed = 7,
            SentCopyAppearsAfter = TimeSpan.FromSeconds(2),
            Requests = [new(FaultKind.Throttled) { Path = "*/messages/delta", RetryAfter = "2.128", Probability = 0.1 }],
            Notifications = new NotificationFaults { Lost = 0.5 },
        };

        var read = JsonSerializer.Deserialize<FaultPlan>(JsonSerializer.Serialize(plan, CrmApp.Json), CrmApp.Json)!;

        Assert.Equal(plan.Requests, read.Requests);
        Assert.Equal((plan.Seed, plan.SentCopyAppearsAfter, plan.Notifications), (read.Seed, read.SentCopyAppearsAfter, read.Notifications));
    }

    /// <summary>Waits for something that happens in another thread; the clock stands still meanwhile.</summary>
    private static async Task WaitUntilAsync(Func<bool> happened)
    {
        using var tooLong = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!happened())
        {
            tooLong.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    private static async Task<T> AfterAsync<T>(SimulatedGraph graph, Task<T> request)
    {
        while (!request.IsCompleted)
        {
            graph.Clock.Advance(TimeSpan.FromSeconds(5));
            await Task.Yield();
        }

        return await request;
    }
}
