namespace CrmOffice.Api.Features.SalesDocuments;

/// <summary>Quotes to invoices.</summary>
internal static class SalesDocumentsFeature
{
    public static void MapSalesDocuments(this IEndpointRouteBuilder api) =>
        api.MapGet("/sales-documents/{id:int}", SalesDocumentView.GetAsync).WithName("GetSalesDocument").WithTags("SalesDocuments");
}
