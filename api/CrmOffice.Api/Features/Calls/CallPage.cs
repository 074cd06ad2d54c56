using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using CrmOffice.Api.Data;
using CrmOffice.Api.Platform;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CrmOffice.Api.Features.Calls;

/// <summary>Which of the caller's own calls are wanted.</summary>
public sealed record CallQuery
{
    [FromQuery(Name = "partyId")]
    public int? PartyId { get; init; }

    /// <summary>The id behind which the list goes on: <c>next</c> of the page before.</summary>
    [FromQuery(Name = "before")]
    public int? Before { get; init; }

    [FromQuery(Name = "limit"), Range(1, 200)]
    public int? Limit { get; init; }
}

/// <param name="Next">Give it as <c>before</c> for the following calls; null at the end.</param>
public sealed record CallPage(IReadOnlyList<CallView> Calls, int? Next)
{
    /// <summary>GET /api/calls, newest first</summary>
    internal static async Task<Results<Ok<CallPage>, ProblemHttpResult>> GetAsync(
        [AsParameters] CallQuery query, CrmDb db, IOptions<CallsOptions> options, ClaimsPrincipal user, CancellationToken cancellation)
    {
        var calls = CallView.Own(db, user);
        if (query.PartyId is { } partyId)
        {
            calls = calls.Where(c => c.PartyId == partyId);
        }

        if (query.Before is { } before)
        {
            if (await CallView.Own(db, user).Where(c => c.Id == before).Select(c => (DateTimeOffset?)c.OccurredAt).SingleOrDefaultAsync(cancellation) is not { } at)
            {
                return Problems.CursorInvalid;
            }

            calls = calls.Where(c => c.OccurredAt < at || (c.OccurredAt == at && c.Id < before));
        }

        var limit = query.Limit ?? 50;
        var views = await CallView.ReadAsync(
            calls.OrderByDescending(c => c.OccurredAt).ThenByDescending(c => c.Id).Take(limit + 1), db, options.Value.Link, cancellation);
        var shown = views.Take(limit).ToList();
        return TypedResults.Ok(new CallPage(shown, views.Count > limit ? shown[^1].Id : null));
    }
}
