using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CrmOffice.Api.Tests.GraphSimulation;

/// <summary>An application that subscribes: it answers the handshake and keeps what it is told.</summary>
internal sealed class NotificationReceiver : IAsyncDisposable
{
    private readonly WebApplication app;

    private NotificationReceiver(WebApplication app) => this.app = app;

    /// <summary>What was told, one by one, in order.</summary>
    public ConcurrentQueue<JsonObject> Told { get; } = new();

    /// <summary>How notifications are answered.</summary>
    public int Status { get; set; } = StatusCodes.Status202Accepted;

    /// <summary>How the handshake is answered.</summary>
    public Func<string, IResult> Handshake { get; set; } = token => Results.Text(token);

    public string Url => $"{app.Urls.Single()}/notifications";

    public static async Task<NotificationReceiver> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var receiver = new NotificationReceiver(builder.Build());
        receiver.app.Urls.Add("http://127.0.0.1:0");
        receiver.app.MapPost("/notifications", receiver.AnswerAsync);
        await receiver.app.StartAsync();
        return receiver;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task<IResult> AnswerAsync(HttpRequest request)
    {
        if (request.Query.TryGetValue("validationToken", out var token))
        {
            return Handshake(token.ToString());
        }

        var body = await request.ReadFromJsonAsync<JsonObject>();
        if (Status < 300)
        {
            foreach (var notification in body!["value"]!.AsArray())
            {
                Told.Enqueue((JsonObject)notification!);
            }
        }

        return Results.StatusCode(Status);
    }
}
