using System.Security.Claims;
using CrmOffice.Api.Data;
using CrmOffice.Api.Model;
using CrmOffice.Api.Platform;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CrmOffice.Api.Features.Calls;

/// <summary>A call as the pane shows it, and what capturing it begins with.</summary>
/// <param name="Number">As it stands on the record.</param>
/// <param name="DialNumber">In E.164 form.</param>
/// <param name="Reason">Why it is over; null while it isn't, and where there is nothing to say.</param>
/// <param name="ResultCode">What Microsoft gave as the reason, for whoever has to look into it.</param>
/// <param name="IsOver">Nothing more comes by itself, apart from the duration.</param>
/// <param name="CanHangUp">POST /api/calls/{id}/hang-up would do something.</param>
/// <param name="OccurredAt">When it was clicked; of a recorded call, when it began.</param>
/// <param name="AnsweredAt">When the employee picked up: what failed after that, failed at the other side.</param>
/// <param name="ConnectedAt">Since when the two speak, as far as is known; null when they never did or nobody knows.</param>
/// <param name="DurationSeconds">From Microsoft's call log alone; null is unknown.</param>
/// <param name="InteractionId">What was captured about it.</param>
public sealed record CallView(
    int Id,
    Guid? RequestId,
    int PartyId,
    string PartyName,
    int? ContactPersonId,
    string? ContactPersonName,
    string Number,
    string DialNumber,
    Direction Direction,
    CallWay Way,
    CallState State,
    CallReason? Reason,
    string? ResultCode,
    bool IsOver,
    bool CanHangUp,
    DateTimeOffset OccurredAt,
    DateTimeOffset? RingingAt,
    DateTimeOffset? AnsweredAt,
    DateTimeOffset? ConnectedAt,
    DateTimeOffset? EndedAt,
    int? DurationSeconds,
    int? InteractionId,
    DialLinks Links)
{
    /// <summary>GET /api/calls/{id}: one of the caller's own.</summary>
    internal static async Task<Results<Ok<CallView>, ProblemHttpResult>> GetAsync(
        int id, CrmDb db, IOptions<CallsOptions> options, ClaimsPrincipal user, CancellationToken cancellation) =>
        await ReadOneAsync(Own(db, user).Where(c => c.Id == id), db, options.Value.Link, cancellation) is { } view
            ? TypedResults.Ok(view)
            : Problems.NotFound;

    /// <summary>An employee sees and ends only the own calls; those of others stand in the party's history.</summary>
    internal static IQueryable<PhoneCall> Own(CrmDb db, ClaimsPrincipal user)
    {
        var employee = user.EmployeeId();
        return db.PhoneCalls.Where(c => c.EmployeeId == employee);
    }

    internal static async Task<CallView?> ReadOneAsync(IQueryable<PhoneCall> calls, CrmDb db, CallLink link, CancellationToken cancellation) =>
        (await ReadAsync(calls, db, link, cancellation)).SingleOrDefault();

    internal static async Task<List<CallView>> ReadAsync(IQueryable<PhoneCall> calls, CrmDb db, CallLink link, CancellationToken cancellation)
    {
        var rows = await calls.AsNoTracking()
            .Select(c => new
            {
                Call = c,
                PartyName = db.Parties.Where(p => p.Id == c.PartyId).Select(p => p.Name).Single(),
                PersonName = db.ContactPersons.Where(p => p.Id == c.ContactPersonId)
                    .Select(p => p.FirstName == null ? p.LastName : p.FirstName + " " + p.LastName).FirstOrDefault(),
            })
            .ToListAsync(cancellation);
        return [.. rows.Select(r => Of(r.Call, r.PartyName, r.PersonName, link))];
    }

    private static CallView Of(PhoneCall call, string partyName, string? personName, CallLink link) => new(
        call.Id,
        call.RequestId,
        call.PartyId,
        partyName,
        call.ContactPersonId,
        personName,
        call.Number,
        call.DialNumber,
        call.Direction,
        call.Way,
        call.State,
        call.Reason,
        call.ResultCode,
        call.IsOver,
        call.CanHangUp,
        call.OccurredAt,
        call.RingingAt,
        call.AnsweredAt,
        call.ConnectedAt,
        call.EndedAt,
        call.DurationSeconds,
        call.InteractionId,
        DialLinks.Of(call.DialNumber, link));
}
