using System.Net.Http.Json;
using CrmOffice.Api.Features.History;
using CrmOffice.Api.Features.Planning.Appointments;
using CrmOffice.Api.Model;
using CrmOffice.Api.Shared;
using static CrmOffice.Api.Tests.Planning.PlannedAppointments;

namespace CrmOffice.Api.Tests.Planning;

/// <summary>Appointments on a server without Microsoft Graph.</summary>
public sealed class AppointmentTests : CrmApp
{
    [Fact]
    public async Task It_is_planned_all_the_same_says_why_it_is_not_in_Outlook_and_can_be_taken_there_as_a_file()
    {
        var customer = await AddCustomerAsync();
        var made = await Http.PlanAsync(Fields(customer).With(("subject", "Besuch, mit; Sonderzeichen"), ("notes", "Zeile eins\nZeile zwei")));
        using var file = await Http.GetAsync($"/api/appointments/{made.Id}/ics");
        var text = (await file.Content.ReadAsStringAsync()).ReplaceLineEndings("\n");

        Assert.Equal((AppointmentCalendarState.NotInCalendar, AppointmentCalendarReason.NotSetUp), made.Standing());
        Assert.Equal(AppointmentCalendarReason.NotSetUp, (await GetAsync<CalendarAvailability>("/api/calendar")).Reason);
        Assert.Equal("text/calendar", file.Content.Headers.ContentType!.MediaType);
        Assert.Contains("DTSTART:20260303T090000Z\n", text, StringComparison.Ordinal);
        Assert.Contains("DTEND:20260303T093000Z\n", text, StringComparison.Ordinal);
        Assert.Contains("SUMMARY:Besuch\\, mit\\; Sonderzeichen\n", text, StringComparison.Ordinal);
        Assert.Contains("DESCRIPTION:Zeile eins\\nZeile zwei\n", text, StringComparison.Ordinal);
        Assert.Contains("TRIGGER:-PT30M\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_whole_day_is_a_date_in_the_file()
    {
        var made = await Http.PlanAsync(Fields(await AddCustomerAsync()).With(("isAllDay", true)));
        var text = (await Http.GetStringAsync($"/api/appointments/{made.Id}/ics")).ReplaceLineEndings("\n");

        Assert.Equal((Tuesday.AddHours(-10), Tuesday.AddHours(14)), (made.Start, made.End));
        Assert.Contains("DTSTART;VALUE=DATE:20260303\n", text, StringComparison.Ordinal);
        Assert.Contains("DTEND;VALUE=DATE:20260304\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_stands_in_the_history_marked_as_planned_and_the_next_one_beside_the_callback()
    {
        var customer = await AddCustomerAsync();
        var later = await Http.PlanAsync(Fields(customer, Tuesday.AddDays(7)).With(("subject", "Später")));
        var next = await Http.PlanAsync(Fields(customer));
        var context = await GetAsync<PartyContext>($"/api/party-contexts/{customer}");

        Assert.Equal((next.Id, "Besuch", Tuesday, false), (context.NextAppointment!.Id, context.NextAppointment.Subject, context.NextAppointment.Start, context.NextAppointment.IsAllDay));
        Assert.Null(context.NextCallbackAt);
        Assert.Equal(0, context.Party.ContactCount);
        Assert.Equal([(later.Id, "planned"), (next.Id, "planned")], context.History.Entries.Select(e => (e.Id, e.Status!)));

        Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(later.Id, (await GetAsync<PartyContext>($"/api/party-contexts/{customer}")).NextAppointment!.Id);
    }

    [Fact]
    public async Task The_list_is_sorted_by_start_and_filtered()
    {
        var customer = await AddCustomerAsync();
        var other = await AddCustomerAsync();
        var second = await Http.PlanAsync(Fields(customer, Tuesday.AddDays(1)));
        var first = await Http.PlanAsync(Fields(customer));
        var held = await Http.EndAsync(first, "hold", "Bestellt im Mai").ChangedAsync();
        await Http.PlanAsync(Fields(other));

        Assert.Equal((SalesAppointmentStatus.Held, "Bestellt im Mai"), (held.Status, held.Outcome));
        Assert.Equal([first.Id, second.Id], await IdsAsync($"partyId={customer}"));
        Assert.Equal([second.Id, first.Id], await IdsAsync($"partyId={customer}&descending=true"));
        Assert.Equal([second.Id], await IdsAsync($"partyId={customer}&status=planned"));
        Assert.Equal([second.Id], await IdsAsync($"partyId={customer}&from=2026-03-04&to=2026-03-04"));
        Assert.Equal([second.Id], await IdsAsync($"partyId={customer}&limit=1&offset=1"));
        Assert.Equal(3, (await GetAsync<AppointmentList>("/api/appointments?limit=1")).Total);
        Assert.Empty(await IdsAsync("salespersonId=999"));
    }

    [Fact]
    public async Task Mine_are_those_in_which_I_am_the_salesperson_and_a_colleagues_are_asked_for_by_the_colleague()
    {
        var customer = await AddCustomerAsync();
        var mine = await Http.PlanAsync(Fields(customer));
        var colleague = new Employee("M-2", Clock.GetUtcNow());
        colleague.NamePerson("Max", "Moser");
        await SaveAsync(db => db.Add(colleague));
        var (fair, visit) = (Fair(colleague.Id), new SalesAppointment(colleague.Id, SalesAppointmentKind.Sales, "Besuch", Tuesday, Tuesday.AddHours(1)));
        await SaveAsync(db => db.AddRange(fair, visit));

        Assert.Equal([mine.Id], await IdsAsync("scope=mine"));
        Assert.Equal([fair.Id, mine.Id, visit.Id], await IdsAsync("scope=all"));
        Assert.Equal([fair.Id, visit.Id], await IdsAsync($"salespersonId={colleague.Id}"));
        Assert.Empty(await IdsAsync($"scope=mine&salespersonId={colleague.Id}"));
        Assert.Equal([fair.Id], await IdsAsync("kind=networking"));
        Assert.Equal([fair.Id], await IdsAsync("to=2026-03-02"));
        Assert.Equal([mine.Id, visit.Id], await IdsAsync("from=2026-03-03"));
        Assert.Equal([fair.Id], await IdsAsync("from=2026-03-02&to=2026-03-02&descending=true"));
    }

    [Theory]
    [InlineData("limit=0")]
    [InlineData("limit=201")]
    [InlineData("offset=-1")]
    [InlineData("scope=yours")]
    [InlineData("status=gone")]
    public async Task A_list_that_cannot_be_is_refused(string query)
    {
        using var response = await Http.GetAsync($"/api/appointments?{query}");
        Assert.Equal(400, (int)response.StatusCode);
    }

    [Theory]
    [InlineData(
        "de",
        "Termine.csv",
        "Beginn;Ende;Verkäufer;Geschäftspartner;Ansprechpartner;Betreff;Ort;Art;Status;Ergebnis",
        "2026-03-02;2026-03-02;Eva Berger;;;Messe;;Veranstaltung;abgesagt;Kein Stand frei",
        "2026-03-03 10:00;2026-03-03 10:30;Eva Berger;Kunde;;'=1+1;Graz;Verkaufstermin;geplant;")]
    [InlineData(
        "en",
        "Appointments.csv",
        "Start;End;Salesperson;Business partner;Contact person;Subject;Location;Kind;Status;Outcome",
        "2026-03-02;2026-03-02;Eva Berger;;;Messe;;Networking;cancelled;Kein Stand frei",
        "2026-03-03 10:00;2026-03-03 10:30;Eva Berger;Kunde;;'=1+1;Graz;Sales;planned;")]
    public async Task It_is_downloaded_for_a_spreadsheet_with_the_same_filters(string language, string name, params string[] lines)
    {
        var me = (await Http.PlanAsync(Fields(await AddCustomerAsync()).With(("subject", "=1+1")))).SalespersonId;
        await Http.PlanAsync(Fields(await AddCustomerAsync(), Tuesday.AddDays(1)));
        var fair = Fair(me);
        fair.Cancel("Kein Stand frei");
        await SaveAsync(db => db.Add(fair));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/appointments/export?scope=mine&to=2026-03-03");
        request.Headers.AcceptLanguage.ParseAdd(language);
        using var response = await Http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();

        Assert.Equal(name, response.Content.Headers.ContentDisposition!.FileName);
        Assert.Equal([.. lines, ""], text.TrimStart('\uFEFF').Split("\r\n"));
    }

    [Fact]
    public async Task One_that_was_said_to_be_held_by_mistake_is_planned_again()
    {
        var made = await Http.PlanAsync(Fields(await AddCustomerAsync()));
        var held = await Http.EndAsync(made, "hold", "Bestellt").ChangedAsync();
        var again = await Http.EndAsync(held, "plan-again").ChangedAsync();

        Assert.Equal((SalesAppointmentStatus.Planned, null), (again.Status, again.Outcome));
        Assert.Equal(made.Standing(), again.Standing());
        Assert.Equal((409, "appointment_not_planned"), await Http.EndAsync(again, "plan-again").CodeAsync());
    }

    [Fact]
    public async Task What_came_of_one_that_was_held_can_be_said_later_and_corrected_but_not_of_a_cancelled_one()
    {
        var customer = await AddCustomerAsync();
        var held = await Http.EndAsync(await Http.PlanAsync(Fields(customer)), "hold").ChangedAsync();
        var said = await Http.EndAsync(held, "hold", " Bestellt\nim Mai ").ChangedAsync();
        var corrected = await Http.EndAsync(said, "hold", "Bestellt im Juni").ChangedAsync();
        var cancelled = await Http.EndAsync(await Http.PlanAsync(Fields(customer)), "cancel", "Krank").ChangedAsync();

        Assert.Equal((SalesAppointmentStatus.Held, null), (held.Status, held.Outcome));
        Assert.Equal((SalesAppointmentStatus.Held, "Bestellt\nim Mai"), (said.Status, said.Outcome));
        Assert.Equal((SalesAppointmentStatus.Held, "Bestellt im Juni"), (corrected.Status, corrected.Outcome));
        Assert.Equal((409, "appointment_not_planned"), await Http.EndAsync(cancelled, "hold", "Doch").CodeAsync());
    }

    [Theory]
    [InlineData("subject", " ", "validation_failed")]
    [InlineData("timeZone", "Mars/Olympus", "validation_failed")]
    [InlineData("end", "2026-03-03T08:00:00Z", "validation_failed")]
    [InlineData("start", "0001-01-01T00:00:00Z", "validation_failed")]
    [InlineData("contactPersonId", 999, "validation_failed")]
    [InlineData("reminderMinutes", -1, "validation_failed")]
    [InlineData("attendeeAddress", "niemand", "address_invalid")]
    [InlineData("partyId", 999, "not_found")]
    public async Task What_makes_no_sense_is_refused(string field, object value, string code)
    {
        using var response = await Http.PostAsJsonAsync("/api/appointments", Fields(await AddCustomerAsync()).With((field, value)), Json);
        Assert.Equal(code, await CodeAsync(response));
    }

    [Fact]
    public async Task Two_who_change_it_at_once_do_not_overwrite_each_other()
    {
        var made = await Http.PlanAsync(Fields(await AddCustomerAsync()));
        var changed = await Http.ChangeAsync(made, ("subject", "Verkostung")).ChangedAsync();
        var newer = await Http.ChangeAsync(made, ("subject", "Messe")).RefusedAsync();

        Assert.Equal(("Verkostung", changed.Etag), (newer.Subject, newer.Etag));
        Assert.Equal(428, (int)(await Http.PutAsJsonAsync($"/api/appointments/{made.Id}", made.Fields(), Json)).StatusCode);
    }

    [Fact]
    public async Task One_that_stands_here_alone_is_taken_back_at_once()
    {
        var made = await Http.PlanAsync(Fields(await AddCustomerAsync()));
        Assert.Equal((204, null), await Http.WithdrawAsync(made).CodeAsync());
        Assert.Equal(0, (await GetAsync<AppointmentList>("/api/appointments")).Total);
    }

    /// <summary>All of 2 March 2026.</summary>
    private static SalesAppointment Fair(int salespersonId)
    {
        var start = LocalCalendar.StartOf(new(2026, 3, 2));
        var fair = new SalesAppointment(salespersonId, SalesAppointmentKind.Networking, "Messe", start, start.AddDays(1));
        fair.Describe(fair.Content with { IsAllDay = true });
        return fair;
    }

    private async Task<IEnumerable<int>> IdsAsync(string query) => (await GetAsync<AppointmentList>($"/api/appointments?{query}")).Rows.Select(r => r.Id);

    private async Task<int> AddCustomerAsync()
    {
        var customer = new Customer($"K-{Guid.NewGuid().ToString()[..8]}", Clock.GetUtcNow());
        customer.NameCompany("Kunde");
        await SaveAsync(db => db.Add(customer));
        return customer.Id;
    }
}
