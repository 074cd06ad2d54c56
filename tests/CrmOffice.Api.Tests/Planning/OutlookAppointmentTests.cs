using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CrmOffice.Api.Features.Planning.Appointments;
using CrmOffice.Api.Model;
using CrmOffice.Api.Tests.Mail;
using CrmOffice.SimulatedGraph;
using CrmOffice.SimulatedGraph.Calendars;
using CrmOffice.SimulatedGraph.Mailboxes;
using Microsoft.EntityFrameworkCore;
using static CrmOffice.Api.Tests.Planning.CalendarWritingTests;
using static CrmOffice.Api.Tests.Planning.PlannedAppointments;

namespace CrmOffice.Api.Tests.Planning;

/// <summary>An appointment that is open in Outlook becomes a sales appointment.</summary>
public sealed class OutlookAppointmentTests
{
    private const string Address = "/api/outlook-appointment";
    private static readonly TimeSpan Minutes2 = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task It_is_entered_once_as_Outlook_has_it_and_follows_what_changes_there()
    {
        await using var app = await MailApp.StartAsync();
        var (eva, client, customer) = await StartAsync(app);
        using var _ = client;
        var item = AddEvent(eva);
        Assert.Null(await OpenAsync(client, item));

        var both = await Task.WhenAll(EnterAsync(client, item, customer), EnterAsync(client, item, customer));
        var entered = both[0];
        Assert.Equal(entered.Id, both[1].Id);
        Assert.Equal(("Verkostung", "Wien", Tuesday, Tuesday.AddHours(1)), (entered.Subject, entered.Location, entered.Start, entered.End));
        Assert.Equal((customer, SalesAppointmentStatus.Planned), (entered.PartyId, entered.Status));
        Assert.Equal((AppointmentCalendarState.InCalendar, null), entered.Standing());
        Assert.True(entered.Calendar.IsFromOutlook);
        Assert.Equal(entered.Id, (await OpenAsync(client, item))!.Id);
        Assert.Equal(1, await app.ReadAsync(db => db.SalesAppointments.CountAsync()));

        await app.SyncAsync();
        MoveInOutlook(eva, Tuesday.AddDays(1));
        await app.SyncAfterAsync(Minutes2);
        Assert.Equal(Tuesday.AddDays(1), (await OpenAsync(client, item))!.Start);
        Assert.Single(eva.Calendar.Events);
    }

    [Fact]
    public async Task An_own_one_is_changed_here_too_and_an_invitation_in_Outlook_only()
    {
        await using var app = await MailApp.StartAsync();
        var (eva, client, customer) = await StartAsync(app);
        using var _ = client;
        var item = AddEvent(eva);
        var own = await EnterAsync(client, item, customer);
        await client.ChangeAsync(own, ("subject", "Verkostung Winter")).ChangedAsync();
        Assert.Equal("Verkostung Winter", Assert.Single(eva.Calendar.Events)["subject"]!.GetValue<string>());

        var invitation = await EnterAsync(client, AddEvent(eva, new JsonObject { ["isOrganizer"] = false }), customer);
        Assert.True(invitation.Calendar.IsInvitation);
        Assert.Equal((409, "appointment_is_invitation"), await client.ChangeAsync(invitation, ("subject", "x")).CodeAsync());
        Assert.Equal((409, "appointment_is_invitation"), await client.EndAsync(invitation, "cancel").CodeAsync());

        eva.Calendar.Update(eva.Calendar.Events[1]["id"]!.GetValue<string>(), new JsonObject { ["isCancelled"] = true });
        await app.SyncAsync();
        Assert.Equal(SalesAppointmentStatus.Cancelled, (await client.AppointmentAsync(invitation.Id)).Status);
    }

    [Fact]
    public async Task Taken_back_it_stays_in_Outlook_and_can_be_entered_again()
    {
        await using var app = await MailApp.StartAsync();
        var (eva, client, customer) = await StartAsync(app);
        using var _ = client;
        var item = AddEvent(eva, new JsonObject { ["isOrganizer"] = false });
        var first = await EnterAsync(client, item, customer);
        Assert.Equal(HttpStatusCode.NoContent, (await client.WithdrawAsync(first)).StatusCode);
        await app.SyncAsync();

        Assert.Null(await OpenAsync(client, item));
        Assert.Single(eva.Calendar.Events);
        Assert.Equal(0, await app.ReadAsync(db => db.CustomerEvents.CountAsync()));
        Assert.Equal(customer, (await EnterAsync(client, item, customer)).PartyId);
    }

    [Fact]
    public async Task One_that_was_planned_here_is_known_when_it_is_opened_in_Outlook()
    {
        await using var app = await MailApp.StartAsync();
        var (eva, client, customer) = await StartAsync(app);
        using var _ = client;
        var planned = await client.PlanAsync(Fields(customer));
        var item = SimulatedCalendar.ItemId(EventId(eva));

        var opened = (await OpenAsync(client, item))!;
        Assert.Equal((planned.Id, false), (opened.Id, opened.Calendar.IsFromOutlook));
        Assert.Equal(planned.Id, (await EnterAsync(client, item, customer)).Id);
    }

