using System.Globalization;
using System.Text.Json.Nodes;
using CrmOffice.Api.Features.Planning.Appointments;
using CrmOffice.Api.Model;
using CrmOffice.Api.Tests.Mail;
using CrmOffice.SimulatedGraph;
using Microsoft.EntityFrameworkCore;
using static CrmOffice.Api.Tests.Planning.CalendarWritingTests;
using static CrmOffice.Api.Tests.Planning.PlannedAppointments;

namespace CrmOffice.Api.Tests.Planning;

/// <summary>What is changed in Outlook comes back.</summary>
public sealed class CalendarReadingTests
{
    private const string Listing = "/users/*/calendarView/delta";
    private static readonly TimeSpan Minutes2 = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task What_is_moved_and_changed_in_Outlook_comes_back()
    {
        await using var app = await MailApp.StartAsync();
        var (eva, client, customer) = await StartAsync(app);
        using var _ = client;
        var made = await client.PlanAsync(Fields(customer));
        await app.SyncAsync();
        MoveInOutlook(eva, Tuesday.AddDays(1));
        eva.Calendar.Update(EventId(eva), new JsonObject
        {
            ["subject"] = "Verkostung",
            ["location"] = new JsonObject { ["displayName"] = "Wien" },
            ["isReminderOn"] = false,
            ["body"] = new JsonObject { ["contentType"] = "html", ["content"] = "<p>Muster mitnehmen</p>" },
        });
        await app.SyncAfterAsync(Minutes2);

        var changed = await client.AppointmentAsync(made.Id);
        Assert.Equal((Tuesday.AddDays(1), Tuesday.AddDays(1).AddHours(1)), (changed.Start, changed.End));
        Assert.Equal(("Verkostung", "Wien", "Muster mitnehmen", null), (changed.Subject, changed.Location, changed.Notes, changed.ReminderMinutes));
        Assert.Equal((AppointmentCalendarState.InCalendar, null), changed.Standing());
        Assert.NotEqual(made.Etag, changed.Etag);
        Assert.Single(eva.Calendar.Events);
    }

    [Fact]
    public async Task One_that_is_deleted_in_Outlook_does_not_take_place_and_the_customers_history_says_so()
    {
        await using var app = await MailApp.StartAsync();
        var (eva, client, customer) = await StartAsync(app);
        using var _ = client;
        var made = await client.PlanAsync(Fields(customer));
        await app.SyncAsync();
        eva.Calendar.Delete(EventId(eva));
        await app.SyncAfterAsync(Minutes2);

        var lost = await client.AppointmentAsync(made.Id);
        Assert.Equal((SalesAppointmentStatus.Cancelled, AppointmentCalendarState.RemovedInOutlook), (lost.Status, lost.Calendar.State));
        var remembered = await app.ReadAsync(db => db.CustomerEvents.SingleAsync());
        Assert.Equal((CustomerEventKind.CancelledAppointment, null, true), (remembered.Kind, remembered.EmployeeId, remembered.IsAutomatic));
    }

    [Fact]
    public async Task One_that_is_over_stays_when_the_calendar_is_tidied_up()
    {
        await using var app = await MailApp.StartAsync();
        var (eva, client, customer) = await StartAsync(app);
        using var _ = client;
        var made = await client.PlanAsync(Fields(customer));
        await app.SyncAsync();
        app.Clock.Advance(TimeSpan.FromDays(3));
        eva.Calendar.Delete(EventId(eva));
        await app.SyncAsync();

        var over = await client.AppointmentAsync(made.Id);
        Assert.Equal((SalesAppointmentStatus.Planned, AppointmentCalendarState.RemovedInOutlook), (over.Status, over.Calendar.State));
        Assert.Equal(0, await app.ReadAsync(db => db.CustomerEvents.CountAsync()));
    }

