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
        administration.MapGet("/mail-linking", MailLinkingSetup.Get).WithName("GetMailLinkingSetup");
        administration.MapGet("/mailboxes", MailboxList.GetAsync).WithName("ListMailboxes");
        administration.MapPost("/mailboxes", AddMailboxRequest.HandleAsync).WithName("AddMailbox");
        administration.MapGet("/employees/{id:int}/mailbox", MailboxRow.GetAsync).WithName("GetEmployeeMailbox");
        administration.MapPost("/mailboxes/{id:int}/withdraw", ChangeMailbox.WithdrawAsync).WithName("WithdrawMailbox");
        administration.MapPost("/mailboxes/{id:int}/resume", ChangeMailbox.ResumeAsync).WithName("ResumeMailbox");
        administration.MapPost("/mailboxes/{id:int}/read-further-back", ReadFurtherBackRequest.HandleAsync).WithName("ReadMailboxFurtherBack");
        administration.MapGet("/mailboxes/{id:int}/messages", MessageOutcome.GetAsync).WithName("ListMessageOutcomes");
        administration.MapGet("/mailboxes/{id:int}/parked", ParkedList.GetAsync).WithName("ListParkedMessages");
        administration.MapPost("/mailboxes/{id:int}/parked/try-again", TryAgainRequest.HandleAsync).WithName("TryParkedMessagesAgain");
        administration.MapGet("/mail-rules", MailRules.GetAsync).WithName("GetMailRules");
        administration.MapGet("/mail-rules/check", MailRuleCheck.GetAsync).WithName("CheckMailRule");
        administration.MapPut("/mail-rules", UpdateMailRulesRequest.HandleAsync).WithName("UpdateMailRules").RequireIfMatch();
    }
}
