using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using CrmOffice.Api.Data;
using CrmOffice.Api.Model;
using CrmOffice.Api.Platform;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Api.Features.History;

public sealed record CustomerEventView(
    int Id, DateTimeOffset OccurredAt, CustomerEventKind Kind, string Text, string? EmployeeName, bool IsAutomatic);

/// <param name="Next">Give it as <c>before</c> for the following entries; null at the end.</param>
public sealed record CustomerEventPage(IReadOnlyList<CustomerEventView> Entries, string? Next);

/// <summary>Which of a customer's events are wanted (R37).</summary>
public sealed record CustomerEventQuery
{
    [FromQuery(Name = "kind")]
    public Choice<CustomerEventKind>? Kind { get; init; }

    [FromQuery(Name = "from")]
    public DateOnly? From { get; init; }

    /// <summary>The last day that is wanted.</summary>
    [FromQuery(Name = "to")]
    public DateOnly? To { get; init; }

    [FromQuery(Name = "before"), MaxLength(100)]
    public string? Before { get; init; }

    [FromQuery(Name = "limit"), Range(1, HistoryQuery.MostEntries)]
    public int? Limit { get; init; }
}

/// <summary>Something unusual to be remembered.</summary>
public sealed record RecordCustomerEventRequest
{
    public required CustomerEventKind Kind { get; init; }

    [Required, MaxLength(FieldLength.LongText)]
    public required string Text { get; init; }

    /// <summary>Now when empty; never in the future.</summary>
    public DateTimeOffset? OccurredAt { get; init; }
}

internal static class CustomerEvents
{
    /// <summary>GET /api/customers/{id}/events, newest first</summary>
    public static async Task<Results<Ok<CustomerEventPage>, ProblemHttpResult>> ListAsync(
        int id, [AsParameters] CustomerEventQuery query, CrmDb db, CancellationToken cancellation)
    {
        if (!HistoryCursor.TryParse(query.Before, out var cursor))
        {
            return Problems.CursorInvalid;
        }

        var events = db.CustomerEvents.Where(e => e.CustomerId == id);
        if (query.Kind is { Value: var kind })
        {
            events = events.Where(e => e.Kind == kind);
        }

        var limit = query.Limit ?? 50;
        var views = await events
            .Within(query.From, query.To)
            .Behind(cursor)
            .Take(limit + 1)
            .Select(e => new CustomerEventView(
                e.Id, e.OccurredAt, e.Kind, e.Text,
                db.Parties.Where(p => p.Id == e.EmployeeId).Select(p => p.FirstName + " " + p.LastName).FirstOrDefault(),
                e.IsAutomatic))
            .ToListAsync(cancellation);
        var shown = views.Take(limit).ToList();
        return TypedResults.Ok(new CustomerEventPage(
            shown,
            views.Count > limit ? new HistoryCursor(shown[^1].OccurredAt, shown[^1].Id, 0).ToString() : null));
    }

    /// <summary>POST /api/customers/{id}/events</summary>
    public static async Task<Results<Created<CustomerEventView>, ProblemHttpResult>> RecordAsync(
        int id, RecordCustomerEventRequest request, CrmDb db, TimeProvider clock, ClaimsPrincipal user, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(request.Text))
        {
            return Problems.Invalid("text", "Bitte geben Sie einen Text ein.", "Please enter a text.");
        }

        if (request.OccurredAt > clock.GetUtcNow())
        {
            return Problems.FutureTime;
        }

        if (!await db.Customers.AnyAsync(c => c.Id == id, cancellation))
        {
            return Problems.NotFound;
        }

        var recorded = new CustomerEvent(
            id, request.Kind, request.Text.Trim(), request.OccurredAt ?? clock.GetUtcNow(), user.EmployeeId(), isAutomatic: false);
        db.Add(recorded);
        await db.SaveChangesAsync(cancellation);
        return TypedResults.Created(
            $"/api/customers/{id}/events",
            new CustomerEventView(recorded.Id, recorded.OccurredAt, recorded.Kind, recorded.Text, user.Identities.Select(i => i.Name).OfType<string>().FirstOrDefault(), false));
    }
}
