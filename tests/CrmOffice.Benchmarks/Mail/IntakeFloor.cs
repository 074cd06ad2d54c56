using CrmOffice.Api.Shared.Graph;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace CrmOffice.Benchmarks.Mail;

/// <summary>
/// The least that keeps a notification: an endpoint that believes whoever posts, one connection that stays open, and the
/// product's INSERT, prepared once; a transaction for each POST. Same table, same journal, same care for the disk.
/// </summary>
internal static class IntakeFloor
{
    public const string Path = "/notifications";

    /// <param name="arguments">The database's file, then what ASP.NET Core understands.</param>
    public static async Task RunAsync(string[] arguments)
    {
        await using var connection = new SqliteConnection($"Data Source={arguments[0]}");
        await connection.OpenAsync();
        await using var insert = connection.CreateCommand();
        insert.CommandText =
            """
            INSERT INTO "ReceivedNotifications" ("ChangeType", "LifecycleEvent", "ReceivedAt", "ResourceId", "SubscriptionId")
            VALUES ($type, $event, $at, $resource, $subscription) RETURNING "Id"
            """;
        foreach (var name in (string[])["$type", "$event", "$at", "$resource", "$subscription"])
        {
            insert.Parameters.Add(new SqliteParameter { ParameterName = name });
        }

        using var turn = new SemaphoreSlim(1);
        var builder = WebApplication.CreateSlimBuilder(arguments[1..]);
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        app.MapGet("/", () => TypedResults.Ok());
        app.MapPost(Path, async (GraphNotifications posted) =>
        {
            await turn.WaitAsync();
            try
            {
                await using var transaction = connection.BeginTransaction();
                insert.Transaction = transaction;
                foreach (var one in posted.Value!)
                {
                    var values = insert.Parameters;
                    values[0].Value = one!.ChangeType;
                    values[1].Value = (object?)one.LifecycleEvent ?? DBNull.Value;
                    values[2].Value = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds();
                    values[3].Value = one.ResourceData!.Id;
                    values[4].Value = one.SubscriptionId;
                    await insert.ExecuteScalarAsync();
                }

                await transaction.CommitAsync();
            }
            finally
            {
                turn.Release();
            }

            return TypedResults.Accepted((string?)null);
        });
        await app.RunAsync();
    }
}
