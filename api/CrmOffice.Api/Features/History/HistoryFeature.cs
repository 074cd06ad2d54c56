using CrmOffice.Api.Platform;

namespace CrmOffice.Api.Features.History;

/// <summary>Who is this mail from, total history, interactions, events, customer info.</summary>
internal static class HistoryFeature
{
    public static void MapHistory(this IEndpointRouteBuilder api)
    {
        var history = api.MapGroup("").WithTags("History");
        history.MapGet("/mail-context", MailContext.GetAsync).WithName("GetMailContext");
        history.MapPut("/mail-context/choice", RememberPartyChoice.HandleAsync).WithName("RememberPartyChoice");
        history.MapGet("/party-contexts/{partyId:int}", PartyContext.GetAsync).WithName("GetPartyContext");
        history.MapGet("/history/{partyType}/{partyId:int}", HistoryPage.GetAsync).WithName("GetHistory");
        history.MapGet("/customers/{id:int}/info", CustomerInfo.GetAsync).WithName("GetCustomerInfo");
        history.MapGet("/customers/{id:int}/events", CustomerEvents.ListAsync).WithName("ListCustomerEvents");
        history.MapPost("/customers/{id:int}/events", CustomerEvents.RecordAsync).WithName("RecordCustomerEvent");
        history.MapGet("/interaction-types", InteractionTypes.ListAsync).WithName("ListInteractionTypes");
        history.MapGet("/interactions", InteractionPage.GetAsync).WithName("ListInteractions");
        history.MapPost("/interactions", CaptureInteraction.HandleAsync).WithName("CaptureInteraction");
        history.MapGet("/interactions/{id:int}", InteractionView.GetAsync).WithName("GetInteraction");
        history.MapPut("/interactions/{id:int}", ChangeInteraction.UpdateAsync).WithName("UpdateInteraction").RequireIfMatch();
        history.MapDelete("/interactions/{id:int}", ChangeInteraction.DeleteAsync).WithName("DeleteInteraction").RequireIfMatch();
    }
}
