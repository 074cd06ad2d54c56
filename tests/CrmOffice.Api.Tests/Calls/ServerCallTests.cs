using System.Net.ServerSentEvents;
using System.Text.Json;
using CrmOffice.Api.Features.Calls;
using CrmOffice.Api.Features.History;
using CrmOffice.Api.Model;
using CrmOffice.SimulatedGraph;
using CrmOffice.SimulatedGraph.Telephony;

namespace CrmOffice.Api.Tests.Calls;

/// <summary>The server has Teams ring the employee and brings the customer's number in.</summary>
public sealed class ServerCallTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task From_the_click_to_the_captured_contact_with_its_duration()
    {
        await using var app = await CallApp.StartAsync();
        app.Telephony.WhenRung(CallApp.EvaId, EmployeeAnswer.PicksUp, TimeSpan.FromSeconds(4));
        app.Telephony.WhenCalled(CallApp.Number, NumberAnswer.PicksUp, TimeSpan.FromSeconds(6));
        var call = await app.ClickAsync();
        Assert.Equal((CallWay.ServerCall, CallState.Requested), (call.Way, call.State));
        await app.PlayAsync();
        Assert.Equal(CallState.Ringing, (await app.CallAsync(call.Id)).State);
        await app.PlayAfterAsync(TimeSpan.FromSeconds(4));
        Assert.Equal(CallState.Transferring, (await app.CallAsync(call.Id)).State);
        await app.PlayAfterAsync(TimeSpan.FromSeconds(6));
        var connected = await app.CallAsync(call.Id);
        Assert.Equal((CallState.Connected, false, false), (connected.State, connected.IsOver, connected.CanHangUp));
        Assert.Equal(app.Clock.GetUtcNow(), connected.ConnectedAt);

        app.Clock.Advance(TimeSpan.FromSeconds(154));
        await app.ReadLogAsync();
        app.Telephony.EndTalk(Assert.Single(app.Telephony.Calls).Id, 154);
        await app.ReadLogAfterAsync(Minute);
        var ended = await app.CallAsync(call.Id);
        Assert.Equal((CallState.Ended, null, 154), (ended.State, ended.Reason, ended.DurationSeconds));
        Assert.Equal((HistoryKind.Call, 154, "ended"), await NewestAsync(app));
        Assert.Equal(0, await ContactsAsync(app));

        var contact = await app.PostAsync<InteractionView>("/api/interactions", Contact(app, call));
        Assert.Equal((HistoryKind.Interaction, 154, null), await NewestAsync(app));
        Assert.Equal((contact.Id, 1), ((await app.CallAsync(call.Id)).InteractionId!.Value, await ContactsAsync(app)));

        using var twice = await app.Http.PostAsync("/api/interactions", System.Net.Http.Json.JsonContent.Create(Contact(app, call), options: CrmApp.Json));
        Assert.Equal("validation_failed", await CrmApp.CodeAsync(twice));
        using var undo = new HttpRequestMessage(HttpMethod.Delete, $"/api/interactions/{contact.Id}");
        undo.Headers.TryAddWithoutValidation("If-Match", contact.Etag);
        using var undone = await app.Http.SendAsync(undo);
        Assert.True(undone.IsSuccessStatusCode);
        Assert.Equal((HistoryKind.Call, 154, "ended"), await NewestAsync(app));
    }

    [Theory]
    [InlineData(EmployeeAnswer.LetsItRing, NumberAnswer.PicksUp, CallState.Failed, CallReason.NoAnswer, false)]
    [InlineData(EmployeeAnswer.Declines, NumberAnswer.PicksUp, CallState.Failed, CallReason.Declined, false)]
    [InlineData(EmployeeAnswer.IsUnreachable, NumberAnswer.PicksUp, CallState.Failed, CallReason.Unreachable, false)]
    [InlineData(EmployeeAnswer.PicksUp, NumberAnswer.IsBusy, CallState.Failed, CallReason.Busy, true)]
    [InlineData(EmployeeAnswer.PicksUp, NumberAnswer.LetsItRing, CallState.Failed, CallReason.NoAnswer, true)]
    [InlineData(EmployeeAnswer.PicksUp, NumberAnswer.IsUnreachable, CallState.Failed, CallReason.Unreachable, true)]
    [InlineData(EmployeeAnswer.PicksUp, NumberAnswer.HangsUp, CallState.Ended, CallReason.HungUp, true)]
    public async Task A_call_that_comes_to_nothing_says_why_and_offers_the_link(
        EmployeeAnswer employee, NumberAnswer number, CallState state, CallReason reason, bool isInHistory)
    {
        await using var app = await CallApp.StartAsync();
        app.Telephony.WhenRung(CallApp.EvaId, employee);
        app.Telephony.WhenCalled(CallApp.Number, number);
        var call = await app.ClickAsync();
        await app.PlayAsync();

        var ended = await app.CallAsync(call.Id);
        Assert.Equal((state, reason, true), (ended.State, ended.Reason, ended.IsOver));
        Assert.Equal("https://teams.microsoft.com/l/call/0/0?users=4:%2B43662848511", ended.Links.Preferred);
        Assert.Equal("terminated", Assert.Single(app.Telephony.Calls).State);
        Assert.Equal(isInHistory ? 1 : 0, (await app.GetAsync<HistoryPage>($"/api/history/customer/{app.Customer}?kinds=call")).Entries.Count);
        Assert.Null((await app.CallsAsync()).Single().NextStepAt);

        var byLink = await app.ClickAsync(byLink: true);
        Assert.Equal((CallWay.DeepLink, CallState.Dialled, true), (byLink.Way, byLink.State, byLink.IsOver));
    }

    [Theory]
    [InlineData("Busy", "InACall", CallReason.Busy)]
    [InlineData("DoNotDisturb", "Presenting", CallReason.DoNotDisturb)]
    [InlineData("Offline", "Offline", CallReason.Offline)]
    public async Task Nothing_rings_where_the_employee_can_not_be_rung(string availability, string activity, CallReason reason)
    {
        await using var app = await CallApp.StartAsync();
        app.Telephony.SetPresence(CallApp.EvaId, availability, activity);
        var call = await app.ClickAsync();
        await app.PlayAsync();

        Assert.Equal((CallState.Failed, reason), await app.StateAsync(call.Id));
        Assert.Empty(app.Telephony.Calls);
    }

    [Theory]
    [InlineData(FaultKind.AccessDenied, CallReason.NotPermitted)]
    [InlineData(FaultKind.Unauthorized, CallReason.NotPermitted)]
    [InlineData(FaultKind.Throttled, CallReason.Unavailable)]
    public async Task What_Graph_refuses_fails_at_once(FaultKind fault, CallReason reason)
    {
        await using var app = await CallApp.StartAsync();
        app.Graph.Faults = new FaultPlan { Requests = [new RequestFault(fault) { Method = "POST", Path = "/communications/calls" }] };
        var call = await app.ClickAsync();
        await app.PlayAsync();

        Assert.Equal((CallState.Failed, reason), await app.StateAsync(call.Id));
        Assert.Equal(1, app.Requests("POST", "/communications/calls"));
    }

    [Fact]
    public async Task A_lost_answer_does_not_ring_twice_and_the_call_goes_on_by_its_news()
    {
        await using var app = await CallApp.StartAsync();
        app.Graph.Faults = new FaultPlan { Requests = [new RequestFault(FaultKind.AnswerLost) { Method = "POST", Path = "/communications/*" }] };
        var call = await app.ClickAsync();
        await app.PlayAsync();
        await app.PlayAfterAsync(Minute);

        Assert.Equal(CallState.Connected, (await app.CallAsync(call.Id)).State);
        Assert.Equal(1, Assert.Single(app.Telephony.Calls).Transfers);
    }

    [Fact]
    public async Task News_in_any_order_repeated_and_as_text_end_in_the_same_state()
    {
        await using var app = await CallApp.StartAsync();
        for (var seed = 1; seed <= 6; seed++)
        {
            app.Graph.Faults = new FaultPlan
            {
                Seed = seed,
                CallBacks = new CallBackFaults { Repeated = 0.5, Delayed = 0.3, Reordered = true, CodesAsText = seed % 2 == 0 },
            };
            app.Telephony.WhenCalled(CallApp.Number, seed % 3 == 0 ? NumberAnswer.HangsUp : NumberAnswer.PicksUp);
            var call = await app.ClickAsync();
            await app.PlayAsync();
            await app.PlayAfterAsync(TimeSpan.FromSeconds(6));
            await app.PlayAfterAsync(TimeSpan.FromSeconds(6));

            Assert.Equal(seed % 3 == 0 ? (CallState.Ended, CallReason.HungUp) : (CallState.Connected, (CallReason?)null), await app.StateAsync(call.Id));
            Assert.All(app.Telephony.Calls, c => Assert.Equal(1, c.Transfers));
        }
    }

    [Fact]
    public async Task What_Graph_does_not_tell_is_asked_for()
    {
        await using var app = await CallApp.StartAsync();
        app.Graph.Faults = new FaultPlan { CallBacks = new CallBackFaults { Lost = 1 } };
        app.Telephony.WhenCalled(CallApp.Number, NumberAnswer.IsBusy);
        var call = await app.ClickAsync();
        await app.PlayAsync();
        Assert.Equal(CallState.Calling, (await app.CallAsync(call.Id)).State);
        await app.PlayAfterAsync(Minute);
        await app.PlayAfterAsync(Minute);

        Assert.Equal((CallState.Failed, CallReason.Busy), await app.StateAsync(call.Id));
        Assert.Equal("terminated", Assert.Single(app.Telephony.Calls).State);
    }

    [Fact]
    public async Task Where_even_Graph_knows_nothing_any_more_the_end_is_unknown_until_the_call_log_tells()
    {
        await using var app = await CallApp.StartAsync();
        app.Graph.Faults = new FaultPlan { CallBacks = new CallBackFaults { Lost = 1 } };
        var call = await app.ClickAsync();
        await app.PlayAsync();
        await app.PlayAfterAsync(Minute);
        await app.PlayAfterAsync(Minute);
        Assert.Equal((CallState.Failed, CallReason.Lost), await app.StateAsync(call.Id));

        app.Telephony.EndTalk(Assert.Single(app.Telephony.Calls).Id, 45);
        await app.ReadLogAfterAsync(Minute);
        var known = await app.CallAsync(call.Id);
        Assert.Equal((CallState.Ended, null, 45), (known.State, known.Reason, known.DurationSeconds));
    }

    [Fact]
    public async Task Hung_up_while_it_rings_it_rings_no_longer()
    {
        await using var app = await CallApp.StartAsync();
        app.Telephony.WhenRung(CallApp.EvaId, EmployeeAnswer.Waits);
        var call = await app.ClickAsync();
        await app.PlayAsync();
        Assert.True((await app.CallAsync(call.Id)).CanHangUp);

        await app.PostAsync<CallView>($"/api/calls/{call.Id}/hang-up", new { });
        await app.PlayAsync();
        Assert.Equal((CallState.Cancelled, (CallReason?)null), await app.StateAsync(call.Id));
        Assert.Equal("terminated", Assert.Single(app.Telephony.Calls).State);
        Assert.Empty((await app.GetAsync<HistoryPage>($"/api/history/customer/{app.Customer}?kinds=call")).Entries);
    }

    [Fact]
    public async Task Hung_up_before_it_was_begun_nothing_is_asked_of_Graph()
    {
        await using var app = await CallApp.StartAsync();
        var call = await app.ClickAsync();
        Assert.Equal(CallState.Cancelled, (await app.PostAsync<CallView>($"/api/calls/{call.Id}/hang-up", new { })).State);
        await app.PlayAsync();
        Assert.Empty(app.Graph.Requests.All);
    }

    [Fact]
    public async Task A_call_that_a_dead_server_left_is_not_rung_later()
    {
        await using var app = await CallApp.StartAsync();
        var call = await app.ClickAsync();
        await app.PlayAfterAsync(Minute);

        Assert.Equal((CallState.Failed, CallReason.Lost), await app.StateAsync(call.Id));
        Assert.Empty(app.Telephony.Calls);
    }

    [Fact]
    public async Task A_server_that_dies_between_writing_down_and_asking_leaves_nobody_waiting()
    {
        await using var app = await CallApp.StartAsync();
        var first = await app.ClickAsync();
        await app.SaveAsync(db => db.PhoneCalls.Single(c => c.Id == first.Id).Start(app.Clock.GetUtcNow()));
        app.Telephony.WhenRung(CallApp.EvaId, EmployeeAnswer.Waits);
        var second = await app.ClickAsync();
        await app.PlayAsync();
        app.Telephony.PickUp(Assert.Single(app.Telephony.Calls).Id);
        await app.Telephony.DeliverCallBacksAsync();
        await app.SaveAsync(db => db.PhoneCalls.Single(c => c.Id == second.Id).Transfer(app.Clock.GetUtcNow()));
        await app.PlayAfterAsync(Minute);

        Assert.Equal((CallState.Failed, CallReason.Lost), await app.StateAsync(first.Id));
        Assert.Equal(CallState.Connected, (await app.CallAsync(second.Id)).State);
    }

    [Fact]
    public async Task Two_instances_ring_once_and_both_tell_how_it_goes_on()
    {
        await using var app = await CallApp.StartAsync();
        await using var other = await app.StartAnotherAsync();
        app.Telephony.WhenRung(CallApp.EvaId, EmployeeAnswer.PicksUp, TimeSpan.FromSeconds(4));
        var call = await app.ClickAsync();
        await Task.WhenAll(app.StepAsync(), other.StepAsync());
        await app.Telephony.DeliverCallBacksAsync();
        Assert.Single(app.Telephony.Calls);
        Assert.Equal(CallState.Ringing, (await other.CallAsync(call.Id)).State);

        app.Clock.Advance(TimeSpan.FromSeconds(4));
        other.Clock.Advance(TimeSpan.FromSeconds(4));
        await app.Telephony.DeliverCallBacksAsync();
        await Task.WhenAll(app.StepAsync(), other.StepAsync());
        await app.PlayAsync();
        Assert.Equal(CallState.Connected, (await other.CallAsync(call.Id)).State);
        Assert.Equal(1, app.Telephony.Calls[0].Transfers);
    }

    [Fact]
    public async Task An_open_pane_sees_each_state_as_it_comes()
    {
        await using var app = await CallApp.StartAsync();
        app.Telephony.WhenRung(CallApp.EvaId, EmployeeAnswer.Waits);
        app.Telephony.WhenCalled(CallApp.Number, NumberAnswer.IsBusy);
        var call = await app.ClickAsync();
        await using var stream = await app.Http.GetStreamAsync($"/api/calls/{call.Id}/events");
        await using var events = SseParser.Create(stream, (_, data) => JsonSerializer.Deserialize<CallView>(data, CrmApp.Json)!).EnumerateAsync().GetAsyncEnumerator();
        async Task UntilAsync(CallState state)
        {
            do
            {
                Assert.True(await events.MoveNextAsync());
                Assert.Equal("call", events.Current.EventType);
            }
            while (events.Current.Data.State != state);
        }

        await UntilAsync(CallState.Requested);
        await app.PlayAsync();
        await UntilAsync(CallState.Ringing);
        app.Telephony.PickUp(Assert.Single(app.Telephony.Calls).Id);
        await app.PlayAsync();
        await UntilAsync(CallState.Failed);
        Assert.Equal(CallReason.Busy, events.Current.Data.Reason);
        Assert.False(await events.MoveNextAsync());
    }

    [Fact]
    public async Task A_long_talk_of_which_nobody_says_the_end_ends_with_an_unknown_duration()
    {
        await using var app = await CallApp.StartAsync();
        var call = await app.ClickAsync();
        await app.PlayAsync();
        await app.PlayAfterAsync(TimeSpan.FromHours(13));

        var ended = await app.CallAsync(call.Id);
        Assert.Equal((CallState.Ended, (int?)null), (ended.State, ended.DurationSeconds));
    }

    private static CaptureInteractionRequest Contact(CallApp app, CallView call) => new()
    {
        PartyId = app.Customer,
        InteractionTypeId = 1,
        Topics = "Lieferung im Mai",
        Direction = call.Direction,
        OccurredAt = call.OccurredAt,
        PhoneCallId = call.Id,
    };

    private static async Task<(HistoryKind, int?, string?)> NewestAsync(CallApp app)
    {
        var entry = (await app.GetAsync<HistoryPage>($"/api/history/customer/{app.Customer}")).Entries[0];
        return (entry.Kind, entry.DurationSeconds, entry.Status);
    }

    private static Task<int> ContactsAsync(CallApp app) => app.ReadAsync(db => Task.FromResult(db.Parties.Single(p => p.Id == app.Customer).ContactCount));
}
