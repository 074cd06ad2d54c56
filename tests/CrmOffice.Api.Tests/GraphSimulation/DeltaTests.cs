using System.Globalization;
using System.Text.Json.Nodes;
using CrmOffice.SimulatedGraph;
using CsCheck;
using Microsoft.Graph.Models;
using Microsoft.Graph.Users.Item.MailFolders.Item.Messages.Delta;
using static CrmOffice.Api.Tests.GraphSimulation.SimulatedGraph;

namespace CrmOffice.Api.Tests.GraphSimulation;

public sealed class DeltaTests
{
    [Fact]
    public async Task Lists_a_folder_in_pages_and_then_only_what_has_changed()
    {
        using var graph = new SimulatedGraph();
        var ids = Enumerable.Range(1, 25).Select(number => graph.Eva.Receive(AMail($"Mail {number}"))).ToArray();

        var first = await ReadAsync(graph);
        Assert.Equal(ids, first.Messages.Select(message => message.Id));
        Assert.Equal(3, first.Pages);
        Assert.Equal("Mail 1", first.Messages[0].Subject);
        Assert.Null(first.Messages[0].Body);

        graph.Eva.Update(ids[3], new JsonObject { ["isRead"] = true });
        graph.Eva.Delete(ids[4]);
        graph.Eva.Move(ids[5], "archive");
        var added = graph.Eva.Receive(AMail("Mail 26"));
        var second = await ReadAsync(graph, first.DeltaLink);
        Assert.Equal([ids[3], ids[4], ids[5], added], second.Messages.Select(message => message.Id));
        Assert.Equal([false, true, true, false], second.Messages.Select(message => message.AdditionalData.ContainsKey("@removed")));

        Assert.Empty((await ReadAsync(graph, second.DeltaLink)).Messages);
    }

    [Fact]
    public async Task Tells_the_move_in_both_folders_by_one_immutable_id()
    {
        using var graph = new SimulatedGraph();
        var id = graph.Eva.Receive(AMail());
        var inbox = await ReadAsync(graph);
        var archive = await ReadAsync(graph, folder: "archive");

        graph.Eva.Move(id, "archive");

        Assert.True(Assert.Single((await ReadAsync(graph, inbox.DeltaLink)).Messages, message => message.Id == id).AdditionalData.ContainsKey("@removed"));
        Assert.False(Assert.Single((await ReadAsync(graph, archive.DeltaLink)).Messages, message => message.Id == id).AdditionalData.ContainsKey("@removed"));
    }

    [Fact]
    public async Task Expired_tokens_are_gone_and_the_folder_can_be_read_again()
    {
        using var graph = new SimulatedGraph();
        graph.Eva.Receive(AMail());
        var before = await ReadAsync(graph);
        graph.Eva.ExpireDeltaTokens();

        var error = await RefusedAsync(() => ReadAsync(graph, before.DeltaLink));

        Assert.Equal(410, error.ResponseStatusCode);
        Assert.Equal("SyncStateNotFound", error.Error!.Code);
        Assert.Single((await ReadAsync(graph)).Messages);
    }

    [Fact]
    public async Task A_filter_finds_the_newest_5000_only()
    {
        using var graph = new SimulatedGraph();
        var start = graph.Clock.GetUtcNow().AddDays(-30);
        for (var number = 0; number < 5_010; number++)
        {
            graph.Eva.Receive(AMail($"Mail {number}") with { ReceivedAt = start.AddMinutes(number) });
        }

        var all = await ReadAsync(graph, since: start, pageSize: 1_000);
        Assert.Equal(5_000, all.Messages.Count);
        Assert.Equal("Mail 10", all.Messages[0].Subject);

        var recent = await ReadAsync(graph, since: start.AddMinutes(5_000), pageSize: 1_000);
        Assert.Equal(10, recent.Messages.Count);
    }

    [Theory]
    [InlineData("subject eq 'x'")]
    [InlineData("receivedDateTime lt 2026-03-01T00:00:00Z")]
    [InlineData("receivedDateTime ge 2026-03-01T00:00:00Z and receivedDateTime lt 2026-03-02T00:00:00Z")]
    public async Task Only_the_beginning_of_the_time_can_be_filtered(string filter)
    {
        using var graph = new SimulatedGraph();
        var error = await RefusedAsync(() => graph.EvasMailbox.MailFolders["inbox"].Messages.Delta
            .GetAsDeltaGetResponseAsync(request => request.QueryParameters.Filter = filter));
        Assert.Equal(400, error.ResponseStatusCode);
    }

