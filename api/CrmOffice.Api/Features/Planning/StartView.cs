using System.Security.Claims;
using CrmOffice.Api.Data;
using CrmOffice.Api.Model;
using CrmOffice.Api.Platform;
using CrmOffice.Api.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Api.Features.Planning;

public sealed record AppointmentToday(
    int Id, DateTimeOffset Start, DateTimeOffset End, string Subject, string? Location, int? PartyId, PartyType? PartyType, string? PartyName, string Salesperson);

/// <param name="Total">How many there are, also beyond the rows.</param>
public sealed record AppointmentsToday(IReadOnlyList<AppointmentToday> Rows, int Total)
{
    internal static async Task<AppointmentsToday> ReadAsync(
        CrmDb db, PlanningScope scope, int limit, TimeProvider clock, int employeeId, CancellationToken cancellation)
    {
        var today = LocalCalendar.Today(clock);
        var (start, end) = (LocalCalendar.StartOf(today), LocalCalendar.StartOf(today.AddDays(1)));
        var appointments = db.SalesAppointments.AsNoTracking().Where(a => a.Status == SalesAppointmentStatus.Planned && a.Start < end && a.End > start);
        if (scope == PlanningScope.Mine)
        {
            appointments = appointments.Where(a => a.SalespersonId == employeeId);
        }

        var rows = await appointments.OrderBy(a => a.Start).ThenBy(a => a.Id).Take(limit)
            .LeftJoin(db.Parties, a => a.PartyId, p => (int?)p.Id, (a, p) => new AppointmentToday(
                a.Id, a.Start, a.End, a.Subject, a.Location, a.PartyId, p == null ? null : p.Type, p!.Name,
                db.Parties.Where(e => e.Id == a.SalespersonId).Select(e => e.Name).First()))
            .ToListAsync(cancellation);
        return new([.. rows.OrderBy(a => a.Start).ThenBy(a => a.Id)], await appointments.CountAsync(cancellation));
    }
}

/// <param name="AgeDays">Whole days since it was reported.</param>
public sealed record OpenIssue(int Id, string Number, QualityIssueKind Kind, DateTimeOffset ReportedAt, int AgeDays, int? CustomerId, string? CustomerName, string Description);

/// <param name="Total">How many there are, also beyond the rows.</param>
public sealed record OpenIssues(IReadOnlyList<OpenIssue> Rows, int Total);

/// <summary>The view that begins the day (Startschirm, R64): the first few of each list, and how many there are.</summary>
/// <param name="Today">The company's calendar day.</param>
/// <param name="Tasks">Those that are assigned to the signed-in employee.</param>
public sealed record StartView(
    DateOnly Today, CallbackList Callbacks, CallSuggestionList Suggestions, TaskList Tasks, AppointmentsToday Appointments, OpenIssues Issues)
{
    private const int Rows = 5;

    /// <summary>GET /api/start. Without a scope: what is the signed-in employee's.</summary>
    internal static async Task<Ok<StartView>> GetAsync(
        Choice<PlanningScope>? scope, CrmDb db, TimeProvider clock, ClaimsPrincipal user, CancellationToken cancellation)
    {
        var employeeId = user.EmployeeId();
        var whose = scope ?? new(PlanningScope.Mine);
        return TypedResults.Ok(new StartView(
            LocalCalendar.Today(clock),
            await CallbackList.ReadAsync(db, new() { Scope = whose, Limit = Rows }, clock, employeeId, cancellation),
            await CallSuggestionList.ReadAsync(db, new() { Scope = whose, Limit = Rows }, clock, employeeId, cancellation),
            await TaskList.ReadAsync(db, new() { Scope = new(PlanningScope.Mine), Limit = Rows }, clock, employeeId, cancellation),
            await AppointmentsToday.ReadAsync(db, whose.Value, Rows, clock, employeeId, cancellation),
            await IssuesAsync(db, clock, cancellation)));
    }

    private static async Task<OpenIssues> IssuesAsync(CrmDb db, TimeProvider clock, CancellationToken cancellation)
    {
        var today = LocalCalendar.Today(clock);
        var issues = db.QualityIssues.AsNoTracking().Where(i => i.Status == QualityIssueStatus.Recorded);
        var rows = await issues.OrderBy(i => i.ReportedAt).ThenBy(i => i.Id).Take(Rows)
            .Select(i => new OpenIssue(
                i.Id, i.Number, i.Kind, i.ReportedAt, today.DayNumber - LocalCalendar.DateOf(i.ReportedAt).DayNumber, i.CustomerId,
                db.Parties.Where(p => p.Id == i.CustomerId).Select(p => p.Name).FirstOrDefault(), i.Description))
            .ToListAsync(cancellation);
        return new(rows, await issues.CountAsync(cancellation));
    }
}
