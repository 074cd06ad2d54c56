namespace CrmOffice.Api.Features.Mail;

/// <summary>Mail that is linked to parties.</summary>
internal static class MailFeature
{
    public static void MapMail(this IEndpointRouteBuilder api) =>
        api.MapGet("/emails/{id:int}", EmailMessageView.GetAsync).WithName("GetEmail").WithTags("Mail");
}
