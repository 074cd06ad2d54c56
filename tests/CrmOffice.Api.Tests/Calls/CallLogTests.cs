using CrmOffice.Api.Features.History;
using CrmOffice.Api.Model;
using CrmOffice.SimulatedGraph;
using CrmOffice.SimulatedGraph.Telephony;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Api.Tests.Calls;

/// <summary>What Microsoft's call log tells of calls, whoever dialled.</summary>
public sealed class CallLogTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    [Fact]
    public async Task A_dialled_number_is_of_unknown_duration_until_the_list_has_it()
    {
        await using var app = await CallApp.StartAsync();
        var call = await app.ClickAsync(byLink: true);
        await app.ReadLogAfterAsync(Hour);
        Assert.Equal((CallState.Dialled, (int?)null), ((await app.CallAsync(call.Id)).State, (await app.CallAsync(call.Id)).DurationSeconds));

        app.Telephony.Log.AddPstnCall(new(CallApp.EvaId, "user_out", CallApp.Number, call.OccurredAt.AddSeconds(20), 61));
        await app.ReadLogAfterAsync(Hour);
        var known = await app.CallAsync(call.Id);
        Assert.Equal((CallState.Ended, 61, call.OccurredAt.AddSeconds(20)), (known.State, known.DurationSeconds, known.ConnectedAt));
        Assert.Equal(61, Assert.Single(await CallEntriesAsync(app)).DurationSeconds);
    }

    [Theory]
    [InlineData("user_out", CallApp.PersonNumber, 20, CallApp.EvaId)]
    [InlineData("user_in", CallApp.Number, 20, CallApp.EvaId)]
    [InlineData("conf_out", CallApp.Number, 20, CallApp.EvaId)]
    [InlineData("user_out", CallApp.Number, 700, CallApp.EvaId)]
    [InlineData("user_out", CallApp.Number, -200, CallApp.EvaId)]
    [InlineData("user_out", CallApp.Number, 20, "8d2f5c1e-0000-4000-8000-000000000002")]
    public async Task Another_number_direction_time_or_employee_says_nothing_about_it(string type, string number, int secondsLater, string userId)
    {
        await using var app = await CallApp.StartAsync();
        var call = await app.ClickAsync(byLink: true);
        app.Telephony.Log.AddPstnCall(new(userId, type, number, call.OccurredAt.AddSeconds(secondsLater), 61));
        await app.ReadLogAfterAsync(Hour);

        Assert.Null((await app.CallAsync(call.Id)).DurationSeconds);
        Assert.Single(await app.CallsAsync());
    }

    [Fact]
    public async Task Nobody_answered_is_known_then_too()
    {
        await using var app = await CallApp.StartAsync();
        var call = await app.ClickAsync(byLink: true);
        app.Telephony.Log.AddPstnCall(new(CallApp.EvaId, "user_out", CallApp.Number, call.OccurredAt.AddSeconds(20), 0));
        await app.ReadLogAfterAsync(Hour);
        Assert.Equal((CallState.Failed, CallReason.NoAnswer), await app.StateAsync(call.Id));
    }

    [Fact]
    public async Task A_record_tells_within_minutes_and_the_list_is_more_exact()
    {
        await using var app = await CallApp.StartAsync();
        await app.ReadLogAsync();
        Assert.Single(app.Graph.Subscriptions);
        var call = await app.ClickAsync(byLink: true);
        var record = Record(call.OccurredAt.AddSeconds(10), 70) with { OrganizerUser = CallApp.EvaId };
        app.Telephony.Log.AddRecord(record);
        await app.ReadLogAfterAsync(Minute);
        Assert.Equal(70, (await app.CallAsync(call.Id)).DurationSeconds);

        app.Telephony.Log.AddRecord(record with { Version = 2, End = record.End.AddSeconds(5) });
        await app.ReadLogAfterAsync(Minute);
        Assert.Equal(75, (await app.CallAsync(call.Id)).DurationSeconds);

        app.Telephony.Log.AddPstnCall(new(CallApp.EvaId, "user_out", CallApp.Number, call.OccurredAt.AddSeconds(20), 63));
        await app.ReadLogAfterAsync(Hour);
        Assert.Equal(63, (await app.CallAsync(call.Id)).DurationSeconds);
        app.Telephony.Log.AddRecord(record with { Version = 3 });
        await app.ReadLogAfterAsync(Minute);
        Assert.Equal((63, 1), ((await app.CallAsync(call.Id)).DurationSeconds, (await app.CallsAsync()).Count));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_incoming_call_of_who_takes_part_stands_in_the_history_of_its_number(bool byRecord)
    {
        await using var app = await CallApp.StartAsync();
        await app.TakePartAsync();
        await app.ReadLogAsync();
        var start = app.Clock.GetUtcNow();
        if (byRecord)
        {
            app.Telephony.Log.AddRecord(Record(start, 120) with { OrganizerPhone = CallApp.PersonNumber, Phones = [CallApp.PersonNumber] });
        }
        else
        {
            app.Telephony.Log.AddPstnCall(new(CallApp.EvaId, "user_in", CallApp.PersonNumber, start, 120));
        }

        await app.ReadLogAfterAsync(Hour);
        var entry = Assert.Single(await CallEntriesAsync(app));
        Assert.Equal((Direction.Incoming, 120, "Anna Huber", "Eva Berger", start), (entry.Direction, entry.DurationSeconds, entry.PersonName, entry.EmployeeName, entry.OccurredAt));
        Assert.Equal(0, await app.ReadAsync(db => db.Parties.Where(p => p.Id == app.Customer).Select(p => p.ContactCount).SingleAsync()));

        await app.ReadLogAfterAsync(Hour);
        Assert.Single(await app.CallsAsync());
    }

    [Fact]
    public async Task Calls_of_strangers_of_ambiguous_numbers_and_of_employees_who_do_not_take_part_are_not_kept()
    {
        await using var app = await CallApp.StartAsync();
        var start = app.Clock.GetUtcNow();
        app.Telephony.Log.AddPstnCall(new(CallApp.EvaId, "user_in", CallApp.Number, start, 120));
        await app.ReadLogAfterAsync(Hour);
        Assert.Empty(await app.CallsAsync());

        await app.TakePartAsync();
        await app.SaveAsync(db =>
        {
            var other = new Lead("L-1", app.Clock.GetUtcNow());
            other.NameCompany("Gasthaus Adler Nebenhaus");
            other.ReachAt("+43 662 848511", null, null, null, null);
            db.Add(other);
        });
        app.Telephony.Log.AddPstnCall(new(CallApp.EvaId, "user_in", "+4989123456", start, 120));
        app.Telephony.Log.AddPstnCall(new(CallApp.EvaId, "user_in", "+43664123****", start, 120));
        await app.ReadLogAfterAsync(Hour);
        Assert.Empty(await app.CallsAsync());
    }

    [Fact]
    public async Task The_list_is_read_page_by_page_and_rows_that_come_late_are_found()
    {
        await using var app = await CallApp.StartAsync();
        await app.TakePartAsync();
        app.Telephony.Log.PageSize = 3;
        var start = app.Clock.GetUtcNow();
        for (var i = 0; i < 8; i++)
        {
            app.Telephony.Log.AddPstnCall(new(CallApp.EvaId, "user_out", CallApp.Number, start.AddMinutes(i * 5), 60 + i) { AppearsAt = i == 7 ? start.AddHours(5) : null });
        }

        await app.ReadLogAfterAsync(Hour);
        Assert.Equal(7, (await app.CallsAsync()).Count);
        await app.ReadLogAfterAsync(TimeSpan.FromHours(6));
        Assert.Equal(Enumerable.Range(60, 8), (await app.CallsAsync()).Select(c => c.DurationSeconds!.Value).Order());
    }

    [Fact]
    public async Task What_can_not_be_read_now_is_read_later()
    {
        await using var app = await CallApp.StartAsync();
        await app.ReadLogAsync();
        var call = await app.ClickAsync(byLink: true);
        app.Graph.Faults = new FaultPlan { Requests = [new RequestFault(FaultKind.NotFound) { Path = "/communications/callRecords/*", Times = 2 }] };
        app.Telephony.Log.AddRecord(Record(call.OccurredAt, 70) with { OrganizerUser = CallApp.EvaId });
        await app.ReadLogAfterAsync(Minute);
        Assert.Null((await app.CallAsync(call.Id)).DurationSeconds);
        await app.ReadLogAfterAsync(TimeSpan.FromMinutes(2));
        await app.ReadLogAfterAsync(TimeSpan.FromMinutes(4));
        Assert.Equal(70, (await app.CallAsync(call.Id)).DurationSeconds);
        Assert.Equal(0, await app.ReadAsync(db => db.CallRecordNotices.CountAsync()));
    }

    [Fact]
    public async Task The_subscription_is_renewed_made_again_and_believed_only_with_its_state()
    {
        await using var app = await CallApp.StartAsync();
        await app.ReadLogAsync();
        var first = Assert.Single(app.Graph.Subscriptions);
        await app.ReadLogAfterAsync(TimeSpan.FromHours(40));
        Assert.True(Assert.Single(app.Graph.Subscriptions).ExpiresAt > first.ExpiresAt);

        app.Graph.RemoveSubscription(first.Id);
        await app.ReadLogAfterAsync(Minute);
        Assert.NotEqual(first.Id, Assert.Single(app.Graph.Subscriptions).Id);

        using var forged = await app.Http.PostAsync("/api/graph/call-records", System.Net.Http.Json.JsonContent.Create(new
        {
            value = new[] { new { subscriptionId = app.Graph.Subscriptions[0].Id, clientState = "guessed", tenantId = app.Graph.TenantId, resourceData = new { id = "x" } } },
        }));
        Assert.Equal(System.Net.HttpStatusCode.Accepted, forged.StatusCode);
        Assert.Equal(0, await app.ReadAsync(db => db.CallRecordNotices.CountAsync()));
    }

    private static SimulatedCallRecord Record(DateTimeOffset start, int seconds) => new(Guid.NewGuid().ToString(), start, start.AddSeconds(seconds))
    {
        Users = [CallApp.EvaId],
        Phones = [CallApp.Number],
    };

    private static async Task<IReadOnlyList<HistoryEntryView>> CallEntriesAsync(CallApp app) =>
        (await app.GetAsync<HistoryPage>($"/api/history/customer/{app.Customer}?kinds=call")).Entries;
}
