namespace CrmOffice.Api.Features.Administration;

internal static class AdministrationFeature
{
    public static void MapAdministration(this IEndpointRouteBuilder api) =>
        api.MapGet("/me", CurrentEmployee.GetAsync).WithName("GetCurrentEmployee").WithTags("Administration");
}
