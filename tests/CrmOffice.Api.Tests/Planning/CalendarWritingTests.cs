using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CrmOffice.Api.Features.Planning.Appointments;
using CrmOffice.Api.Model;
using CrmOffice.Api.Tests.Mail;
using CrmOffice.SimulatedGraph;
using Microsoft.EntityFrameworkCore;
using static CrmOffice.Api.Tests.Planning.PlannedAppointments;

namespace CrmOffice.Api.Tests.Planning;

/// <summary>What is planned here stands in Outlook: once, and as it is wanted last.</summary>
public sealed class CalendarWritingTests
{
    private const string Events = "/users/*/events*";

    [Fact]
    public async Task An_appointment_is_entered_in_the_calendar_of_whoever_plans_it()
    {
        await using var app = await MailApp.StartAsync();
        var (eva, client, customer) = await StartAsync(app);
        using var _ = client;

        var made = await client.PlanAsync(Fields(customer).With(("attendeeAddress", "Anna@Kunde.example"), ("attendeeName", "Anna Huber")));
        var stored = Assert.Single(eva.Calendar.Events);

        Assert.Equal((AppointmentCalendarState.InCalendar, null), made.Standing());
        Assert.Equal(("Besuch", "Graz", "Preise", 30), (
            stored["subject"]!.GetValue<string>(), stored["location"]!["displayName"]!.GetValue<string>(), stored["body"]!["content"]!.GetValue<string>(),
            stored["reminderMinutesBeforeStart"]!.GetValue<int>()));
        Assert.Equal(("2026-03-03T09:00:00.0000000", "W. Europe Standard Time"), (stored["start"]!["dateTime"]!.GetValue<string>(), stored["originalStartTimeZone"]!.GetValue<string>()));
        Assert.Equal("anna@kunde.example", Assert.Single(stored["attendees"]!.AsArray())!["emailAddress"]!["address"]!.GetValue<string>());
        Assert.NotNull(made.Calendar.WebLink);
    }

    [Theory]
    [InlineData(FaultKind.AnswerLost)]
    [InlineData(FaultKind.ConnectionDropped)]
    [InlineData(FaultKind.Throttled)]
    [InlineData(FaultKind.ServerError)]
    public async Task It_is_created_once_though_the_answer_was_lost_or_never_came(FaultKind kind)
    {
        await using var app = await MailApp.StartAsync();
        var (eva, client, customer) = await StartAsync(app);
        using var _ = client;
        app.Graph.Faults = new FaultPlan { Requests = [new RequestFault(kind) { Method = "POST", Path = Events, Times = 1 }] };

        var made = await client.PlanAsync(Fields(customer));
        Assert.Equal((AppointmentCalendarState.Pending, null), made.Standing());
        await app.SyncAfterAsync(TimeSpan.FromSeconds(5));

        var entered = await client.AppointmentAsync(made.Id);
        Assert.Equal((AppointmentCalendarState.InCalendar, null), entered.Standing());
        Assert.Equal(made.Etag, entered.Etag);
        Assert.Single(eva.Calendar.Events);
    }

    [Fact]
    public async Task It_is_created_once_though_graph_took_too_long()
    {
        await using var app = await MailApp.StartAsync(("Graph:RequestTimeoutSeconds", "1"));
        var (eva, client, customer) = await StartAsync(app);
        using var _ = client;
        app.Graph.Faults = new FaultPlan { Requests = [new RequestFault(FaultKind.Latency) { Method = "POST", Path = Events, Latency = TimeSpan.FromDays(1), Times = 1 }] };

        var made = await client.PlanAsync(Fields(customer));
        Assert.Equal((AppointmentCalendarState.Pending, null), made.Standing());
        await app.SyncAfterAsync(TimeSpan.FromSeconds(5));

        Assert.Equal((AppointmentCalendarState.InCalendar, null), (await client.AppointmentAsync(made.Id)).Standing());
        Assert.Single(eva.Calendar.Events);
    }

