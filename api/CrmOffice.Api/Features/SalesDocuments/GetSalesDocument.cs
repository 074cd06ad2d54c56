using CrmOffice.Api.Data;
using CrmOffice.Api.Model;
using CrmOffice.Api.Platform;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Api.Features.SalesDocuments;

/// <param name="Quantity">Up to three decimals.</param>
/// <param name="UnitPrice">EUR net, up to four decimals.</param>
/// <param name="NetAmount">EUR net after discount.</param>
public sealed record LineItemView(
    int Position, string? ArticleNumber, string Description, decimal Quantity, string? Unit, decimal UnitPrice, decimal DiscountPercent, decimal VatRate, decimal NetAmount);

public sealed record SalesDocumentReference(int Id, SalesDocumentType Type, string Number);

public sealed record SalesDocumentView(
    int Id,
    SalesDocumentType Type,
    string Number,
    DateOnly Date,
    SalesDocumentStatus Status,
    int CustomerId,
    string CustomerName,
    string? PersonName,
    string? SalespersonName,
    SalesDocumentReference? Predecessor,
    string? HeaderText,
    string? FooterText,
    string? Terms,
    DateOnly? ValidUntil,
    decimal NetTotal,
    decimal VatTotal,
    decimal GrossTotal,
    IReadOnlyList<LineItemView> Lines)
{
    /// <summary>GET /api/sales-documents/{id}</summary>
    internal static async Task<Results<Ok<SalesDocumentView>, ProblemHttpResult>> GetAsync(int id, CrmDb db, CancellationToken cancellation)
    {
        var view = await db.SalesDocuments
            .Where(d => d.Id == id)
            .Select(d => new SalesDocumentView(
                d.Id,
                d.Type,
                d.Number,
                d.Date,
                d.Status,
                d.CustomerId,
                db.Parties.Where(p => p.Id == d.CustomerId).Select(p => p.Name).Single(),
                db.ContactPersons.Where(p => p.Id == d.ContactPersonId)
                    .Select(p => p.FirstName == null ? p.LastName : p.FirstName + " " + p.LastName).FirstOrDefault(),
                db.Parties.Where(p => p.Id == d.SalespersonId).Select(p => p.FirstName + " " + p.LastName).FirstOrDefault(),
                d.Predecessor == null ? null : new SalesDocumentReference(d.Predecessor.Id, d.Predecessor.Type, d.Predecessor.Number),
                d.HeaderText,
                d.FooterText,
                d.Terms,
                d.ValidUntil,
                d.NetTotal,
                d.VatTotal,
                d.GrossTotal,
                d.LineItems.OrderBy(l => l.Position)
                    .Select(l => new LineItemView(
                        l.Position,
                        db.Articles.Where(a => a.Id == l.ArticleId).Select(a => a.Number).FirstOrDefault(),
                        l.Description, l.Quantity, l.Unit, l.UnitPrice, l.DiscountPercent, l.VatRate, l.NetAmount))
                    .ToList()))
            .SingleOrDefaultAsync(cancellation);
        return view is null ? Problems.NotFound : TypedResults.Ok(view);
    }
}
