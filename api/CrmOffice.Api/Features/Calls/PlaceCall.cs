using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using CrmOffice.Api.Data;
using CrmOffice.Api.Model;
using CrmOffice.Api.Platform;
using CrmOffice.Api.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CrmOffice.Api.Features.Calls;

/// <summary>A click on a number (R29).</summary>
public sealed record PlaceCallRequest
{
    /// <summary>A new id for each click: sent again after a lost answer, nobody is called twice.</summary>
    public required Guid RequestId { get; init; }
    public required int PartyId { get; init; }
    public int? ContactPersonId { get; init; }

    /// <summary>One of GET /api/parties/{id}/numbers, as it stands on the record or in E.164 form.</summary>
    [Required, MaxLength(FieldLength.Phone)]
    public required string Number { get; init; }

    /// <summary>The pane opens the link, although the server could call; so it goes on after a failure.</summary>
    public bool ByLink { get; init; }
}

internal static class PlaceCall
{
    /// <summary>
    /// POST /api/calls. With <c>way</c> "deepLink" the pane opens the preferred link now; with "serverCall" Teams will ring the
    /// employee, and the call's events tell how it goes on.
    /// </summary>
    public static async Task<Results<Created<CallView>, ProblemHttpResult>> HandleAsync(
        PlaceCallRequest request, CrmDb db, IOptions<CallsOptions> options, CallSignal signal, TimeProvider clock, ClaimsPrincipal user, CancellationToken cancellation)
    {
        var employeeId = user.EmployeeId();
        if (await db.PhoneCalls.AsNoTracking().SingleOrDefaultAsync(c => c.RequestId == request.RequestId, cancellation) is { } before)
        {
            return before.EmployeeId == employeeId
                ? await AnswerAsync(before.Id, db, options.Value, cancellation)
                : Problems.Invalid("requestId", "Diese Anfrage gehört jemand anderem.", "This request is somebody else's.");
        }

        if (await CallParty.FindAsync(db, request.PartyId, cancellation) is not { } party)
        {
            return Problems.NotFound;
        }

        // Only what stands on records is dialled: the company's line is nobody's private telephone.
        var dial = DialNumber.ToE164(request.Number, party.Country);
        if (PartyNumbers.Of(party, options.Value.Link).FirstOrDefault(n =>
            n.DialNumber == dial && (request.ContactPersonId is null || n.ContactPersonId == request.ContactPersonId)) is not { } number)
        {
            return Problems.Invalid("number", "Diese Nummer steht nicht auf diesem Datensatz.", "This number does not stand on this record.");
        }

        var call = new PhoneCall
        {
            RequestId = request.RequestId,
            EmployeeId = employeeId,
            PartyId = party.Id,
            ContactPersonId = number.ContactPersonId,
            Number = number.Number,
            DialNumber = number.DialNumber,
            Direction = Direction.Outgoing,
            Way = request.ByLink ? CallWay.DeepLink : await CallParty.WayAsync(db, options.Value, employeeId, cancellation),
            OccurredAt = clock.GetUtcNow(),
        };
        call.Click();
        db.Add(call);
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            // The same request arrived twice at once: the other one is found now. Anything else is thrown again.
            db.ChangeTracker.Clear();
            if (await db.PhoneCalls.AsNoTracking().SingleOrDefaultAsync(c => c.RequestId == request.RequestId && c.EmployeeId == employeeId, cancellation) is not { } other)
            {
                throw;
            }

            return await AnswerAsync(other.Id, db, options.Value, cancellation);
        }

        signal.Raise();
        return await AnswerAsync(call.Id, db, options.Value, cancellation);
    }

    private static async Task<Created<CallView>> AnswerAsync(int id, CrmDb db, CallsOptions options, CancellationToken cancellation) =>
        TypedResults.Created($"/api/calls/{id}", await CallView.ReadOneAsync(db.PhoneCalls.Where(c => c.Id == id), db, options.Link, cancellation));
}