    [Fact]
    public async Task There_is_no_token_for_from_now_on()
    {
        using var graph = new SimulatedGraph();
        var error = await RefusedAsync(() => graph.EvasMailbox.MailFolders["inbox"].Messages.Delta
            .WithUrl($"{graph.Simulator.BaseUrl}/users/{graph.Eva.Id}/mailFolders/inbox/messages/delta?$deltatoken=latest")
            .GetAsDeltaGetResponseAsync());
        Assert.Equal(400, error.ResponseStatusCode);
    }

    [Fact]
    public async Task Pages_may_be_empty_in_another_order_and_with_duplicates()
    {
        var faults = new FaultPlan
        {
            Requests =
            [
                new(FaultKind.EmptyPage) { Times = 1 },
                new(FaultKind.Duplicates) { After = 1 },
                new(FaultKind.Reordered) { After = 1, Times = 1 },
            ],
        };
        using var graph = new SimulatedGraph(faults);
        var ids = Enumerable.Range(0, 15).Select(_ => graph.Eva.Receive(AMail())).ToArray();

        var reading = await ReadAsync(graph);

        Assert.Equal(3, reading.Pages);
        Assert.Equal(ids[9], reading.Messages[0].Id);
        Assert.True(reading.Messages.Count > ids.Length);
        Assert.Equal(ids.Order(), reading.Messages.Select(message => message.Id!).Distinct().Order());
    }

    [Fact]
    public void Whoever_follows_delta_has_the_folder_in_the_end_whatever_happens() => Gen.Int[0, 5].Array[1, 60].Sample(
        steps => FollowsAsync(steps).GetAwaiter().GetResult(), iter: 15);

    private static async Task FollowsAsync(int[] steps)
    {
        var faults = new FaultPlan
        {
            Requests =
            [
                new(FaultKind.EmptyPage) { Probability = 0.2 },
                new(FaultKind.Duplicates) { Probability = 0.3 },
                new(FaultKind.Reordered) { Probability = 0.3 },
            ],
        };
        using var graph = new SimulatedGraph(faults);
        var followed = new SortedSet<string>(StringComparer.Ordinal);
        string? link = null;
        foreach (var (step, index) in steps.Select((step, index) => (step, index)))
        {
            var inbox = graph.Eva.Messages("inbox");
            var other = graph.Eva.Messages("archive");
            switch (step)
            {
                case 0 when inbox.Count > 0:
                    graph.Eva.Delete(inbox[index % inbox.Count].Id);
                    break;
                case 1 when inbox.Count > 0:
                    graph.Eva.Move(inbox[index % inbox.Count].Id, "archive");
                    break;
                case 2 when other.Count > 0:
                    graph.Eva.Move(other[0].Id, "inbox");
                    break;
                case 3:
                    link = await FollowAsync(graph, link, followed);
                    break;
                default:
                    graph.Eva.Receive(AMail());
                    break;
            }
        }

        await FollowAsync(graph, link, followed);
        Assert.Equal(graph.Eva.Messages("inbox").Select(message => message.Id).Order(StringComparer.Ordinal), followed);
    }

    private static async Task<string> FollowAsync(SimulatedGraph graph, string? link, SortedSet<string> followed)
    {
        var reading = await ReadAsync(graph, link, pageSize: 4);
        foreach (var message in reading.Messages)
        {
            _ = message.AdditionalData.ContainsKey("@removed") ? followed.Remove(message.Id!) : followed.Add(message.Id!);
        }

        return reading.DeltaLink;
    }

    private static async Task<Reading> ReadAsync(
        SimulatedGraph graph, string? link = null, string folder = "inbox", DateTimeOffset? since = null, int pageSize = 10)
    {
        var delta = graph.EvasMailbox.MailFolders[folder].Messages.Delta;
        var messages = new List<Message>();
        for (var pages = 1; ; pages++)
        {
            var page = link is null
                ? await delta.GetAsDeltaGetResponseAsync(request =>
                {
                    request.Headers.Add("Prefer", $"IdType=\"ImmutableId\", odata.maxpagesize={pageSize}");
                    request.QueryParameters.Select = ["subject", "receivedDateTime"];
                    request.QueryParameters.Filter = since?.ToString("'receivedDateTime ge' yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
                })
                : await delta.WithUrl(link).GetAsDeltaGetResponseAsync(request =>
                    request.Headers.Add("Prefer", $"IdType=\"ImmutableId\", odata.maxpagesize={pageSize}"));
            messages.AddRange(page!.Value!);
            if (page.OdataDeltaLink is { } end)
            {
                return new Reading(messages, pages, end);
            }

            link = page.OdataNextLink;
        }
    }

    private sealed record Reading(List<Message> Messages, int Pages, string DeltaLink);
}