    [Fact]
    public async Task Where_graph_can_reach_the_server_a_notification_brings_it_at_once()
    {
        await using var app = await MailApp.StartReachableAsync();
        var (eva, client, customer) = await StartAsync(app);
        using var _ = client;
        var made = await client.PlanAsync(Fields(customer));
        await app.SyncAsync();
        Assert.Equal(3, app.Graph.Subscriptions.Count);
        Assert.Equal(["created", "updated", "deleted"], Assert.Single(app.Graph.Subscriptions, s => s.IsOfEvents).ChangeTypes);
        await app.DeliverAsync();
        app.Clock.Advance(TimeSpan.FromSeconds(1));

        MoveInOutlook(eva, Tuesday.AddDays(1));
        await app.SyncAsync();
        Assert.Equal(Tuesday, (await client.AppointmentAsync(made.Id)).Start);
        await app.DeliverAsync();
        Assert.Equal(Tuesday.AddDays(1), (await client.AppointmentAsync(made.Id)).Start);

        app.Clock.Advance(TimeSpan.FromSeconds(1));
        eva.Calendar.Delete(EventId(eva));
        await app.DeliverAsync();
        Assert.Equal(AppointmentCalendarState.RemovedInOutlook, (await client.AppointmentAsync(made.Id)).Calendar.State);
    }

