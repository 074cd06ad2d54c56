using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using CrmOffice.Api.Data;
using CrmOffice.Api.Model;
using CrmOffice.Api.Platform;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Api.Features.Planning;

/// <summary>What is entered about a task (R20).</summary>
public sealed record TaskFields
{
    [Required, MaxLength(FieldLength.Subject)]
    public required string Subject { get; init; }
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>The signed-in employee without it.</summary>
    public int? AssignedToId { get; init; }

    /// <summary>Whom it is about; stays as it was when a task is changed.</summary>
    public int? PartyId { get; init; }

    /// <summary>POST /api/tasks</summary>
    internal static async Task<Results<Created<TaskRow>, ProblemHttpResult>> CreateAsync(
        TaskFields request, CrmDb db, ClaimsPrincipal user, HttpContext context, CancellationToken cancellation)
    {
        var assignedToId = request.AssignedToId ?? user.EmployeeId();
        if (await CheckAsync(request, assignedToId, db, cancellation) is { } problem)
        {
            return problem;
        }

        if (request.PartyId is { } partyId && !await db.Parties.AnyAsync(p => p.Id == partyId, cancellation))
        {
            return Problems.NotFound;
        }

        var task = new TaskItem(TaskItemKind.General, request.Subject.Trim(), assignedToId, request.DueAt) { PartyId = request.PartyId };
        db.Add(task);
        await db.SaveChangesAsync(cancellation);
        EntityTag.Write(context, task);
        return TypedResults.Created($"/api/tasks/{task.Id}", await TaskRow.ReadAsync(db, task.Id, cancellation));
    }

    /// <summary>PUT /api/tasks/{id}</summary>
    internal static async Task<Results<Ok<TaskRow>, ProblemHttpResult>> UpdateAsync(
        int id, TaskFields request, CrmDb db, HttpContext context, CancellationToken cancellation)
    {
        var task = await db.TaskItems.SingleOrDefaultAsync(t => t.Id == id, cancellation);
        if (task is null)
        {
            return Problems.NotFound;
        }

        var assignedToId = request.AssignedToId ?? task.AssignedToId;
        if (await CheckAsync(request, assignedToId, db, cancellation) is { } problem)
        {
            return problem;
        }

        return await SaveAsync(db, task, t => t.Change(request.Subject.Trim(), assignedToId, request.DueAt), context, cancellation);
    }

    /// <summary>Changes a task that is still as the request says.</summary>
    internal static async Task<Results<Ok<TaskRow>, ProblemHttpResult>> SaveAsync(
        CrmDb db, TaskItem task, Action<TaskItem> change, HttpContext context, CancellationToken cancellation)
    {
        if (EntityTag.Matches(context.Request, task))
        {
            change(task);
            if (await db.TrySaveAsync(cancellation))
            {
                EntityTag.Write(context, task);
                return TypedResults.Ok(await TaskRow.ReadAsync(db, task.Id, cancellation));
            }
        }

        return Problems.ChangedMeanwhile((await TaskRow.ReadAsync(db, task.Id, cancellation))!);
    }

    private static async Task<ProblemHttpResult?> CheckAsync(TaskFields request, int assignedToId, CrmDb db, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(request.Subject))
        {
            return Problems.Invalid("subject", "Bitte sagen Sie, was zu tun ist.", "Please say what is to be done.");
        }

        return await db.Employees.AnyAsync(e => e.Id == assignedToId && e.IsActive, cancellation)
            ? null
            : Problems.Invalid("assignedToId", "Diesen Mitarbeiter gibt es nicht.", "There is no such employee.");
    }
}
