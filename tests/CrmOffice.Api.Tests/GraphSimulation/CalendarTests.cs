using System.Text.Json.Nodes;
using Microsoft.Graph.Models;
using static CrmOffice.Api.Tests.GraphSimulation.SimulatedGraph;

namespace CrmOffice.Api.Tests.GraphSimulation;

public sealed class CalendarTests
{
    [Fact]
    public async Task The_same_transaction_makes_one_event()
    {
        using var graph = new SimulatedGraph();

        var one = await graph.EvasMailbox.Events.PostAsync(AnEvent("Besuch", 10));
        var again = await graph.EvasMailbox.Events.PostAsync(AnEvent("Besuch", 10));
        var other = await graph.EvasMailbox.Events.PostAsync(AnEvent("Anruf", 12));

        Assert.Equal(one!.Id, again!.Id);
        Assert.NotEqual(one.Id, other!.Id);
        Assert.Equal(2, graph.Eva.Calendar.Events.Count);
    }

    [Fact]
    public async Task Times_are_given_in_the_zone_that_was_asked_for()
    {
        using var graph = new SimulatedGraph();
        var made = await graph.EvasMailbox.Events.PostAsync(AnEvent("Besuch", 10));

        var local = await graph.EvasMailbox.Events[made!.Id].GetAsync(request => request.Headers.Add("Prefer", "outlook.timezone=\"W. Europe Standard Time\""));

        Assert.Equal(("2026-03-03T09:00:00.0000000", "UTC"), (made.Start!.DateTime, made.Start.TimeZone));
        Assert.Equal("2026-03-03T10:00:00.0000000", local!.Start!.DateTime);
        Assert.Equal("W. Europe Standard Time", made.OriginalStartTimeZone);
    }

    [Fact]
    public async Task Events_are_changed_deleted_and_cancelled()
    {
        using var graph = new SimulatedGraph();
        var (one, other) = (await graph.EvasMailbox.Events.PostAsync(AnEvent("Besuch", 10)), await graph.EvasMailbox.Events.PostAsync(AnEvent("Anruf", 12)));

        var changed = await graph.EvasMailbox.Events[one!.Id].PatchAsync(new Event { Subject = "Besuch bei Max" });
        await graph.EvasMailbox.Events[other!.Id].DeleteAsync();
        await graph.EvasMailbox.Events[one.Id].Cancel.PostAsync(new() { Comment = "Leider" });

        Assert.Equal(("Besuch bei Max", one.Start!.DateTime), (changed!.Subject, changed.Start!.DateTime));
        Assert.Equal(404, (await RefusedAsync(() => graph.EvasMailbox.Events[one.Id].GetAsync())).ResponseStatusCode);
        Assert.Empty((await graph.EvasMailbox.Events.GetAsync())!.Value!);
    }

    [Fact]
    public async Task An_event_must_not_end_before_it_begins()
    {
        using var graph = new SimulatedGraph();
        var wrong = AnEvent("Besuch", 10);
        wrong.End = At(9);
        Assert.Equal(400, (await RefusedAsync(() => graph.EvasMailbox.Events.PostAsync(wrong))).ResponseStatusCode);
    }

    [Fact]
    public async Task Delta_of_a_period_tells_what_changed_came_and_left()
    {
        using var graph = new SimulatedGraph();
        var made = await graph.EvasMailbox.Events.PostAsync(AnEvent("Besuch", 10));
        var moved = await graph.EvasMailbox.Events.PostAsync(AnEvent("Anruf", 12));
        var first = await graph.EvasMailbox.CalendarView.Delta.GetAsDeltaGetResponseAsync(request =>
        {
            request.QueryParameters.StartDateTime = "2026-03-03T00:00:00Z";
            request.QueryParameters.EndDateTime = "2026-03-04T00:00:00Z";
        });
        Assert.Equal([made!.Id, moved!.Id], first!.Value!.Select(one => one.Id));

        graph.Eva.Calendar.Update(made.Id!, new JsonObject { ["subject"] = "Besuch bei Max" });
        graph.Eva.Calendar.Update(moved.Id!, new JsonObject
        {
            ["start"] = new JsonObject { ["dateTime"] = "2026-03-05T10:00:00", ["timeZone"] = "UTC" },
            ["end"] = new JsonObject { ["dateTime"] = "2026-03-05T11:00:00", ["timeZone"] = "UTC" },
        });
        var second = await graph.EvasMailbox.CalendarView.Delta.WithUrl(first.OdataDeltaLink!).GetAsDeltaGetResponseAsync();

        Assert.Equal(["Besuch bei Max", null], second!.Value!.Select(one => one.Subject));
        Assert.Equal([false, true], second.Value!.Select(one => one.AdditionalData.ContainsKey("@removed")));
        Assert.Equal(made.Id, Assert.Single((await graph.EvasMailbox.CalendarView.GetAsync(request =>
        {
            request.QueryParameters.StartDateTime = "2026-03-03T00:00:00Z";
            request.QueryParameters.EndDateTime = "2026-03-04T00:00:00Z";
        }))!.Value!).Id);
    }

    private static Event AnEvent(string subject, int hour) => new()
    {
        Subject = subject,
        Start = At(hour),
        End = At(hour + 1),
        TransactionId = $"{subject}-1",
    };

    private static DateTimeTimeZone At(int hour) => new() { DateTime = $"2026-03-03T{hour:00}:00:00", TimeZone = "W. Europe Standard Time" };
}
