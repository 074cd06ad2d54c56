using System.Security.Claims;
using CrmOffice.Api.Data;
using CrmOffice.Api.Platform;
using CrmOffice.Api.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Api.Features.History;

/// <param name="Revenue">EUR net (G2).</param>
/// <param name="IsToDate">The running year.</param>
public sealed record YearRevenue(int Year, decimal Revenue, bool IsToDate);

/// <summary>How much a customer buys (Kundeninfo, R45).</summary>
/// <param name="RevenueByYear">Ascending: the last five years and the running one, and every earlier or later year with revenue.</param>
/// <param name="Purchases">Counting invoices (G1).</param>
/// <param name="LastPurchaseOn">Date of the newest counting invoice; null when there was none.</param>
/// <param name="ContributionMargin">EUR (G3); null when the caller may not see it, or when no cost is known.</param>
/// <param name="MarginIsIncomplete">Some of the revenue has no known cost and is left out of the margin.</param>
public sealed record CustomerInfo(
    IReadOnlyList<YearRevenue> RevenueByYear,
    int Purchases,
    DateOnly? LastPurchaseOn,
    decimal? ContributionMargin,
    bool MarginIsIncomplete)
{
    private const int EarlierYears = 5;

    /// <summary>GET /api/customers/{id}/info</summary>
    internal static async Task<Results<Ok<CustomerInfo>, ProblemHttpResult>> GetAsync(
        int id, CrmDb db, TimeProvider clock, ClaimsPrincipal user, IAuthorizationService authorization, CancellationToken cancellation)
    {
        if (!await db.Customers.AnyAsync(c => c.Id == id, cancellation))
        {
            return Problems.NotFound;
        }

        var seesMargin = (await authorization.AuthorizeAsync(user, Policies.SeesMargin)).Succeeded;
        return TypedResults.Ok(await ReadAsync(db, id, LocalCalendar.Today(clock), seesMargin, cancellation));
    }

    internal static async Task<CustomerInfo> ReadAsync(
        CrmDb db, int customerId, DateOnly today, bool seesMargin, CancellationToken cancellation)
    {
        var years = await db.SalesDocuments
            .Where(d => d.CustomerId == customerId && (d.CountsAsPurchase || d.RevenueNet != 0))
            .GroupBy(d => d.Date.Year)
            .Select(year => new YearOfPurchases(
                year.Key,
                year.Sum(d => d.RevenueNet),
                year.Sum(d => d.CountsAsPurchase ? 1 : 0),
                year.Max(d => d.CountsAsPurchase ? d.Date : (DateOnly?)null),
                year.Sum(d => d.KnownMargin),
                year.Sum(d => d.HasUnknownCost ? 1 : 0),
                year.Sum(d => d.HasKnownCost ? 1 : 0)))
            .ToListAsync(cancellation);
        return Of(years, today, seesMargin);
    }

    internal static CustomerInfo Of(IReadOnlyCollection<YearOfPurchases> years, DateOnly today, bool seesMargin)
    {
        var revenue = years.Where(y => y.Revenue != 0).ToDictionary(y => y.Year, y => y.Revenue);
        var shown = Enumerable.Range(today.Year - EarlierYears, EarlierYears + 1).Union(revenue.Keys).Order();
        var marginIsKnown = seesMargin && years.Any(y => y.DocumentsWithKnownCost > 0);
        return new(
            [.. shown.Select(year => new YearRevenue(year, revenue.GetValueOrDefault(year), year == today.Year))],
            years.Sum(y => y.Purchases),
            years.Max(y => y.LastPurchaseOn),
            marginIsKnown ? years.Sum(y => y.KnownMargin) : null,
            seesMargin && years.Any(y => y.DocumentsWithUnknownCost > 0));
    }
}

internal sealed record YearOfPurchases(
    int Year, decimal Revenue, int Purchases, DateOnly? LastPurchaseOn, decimal KnownMargin, int DocumentsWithUnknownCost, int DocumentsWithKnownCost);
