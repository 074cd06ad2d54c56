using System.Security.Claims;
using CrmOffice.Api.Data;
using CrmOffice.Api.Model;
using CrmOffice.Api.Platform;
using CrmOffice.Api.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Api.Features.Planning;

public enum TaskListColumn
{
    DueAt,
    Subject,
    Party,
    Kind,
    AssignedTo,
}

public sealed record TaskListQuery : PlanningListQuery
{
    [FromQuery(Name = "kind")]
    public Choice<TaskItemKind>? Kind { get; init; }

    /// <summary>Open ones without it.</summary>
    [FromQuery(Name = "status")]
    public Choice<TaskItemStatus>? Status { get; init; }

    /// <summary>Only those that were due on earlier days.</summary>
    [FromQuery(Name = "overdue")]
    public bool? Overdue { get; init; }

    /// <summary>Only those that are due today or were earlier.</summary>
    [FromQuery(Name = "due")]
    public bool? Due { get; init; }

    [FromQuery(Name = "partyId")]
    public int? PartyId { get; init; }

    [FromQuery(Name = "sort")]
    public Choice<TaskListColumn>? Sort { get; init; }
}

/// <param name="QualityIssue">The number of the issue that the task belongs to (R62).</param>
public sealed record TaskRow(
    int Id,
    TaskItemKind Kind,
    string Subject,
    DateTimeOffset DueAt,
    int? PartyId,
    PartyType? PartyType,
    string? PartyName,
    string? Phone,
    int? QualityIssueId,
    string? QualityIssue,
    int AssignedToId,
    string AssignedTo,
    TaskItemStatus Status,
    DateTimeOffset? CompletedAt,
    string Etag)
{
    /// <summary>GET /api/tasks/{id}</summary>
    internal static async Task<Results<Ok<TaskRow>, ProblemHttpResult>> GetAsync(int id, CrmDb db, HttpContext context, CancellationToken cancellation)
    {
        if (await ReadAsync(db, id, cancellation) is not { } task)
        {
            return Problems.NotFound;
        }

        context.Response.Headers.ETag = task.Etag;
        return TypedResults.Ok(task);
    }

    internal static Task<TaskRow?> ReadAsync(CrmDb db, int id, CancellationToken cancellation) =>
        Of(db, db.TaskItems.Where(t => t.Id == id)).SingleOrDefaultAsync(cancellation);

    internal static IQueryable<TaskRow> Of(CrmDb db, IQueryable<TaskItem> tasks) =>
        tasks.AsNoTracking().LeftJoin(db.Parties, t => t.PartyId, p => (int?)p.Id, (t, p) => new { Task = t, Party = p }).Select(x => new TaskRow(
            x.Task.Id,
            x.Task.Kind,
            x.Task.Subject,
            x.Task.DueAt,
            x.Task.PartyId,
            x.Party == null ? null : x.Party.Type,
            x.Party!.Name,
            x.Party.Phone ?? x.Party.Mobile,
            x.Task.QualityIssueId,
            db.QualityIssues.Where(i => i.Id == x.Task.QualityIssueId).Select(i => i.Number).FirstOrDefault(),
            x.Task.AssignedToId,
            db.Parties.Where(e => e.Id == x.Task.AssignedToId).Select(e => e.Name).First(),
            x.Task.Status,
            x.Task.CompletedAt,
            EntityTag.Of(x.Task.Version)));
}

/// <summary>Tasks, the earliest due first (R20).</summary>
/// <param name="Total">How many the filters leave, over all pages.</param>
public sealed record TaskList(IReadOnlyList<TaskRow> Rows, int Total)
{
    private static readonly IReadOnlyList<CsvColumn<TaskRow>> Columns =
    [
        new("Fällig", "Due", row => CsvDownload.DateAndTime(row.DueAt)),
        new("Betreff", "Subject", row => row.Subject),
        new("Geschäftspartner", "Business partner", row => row.PartyName),
        new("Art", "Kind", row => KindName(row.Kind)),
        new("Fehler", "Issue", row => row.QualityIssue),
        new("Zuständig", "Assignee", row => row.AssignedTo),
    ];

