using CrmOffice.Api.Features.Planning.Appointments;
using CrmOffice.Api.Features.Planning.Calendar;
using CrmOffice.Api.Features.Planning.Digest;
using CrmOffice.Api.Platform;
using CrmOffice.Api.Shared;
using CrmOffice.Api.Shared.Graph;

namespace CrmOffice.Api.Features.Planning;

/// <summary>
/// What is to be done and with whom: callbacks, call suggestions, tasks, the view that begins the day; appointments, in the CRM and
/// in the calendar.
/// </summary>
internal static class PlanningFeature
{
    public static void AddPlanning(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IMailboxWork, CalendarWork>();
        builder.Services.AddSingleton<IMailboxWork, DigestWork>();
        builder.Services.AddScoped<CalendarWriter>();
        builder.Services.AddScoped<EmployeeCalendar>();
    }

    public static void MapPlanning(this IEndpointRouteBuilder api)
    {
        var planning = api.MapGroup("").WithTags("Planning");
        planning.MapGet("/start", StartView.GetAsync).WithName("GetStartView");
        planning.MapGet("/me/morning-digest", MorningDigest.GetAsync).WithName("GetMorningDigest");
        planning.MapPut("/me/morning-digest", MorningDigest.ChangeAsync).WithName("ChangeMorningDigest");
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
        planning.MapGet("/calendar", CalendarAvailability.GetAsync).WithName("GetCalendarAvailability");
        planning.MapGet("/outlook-appointment", OutlookAppointment.GetAsync).WithName("GetOutlookAppointment");
        planning.MapPost("/outlook-appointment", EnterOutlookAppointmentRequest.HandleAsync).WithName("EnterOutlookAppointment");
        planning.MapGet("/appointments", AppointmentList.GetAsync).WithName("ListAppointments");
        planning.MapGet("/appointments/export", AppointmentList.Export).WithName("ExportAppointments").ProducesCsv();
        planning.MapPost("/appointments", CreateAppointmentRequest.HandleAsync).WithName("CreateAppointment");
        planning.MapGet("/appointments/{id:int}", AppointmentView.GetAsync).WithName("GetAppointment");
        planning.MapGet("/appointments/{id:int}/ics", AppointmentFile.GetAsync).WithName("DownloadAppointment").Produces<string>(StatusCodes.Status200OK, AppointmentFile.ContentType);
        planning.MapPut("/appointments/{id:int}", UpdateAppointmentRequest.HandleAsync).WithName("UpdateAppointment").RequireIfMatch();
        planning.MapDelete("/appointments/{id:int}", EndAppointment.WithdrawAsync).WithName("WithdrawAppointment").RequireIfMatch();
        planning.MapPost("/appointments/{id:int}/cancel", EndAppointment.CancelAsync).WithName("CancelAppointment").RequireIfMatch();
        planning.MapPost("/appointments/{id:int}/hold", EndAppointment.HoldAsync).WithName("HoldAppointment").RequireIfMatch();
        planning.MapPost("/appointments/{id:int}/plan-again", EndAppointment.PlanAgainAsync).WithName("PlanAppointmentAgain").RequireIfMatch();
        planning.MapPost("/appointments/{id:int}/enter-calendar", EnterCalendar.HandleAsync).WithName("EnterAppointmentInCalendar").RequireIfMatch();
        planning.MapDelete("/appointments/{id:int}/unsent-change", EnterCalendar.ForgetUnsentChangeAsync).WithName("ForgetUnsentChange").RequireIfMatch();
    }
}