    [Fact]
    public async Task Where_the_product_sees_no_calendar_it_is_entered_as_the_pane_says_and_never_put_into_Outlook_twice()
    {
        await using var app = await MailApp.StartAsync();
        var (eva, client, customer) = await StartAsync(app);
        using var _ = client;

        // From the calendar of a colleague, which this mailbox doesn't hold.
        var entered = await EnterAsync(client, "AAMkElsewhere/+==", customer);
        Assert.Equal((AppointmentCalendarState.NotInCalendar, AppointmentCalendarReason.FromOutlook), entered.Standing());
        Assert.Equal(("Besuch", "Graz", Tuesday), (entered.Subject, entered.Location, entered.Start));
        Assert.Equal(entered.Id, (await OpenAsync(client, "AAMkElsewhere/+=="))!.Id);
        Assert.Equal(entered.Id, (await OpenAsync(client, "AAMkElsewhere-_=="))!.Id);

        var asked = await client.EndAsync(entered, "enter-calendar").ChangedAsync();
        Assert.Equal(AppointmentCalendarReason.FromOutlook, asked.Calendar.Reason);
        Assert.Empty(eva.Calendar.Events);
        Assert.Equal(HttpStatusCode.NoContent, (await client.WithdrawAsync(asked)).StatusCode);
    }

    [Fact]
    public async Task Of_a_private_one_colleagues_learn_when_it_is_and_with_whom()
    {
        await using var app = await MailApp.StartAsync();
        var (eva, client, customer) = await StartAsync(app);
        using var _ = client;
        var entered = await EnterAsync(client, AddEvent(eva, new JsonObject { ["sensitivity"] = "private" }), customer);

        Assert.Equal(("Kunde", null, null, Tuesday), (entered.Subject, entered.Location, entered.Notes, entered.Start));
    }

    [Fact]
    public async Task While_Outlook_does_not_answer_nothing_is_entered_half()
    {
        await using var app = await MailApp.StartAsync();
        var (eva, client, customer) = await StartAsync(app);
        using var _ = client;
        var item = AddEvent(eva);
        app.Graph.Faults = new FaultPlan { Requests = [new RequestFault(FaultKind.Throttled) { Path = "/users/*/events/*", RetryAfter = "30" }] };
        Assert.Equal((503, "calendar_unavailable"), await PostAsync(client, item, customer).CodeAsync());
        Assert.Null(await OpenAsync(client, item));
        Assert.Equal(0, await app.ReadAsync(db => db.SalesAppointments.CountAsync()));

        app.Graph.Faults = FaultPlan.None;
        Assert.Equal(AppointmentCalendarState.InCalendar, (await EnterAsync(client, item, customer)).Calendar.State);
    }

    [Fact]
    public async Task Somebody_elses_is_not_told_and_an_employee_is_no_customer()
    {
        await using var app = await MailApp.StartAsync();
        var (eva, client, customer) = await StartAsync(app);
        using var _ = client;
        var item = AddEvent(eva);
        await EnterAsync(client, item, customer);
        await app.AddMailboxAsync("otto");
        using var otto = app.As("M-otto");

        Assert.Null(await OpenAsync(otto, item));
        var employee = await app.ReadAsync(db => db.Employees.Select(e => e.Id).FirstAsync());
        Assert.Equal((404, "not_found"), await PostAsync(otto, item, employee).CodeAsync());
        foreach (var hostile in new[] { "", new string('x', 501) })
        {
            Assert.Equal(HttpStatusCode.BadRequest, (await otto.GetAsync($"{Address}?itemId={hostile}")).StatusCode);
            Assert.Equal(400, (await PostAsync(otto, hostile, customer).CodeAsync()).Status);
        }

        Assert.Null(await OpenAsync(otto, "../../eva/events"));
    }

    private static string AddEvent(SimulatedMailbox mailbox, JsonObject? more = null)
    {
        var id = mailbox.Calendar.Add("Verkostung", Tuesday, Tuesday.AddHours(1));
        mailbox.Calendar.Update(id, new JsonObject { ["location"] = new JsonObject { ["displayName"] = "Wien" } });
        if (more is not null)
        {
            mailbox.Calendar.Update(id, more);
        }

        return SimulatedCalendar.ItemId(id);
    }

    private static async Task<AppointmentView?> OpenAsync(HttpClient client, string itemId)
    {
        using var response = await client.GetAsync($"{Address}?itemId={Uri.EscapeDataString(itemId)}");
        return (await CrmApp.ReadAsync<OutlookAppointment>(response)).Appointment;
    }

    private static async Task<AppointmentView> EnterAsync(HttpClient client, string itemId, int partyId)
    {
        using var response = await PostAsync(client, itemId, partyId);
        return await CrmApp.ReadAsync<AppointmentView>(response);
    }

    /// <summary>As the pane does, which knows less of an event than Graph.</summary>
    private static Task<HttpResponseMessage> PostAsync(HttpClient client, string itemId, int partyId) =>
        client.PostAsJsonAsync(Address, Fields(partyId).With(("itemId", itemId)), CrmApp.Json);
}
