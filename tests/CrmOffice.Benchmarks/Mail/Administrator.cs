using System.Net.Http.Json;
using System.Text.Json;

namespace CrmOffice.Benchmarks.Mail;

/// <summary>What an administrator does in the meantime, through the product's own interface.</summary>
internal static class Administrator
{
    private static readonly HttpClient Http = new();

    /// <summary>Lets mailboxes go on that Graph refused; a server that is down is passed over.</summary>
    public static async Task ResumeStoppedAsync(Uri server)
    {
        try
        {
            var list = await Http.GetFromJsonAsync<JsonElement>(new Uri(server, "/api/mailboxes?show=needsAttention"));
            foreach (var mailbox in list.GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("mailbox"))
                .Where(mailbox => mailbox.GetProperty("state").GetString() == "stopped"))
            {
                using var answer = await Http.PostAsync(new Uri(server, $"/api/mailboxes/{mailbox.GetProperty("id").GetInt32()}/resume"), null);
            }
        }
        catch (HttpRequestException)
        {
            // It was killed or is starting; the next look comes soon.
        }
    }

    public static async Task TryParkedAgainAsync(Uri server, MailCompany company)
    {
        foreach (var mailbox in company.Mailboxes)
        {
            using var answer = await Http.PostAsJsonAsync(new Uri(server, $"/api/mailboxes/{mailbox.Id}/parked/try-again"), new { });
            answer.EnsureSuccessStatusCode();
        }
    }
}
