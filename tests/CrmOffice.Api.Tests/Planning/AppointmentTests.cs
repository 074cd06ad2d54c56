using System.Net.Http.Json;
using CrmOffice.Api.Features.History;
using CrmOffice.Api.Features.Planning.Appointments;
using CrmOffice.Api.Model;
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

    private async Task<IEnumerable<int>> IdsAsync(string query) => (await GetAsync<AppointmentList>($"/api/appointments?{query}")).Rows.Select(r => r.Id);

    private async Task<int> AddCustomerAsync()
    {
        var customer = new Customer($"K-{Guid.NewGuid().ToString()[..8]}", Clock.GetUtcNow());
        customer.NameCompany("Kunde");
        await SaveAsync(db => db.Add(customer));
        return customer.Id;
    }
}