    /// <summary>GET /api/tasks</summary>
    internal static async Task<Ok<TaskList>> GetAsync(
        [AsParameters] TaskListQuery query, CrmDb db, TimeProvider clock, ClaimsPrincipal user, CancellationToken cancellation) =>
        TypedResults.Ok(await ReadAsync(db, query, clock, user.EmployeeId(), cancellation));

    /// <summary>GET /api/tasks/export</summary>
    internal static PushStreamHttpResult Export([AsParameters] TaskListQuery query, CrmDb db, TimeProvider clock, ClaimsPrincipal user) =>
        CsvDownload.Of(
            UserLanguage.Choose("Aufgaben", "Tasks"),
            Columns,
            TaskRow.Of(db, Sorted(db, Filtered(db, query, clock, user.EmployeeId()), query)).AsAsyncEnumerable());

    internal static async Task<TaskList> ReadAsync(CrmDb db, TaskListQuery query, TimeProvider clock, int employeeId, CancellationToken cancellation)
    {
        var tasks = Filtered(db, query, clock, employeeId);
        return new(
            await query.PageOf(TaskRow.Of(db, Sorted(db, tasks, query))).ToListAsync(cancellation),
            await tasks.CountAsync(cancellation));
    }

    private static IQueryable<TaskItem> Filtered(CrmDb db, TaskListQuery query, TimeProvider clock, int employeeId)
    {
        var status = query.Status?.Value ?? TaskItemStatus.Open;
        var tasks = db.TaskItems.Where(t => t.Status == status);
        if (query.IsMine)
        {
            tasks = tasks.Where(t => t.AssignedToId == employeeId);
        }

        if (query.Kind is { } kind)
        {
            tasks = tasks.Where(t => t.Kind == kind.Value);
        }

        if (query.Overdue == true || query.Due == true)
        {
            var today = LocalCalendar.Today(clock);
            var end = LocalCalendar.StartOf(query.Overdue == true ? today : today.AddDays(1));
            tasks = tasks.Where(t => t.DueAt < end);
        }

        return query.PartyId is { } partyId ? tasks.Where(t => t.PartyId == partyId) : tasks;
    }

    private static IQueryable<TaskItem> Sorted(CrmDb db, IQueryable<TaskItem> tasks, TaskListQuery query)
    {
        var descending = query.Descending == true;
        IOrderedQueryable<TaskItem> By<TKey>(System.Linq.Expressions.Expression<Func<TaskItem, TKey>> key) =>
            descending ? tasks.OrderByDescending(key) : tasks.OrderBy(key);
        return ((query.Sort?.Value ?? TaskListColumn.DueAt) switch
        {
            TaskListColumn.Subject => By(t => CrmDb.Folded(t.Subject)),
            TaskListColumn.Kind => By(t => t.Kind == TaskItemKind.Callback ? 1 : t.Kind == TaskItemKind.QualityIssue ? 2 : 3),
            TaskListColumn.Party => By(t => db.PartySearchEntries.Where(e => e.PartyId == t.PartyId).Select(e => e.Name).FirstOrDefault()),
            TaskListColumn.AssignedTo => By(t => db.PartySearchEntries.Where(e => e.PartyId == t.AssignedToId).Select(e => e.Name).FirstOrDefault()),
            _ => By(t => t.DueAt),
        }).ThenBy(t => t.DueAt).ThenBy(t => t.Id);
    }

    private static string KindName(TaskItemKind kind) => kind switch
    {
        TaskItemKind.Callback => UserLanguage.Choose("Wiederanruf", "Callback"),
        TaskItemKind.QualityIssue => UserLanguage.Choose("Fehler", "Issue"),
        TaskItemKind.General => UserLanguage.Choose("Allgemein", "General"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
