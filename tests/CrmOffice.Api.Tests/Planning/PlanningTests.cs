using System.Net;
using System.Net.Http.Json;
using CrmOffice.Api.Features.Planning;
using CrmOffice.Api.Model;
using CrmOffice.Api.Shared;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Api.Tests.Planning;

/// <summary>Callbacks, call suggestions, tasks and the view that begins the day. It is 10:00 on 2 March 2026.</summary>
public sealed class PlanningTests : IAsyncLifetime
{
    private readonly CrmApp app = new();
    private int me;
    private int colleague;

    public async ValueTask InitializeAsync()
    {
        await app.InitializeAsync();
        var other = new Employee("M-2", app.Clock.GetUtcNow());
        other.NamePerson("Max", "Moser");
        other.Employ(isSalesperson: true, EmployeeRoles.Sales);
        await app.SaveAsync(db => db.Add(other));
        colleague = other.Id;
        me = await app.ReadAsync(db => db.Employees.Where(e => e.Number == "M-1").Select(e => e.Id).SingleAsync());
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Callbacks_of_today_and_of_days_that_were_missed_are_listed_by_time()
    {
        await AddAsync("Heute abend", p => p.PlanCallback(At(0, 23)));
        await AddAsync("Vor drei Tagen", p => p.PlanCallback(At(-3, 9)));
        await AddAsync("Morgen", p => p.PlanCallback(At(1, 0)));
        await AddAsync("Heute früh", p => p.PlanCallback(At(0, 8)));
        await AddAsync("Ohne", _ => { });

        Assert.Equal(["Vor drei Tagen", "Heute früh", "Heute abend"], await CallbacksAsync());
        Assert.Equal(["Vor drei Tagen"], await CallbacksAsync("?overdue=true"));
        Assert.Equal(["Heute abend", "Heute früh", "Vor drei Tagen"], await CallbacksAsync("?descending=true"));
        Assert.Equal(["Heute abend", "Heute früh", "Vor drei Tagen"], await CallbacksAsync("?sort=name"));
        var page = await app.GetAsync<CallbackList>("/api/callbacks?limit=1&offset=1");
        Assert.Equal(("Heute früh", 3), (page.Rows.Single().Name, page.Total));
    }

    [Fact]
    public async Task My_callbacks_are_those_of_my_records_and_of_records_that_nobody_looks_after()
    {
        await AddAsync("A Meiner", p => Promise(p, me));
        await AddAsync("B Seiner", p => Promise(p, colleague));
        await AddAsync("C Keiner", p => Promise(p, null));
        void Promise(Party party, int? manager)
        {
            party.PlanCallback(At(0, 12));
            party.AssignTo(manager);
        }

        Assert.Equal(["A Meiner", "C Keiner"], await CallbacksAsync("?scope=mine&sort=name"));
        Assert.Equal(["A Meiner", "B Seiner", "C Keiner"], await CallbacksAsync("?scope=all&sort=name"));
        Assert.Equal(["A Meiner", "C Keiner"], (await app.GetAsync<StartView>("/api/start")).Callbacks.Rows.Select(r => r.Name).Order());
        Assert.Equal(3, (await app.GetAsync<StartView>("/api/start?scope=all")).Callbacks.Total);
    }

    [Fact]
    public async Task A_row_says_whom_to_ask_for_and_where()
    {
        var customer = await AddAsync("Gasthof Eins", p => p.PlanCallback(At(0, 12)));
        await app.SaveAsync(db =>
        {
            var person = new ContactPerson(customer);
            person.NameAs(Salutation.Ms, null, "Anna", "Huber", null);
            person.ReachAt("+43 662 848511", null, null);
            person.BePrimary(true);
            db.Add(person);
        });
        var row = (await app.GetAsync<CallbackList>("/api/callbacks")).Rows.Single();

        Assert.Equal(("Anna Huber", "+43 662 848511"), (row.ContactPerson, row.Phone));
    }

    [Fact]
    public async Task Postponing_needs_the_state_that_was_shown_and_a_time_in_the_past_is_taken_with_a_word()
    {
        var customer = await AddAsync("Gasthof Zwei", p => p.PlanCallback(At(-1, 12)));
        var etag = (await app.GetAsync<CallbackList>("/api/callbacks")).Rows.Single().Etag;
        using var without = await app.Http.PutAsJsonAsync($"/api/parties/{customer}/callback", new { callbackAt = At(3, 9) });
        var postponed = await CrmApp.ReadAsync<PlannedCallback>(await PutAsync(customer, At(3, 9), etag));
        using var stale = await PutAsync(customer, null, etag);
        var past = await CrmApp.ReadAsync<PlannedCallback>(await PutAsync(customer, At(-2, 9), postponed.Etag));
        var removed = await CrmApp.ReadAsync<PlannedCallback>(await PutAsync(customer, null, past.Etag));

        Assert.Equal(HttpStatusCode.PreconditionRequired, without.StatusCode);
        Assert.Equal((At(3, 9), false), (postponed.CallbackAt, postponed.IsPast));
        Assert.Equal(HttpStatusCode.PreconditionFailed, stale.StatusCode);
        Assert.Equal((At(-2, 9), true), (past.CallbackAt, past.IsPast));
        Assert.Null(removed.CallbackAt);
        Assert.Empty(await CallbacksAsync());
    }

    [Fact]
    public async Task A_supplier_has_no_callback_and_an_unknown_record_is_not_found()
    {
        var supplier = new Supplier("L-1", app.Clock.GetUtcNow());
        supplier.NameCompany("Lieferant");
        await app.SaveAsync(db => db.Add(supplier));
        using var refused = await PutAsync(supplier.Id, At(1, 9), "\"1\"");
        using var unknown = await PutAsync(99_999, At(1, 9), "\"1\"");

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    [Fact]
    public async Task Suggested_are_those_not_spoken_with_for_longer_than_wanted_the_latest_first()
    {
        await AddAsync("Genau", p => Contacted(p, -30, 30));
        await AddAsync("Seit gestern", p => Contacted(p, -31, 30));
        await AddAsync("Lange", p => Contacted(p, -100, 30));
        await AddAsync("Nie", p => p.PlanContactFrequency(10), created: At(-20, 9));
        await AddAsync("Ohne Plan", p => p.RecordContact(At(-500, 9), At(-500, 9)));

        Assert.Equal(["Lange", "Nie", "Seit gestern"], await SuggestionsAsync());
        var rows = (await app.GetAsync<CallSuggestionList>("/api/call-suggestions")).Rows;
        Assert.Equal([70, 10, 1], rows.Select(r => r.DaysOverdue));
        Assert.Null(rows[1].LastContactAt);
        app.Clock.Advance(TimeSpan.FromHours(14));
        Assert.Equal(["Lange", "Nie", "Seit gestern", "Genau"], await SuggestionsAsync());
    }

    [Fact]
    public async Task Not_suggested_are_the_inactive_those_who_want_no_calls_and_those_with_a_later_callback()
    {
        await AddAsync("Inaktiv", p => Contacted(p, -90, 30).Deactivate());
        await AddAsync("Kein Anruf", p => Contacted(p, -90, 30).OptOut(post: false, email: false, phone: true));
        await AddAsync("Morgen", p => Contacted(p, -90, 30).PlanCallback(At(1, 0)));
        await AddAsync("Versäumt", p => Contacted(p, -90, 30).PlanCallback(At(-1, 9)));
        var lead = new Lead("I-1", At(-90, 9));
        lead.NameCompany("Verworfen");
        lead.PlanContactFrequency(30);
        lead.Discard();
        await app.SaveAsync(db => db.Add(lead));

        Assert.Equal(["Versäumt"], await SuggestionsAsync());
    }

    [Fact]
    public async Task A_captured_contact_ends_the_suggestion_and_taking_it_back_restores_it()
    {
        var customer = await AddAsync("Gasthof Drei", p => Contacted(p, -90, 30));
        using var captured = await app.Http.PostAsJsonAsync("/api/interactions", new { partyId = customer, interactionTypeId = 1 });
        Assert.Empty(await SuggestionsAsync());

        using var delete = new HttpRequestMessage(HttpMethod.Delete, captured.Headers.Location);
        delete.Headers.IfMatch.Add(captured.Headers.ETag!);
        using var deleted = await app.Http.SendAsync(delete);
        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);

        // The contact from before was no interaction, so that the creation counts again.
        Assert.Equal(["Gasthof Drei"], await SuggestionsAsync());
    }

    [Fact]
    public async Task Asked_for_twice_at_once_there_is_one_call_task_and_it_is_reported_instead_of_doubled()
    {
        var customer = await AddAsync("Gasthof Vier", p => p.PlanCallback(At(2, 14)));
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => app.Http.PostAsync($"/api/parties/{customer}/callback-task", null)));
        var tasks = await Task.WhenAll(answers.Select(CrmApp.ReadAsync<TaskRow>));

