using CrmOffice.Api.Features.Calls.Callbacks;
using CrmOffice.Api.Features.Calls.Log;
using CrmOffice.Api.Features.Calls.ServerCalls;
using CrmOffice.Api.Platform;
using CrmOffice.Api.Shared.Graph;
using Microsoft.Extensions.Options;

namespace CrmOffice.Api.Features.Calls;

/// <summary>Calling with Teams (R29): by a link, or by the server through Microsoft Graph; and the log of calls.</summary>
internal static class CallsFeature
{
    public static void AddCalls(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IValidateOptions<CallsOptions>, CallsOptionsCheck>();
        builder.Services.AddOptions<CallsOptions>()
            .BindConfiguration("Calls")
            .PostConfigure<IOptions<GraphOptions>>((options, graph) =>
            {
                options.ApplicationId ??= graph.Value.ClientId;
                options.CallbackUrl ??= graph.Value.NotificationUrl;
            })
            .ValidateDataAnnotations();
        builder.Services.AddSingleton<CallSignal>();
        builder.Services.AddScoped<CallChanges>();
        builder.Services.AddSingleton<CallbackToken>();
        builder.Services.AddSingleton<CallSweep>();
        builder.Services.AddScoped<GraphCalls>();
        builder.Services.AddScoped<CallRun>();
        builder.Services.AddSingleton<CallLogSync>();
        builder.Services.AddScoped<CallLogRun>();
        builder.Services.AddScoped<CallLogStore>();
        builder.Services.AddScoped<CallRecordReader>();
        builder.Services.AddScoped<PstnCallReader>();
        builder.Services.AddScoped<CallRecordSubscription>();
        if (BuildTime.WritesOpenApiDocument)
        {
            return;
        }

        builder.Services.AddOptions<CallsOptions>().ValidateOnStart();
        var settings = builder.Configuration.GetSection("Calls");
        if (settings.GetValue<bool>(nameof(CallsOptions.ServerCalls)))
        {
            builder.Services.AddHostedService<CallWorker>();
        }

        if (settings.GetValue<bool>(nameof(CallsOptions.ReadsCallLog)))
        {
            builder.Services.AddHostedService<CallLogWorker>();
        }
    }

    public static void MapCalls(this IEndpointRouteBuilder api)
    {
        var calls = api.MapGroup("").WithTags("Calls");
        calls.MapGet("/parties/{id:int}/numbers", PartyNumbers.GetAsync).WithName("ListPartyNumbers");
        calls.MapGet("/calls", CallPage.GetAsync).WithName("ListCalls");
        calls.MapPost("/calls", PlaceCall.HandleAsync).WithName("PlaceCall");
        calls.MapGet("/calls/{id:int}", CallView.GetAsync).WithName("GetCall");
        calls.MapGet("/calls/{id:int}/events", CallEvents.StreamAsync).WithName("FollowCall");
        calls.MapPost("/calls/{id:int}/hang-up", HangUpCall.HandleAsync).WithName("HangUpCall");
    }

    /// <summary>What Microsoft Graph calls; see <see cref="OpenEndpoints"/>.</summary>
    public static void MapGraphCalls(this IEndpointRouteBuilder app)
    {
        app.MapPost("/api/graph/calls/{key:guid?}", ReceiveCallEvents.HandleAsync).AllowAnonymous().ExcludeFromDescription();
        app.MapPost(CallRecordSubscription.Path, ReceiveCallRecords.HandleAsync).AllowAnonymous().ExcludeFromDescription();
    }
}
