using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CrmOffice.SimulatedGraph;
using Microsoft.Graph;
using Microsoft.Kiota.Abstractions.Authentication;

namespace CrmOffice.Api.Tests.GraphSimulation;

/// <summary>The simulator as a program of its own, as one tries the product against it.</summary>
public sealed class ProgramTests
{
    [Fact]
    public async Task It_says_where_it_is_and_is_told_what_happens()
    {
        using var program = Process.Start(new ProcessStartInfo("dotnet", [typeof(GraphSimulator).Assembly.Location, "--port", "0", "--mailboxes", "2"])
        {
            RedirectStandardOutput = true,
        })!;
        try
        {
            var address = (await program.StandardOutput.ReadLineAsync())!.Split(" = ")[1];
            using var http = new HttpClient { BaseAddress = new Uri(address.Replace("/v1.0", "/_simulator/", StringComparison.Ordinal)) };
            using var client = new GraphServiceClient(new AnonymousAuthenticationProvider(), address);
            await using var receiver = await NotificationReceiver.StartAsync();
            await client.Subscriptions.PostAsync(new()
            {
                Resource = "users/user2@firma.example/messages",
                ChangeType = "created",
                NotificationUrl = receiver.Url,
                ExpirationDateTime = DateTimeOffset.UtcNow.AddHours(1),
            });

            SimulatedMail[] mails = [SimulatedGraph.AMail("Eins"), SimulatedGraph.AMail("Zwei")];
            using var received = await http.PostAsJsonAsync("mailboxes/user2@firma.example/mails", mails);
            var ids = await received.Content.ReadFromJsonAsync<string[]>();
            var messages = await client.Users["user2@firma.example"].MailFolders["inbox"].Messages.GetAsync();
            while (receiver.Told.Count < 2)
            {
                await http.PostAsync("notifications/deliver", null);
            }

            await http.PutAsJsonAsync("faults", new { requests = new[] { new { kind = "mailboxUnavailable" } } });
            await SimulatedGraph.RefusedAsync(() => client.Users["user2@firma.example"].GetAsync());
            var counters = await http.GetFromJsonAsync<JsonObject>("");

            Assert.Equal(2, ids!.Length);
            Assert.Equal(["Zwei", "Eins"], messages!.Value!.Select(message => message.Subject));
            Assert.Equal(2, counters!["mailboxes"]![1]!["messages"]!["inbox"]!.GetValue<int>());
            Assert.Equal(1, counters["requestsByStatus"]!["404"]!.GetValue<int>());
            Assert.Equal(2, counters["deliveredNotifications"]!.GetValue<int>());
        }
        finally
        {
            program.Kill();
            await program.WaitForExitAsync();
        }
    }
}
