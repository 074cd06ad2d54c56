using CrmOffice.Api.Platform;

namespace CrmOffice.Api.Features.Addresses;

/// <summary>Customers, contact persons, leads, suppliers, employees, referrers; search; duplicates.</summary>
internal static class AddressesFeature
{
    public static void MapAddresses(this IEndpointRouteBuilder api)
    {
        new Customers(api.ServiceProvider.GetRequiredService<TimeProvider>()).Map(api, "customers");
        new Leads().Map(api, "leads");
        new Suppliers().Map(api, "suppliers");
        new Referrers().Map(api, "referrers");
        new Employees().Map(api, "employees", writePolicy: Policies.Administrator);

        var addresses = api.MapGroup("").WithTags("Addresses");
        addresses.MapGet("/addresses/search", SearchAddresses.HandleAsync).WithName("SearchAddresses");
        addresses.MapPost("/addresses/duplicates", Duplicates.CheckAsync).WithName("CheckDuplicates");
        addresses.MapPost("/parties/{partyId:int}/contact-persons", ContactPersons.CreateAsync).WithName("CreateContactPerson");
        addresses.MapPost("/parties/{partyId:int}/email-addresses", AddEmailAddress.HandleAsync).WithName("AddEmailAddress");
        addresses.MapGet("/contact-persons/{id:int}", ContactPersons.GetAsync).WithName("GetContactPerson");
        addresses.MapPut("/contact-persons/{id:int}", ContactPersons.UpdateAsync).WithName("UpdateContactPerson").RequireIfMatch();
        addresses.MapPost("/contact-persons/{id:int}/deactivate", ContactPersons.DeactivateAsync).WithName("DeactivateContactPerson").RequireIfMatch();
        addresses.MapPost("/contact-persons/{id:int}/activate", ContactPersons.ActivateAsync).WithName("ActivateContactPerson").RequireIfMatch();
        addresses.MapGet("/source-categories", Lists.SourceCategoriesAsync).WithName("ListSourceCategories");
        addresses.MapGet("/networking-appointments", Lists.NetworkingAppointmentsAsync).WithName("ListNetworkingAppointments");
        addresses.MapGet("/customer-categories", Lists.CustomerCategoriesAsync).WithName("ListCustomerCategories");
    }
}
