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
    }
}
