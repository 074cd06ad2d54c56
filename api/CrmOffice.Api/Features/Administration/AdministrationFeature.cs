using CrmOffice.Api.Features.Administration.MailLinking;
using CrmOffice.Api.Platform;

namespace CrmOffice.Api.Features.Administration;

/// <summary>Signing in, and who signs in as whom.</summary>
internal static class AdministrationFeature
{
    public static void MapAdministration(this IEndpointRouteBuilder api)
    {
        var administration = api.MapGroup("").WithTags("Administration");
        administration.MapGet("/me", CurrentEmployee.GetAsync).WithName("GetCurrentEmployee");
        administration.MapGet("/sign-in", SignInSettings.Get).WithName("GetSignInSettings").AllowAnonymous();
        administration.MapGet("/company", Company.GetAsync).WithName("GetCompany");
        administration.MapPut("/company", Company.UpdateAsync).WithName("UpdateCompany").RequireIfMatch()
            .RequireAuthorization(Policies.Administrator);
        administration.MapPut("/employees/{id:int}/user-account", AssignUserAccountRequest.HandleAsync)
            .WithName("AssignUserAccount")
            .RequireAuthorization(Policies.Administrator);
        MapMailLinking(api.MapGroup("").WithTags("Administration").RequireAuthorization(Policies.Administrator));
    }

    private static void MapMailLinking(RouteGroupBuilder administration)
    {
        administration.MapGet("/mailboxes", MailboxList.GetAsync).WithName("ListMailboxes");
        administration.MapPost("/mailboxes", AddMailboxRequest.HandleAsync).WithName("AddMailbox");
        administration.MapPost("/mailboxes/{id:int}/withdraw", ChangeMailbox.WithdrawAsync).WithName("WithdrawMailbox");
        administration.MapPost("/mailboxes/{id:int}/resume", ChangeMailbox.ResumeAsync).WithName("ResumeMailbox");
        administration.MapGet("/mailboxes/{id:int}/parked", ParkedMessages.ListAsync).WithName("ListParkedMessages");
        administration.MapPost("/mailboxes/{id:int}/parked/try-again", ParkedMessages.TryAgainAsync).WithName("TryParkedMessagesAgain");
        administration.MapGet("/mail-rules", MailRules.GetAsync).WithName("GetMailRules");
        administration.MapPut("/mail-rules", MailRules.UpdateAsync).WithName("UpdateMailRules");
    }
}
