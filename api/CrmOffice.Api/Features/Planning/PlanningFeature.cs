using CrmOffice.Api.Features.Planning.Appointments;
using CrmOffice.Api.Features.Planning.Calendar;
using CrmOffice.Api.Platform;
using CrmOffice.Api.Shared.Graph;

namespace CrmOffice.Api.Features.Planning;

/// <summary>What is planned with parties: appointments, in the CRM and in the calendar.</summary>
internal static class PlanningFeature
{
    public static void AddPlanning(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IMailboxWork, CalendarWork>();
        builder.Services.AddScoped<CalendarWriter>();
        builder.Services.AddScoped<EmployeeCalendar>();
    }

    public static void MapPlanning(this IEndpointRouteBuilder api)
    {
        var planning = api.MapGroup("").WithTags("Planning");
        planning.MapGet("/calendar", CalendarAvailability.GetAsync).WithName("GetCalendarAvailability");
        planning.MapGet("/appointments", AppointmentList.GetAsync).WithName("ListAppointments");
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
