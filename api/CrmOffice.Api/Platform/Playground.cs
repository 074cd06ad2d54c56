using System.Text.Json;
using CrmOffice.Api.Data;
using CrmOffice.Api.Model;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Api.Platform;

/// <summary>An employee to sign in as in the playground.</summary>
public sealed record PlaygroundEmployee(string Number, string Name, IReadOnlyList<string> Roles);

/// <summary>What the playground page asks for: the sample mailbox and whom to sign in as. Development only (R74).</summary>
internal static partial class Playground
{
    public static void MapPlayground(this WebApplication app)
    {
        // The mailbox is not the pane: it signs nobody in, with Entra ID neither.
        var playground = app.MapGroup("/playground").ExcludeFromDescription().RequireAuthorization(policy =>
            policy.RequireAssertion(context => context.Resource is HttpContext http && ThisMachine.Sent(http.Request)));
        playground.MapGet("/mails", (PlaygroundMailbox mailbox, TimeProvider clock) => TypedResults.Ok(mailbox.All.Select(file => file.At(clock))));
        playground.MapGet("/attachments/{id}", PlaygroundMails.Content);
        playground.MapGet("/appointments", PlaygroundAppointment.List);
        playground.MapPost("/received", PlaygroundMailToReceive.HandleAsync);
        playground.MapPost("/sent", PlaygroundMailToSend.HandleAsync);
        playground.MapGet("/employees", ListEmployeesAsync);
        app.Lifetime.ApplicationStarted.Register(() =>
        {
            var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses;
            LogAddress(app.Logger, $"{addresses?.FirstOrDefault()?.TrimEnd('/')}/playground/");
        });
    }

    private static async Task<Ok<List<PlaygroundEmployee>>> ListEmployeesAsync(CrmDb db, CancellationToken cancellation)
    {
        var employees = await db.Employees.AsNoTracking()
            .Where(e => e.IsActive && e.Roles != EmployeeRoles.None)
            .OrderByDescending(e => e.Roles).ThenBy(e => e.Id)
            .ToListAsync(cancellation);
        return TypedResults.Ok(employees
            .Select(e => new PlaygroundEmployee(e.Number, $"{e.FirstName} {e.LastName}".Trim(), [.. SignedInEmployee.Names(e.Roles).Select(JsonNamingPolicy.CamelCase.ConvertName)]))
            .ToList());
    }

    [LoggerMessage(LogLevel.Information, "Playground: {Address}")]
    private static partial void LogAddress(ILogger logger, string address);
}
