using CrmOffice.Api.Features.Addresses;
using CrmOffice.Api.Features.Administration;
using CrmOffice.Api.Features.Calls;
using CrmOffice.Api.Features.Files;
using CrmOffice.Api.Features.History;
using CrmOffice.Api.Features.Import;
using CrmOffice.Api.Features.Jobs;
using CrmOffice.Api.Features.Letters;
using CrmOffice.Api.Features.Mail;
using CrmOffice.Api.Features.Manifests;
using CrmOffice.Api.Features.Planning;
using CrmOffice.Api.Features.SalesDocuments;
using CrmOffice.Api.Platform;
using CrmOffice.Api.Shared.Files;
using CrmOffice.Api.Shared.Graph;
using CrmOffice.Api.Shared.Jobs;
using Microsoft.Extensions.Options;
using Scalar.AspNetCore;

// Looked at first, and the server stands in a function of its own: a merge is done before ASP.NET Core is even loaded.
if (args is ["merge", .. var mergeArguments])
{
    return MergeCommand.Run(mergeArguments, Console.Error);
}

return await RunAsync(args);

static async Task<int> RunAsync(string[] args)
{
    switch (args)
    {
        case ["import", .. var arguments]:
            return await ImportCommand.RunAsync(arguments);
        case ["manifests", .. var arguments]:
            return ManifestsCommand.Run(arguments, Console.Out, Console.Error);
        default:
            await ServeAsync(args);
            return 0;
    }
}

static async Task ServeAsync(string[] args)
{
    var builder = WebApplication.CreateBuilder(args);
    builder.AddCrmDatabase();
    builder.AddSignIn();
    builder.AddApi();
    builder.AddSecurityHeaders();
    builder.Services.AddOpenApi(OpenApiSetup.Configure);
    if (!BuildTime.WritesOpenApiDocument)
    {
        builder.Services.AddHostedService<DatabasePreparation>();
    }

    // After the database's preparation: hosted services start in this order.
    builder.AddFiles();
    builder.AddJobs();
    builder.AddLetters();
    if (builder.Environment.IsDevelopment())
    {
        PlaygroundGraph.Add(builder);
    }

    builder.AddGraph();

    // Before the mails: what a mailbox's owner wants in the calendar doesn't wait for a first reading of all mails.
    builder.AddPlanning();
    builder.AddMail();
    builder.AddCalls();

    var app = builder.Build();
    app.UseSecurityHeaders();
    app.UseApi();
    if (!BuildTime.WritesOpenApiDocument)
    {
        app.UsePaneFiles();
    }

    app.UseAuthentication();
    app.UseAuthorization();

    app.MapPane();
    app.MapHealth();
    app.MapGraphNotifications();
    app.MapGraphCalls();
    var openApi = app.MapOpenApi();
    if (app.Environment.IsDevelopment())
    {
        openApi.AllowAnonymous();
        app.MapScalarApiReference().AllowAnonymous();
        app.MapPlayground();
    }

    var api = app.MapGroup("/api").RequireAuthorization(Policies.Staff);
    api.MapAddresses();
    api.MapHistory();
    api.MapMail();
    api.MapPlanning();
    api.MapCalls();
    api.MapSalesDocuments();
    api.MapLetters();
    api.MapFiles();
    api.MapJobs();
    api.MapAdministration();

    // Told by its name before anything starts, not as the failure of a half-started server.
    app.Services.GetRequiredService<IStartupValidator>().Validate();
    await app.RunAsync();
}
