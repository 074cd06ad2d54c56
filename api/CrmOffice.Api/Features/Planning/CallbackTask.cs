using System.Security.Claims;
using CrmOffice.Api.Data;
using CrmOffice.Api.Model;
using CrmOffice.Api.Platform;
using CrmOffice.Api.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Api.Features.Planning;

/// <summary>The task "Telefonmarketing anrufen" for a customer or lead (R19).</summary>
internal static class CallbackTask
{
    /// <summary>The day's work ends then: a task without a time is due until it.</summary>
    private static readonly TimeOnly EndOfWork = new(17, 0);

    /// <summary>POST /api/parties/{partyId}/callback-task. 200 with the open one where there is one already.</summary>
    public static async Task<Results<Created<TaskRow>, Ok<TaskRow>, ProblemHttpResult>> CreateAsync(
        int partyId, CrmDb db, TimeProvider clock, ClaimsPrincipal user, HttpContext context, CancellationToken cancellation)
    {
        var party = await db.Parties.AsNoTracking().SingleOrDefaultAsync(p => p.Id == partyId, cancellation);
        switch (party)
        {
            case null:
                return Problems.NotFound;
            case Lead { Status: LeadStatus.Converted }:
                return Problems.LeadConverted;
            case not (Customer or Lead):
                return Problems.Invalid("partyId", "Angerufen werden Kunden und Interessenten.", "It is customers and leads who are called.");
        }

        var existing = await OpenAsync(db, partyId, cancellation);
        if (existing is null)
        {
            var task = new TaskItem(
                TaskItemKind.Callback,
                UserLanguage.Choose("Telefonmarketing anrufen", "Telemarketing call"),
                user.EmployeeId(),
                party.CallbackAt ?? LocalCalendar.At(LocalCalendar.Today(clock), EndOfWork))
            { PartyId = partyId };
            db.Add(task);
            try
            {
                await db.SaveChangesAsync(cancellation);
                EntityTag.Write(context, task);
                return TypedResults.Created($"/api/tasks/{task.Id}", await TaskRow.ReadAsync(db, task.Id, cancellation));
            }
            catch (DbUpdateException)
            {
                // Somebody else made one at the same time: it is found now. Anything else is thrown again.
                db.ChangeTracker.Clear();
                existing = await OpenAsync(db, partyId, cancellation);
                if (existing is null)
                {
                    throw;
                }
            }
        }

        context.Response.Headers.ETag = existing.Etag;
        return TypedResults.Ok(existing);
    }

    private static Task<TaskRow?> OpenAsync(CrmDb db, int partyId, CancellationToken cancellation) =>
        TaskRow.Of(db, db.TaskItems.Where(t => t.PartyId == partyId && t.Kind == TaskItemKind.Callback && t.Status == TaskItemStatus.Open))
            .SingleOrDefaultAsync(cancellation);
}