    [Fact]
    public async Task The_same_request_sent_again_plans_it_once()
    {
        await using var app = await MailApp.StartAsync();
        var (eva, client, customer) = await StartAsync(app);
        using var _ = client;
        var fields = Fields(customer);

        var both = await Task.WhenAll(client.PlanAsync(fields), client.PlanAsync(fields));
        var again = await client.PlanAsync(fields);

        Assert.Equal([again.Id], both.Select(b => b.Id).Distinct());
        Assert.Single(eva.Calendar.Events);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_a_crash_left_between_storing_and_creating_is_finished_by_another_instance(bool wasCreated)
    {
        await using var app = await MailApp.StartAsync();
        var (eva, client, customer) = await StartAsync(app);
        using var _ = client;
        var id = await LeaveBehindAsync(app, eva, customer, wasCreated);
        await using var other = await app.StartAnotherAsync();

        await other.SyncAsync();
        Assert.Equal((AppointmentCalendarState.Pending, null), (await client.AppointmentAsync(id)).Standing());
        app.Clock.Advance(TimeSpan.FromSeconds(61));
        other.Clock.Advance(TimeSpan.FromSeconds(61));
        await Task.WhenAll(other.SyncAsync(), app.SyncAsync());

        Assert.Equal((AppointmentCalendarState.InCalendar, null), (await client.AppointmentAsync(id)).Standing());
        Assert.Single(eva.Calendar.Events);
    }

    [Fact]
    public async Task One_that_is_cancelled_before_its_creation_was_heard_of_leaves_nothing_in_the_calendar()
    {
        await using var app = await MailApp.StartAsync();
        var (eva, client, customer) = await StartAsync(app);
        using var _ = client;
        app.Graph.Faults = new FaultPlan { Requests = [new RequestFault(FaultKind.AnswerLost) { Method = "POST", Path = Events, Times = 1 }] };
        var made = await client.PlanAsync(Fields(customer));
        Assert.Single(eva.Calendar.Events);

        var cancelled = await client.EndAsync(made, "cancel").ChangedAsync();

        Assert.Equal((SalesAppointmentStatus.Cancelled, AppointmentCalendarState.NotInCalendar), (cancelled.Status, cancelled.Calendar.State));
        Assert.Empty(eva.Calendar.Events);
    }

    [Fact]
    public async Task Without_consent_for_calendars_the_appointment_is_planned_says_why_and_mails_go_on()
    {
        await using var app = await MailApp.StartAsync();
        var (eva, client, customer) = await StartAsync(app);
        using var _ = client;
        app.Graph.Faults = new FaultPlan { Requests = [new RequestFault(FaultKind.AccessDenied) { Path = Events }, new RequestFault(FaultKind.AccessDenied) { Path = "/users/*/calendarView*" }] };

        var made = await client.PlanAsync(Fields(customer));
        var mail = eva.Receive(new SimulatedMail("max@kunde.example", "Angebot"));
        await app.SyncAfterAsync(TimeSpan.FromMinutes(2));

        Assert.Equal((AppointmentCalendarState.Failed, AppointmentCalendarReason.AccessDenied), made.Standing());
        Assert.Equal("http_403", made.Calendar.ProblemCode);
        Assert.Equal([customer], await app.PartiesAsync(mail));
        Assert.Equal(MailboxState.Active, (await app.MailboxAsync(eva)).State);

        app.Graph.Faults = FaultPlan.None;
        Assert.Equal((AppointmentCalendarState.InCalendar, null), (await client.EndAsync(made, "enter-calendar").ChangedAsync()).Standing());
        Assert.Single(eva.Calendar.Events);
    }

    [Fact]
    public async Task Whose_mailbox_does_not_take_part_has_the_appointment_here_alone()
    {
        await using var app = await MailApp.StartAsync();
        var (eva, client, customer) = await StartAsync(app);
        using var _ = client;

        Assert.Equal((AppointmentCalendarState.NotInCalendar, AppointmentCalendarReason.NoMailbox), (await app.Http.PlanAsync(Fields(customer))).Standing());
        Assert.Equal((AppointmentCalendarState.NotInCalendar, AppointmentCalendarReason.NotWanted), (await client.PlanAsync(Fields(customer).With(("inCalendar", false)))).Standing());
        Assert.Equal(AppointmentCalendarReason.NoMailbox, (await app.GetAsync<CalendarAvailability>("/api/calendar")).Reason);
        await app.SaveAsync(db => db.Mailboxes.Single().Stop(MailboxStopReason.Inactive, null));
        Assert.Equal((AppointmentCalendarState.NotInCalendar, AppointmentCalendarReason.MailboxStopped), (await client.PlanAsync(Fields(customer))).Standing());
        Assert.Empty(eva.Calendar.Events);
    }

    [Fact]
    public async Task A_change_writes_what_changed_and_leaves_the_rest_of_the_event_alone()
    {
        await using var app = await MailApp.StartAsync();
        var (eva, client, customer) = await StartAsync(app);
        using var _ = client;
        var sent = new List<JsonObject>();
        var made = await client.PlanAsync(Fields(customer));
        app.Graph.Answered += (call, _) =>
        {
            if (call.Method == "PATCH")
            {
                sent.Add(JsonNode.Parse(call.Body)!.AsObject());
            }
        };

        var changed = await client.ChangeAsync(made, ("subject", "Verkostung"), ("start", Tuesday.AddDays(1)), ("end", Tuesday.AddDays(1).AddHours(1)), ("location", null)).ChangedAsync();

        Assert.Equal((AppointmentCalendarState.InCalendar, "Verkostung"), (changed.Calendar.State, changed.Subject));
        Assert.Equal(["end", "isAllDay", "location", "start", "subject"], Assert.Single(sent).Select(p => p.Key).Where(k => !k.StartsWith('@')).Order());
        var stored = Assert.Single(eva.Calendar.Events);
        Assert.Equal(("Verkostung", "2026-03-04T09:00:00.0000000", ""), (
            stored["subject"]!.GetValue<string>(), stored["start"]!["dateTime"]!.GetValue<string>(), stored["location"]!["displayName"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Cancelling_deletes_the_event_is_remembered_with_the_customer_and_can_be_undone()
    {
        await using var app = await MailApp.StartAsync();
        var (eva, client, customer) = await StartAsync(app);
        using var _ = client;
        var made = await client.PlanAsync(Fields(customer));

        var cancelled = await client.EndAsync(made, "cancel", "Kunde ist krank").ChangedAsync();
        Assert.Equal((SalesAppointmentStatus.Cancelled, "Kunde ist krank"), (cancelled.Status, cancelled.Outcome));
        Assert.Empty(eva.Calendar.Events);
        Assert.Equal("Termin abgesagt: Besuch", (await app.ReadAsync(db => db.CustomerEvents.SingleAsync())).Text);
        Assert.Equal((409, "appointment_not_planned"), await client.ChangeAsync(cancelled, ("subject", "x")).CodeAsync());

        var again = await client.EndAsync(cancelled, "plan-again").ChangedAsync();
        Assert.Equal((SalesAppointmentStatus.Planned, AppointmentCalendarState.InCalendar, (string?)null), (again.Status, again.Calendar.State, again.Outcome));
        Assert.Single(eva.Calendar.Events);
        Assert.Equal(0, await app.ReadAsync(db => db.CustomerEvents.CountAsync()));
    }

    [Fact]
    public async Task One_that_was_planned_by_mistake_is_taken_back_without_a_trace()
    {
        await using var app = await MailApp.StartAsync();
        var (eva, client, customer) = await StartAsync(app);
        using var _ = client;
        var made = await client.PlanAsync(Fields(customer));

        // Graph can't be reached at first: nobody sees it any more all the same.
        app.Graph.Faults = new FaultPlan { Requests = [new RequestFault(FaultKind.ServerError) { Method = "DELETE", Times = 1 }] };
        Assert.Equal((204, null), await client.WithdrawAsync(made).CodeAsync());
        Assert.DoesNotContain("Besuch", await client.GetStringAsync($"/api/history/customer/{customer}"), StringComparison.Ordinal);
        Assert.Equal(404, (int)(await client.GetAsync($"/api/appointments/{made.Id}")).StatusCode);
        await app.SyncAfterAsync(TimeSpan.FromSeconds(5));

        Assert.Empty(eva.Calendar.Events);
        Assert.Equal(0, await app.ReadAsync(db => db.SalesAppointments.CountAsync()));
        Assert.Equal(0, await app.ReadAsync(db => db.CustomerEvents.CountAsync()));
    }

    [Fact]
    public async Task A_change_here_and_another_one_in_Outlook_go_together_when_they_do_not_contradict()
    {
        await using var app = await MailApp.StartAsync();
        var (eva, client, customer) = await StartAsync(app);
        using var _ = client;
        var made = await client.PlanAsync(Fields(customer));
        eva.Calendar.Update(EventId(eva), new JsonObject { ["location"] = new JsonObject { ["displayName"] = "Wien" } });

        var changed = await client.ChangeAsync(made, ("subject", "Verkostung")).ChangedAsync();

        Assert.Equal(("Verkostung", "Wien", AppointmentCalendarState.InCalendar), (changed.Subject, changed.Location, changed.Calendar.State));
        Assert.Equal("Verkostung", Assert.Single(eva.Calendar.Events)["subject"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_newer_time_in_Outlook_wins_is_shown_and_what_was_wanted_here_is_not_lost()
    {
        await using var app = await MailApp.StartAsync();
        var (eva, client, customer) = await StartAsync(app);
        using var _ = client;
        var made = await client.PlanAsync(Fields(customer));
        MoveInOutlook(eva, Tuesday.AddDays(2));

        var newer = await client.ChangeAsync(made, ("start", Tuesday.AddDays(1)), ("end", Tuesday.AddDays(1).AddHours(1))).RefusedAsync();
        Assert.Equal((Tuesday.AddDays(2), Tuesday.AddDays(1)), (newer.Start, newer.UnsentChange!.Start));
        Assert.Equal((Tuesday.AddDays(2), AppointmentCalendarState.InCalendar), await (client.AppointmentAsync(made.Id)).ContinueWith(t => (t.Result.Start, t.Result.Calendar.State), TaskScheduler.Default));

        var insisted = await client.ChangeAsync(newer, ("start", Tuesday.AddDays(1)), ("end", Tuesday.AddDays(1).AddHours(1))).ChangedAsync();
        Assert.Equal((Tuesday.AddDays(1), null), (insisted.Start, insisted.UnsentChange));
        Assert.Equal("2026-03-04T09:00:00.0000000", Assert.Single(eva.Calendar.Events)["start"]!["dateTime"]!.GetValue<string>());
    }

    [Fact]
    public async Task One_that_was_moved_in_Outlook_meanwhile_is_not_cancelled_without_asking()
    {
        await using var app = await MailApp.StartAsync();
        var (eva, client, customer) = await StartAsync(app);
        using var _ = client;
        var made = await client.PlanAsync(Fields(customer));
        MoveInOutlook(eva, Tuesday.AddDays(2));

        var newer = await client.EndAsync(made, "cancel").RefusedAsync();
        Assert.Equal((SalesAppointmentStatus.Planned, true), (newer.Status, newer.UnsentChange!.IsCancelled));
        Assert.Equal(0, await app.ReadAsync(db => db.CustomerEvents.CountAsync()));

        Assert.Equal(SalesAppointmentStatus.Cancelled, (await client.EndAsync(newer, "cancel").ChangedAsync()).Status);
        Assert.Empty(eva.Calendar.Events);
    }

    [Fact]
    public async Task An_answer_of_a_guest_is_no_contradiction()
    {
        await using var app = await MailApp.StartAsync();
        var (eva, client, customer) = await StartAsync(app);
        using var _ = client;
        var made = await client.PlanAsync(Fields(customer).With(("attendeeAddress", "anna@kunde.example")));
        eva.Calendar.Update(EventId(eva), new JsonObject { ["showAs"] = "tentative" });
        var moved = await client.ChangeAsync(made, ("start", Tuesday.AddHours(1)), ("end", Tuesday.AddHours(2))).ChangedAsync();
        eva.Calendar.Update(EventId(eva), new JsonObject { ["showAs"] = "busy" });

        Assert.Equal(SalesAppointmentStatus.Cancelled, (await client.EndAsync(moved, "cancel").ChangedAsync()).Status);
        Assert.Empty(eva.Calendar.Events);
    }

    [Fact]
    public async Task A_change_of_one_that_was_deleted_in_Outlook_is_not_lost_and_it_can_be_planned_again()
    {
        await using var app = await MailApp.StartAsync();
        var (eva, client, customer) = await StartAsync(app);
        using var _ = client;
        var made = await client.PlanAsync(Fields(customer));
        eva.Calendar.Delete(EventId(eva));

        var newer = await client.ChangeAsync(made, ("subject", "Verkostung")).RefusedAsync();
        Assert.Equal((SalesAppointmentStatus.Cancelled, AppointmentCalendarState.RemovedInOutlook, "Verkostung"), (newer.Status, newer.Calendar.State, newer.UnsentChange!.Subject));

        var again = await client.EndAsync(newer, "plan-again").ChangedAsync();
        Assert.Equal((SalesAppointmentStatus.Planned, AppointmentCalendarState.InCalendar), (again.Status, again.Calendar.State));
        Assert.Single(eva.Calendar.Events);
    }

    [Fact]
    public async Task When_the_mailbox_leaves_what_waits_says_so_and_what_is_there_stays()
    {
        await using var app = await MailApp.StartAsync();
        var (eva, client, customer) = await StartAsync(app);
        using var _ = client;
        var there = await client.PlanAsync(Fields(customer));
        await app.SyncAsync();
        app.Graph.Faults = new FaultPlan { Requests = [new RequestFault(FaultKind.Throttled) { Method = "POST", Path = Events, RetryAfter = "600" }] };
        var waiting = await client.PlanAsync(Fields(customer));
        await app.SaveAsync(db => db.Mailboxes.Single().Leave());
        await app.SyncAsync();

        Assert.Equal((AppointmentCalendarState.NotInCalendar, AppointmentCalendarReason.NoMailbox), (await client.AppointmentAsync(waiting.Id)).Standing());
        Assert.Equal(AppointmentCalendarState.InCalendar, (await client.AppointmentAsync(there.Id)).Calendar.State);
        Assert.Equal(0, await app.ReadAsync(db => db.CalendarCursors.CountAsync()));
        Assert.Equal((AppointmentCalendarState.Failed, AppointmentCalendarReason.NoMailbox), (await client.ChangeAsync(there, ("subject", "Verkostung")).ChangedAsync()).Standing());
        Assert.Equal("Besuch", Assert.Single(eva.Calendar.Events)["subject"]!.GetValue<string>());
    }

    internal static async Task<(SimulatedGraph.Mailboxes.SimulatedMailbox Eva, HttpClient Client, int Customer)> StartAsync(MailApp app)
    {
        var eva = await app.AddMailboxAsync("eva");
        return (eva, app.As("M-eva"), await app.AddCustomerAsync("Kunde", "max@kunde.example"));
    }

    internal static string EventId(SimulatedGraph.Mailboxes.SimulatedMailbox mailbox) => Assert.Single(mailbox.Calendar.Events)["id"]!.GetValue<string>();

    internal static void MoveInOutlook(SimulatedGraph.Mailboxes.SimulatedMailbox mailbox, DateTimeOffset start) => mailbox.Calendar.Update(EventId(mailbox), new JsonObject
    {
        ["start"] = new JsonObject { ["dateTime"] = start.UtcDateTime.ToString("s"), ["timeZone"] = "UTC" },
        ["end"] = new JsonObject { ["dateTime"] = start.UtcDateTime.AddHours(1).ToString("s"), ["timeZone"] = "UTC" },
    });

    /// <summary>A row as a process leaves it that dies while it creates the event.</summary>
    private static async Task<int> LeaveBehindAsync(MailApp app, SimulatedGraph.Mailboxes.SimulatedMailbox eva, int customer, bool wasCreated)
    {
        var employee = await app.ReadAsync(db => db.Employees.Where(e => e.Number == "M-eva").Select(e => e.Id).SingleAsync());
        var appointment = new SalesAppointment(employee, SalesAppointmentKind.Sales, "Besuch", Tuesday, Tuesday.AddHours(1)) { PartyId = customer };
        appointment.EnterInCalendar(app.Clock.GetUtcNow());
        await app.SaveAsync(db =>
        {
            var entry = db.Add(appointment);
            entry.Property(a => a.CalendarClaim).CurrentValue = Guid.NewGuid();
            entry.Property(a => a.CalendarClaimUntil).CurrentValue = app.Clock.GetUtcNow().AddSeconds(60);
            entry.Property(a => a.CalendarTries).CurrentValue = 1;
        });
        if (wasCreated)
        {
            using var graph = new HttpClient();
            using var created = await graph.PostAsJsonAsync($"{app.Graph.BaseUrl}/users/{eva.Id}/events", new
            {
                subject = "Besuch",
                transactionId = appointment.TransactionId,
                start = new { dateTime = "2026-03-03T09:00:00", timeZone = "UTC" },
                end = new { dateTime = "2026-03-03T10:00:00", timeZone = "UTC" },
            });
            Assert.True(created.IsSuccessStatusCode);
        }

        return appointment.Id;
    }
}
