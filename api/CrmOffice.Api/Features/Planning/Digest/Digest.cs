using CrmOffice.Api.Data;
using CrmOffice.Api.Platform;
using CrmOffice.Api.Shared;

namespace CrmOffice.Api.Features.Planning.Digest;

/// <summary>What an employee has to do on a day: the first of each, and how many there are.</summary>
/// <param name="Tasks">Due on that day or earlier.</param>
internal sealed record Digest(DateOnly Today, CallbackList Callbacks, TaskList Tasks, AppointmentsToday Appointments, int Suggestions)
{
    private const int Rows = 20;

    /// <summary>Then no mail is worth reading; suggestions alone are no appointment with anybody.</summary>
    public bool IsEmpty => Callbacks.Total + Tasks.Total + Appointments.Total == 0;

    public static async Task<Digest> ReadAsync(CrmDb db, int employeeId, TimeProvider clock, CancellationToken cancellation)
    {
        var mine = new Choice<PlanningScope>(PlanningScope.Mine);
        return new(
            LocalCalendar.Today(clock),
            await CallbackList.ReadAsync(db, new() { Scope = mine, Limit = Rows }, clock, employeeId, cancellation),
            await TaskList.ReadAsync(db, new() { Scope = mine, Due = true, Limit = Rows }, clock, employeeId, cancellation),
            await AppointmentsToday.ReadAsync(db, PlanningScope.Mine, Rows, clock, employeeId, cancellation),
            (await CallSuggestionList.ReadAsync(db, new() { Scope = mine, Limit = 1 }, clock, employeeId, cancellation)).Total);
    }
}
