using CrmOffice.Api.Data;
using CrmOffice.Api.Model;
using CrmOffice.Api.Platform;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Api.Features.History;

/// <summary>A captured contact.</summary>
/// <param name="PartyContactCount">What the party's record says now (R17).</param>
/// <param name="NextCallbackAt">The party's callback now.</param>
public sealed record InteractionView(
    int Id,
    int PartyId,
    int? ContactPersonId,
    string? ContactPersonName,
    int EmployeeId,
    string EmployeeName,
    DateTimeOffset OccurredAt,
    int InteractionTypeId,
    Direction? Direction,
    string? Topics,
    string? Commitments,
    string? Details,
    int? SalesDocumentId,
    string? SalesDocumentNumber,
    bool CountsAsContact,
    string Etag,
    int PartyContactCount,
    DateTimeOffset? PartyLastContactAt,
    DateTimeOffset? NextCallbackAt)
{
    /// <summary>GET /api/interactions/{id}</summary>
    internal static async Task<Results<Ok<InteractionView>, ProblemHttpResult>> GetAsync(
        int id, CrmDb db, HttpContext context, CancellationToken cancellation) =>
        await ReadAsync(db, id, context, cancellation) is { } view ? TypedResults.Ok(view) : Problems.NotFound;

    internal static async Task<InteractionView?> ReadAsync(CrmDb db, int id, HttpContext context, CancellationToken cancellation)
    {
        var view = await Select(db, db.Interactions.Where(i => i.Id == id)).SingleOrDefaultAsync(cancellation);
        if (view is not null)
        {
            context.Response.Headers.ETag = view.Etag;
        }

        return view;
    }

    internal static IQueryable<InteractionView> Select(CrmDb db, IQueryable<Interaction> interactions) =>
        interactions.AsNoTracking().Select(i => new InteractionView(
            i.Id,
            i.PartyId,
            i.ContactPersonId,
            db.ContactPersons.Where(p => p.Id == i.ContactPersonId)
                .Select(p => p.FirstName == null ? p.LastName : p.FirstName + " " + p.LastName).FirstOrDefault(),
            i.EmployeeId,
            db.Parties.Where(p => p.Id == i.EmployeeId).Select(p => p.FirstName == null ? p.Name : p.FirstName + " " + p.LastName).Single(),
            i.OccurredAt,
            i.InteractionTypeId,
            i.Direction,
            i.Topics,
            i.Commitments,
            i.Details,
            i.SalesDocumentId,
            db.SalesDocuments.Where(d => d.Id == i.SalesDocumentId).Select(d => d.Number).FirstOrDefault(),
            i.CountsAsContact,
            EntityTag.Of(i.Version),
            db.Parties.Where(p => p.Id == i.PartyId).Select(p => p.ContactCount).Single(),
            db.Parties.Where(p => p.Id == i.PartyId).Select(p => p.LastContactAt).Single(),
            db.Parties.Where(p => p.Id == i.PartyId).Select(p => p.CallbackAt).Single()));
}
