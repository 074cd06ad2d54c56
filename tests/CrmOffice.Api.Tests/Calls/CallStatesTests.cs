using CrmOffice.Api.Features.Calls.Callbacks;
using CrmOffice.Api.Features.Calls.Log;
using CrmOffice.Api.Model;
using CsCheck;

namespace CrmOffice.Api.Tests.Calls;

/// <summary>The rules of calls, without server and database.</summary>
public sealed class CallStatesTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private static readonly CallNews[] Connecting = [new("establishing"), new("established"), new("transferring"), new("transferAccepted")];

    /// <summary>What Graph says of a call, in order, and what has become of it.</summary>
    private static readonly (CallNews[] News, CallState State, CallReason? Reason, bool Spoke)[] Sequences =
    [
        ([.. Connecting, new("terminated", 200, 7015)], CallState.Connected, null, true),
        ([.. Connecting, new("terminated", 0, 7015)], CallState.Connected, null, true),
        ([.. Connecting, new("terminated", 200, 540000)], CallState.Ended, CallReason.HungUp, false),
        ([.. Connecting, new("terminated", 200, 560000)], CallState.Ended, CallReason.HungUp, false),
        ([.. Connecting, new("terminated", 408, 8537)], CallState.Failed, CallReason.ConnectionLost, false),
        ([new("establishing"), new("terminated", 408, 10057)], CallState.Failed, CallReason.NoAnswer, false),
        ([new("establishing"), new("terminated", 480, 10037)], CallState.Failed, CallReason.Unreachable, false),
        ([new("establishing"), new("terminated", 480, 10076)], CallState.Failed, CallReason.Unreachable, false),
        ([new("establishing"), new("terminated", 603, 0)], CallState.Failed, CallReason.Declined, false),
        ([new("establishing"), new("terminated", 403, 0)], CallState.Failed, CallReason.NotPermitted, false),
        ([new("establishing"), new("terminated", 500, 560500)], CallState.Failed, CallReason.Refused, false),
        ([new("establishing"), new("established"), new("terminated", 487, 0)], CallState.Cancelled, null, false),
        ([new("establishing"), new("established"), new("terminated")], CallState.Ended, CallReason.HungUp, false),
        ([new("establishing"), new("established"), new("transferring"), new("established", 486, 10051)], CallState.Failed, CallReason.Busy, false),
        ([new("establishing"), new("established"), new("transferring"), new("established", 408, 10057)], CallState.Failed, CallReason.NoAnswer, false),
        ([new("establishing"), new("established"), new("transferring"), new("established", 480, 10037)], CallState.Failed, CallReason.Unreachable, false),
        ([new("establishing"), new("established"), new("transferring"), new("established", 500, 7000)], CallState.Failed, CallReason.Refused, false),
    ];

    private static readonly Gen<(int Sequence, CallNews[] News)> Shuffled =
        Gen.Select(Gen.Int[0, Sequences.Length - 1], Gen.Int.Array[12], Gen.Int[0, 100].Array[0, 5]).Select((index, keys, repeats) =>
        {
            var news = Sequences[index].News;
            IEnumerable<CallNews> all = [.. news, .. repeats.Select(r => news[r % news.Length]), new CallNews("hold"), new CallNews("future")];
            return (index, all.Take(12).Zip(keys).OrderBy(pair => pair.Second).Select(pair => pair.First).ToArray());
        });

    [Fact]
    public void Each_sequence_ends_in_its_state() => Assert.All(Sequences, sequence =>
    {
        var call = Heard(sequence.News);
        Assert.Equal((sequence.State, sequence.Reason, sequence.Spoke), (call.State, call.Reason, call.ConnectedAt is not null));
    });

    [Fact]
    public void In_any_order_and_with_any_repetition_it_ends_in_the_same_state() => Shuffled.Sample(
        given =>
        {
            var expected = Sequences[given.Sequence];
            var call = Heard(given.News);
            return (call.State, call.Reason, call.ConnectedAt is not null) == (expected.State, expected.Reason, expected.Spoke);
        },
        print: given => string.Join(", ", given.News));

    [Fact]
    public void A_final_state_is_never_left_and_no_state_for_an_earlier_one() => Gen.Select(Shuffled, Shuffled).Sample((first, second) =>
    {
        var state = CallState.Calling;
        return first.News.Concat(second.News).All(news =>
        {
            var before = state;
            state = CallStates.After(state, news).State;
            return CallStates.IsFinal(before) ? state == before : state >= before;
        });
    });

    [Fact]
    public void Hung_up_from_the_pane_it_is_cancelled_whatever_the_reason_that_comes_back() => Shuffled.Sample(given =>
    {
        var call = ServerCall();
        call.Start(Now);
        call.HangUp(Now);
        foreach (var news in given.News)
        {
            call.Hear(news, Now);
        }

        return call.State == (Sequences[given.Sequence].Spoke ? CallState.Connected : CallState.Cancelled) && call.Reason is null;
    });

    [Fact]
    public void They_spoke_and_hung_up_whichever_is_heard_first()
    {
        CallNews[] hungUpFirst = [.. Connecting, new("terminated", 200, 560000), new("terminated", 200, 7015)];
        var call = Heard(hungUpFirst);

        Assert.Equal((CallState.Ended, CallReason.HungUp), (call.State, call.Reason));
        Assert.NotNull(call.ConnectedAt);
        Assert.Null(call.DurationSeconds);
    }

    [Theory]
    [InlineData("""{"state":"terminated","resultInfo":{"code":408,"subcode":10057}}""", "terminated", 408, 10057)]
    [InlineData("""{"state":"terminated","resultInfo":{"code":"408","subCode":"10057"}}""", "terminated", 408, 10057)]
    [InlineData("""{"state":"terminated","resultInfo":{"code":null,"subcode":"many"}}""", "terminated", 0, 0)]
    [InlineData("""{"state":"terminated","terminationReason":"AppTransferred"}""", "terminated", 0, 7015)]
    [InlineData("""{"id":"x"}""", "terminated", 0, 0)]
    public void Codes_are_read_as_numbers_and_as_text(string data, string state, int code, int subcode)
    {
        using var body = System.Text.Json.JsonDocument.Parse(
            $$"""{"value":[{"changeType":"deleted","resourceUrl":"/communications/calls/abc","resourceData":{{data}}}, {"resourceUrl":"/communications/calls/abc/participants","resourceData":[]}, 7]}""");

        Assert.Equal(new CallNotification("abc", new CallNews(state, code, subcode)), Assert.Single(CallNotification.Read(body.RootElement)!));
    }

    [Fact]
    public void What_is_logged_is_the_nearest_click_before_and_never_one_of_another_time() =>
        Gen.Select(Gen.Int[-900, 900], Gen.Bool).Array[0, 6].Sample(known =>
        {
            var calls = known.Select((k, id) => new KnownCall(id, Now.AddSeconds(k.Item1), k.Item2)).ToList();
            var found = CallMatching.Find(Now, calls);
            bool Possible(KnownCall c) => c.OccurredAt <= Now.AddMinutes(2) && c.OccurredAt >= Now.AddMinutes(c.IsRecorded ? -2 : -10);
            return found is null
                ? !calls.Exists(Possible)
                : Possible(found) && calls.Where(Possible).All(c => (c.OccurredAt - Now).Duration() >= (found.OccurredAt - Now).Duration());
        });

    private static PhoneCall Heard(IEnumerable<CallNews> news)
    {
        var call = ServerCall();
        call.Start(Now);
        foreach (var one in news)
        {
            call.Hear(one, Now);
        }

        return call;
    }

    private static PhoneCall ServerCall()
    {
        var call = new PhoneCall
        {
            EmployeeId = 1,
            PartyId = 2,
            Number = "0662 848511",
            DialNumber = "+43662848511",
            Direction = Direction.Outgoing,
            Way = CallWay.ServerCall,
            OccurredAt = Now,
        };
        call.Click();
        return call;
    }
}