    [Fact]
    public async Task Events_of_others_leave_nothing_behind_and_calendars_without_appointments_are_not_even_asked()
    {
        await using var app = await MailApp.StartAsync();
        var (eva, client, customer) = await StartAsync(app);
        using var _ = client;
        var max = await app.AddMailboxAsync("max");
        eva.Calendar.Add("Zahnarzt streng geheim", Tuesday, Tuesday.AddHours(1));
        max.Calendar.Add("Urlaub streng geheim", Tuesday, Tuesday.AddHours(1));
        await app.SyncAsync();
        Assert.DoesNotContain(app.Graph.Requests.All, r => r.Path.Contains("calendarView", StringComparison.Ordinal));

        await client.PlanAsync(Fields(customer));
        await app.SyncAfterAsync(Minutes2);
        eva.Calendar.Add("Noch einmal streng geheim", Tuesday.AddDays(1), Tuesday.AddDays(1).AddHours(1));
        await app.SyncAfterAsync(Minutes2);

        Assert.Equal(1, await app.ReadAsync(db => db.SalesAppointments.CountAsync()));
        Assert.DoesNotContain(app.Graph.Requests.All, r => r.Mailbox == max.Id && r.Path.Contains("calendarView", StringComparison.Ordinal));
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        var stored = string.Concat(Directory.GetFiles(Path.GetDirectoryName(app.ConnectionString["Data Source=".Length..])!).Select(ReadShared));
        Assert.DoesNotContain("streng geheim", stored, StringComparison.Ordinal);

        static string ReadShared(string file)
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(stream, System.Text.Encoding.Latin1);
            return reader.ReadToEnd();
        }
    }

    [Fact]
    public async Task Delta_state_that_graph_forgot_410_is_read_again_and_what_went_meanwhile_is_noticed()
    {
        await using var app = await MailApp.StartAsync(("Graph:PageSize", "2"));
        var (eva, client, customer) = await StartAsync(app);
        using var _ = client;
        var gone = await client.PlanAsync(Fields(customer));
        var kept = await client.PlanAsync(Fields(customer, Tuesday.AddDays(1)));
        var far = await client.PlanAsync(Fields(customer, Tuesday.AddDays(500)));
        for (var i = 0; i < 7; i++)
        {
            eva.Calendar.Add($"Fremd {i}", Tuesday.AddDays(i), Tuesday.AddDays(i).AddHours(1));
        }

        await app.SyncAsync();
        eva.ExpireDeltaTokens();
        eva.Calendar.Delete(eva.Calendar.Events.Single(e => e["transactionId"]?.GetValue<string>() is not null && e["start"]!["dateTime"]!.GetValue<string>().StartsWith("2026-03-03", StringComparison.Ordinal))["id"]!.GetValue<string>());
        await app.SyncAfterAsync(Minutes2);

        Assert.Equal(AppointmentCalendarState.RemovedInOutlook, (await client.AppointmentAsync(gone.Id)).Calendar.State);
        Assert.Equal(AppointmentCalendarState.InCalendar, (await client.AppointmentAsync(kept.Id)).Calendar.State);
        Assert.Equal(AppointmentCalendarState.InCalendar, (await client.AppointmentAsync(far.Id)).Calendar.State);
    }

    [Fact]
    public async Task The_window_moves_on_with_time()
    {
        await using var app = await MailApp.StartAsync();
        var (eva, client, customer) = await StartAsync(app);
        using var _ = client;
        var far = await client.PlanAsync(Fields(customer, Tuesday.AddDays(368)));
        await app.SyncAsync();
        eva.Calendar.Update(EventId(eva), new JsonObject { ["subject"] = "Verschoben" });
        await app.SyncAfterAsync(Minutes2);
        Assert.Equal("Besuch", (await client.AppointmentAsync(far.Id)).Subject);

        await app.SyncAfterAsync(TimeSpan.FromDays(CalendarCursor.DaysUntilMoved));
        Assert.Equal("Verschoben", (await client.AppointmentAsync(far.Id)).Subject);
    }

    [Fact]
    public async Task One_that_is_moved_out_of_the_window_is_followed_there()
    {
        await using var app = await MailApp.StartAsync();
        var (eva, client, customer) = await StartAsync(app);
        using var _ = client;
        var made = await client.PlanAsync(Fields(customer));
        await app.SyncAsync();
        MoveInOutlook(eva, Tuesday.AddDays(700));
        await app.SyncAfterAsync(Minutes2);

        var moved = await client.AppointmentAsync(made.Id);
        Assert.Equal((SalesAppointmentStatus.Planned, Tuesday.AddDays(700)), (moved.Status, moved.Start));
    }

    [Fact]
    public async Task Repeated_reordered_and_empty_pages_are_legal()
    {
        await using var app = await MailApp.StartAsync(("Graph:PageSize", "2"));
        var (eva, client, customer) = await StartAsync(app);
        using var _ = client;
        var made = new List<int>();
        for (var i = 0; i < 6; i++)
        {
            made.Add((await client.PlanAsync(Fields(customer, Tuesday.AddDays(i)))).Id);
        }

        app.Graph.Faults = new FaultPlan
        {
            Requests =
            [
                new RequestFault(FaultKind.Duplicates) { Path = Listing, Probability = 0.5 },
                new RequestFault(FaultKind.Reordered) { Path = Listing, Probability = 0.5 },
                new RequestFault(FaultKind.EmptyPage) { Path = Listing, Probability = 0.3, Times = 5 },
                new RequestFault(FaultKind.SyncStateNotFound) { Path = Listing, After = 2, Times = 1 },
            ],
        };
        await app.SyncAsync();
        foreach (var one in eva.Calendar.Events)
        {
            eva.Calendar.Update(one["id"]!.GetValue<string>(), new JsonObject { ["subject"] = "Neu" });
        }

        await app.SyncAfterAsync(Minutes2);
        await app.SyncAfterAsync(TimeSpan.FromMinutes(15));

        Assert.Equal(6, await app.ReadAsync(db => db.SalesAppointments.CountAsync(a => a.Subject == "Neu" && a.CalendarState == AppointmentCalendarState.InCalendar)));
    }

    [Fact]
    public async Task Of_one_that_was_marked_private_in_Outlook_only_the_time_is_taken()
    {
        await using var app = await MailApp.StartAsync();
        var (eva, client, customer) = await StartAsync(app);
        using var _ = client;
        var made = await client.PlanAsync(Fields(customer));
        await app.SyncAsync();
        MoveInOutlook(eva, Tuesday.AddDays(1));
        eva.Calendar.Update(EventId(eva), new JsonObject { ["subject"] = "Geht niemanden etwas an", ["sensitivity"] = "private" });
        await app.SyncAfterAsync(Minutes2);

        var changed = await client.AppointmentAsync(made.Id);
        Assert.Equal((Tuesday.AddDays(1), "Besuch"), (changed.Start, changed.Subject));
    }

    [Fact]
    public async Task A_series_that_somebody_made_of_it_in_Outlook_is_tolerated_and_changed_there_only()
    {
        await using var app = await MailApp.StartAsync();
        var (eva, client, customer) = await StartAsync(app);
        using var _ = client;
        var made = await client.PlanAsync(Fields(customer));
        await app.SyncAsync();
        eva.Calendar.Update(EventId(eva), new JsonObject
        {
            ["subject"] = "Jeden Dienstag",
            ["recurrence"] = new JsonObject
            {
                ["pattern"] = new JsonObject { ["type"] = "weekly", ["interval"] = 1, ["daysOfWeek"] = new JsonArray("tuesday") },
                ["range"] = new JsonObject { ["type"] = "noEnd", ["startDate"] = "2026-03-03" },
            },
        });
        await app.SyncAfterAsync(Minutes2);

        var series = await client.AppointmentAsync(made.Id);
        Assert.Equal((true, "Jeden Dienstag", Tuesday), (series.Calendar.IsSeries, series.Subject, series.Start));
        Assert.Equal(1, await app.ReadAsync(db => db.SalesAppointments.CountAsync()));
        Assert.Equal((409, "appointment_is_series"), await client.ChangeAsync(series, ("subject", "x")).CodeAsync());
        Assert.Equal((409, "appointment_is_series"), await client.EndAsync(series, "cancel").CodeAsync());

        eva.ExpireDeltaTokens();
        await app.SyncAfterAsync(Minutes2);
        Assert.Equal(AppointmentCalendarState.InCalendar, (await client.AppointmentAsync(made.Id)).Calendar.State);
        eva.Calendar.Delete(EventId(eva));
        await app.SyncAfterAsync(Minutes2);
        Assert.Equal(SalesAppointmentStatus.Cancelled, (await client.AppointmentAsync(made.Id)).Status);
    }

    [Theory]
    [InlineData("2026-03-28T09:00:00Z", "2026-03-29T08:00:00Z", "2026-03-29T10:00:00")]
    [InlineData("2026-10-24T08:00:00Z", "2026-10-25T09:00:00Z", "2026-10-25T10:00:00")]
    public async Task Ten_o_clock_in_Vienna_stays_ten_o_clock_over_the_change_of_summer_time(string before, string after, string local)
    {
        await using var app = await MailApp.StartAsync();
        var (eva, client, customer) = await StartAsync(app);
        using var _ = client;
        var made = await client.PlanAsync(Fields(customer, Instant(before)));
        await app.SyncAsync();
        eva.Calendar.Update(EventId(eva), new JsonObject
        {
            ["start"] = new JsonObject { ["dateTime"] = local, ["timeZone"] = "W. Europe Standard Time" },
            ["end"] = new JsonObject { ["dateTime"] = local.Replace("10:00", "11:00", StringComparison.Ordinal), ["timeZone"] = "W. Europe Standard Time" },
        });
        await app.SyncAfterAsync(Minutes2);

        var moved = await client.AppointmentAsync(made.Id);
        Assert.Equal((Instant(after), "Europe/Vienna"), (moved.Start, moved.TimeZone));
    }

    [Fact]
    public async Task A_whole_day_stays_that_day_also_when_it_has_23_hours()
    {
        await using var app = await MailApp.StartAsync();
        var (eva, client, customer) = await StartAsync(app);
        using var _ = client;
        var start = new DateTimeOffset(2026, 3, 28, 23, 0, 0, TimeSpan.Zero);
        var made = await client.PlanAsync(Fields(customer, start, minutes: 60).With(("isAllDay", true)));
        Assert.Equal((start, start.AddHours(23)), (made.Start, made.End));
        Assert.Equal("2026-03-28T23:00:00.0000000", Assert.Single(eva.Calendar.Events)["start"]!["dateTime"]!.GetValue<string>());
        eva.Calendar.Update(EventId(eva), new JsonObject { ["subject"] = "Messe" });
        await app.SyncAsync();

        var changed = await client.AppointmentAsync(made.Id);
        Assert.Equal(("Messe", start, start.AddHours(23), true), (changed.Subject, changed.Start, changed.End, changed.IsAllDay));
    }

    [Fact]
    public async Task Two_instances_write_and_read_side_by_side_without_doing_anything_twice()
    {
        await using var app = await MailApp.StartAsync();
        await using var other = await app.StartAnotherAsync();
        var (eva, client, customer) = await StartAsync(app);
        using var _ = client;
        using var otherClient = other.As("M-eva");
        var planned = new List<AppointmentView>();
        foreach (var some in Enumerable.Range(0, 20).Chunk(4))
        {
            // Requests at once are limited within an instance only.
            planned.AddRange(await Task.WhenAll(some.Select(i => (i % 2 == 0 ? client : otherClient).PlanAsync(Fields(customer, Tuesday.AddDays(i))))));
        }

        await Task.WhenAll(app.SyncAsync(), other.SyncAsync());
        await app.SyncAfterAsync(Minutes2);

        Assert.Equal(20, planned.Select(p => p.Id).Distinct().Count());
        Assert.Equal(20, eva.Calendar.Events.Count);
        Assert.Equal(20, await app.ReadAsync(db => db.SalesAppointments.CountAsync(a => a.CalendarState == AppointmentCalendarState.InCalendar)));
    }

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
