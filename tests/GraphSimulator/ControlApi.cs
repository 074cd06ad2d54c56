using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using CrmOffice.SimulatedGraph.Mailboxes;
using CrmOffice.SimulatedGraph.Telephony;

namespace CrmOffice.SimulatedGraph;

/// <summary>What can be done from outside with a simulator that runs as a program, as JSON under <c>/_simulator</c>.</summary>
internal static class ControlApi
{
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        WriteIndented = true,
    };

    public static async Task<GraphAnswer> AnswerAsync(GraphSimulator simulator, GraphCall call)
    {
        try
        {
            return (call.Method, call.Segments) switch
            {
                ("GET", []) => Ok(Counters(simulator)),
                ("DELETE", ["requests"]) => Done(simulator.Requests.Clear),
                ("GET", ["faults"]) => Ok(simulator.Faults),
                ("PUT", ["faults"]) => Done(() => simulator.Faults = Read<FaultPlan>(call)),
                ("POST", ["mailboxes"]) => AddMailbox(simulator, Read<NewMailbox>(call)),
                ("GET", ["mailboxes", var id, "messages"]) => Ok(Mailbox(simulator, id).Messages(call.Option("folder")).Select(MessageLine.Of)),
                ("POST", ["mailboxes", var id, "mails"]) => Receive(Mailbox(simulator, id), call),
                ("POST", ["mailboxes", var id, "messages", var message, "move"]) => Done(
                    () => Mailbox(simulator, id).Move(message, call.Json()["folder"]!.GetValue<string>())),
                ("PATCH", ["mailboxes", var id, "messages", var message]) => Done(() => Mailbox(simulator, id).Update(message, call.Json())),
                ("DELETE", ["mailboxes", var id, "messages", var message]) => Done(() => Mailbox(simulator, id).Delete(message)),
                ("POST", ["mailboxes", var id, "expire-delta-tokens"]) => Done(Mailbox(simulator, id).ExpireDeltaTokens),
                ("GET", ["mailboxes", var id, "events"]) => Ok(Mailbox(simulator, id).Calendar.Events),
                ("PATCH", ["mailboxes", var id, "events", var one]) => Done(() => Mailbox(simulator, id).Calendar.Update(one, call.Json())),
                ("DELETE", ["mailboxes", var id, "events", var one]) => Done(() => Mailbox(simulator, id).Calendar.Delete(one)),
                ("GET", ["subscriptions"]) => Ok(simulator.Subscriptions),
                ("POST", ["subscriptions", var id, "expire"]) => Done(() => simulator.ExpireSubscription(id)),
                ("POST", ["subscriptions", var id, "remove"]) => Done(() => simulator.RemoveSubscription(id)),
                ("POST", ["subscriptions", var id, "reauthorize"]) => Done(() => simulator.RequireReauthorization(id)),
                ("POST", ["subscriptions", var id, "missed"]) => Done(() => simulator.SayNotificationsWereMissed(id)),
                ("GET", ["calls"]) => Ok(simulator.Telephony.Calls),
                ("POST", ["calls", var id, "pick-up"]) => Done(() => simulator.Telephony.PickUp(id)),
                ("POST", ["calls", var id, "end"]) => Done(() => simulator.Telephony.EndTalk(id, call.Json()["seconds"]!.GetValue<int>())),
                ("PUT", ["presence", var user]) => Done(() => simulator.Telephony.SetPresence(user, Text(call, "availability"), Text(call, "activity"))),
                ("PUT", ["employees", var user]) => Done(() => simulator.Telephony.WhenRung(user, Read<Rung>(call).Answer, Read<Rung>(call).After)),
                ("PUT", ["numbers", var number]) => Done(() => simulator.Telephony.WhenCalled(number, Read<Called>(call).Answer, Read<Called>(call).After)),
                ("POST", ["notifications", "deliver"]) => Ok(await simulator.DeliverNotificationsAsync()),
                _ => GraphAnswer.Error(404, "NotFound", "There is no such command."),
            };
        }
        catch (GraphFailure failure)
        {
            return failure.Answer;
        }
        catch (JsonException exception)
        {
            return GraphAnswer.Error(400, "BadRequest", exception.Message);
        }
    }

    private static SimulatorCounters Counters(GraphSimulator simulator) => new(
        simulator.BaseUrl,
        [.. simulator.Mailboxes.Select(mailbox => new MailboxCounters(
            mailbox.Id,
            mailbox.Address,
            mailbox.Messages().GroupBy(message => message.Folder).ToDictionary(folder => folder.Key, folder => folder.Count()),
            simulator.Requests.HighestAtOnce.GetValueOrDefault(mailbox.Id)))],
        simulator.Requests.ByStatus,
        simulator.FaultsSoFar,
        simulator.Subscriptions.Count,
        simulator.DeliveredNotifications,
        simulator.WaitingNotifications,
        simulator.LostNotifications);

    private static GraphAnswer AddMailbox(GraphSimulator simulator, NewMailbox wanted)
    {
        simulator.AddMailbox(wanted.Id, wanted.Address, wanted.Name);
        return GraphAnswer.NoContent;
    }

    /// <summary>One mail or a list of them; answered with their immutable ids.</summary>
    private static GraphAnswer Receive(SimulatedMailbox mailbox, GraphCall call)
    {
        var mails = JsonNode.Parse(call.Body) is JsonArray ? Read<SimulatedMail[]>(call) : [Read<SimulatedMail>(call)];
        return Ok(mails.Select(mailbox.Receive).ToArray());
    }

    private static SimulatedMailbox Mailbox(GraphSimulator simulator, string idOrAddress) =>
        simulator.FindMailbox(idOrAddress) ?? throw GraphFailure.ItemNotFound();

    private static T Read<T>(GraphCall call) => JsonSerializer.Deserialize<T>(call.Body, Json) ?? throw GraphFailure.BadRequest("A body was expected.");

    private static GraphAnswer Ok<T>(T value) => GraphAnswer.Ok(JsonSerializer.SerializeToNode(value, Json)!);

    private static string Text(GraphCall call, string name) => call.Json()[name]!.GetValue<string>();

    private static GraphAnswer Done(Action action)
    {
        action();
        return GraphAnswer.NoContent;
    }
}

/// <summary>What an employee does when Teams rings.</summary>
internal sealed record Rung(EmployeeAnswer Answer, TimeSpan After);

/// <summary>What happens at a number.</summary>
internal sealed record Called(NumberAnswer Answer, TimeSpan After);

/// <summary>A mailbox to add.</summary>
internal sealed record NewMailbox(string Id, string Address, string Name);

/// <summary>Where a message is, without its content.</summary>
internal sealed record MessageLine(string Id, string InternetMessageId, string Folder, string Subject, DateTimeOffset ReceivedAt, bool IsDraft)
{
    public static MessageLine Of(MessageState message) =>
        new(message.Id, message.InternetMessageId, message.Folder, message.Subject, message.ReceivedAt, message.IsDraft);
}

/// <summary>How things stand.</summary>
internal sealed record SimulatorCounters(
    string BaseUrl,
    IReadOnlyList<MailboxCounters> Mailboxes,
    IReadOnlyDictionary<int, int> RequestsByStatus,
    IReadOnlyList<int> FaultsSoFar,
    int Subscriptions,
    int DeliveredNotifications,
    int WaitingNotifications,
    int LostNotifications);

/// <summary>How a mailbox stands: messages by folder, and the highest number of requests at once.</summary>
internal sealed record MailboxCounters(string Id, string Address, IReadOnlyDictionary<string, int> Messages, int HighestAtOnce);
