using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using CrmOffice.Api.Features.Planning.Appointments;
using CrmOffice.Api.Model;

namespace CrmOffice.Api.Tests.Planning;

/// <summary>Appointments over HTTP, as the pane plans them.</summary>
internal static class PlannedAppointments
{
    /// <summary>Tuesday, 3 March 2026, 10:00 in Vienna.</summary>
    public static readonly DateTimeOffset Tuesday = new(2026, 3, 3, 9, 0, 0, TimeSpan.Zero);

    public static Dictionary<string, object?> Fields(int partyId, DateTimeOffset? start = null, int minutes = 30) => new()
    {
        ["partyId"] = partyId,
        ["requestId"] = Guid.NewGuid(),
        ["subject"] = "Besuch",
        ["start"] = start ?? Tuesday,
        ["end"] = (start ?? Tuesday).AddMinutes(minutes),
        ["timeZone"] = "Europe/Vienna",
        ["location"] = "Graz",
        ["notes"] = "Preise",
        ["reminderMinutes"] = 30,
    };

    public static Dictionary<string, object?> With(this Dictionary<string, object?> fields, params (string Name, object? Value)[] others)
    {
        foreach (var (name, value) in others)
        {
            fields[name] = value;
        }

        return fields;
    }

    /// <summary>What the pane sends for a change.</summary>
    public static Dictionary<string, object?> Fields(this AppointmentView view) => new()
    {
        ["kind"] = "sales",
        ["contactPersonId"] = view.ContactPersonId,
        ["subject"] = view.Subject,
        ["start"] = view.Start,
        ["end"] = view.End,
        ["timeZone"] = view.TimeZone,
        ["isAllDay"] = view.IsAllDay,
        ["location"] = view.Location,
        ["notes"] = view.Notes,
        ["reminderMinutes"] = view.ReminderMinutes,
    };

    public static async Task<AppointmentView> PlanAsync(this HttpClient client, Dictionary<string, object?> fields)
    {
        using var response = await client.PostAsJsonAsync("/api/appointments", fields, CrmApp.Json);
        return await CrmApp.ReadAsync<AppointmentView>(response);
    }

    public static async Task<AppointmentView> AppointmentAsync(this HttpClient client, int id)
    {
        using var response = await client.GetAsync($"/api/appointments/{id}");
        return await CrmApp.ReadAsync<AppointmentView>(response);
    }

    public static Task<HttpResponseMessage> ChangeAsync(this HttpClient client, AppointmentView view, params (string Name, object? Value)[] changes) =>
        SendAsync(client, HttpMethod.Put, $"/api/appointments/{view.Id}", view.Etag, view.Fields().With(changes));

    public static Task<HttpResponseMessage> EndAsync(this HttpClient client, AppointmentView view, string how, string? outcome = null) =>
        SendAsync(client, HttpMethod.Post, $"/api/appointments/{view.Id}/{how}", view.Etag, new { outcome });

    public static Task<HttpResponseMessage> WithdrawAsync(this HttpClient client, AppointmentView view) =>
        SendAsync(client, HttpMethod.Delete, $"/api/appointments/{view.Id}", view.Etag, null);

    public static async Task<AppointmentView> ChangedAsync(this Task<HttpResponseMessage> change)
    {
        using var response = await change;
        return await CrmApp.ReadAsync<AppointmentView>(response);
    }

    /// <summary>The newer state that a change was refused for.</summary>
    public static async Task<AppointmentView> RefusedAsync(this Task<HttpResponseMessage> change)
    {
        using var response = await change;
        Assert.Equal(HttpStatusCode.PreconditionFailed, response.StatusCode);
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal("changed_meanwhile", problem.GetProperty("code").GetString());
        return problem.GetProperty("current").Deserialize<AppointmentView>(CrmApp.Json)!;
    }

    public static async Task<(int Status, string? Code)> CodeAsync(this Task<HttpResponseMessage> change)
    {
        using var response = await change;
        return ((int)response.StatusCode, response.IsSuccessStatusCode ? null : await CrmApp.CodeAsync(response));
    }

    public static (AppointmentCalendarState State, AppointmentCalendarReason? Reason) Standing(this AppointmentView view) => (view.Calendar.State, view.Calendar.Reason);

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, HttpMethod method, string address, string etag, object? body)
    {
        using var request = new HttpRequestMessage(method, address) { Content = body is null ? null : JsonContent.Create(body, options: CrmApp.Json) };
        request.Headers.IfMatch.Add(EntityTagHeaderValue.Parse(etag));
        return await client.SendAsync(request);
    }
}
