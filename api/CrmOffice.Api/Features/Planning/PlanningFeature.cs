using CrmOffice.Api.Platform;
using CrmOffice.Api.Shared;

namespace CrmOffice.Api.Features.Planning;

/// <summary>What is to be done and with whom: callbacks, call suggestions, tasks, and the view that begins the day.</summary>
internal static class PlanningFeature
{
    public static void MapPlanning(this IEndpointRouteBuilder api)
    {
        var planning = api.MapGroup("").WithTags("Planning");
        planning.MapGet("/start", StartView.GetAsync).WithName("GetStartView");
        planning.MapGet("/callbacks", CallbackList.GetAsync).WithName("ListCallbacks");
        planning.MapGet("/callbacks/export", CallbackList.Export).WithName("ExportCallbacks").ProducesCsv();
        planning.MapPut("/parties/{partyId:int}/callback", PlanCallbackRequest.HandleAsync).WithName("PlanCallback").RequireIfMatch();
        planning.MapPost("/parties/{partyId:int}/callback-task", CallbackTask.CreateAsync).WithName("CreateCallbackTask");
        planning.MapGet("/call-suggestions", CallSuggestionList.GetAsync).WithName("ListCallSuggestions");
        planning.MapGet("/call-suggestions/export", CallSuggestionList.Export).WithName("ExportCallSuggestions").ProducesCsv();
        planning.MapGet("/tasks", TaskList.GetAsync).WithName("ListTasks");
        planning.MapGet("/tasks/export", TaskList.Export).WithName("ExportTasks").ProducesCsv();
        planning.MapPost("/tasks", TaskFields.CreateAsync).WithName("CreateTask");
        planning.MapGet("/tasks/{id:int}", TaskRow.GetAsync).WithName("GetTask");
        planning.MapPut("/tasks/{id:int}", TaskFields.UpdateAsync).WithName("UpdateTask").RequireIfMatch();
        planning.MapPost("/tasks/{id:int}/complete", EndTask.CompleteAsync).WithName("CompleteTask").RequireIfMatch();
        planning.MapPost("/tasks/{id:int}/cancel", EndTask.CancelAsync).WithName("CancelTask").RequireIfMatch();
        planning.MapPost("/tasks/{id:int}/reopen", EndTask.ReopenAsync).WithName("ReopenTask").RequireIfMatch();
    }
}
