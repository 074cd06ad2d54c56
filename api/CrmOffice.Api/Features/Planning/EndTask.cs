using CrmOffice.Api.Data;
using CrmOffice.Api.Model;
using CrmOffice.Api.Platform;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Api.Features.Planning;

/// <summary>A task is done or needed no more; reopening takes either back.</summary>
internal static class EndTask
{
    /// <summary>POST /api/tasks/{id}/complete</summary>
    public static Task<Results<Ok<TaskRow>, ProblemHttpResult>> CompleteAsync(
        int id, CrmDb db, TimeProvider clock, HttpContext context, CancellationToken cancellation) =>
        ChangeAsync(id, task => task.Complete(clock.GetUtcNow()), db, context, cancellation);

    /// <summary>POST /api/tasks/{id}/cancel</summary>
    public static Task<Results<Ok<TaskRow>, ProblemHttpResult>> CancelAsync(
        int id, CrmDb db, TimeProvider clock, HttpContext context, CancellationToken cancellation) =>
        ChangeAsync(id, task => task.Cancel(clock.GetUtcNow()), db, context, cancellation);

    /// <summary>POST /api/tasks/{id}/reopen</summary>
    public static async Task<Results<Ok<TaskRow>, ProblemHttpResult>> ReopenAsync(int id, CrmDb db, HttpContext context, CancellationToken cancellation)
    {
        try
        {
            return await ChangeAsync(id, task => task.Reopen(), db, context, cancellation);
        }
        catch (DbUpdateException) when (!db.ChangeTracker.Entries<TaskItem>().Any(e => e.Entity.Kind != TaskItemKind.Callback))
        {
            // Meanwhile another callback task of the record was opened, and there is only one at a time (R19).
            return Problems.CallbackTaskOpen;
        }
    }

    private static async Task<Results<Ok<TaskRow>, ProblemHttpResult>> ChangeAsync(
        int id, Action<TaskItem> change, CrmDb db, HttpContext context, CancellationToken cancellation) =>
        await db.TaskItems.SingleOrDefaultAsync(t => t.Id == id, cancellation) is { } task
            ? await TaskFields.SaveAsync(db, task, change, context, cancellation)
            : Problems.NotFound;
}