        Assert.Single(tasks.Select(t => t.Id).Distinct());
        Assert.Single(answers, a => a.StatusCode == HttpStatusCode.Created);
        Assert.Equal(
            ("Telefonmarketing anrufen", TaskItemKind.Callback, At(2, 14), me, customer),
            (tasks[0].Subject, tasks[0].Kind, tasks[0].DueAt, tasks[0].AssignedToId, tasks[0].PartyId));
        var done = await PostTaskAsync(tasks[0], "complete");
        using var again = await app.Http.PostAsync($"/api/parties/{customer}/callback-task", null);
        Assert.Equal(HttpStatusCode.Created, again.StatusCode);
        using var reopened = await SendTaskAsync(done, "reopen");
        Assert.Equal("callback_task_open", await CrmApp.CodeAsync(reopened));
    }

    [Fact]
    public async Task A_call_task_without_a_callback_is_due_today()
    {
        var customer = await AddAsync("Gasthof Fünf", _ => { });
        var task = await CrmApp.ReadAsync<TaskRow>(await app.Http.PostAsync($"/api/parties/{customer}/callback-task", null));

        Assert.Equal(new DateOnly(2026, 3, 2), LocalCalendar.DateOf(task.DueAt));
        Assert.Empty((await app.GetAsync<TaskList>("/api/tasks?overdue=true")).Rows);
    }

    [Fact]
    public async Task Tasks_are_listed_by_due_time_filtered_done_and_taken_back()
    {
        var customer = await AddAsync("Gasthof Sechs", _ => { });
        var late = await AddTaskAsync("Katalog schicken", At(-2, 9), null, customer);
        var soon = await AddTaskAsync("Muster bestellen", At(1, 9), null, null);
        await AddTaskAsync("Für Max", At(0, 9), colleague, null);

        Assert.Equal(["Katalog schicken", "Für Max", "Muster bestellen"], await TasksAsync());
        Assert.Equal(["Katalog schicken", "Muster bestellen"], await TasksAsync("?scope=mine"));
        Assert.Equal(["Katalog schicken"], await TasksAsync("?overdue=true"));
        Assert.Equal(["Katalog schicken"], await TasksAsync($"?partyId={customer}"));
        Assert.Equal(["Muster bestellen", "Katalog schicken", "Für Max"], await TasksAsync("?sort=subject&descending=true"));
        Assert.Empty(await TasksAsync("?kind=callback"));

        var done = await PostTaskAsync(late, "complete");
        Assert.Equal((TaskItemStatus.Done, app.Clock.GetUtcNow()), (done.Status, done.CompletedAt));
        Assert.Equal(["Katalog schicken"], await TasksAsync("?status=done"));
        using var stale = await SendTaskAsync(late, "cancel");
        Assert.Equal(HttpStatusCode.PreconditionFailed, stale.StatusCode);
        Assert.Equal((TaskItemStatus.Open, null), await PostTaskAsync(done, "reopen") is var r ? (r.Status, r.CompletedAt) : default);
        Assert.Equal(TaskItemStatus.Cancelled, (await PostTaskAsync(soon, "cancel")).Status);
        Assert.Equal(["Katalog schicken"], await TasksAsync("?scope=mine"));
    }

    [Fact]
    public async Task A_task_is_changed_and_given_to_a_colleague()
    {
        var task = await AddTaskAsync("Rückruf", At(0, 9), null, null);
        using var request = new HttpRequestMessage(HttpMethod.Put, $"/api/tasks/{task.Id}")
        {
            Content = JsonContent.Create(new { subject = "Rückruf Preise", dueAt = At(4, 9), assignedToId = colleague }),
        };
        request.Headers.IfMatch.ParseAdd(task.Etag);
        var changed = await CrmApp.ReadAsync<TaskRow>(await app.Http.SendAsync(request));

        Assert.Equal(("Rückruf Preise", At(4, 9), "Moser Max"), (changed.Subject, changed.DueAt, changed.AssignedTo));
        using var empty = await app.Http.PostAsJsonAsync("/api/tasks", new { subject = "  ", dueAt = At(0, 9) });
        Assert.Equal(HttpStatusCode.BadRequest, empty.StatusCode);
        using var nobody = await app.Http.PostAsJsonAsync("/api/tasks", new { subject = "x", dueAt = At(0, 9), assignedToId = 99_999 });
        Assert.Equal(HttpStatusCode.BadRequest, nobody.StatusCode);
    }

    [Fact]
    public async Task The_day_begins_with_what_is_due_and_with_the_appointments_of_today()
    {
        var customer = await AddAsync("Gasthof Sieben", p => Contacted(p, -90, 30).PlanCallback(At(0, 15)));
        await AddTaskAsync("Katalog schicken", At(-2, 9), null, customer);
        await app.SaveAsync(db =>
        {
            db.Add(new SalesAppointment(me, SalesAppointmentKind.Sales, "Verkostung", At(0, 11), At(0, 12)) { PartyId = customer });
            db.Add(new SalesAppointment(me, SalesAppointmentKind.Sales, "Morgen", At(1, 11), At(1, 12)) { PartyId = customer });
            db.Add(new SalesAppointment(colleague, SalesAppointmentKind.Sales, "Seiner", At(0, 9), At(0, 10)) { PartyId = customer });
            var cancelled = new SalesAppointment(me, SalesAppointmentKind.Sales, "Abgesagt", At(0, 16), At(0, 17)) { PartyId = customer };
            cancelled.Cancel(null);
            db.Add(cancelled);
            db.Add(new QualityIssue("F-1", QualityIssueKind.Complaint, "Flasche zerbrochen", At(-5, 9), me) { CustomerId = customer });
        });
        var start = await app.GetAsync<StartView>("/api/start");

        Assert.Equal(new DateOnly(2026, 3, 2), start.Today);
        Assert.Equal(["Gasthof Sieben"], start.Callbacks.Rows.Select(r => r.Name));
        Assert.Equal(["Gasthof Sieben"], start.Suggestions.Rows.Select(r => r.Name));
        Assert.Equal(["Katalog schicken"], start.Tasks.Rows.Select(r => r.Subject));
        Assert.Equal(["Verkostung"], start.Appointments.Rows.Select(r => r.Subject));
        Assert.Equal((5, "Gasthof Sieben"), (start.Issues.Rows.Single().AgeDays, start.Issues.Rows[0].CustomerName));
        Assert.Equal(["Seiner", "Verkostung"], (await app.GetAsync<StartView>("/api/start?scope=all")).Appointments.Rows.Select(r => r.Subject));
    }

    [Theory]
    [InlineData("callbacks", "Zeit;Nummer;Name;Art;Ansprechpartner;Telefon;Letzter Kontakt;Betreuer", "2026-03-02 15:00;K-1;Gasthof Acht;Kunde;;;2025-12-02;")]
    [InlineData("call-suggestions", "Nummer;Name;Art;Letzter Kontakt;Tage überfällig;Kontakt alle Tage;Kontakte;Telefon;Betreuer", "K-1;Gasthof Acht;Kunde;2025-12-02;60;30;1;;")]
    [InlineData("tasks", "Fällig;Betreff;Geschäftspartner;Art;Fehler;Zuständig", "2026-03-02 09:00;Katalog;Gasthof Acht;Allgemein;;Berger Eva")]
    public async Task Each_list_is_downloaded_for_a_spreadsheet(string list, string heading, string line)
    {
        var customer = await AddAsync("Gasthof Acht", p => Contacted(p, -90, 30).PlanCallback(At(0, 15)), number: "K-1");
        await AddTaskAsync("Katalog", At(0, 9), null, customer);
        var lines = (await app.Http.GetStringAsync($"/api/{list}/export")).TrimStart('\uFEFF').Split("\r\n");

        Assert.Equal([heading, line, ""], lines);
    }

    private static Party Contacted(Party party, int days, int frequency)
    {
        party.PlanContactFrequency(frequency);
        party.RecordContact(At(days, 9), At(days, 9));
        return party;
    }

    /// <summary>A wall clock time in Vienna, so many days from 2 March 2026.</summary>
    private static DateTimeOffset At(int days, int hour) => LocalCalendar.At(new DateOnly(2026, 3, 2).AddDays(days), new TimeOnly(hour, 0));

    private async Task<int> AddAsync(string name, Action<Party> plan, DateTimeOffset? created = null, string? number = null)
    {
        var customer = new Customer(number ?? $"K-{name}", created ?? At(-1000, 9));
        customer.NameCompany(name);
        plan(customer);
        await app.SaveAsync(db => db.Add(customer));
        return customer.Id;
    }

    private Task<TaskRow> AddTaskAsync(string subject, DateTimeOffset due, int? assignee, int? partyId) =>
        app.PostAsync<TaskRow>("/api/tasks", new { subject, dueAt = due, assignedToId = assignee, partyId });

    private async Task<IEnumerable<string>> CallbacksAsync(string query = "") => (await app.GetAsync<CallbackList>($"/api/callbacks{query}")).Rows.Select(r => r.Name);

    private async Task<IEnumerable<string>> SuggestionsAsync() => (await app.GetAsync<CallSuggestionList>("/api/call-suggestions")).Rows.Select(r => r.Name);

    private async Task<IEnumerable<string>> TasksAsync(string query = "") => (await app.GetAsync<TaskList>($"/api/tasks{query}")).Rows.Select(r => r.Subject);

    private async Task<HttpResponseMessage> PutAsync(int partyId, DateTimeOffset? callbackAt, string etag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, $"/api/parties/{partyId}/callback") { Content = JsonContent.Create(new { callbackAt }) };
        request.Headers.IfMatch.ParseAdd(etag);
        return await app.Http.SendAsync(request);
    }

    private async Task<TaskRow> PostTaskAsync(TaskRow task, string verb)
    {
        using var response = await SendTaskAsync(task, verb);
        return await CrmApp.ReadAsync<TaskRow>(response);
    }

    private async Task<HttpResponseMessage> SendTaskAsync(TaskRow task, string verb)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/tasks/{task.Id}/{verb}");
        request.Headers.IfMatch.ParseAdd(task.Etag);
        return await app.Http.SendAsync(request);
    }
}
