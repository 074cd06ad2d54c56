using CrmOffice.Api.Features.Mail.Notifications;
using CrmOffice.Api.Features.Mail.Pane;
using CrmOffice.Api.Features.Mail.Sync;
using CrmOffice.Api.Platform;
using CrmOffice.Api.Shared.Graph;

namespace CrmOffice.Api.Features.Mail;

/// <summary>Mail that is linked to parties.</summary>
internal static class MailFeature
{
    /// <summary>The reading of mailboxes, where Graph is set up.</summary>
    public static void AddMail(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<MailSync>();
        builder.Services.AddSingleton<NotificationIntake>();
        builder.Services.AddSingleton<IMailboxWork, MailReading>();
        if (!BuildTime.WritesOpenApiDocument && builder.Configuration.GetSection("Graph")[nameof(GraphOptions.Credential)] is not null)
        {
            builder.Services.AddHostedService<MailSyncWorker>();
        }
    }

    public static void MapMail(this IEndpointRouteBuilder api)
    {
        var mail = api.MapGroup("").WithTags("Mail");
        mail.MapGet("/emails/{id:int}", EmailMessageView.GetAsync).WithName("GetEmail");
        mail.MapGet("/mail-state", MailState.GetAsync).WithName("GetMailState");
        mail.MapGet("/draft-state", DraftState.GetAsync).WithName("GetDraftState");
        mail.MapPost("/mail-state/retry", RetryEmailRequest.HandleAsync).WithName("RetryEmail");
        mail.MapPost("/emails/link", LinkEmailRequest.HandleAsync).WithName("LinkEmail");
        mail.MapDelete("/emails/{id:int}/links/{partyId:int}", ChangeEmailLink.RemoveAsync).WithName("UnlinkEmail");
        mail.MapPost("/emails/{id:int}/links/{partyId:int}/restore", ChangeEmailLink.RestoreAsync).WithName("RestoreEmailLink");
    }

    /// <summary>What Microsoft Graph calls; see <see cref="OpenEndpoints"/>.</summary>
    public static void MapGraphNotifications(this IEndpointRouteBuilder app)
    {
        app.MapPost("/api/graph/notifications", ReceiveNotifications.HandleAsync).AllowAnonymous().ExcludeFromDescription();
        app.MapPost("/api/graph/lifecycle", ReceiveNotifications.HandleAsync).AllowAnonymous().ExcludeFromDescription();
    }
}
