using System.Security.Claims;
using CrmOffice.Api.Data;
using CrmOffice.Api.Model;
using CrmOffice.Api.Platform;
using CrmOffice.Api.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CrmOffice.Api.Features.Calls;

public enum NumberKind
{
    Phone,
    Mobile,
}

/// <summary>A number that can be dialled.</summary>
/// <param name="Number">As it stands on the record.</param>
/// <param name="DialNumber">In E.164 form, by the record's country.</param>
/// <param name="ContactPersonId">Whose it is; null for the record's own.</param>
public sealed record PartyNumber(
    string Number, string DialNumber, NumberKind Kind, int? ContactPersonId, string? ContactPersonName, DialLinks Links);

/// <param name="Way">How a call would be made now: by the server, or by one of the links.</param>
/// <param name="Numbers">The record's own first, then those of its active persons, the primary one first; each number once per person.</param>
public sealed record PartyNumbers(int PartyId, CallWay Way, IReadOnlyList<PartyNumber> Numbers)
{
    /// <summary>GET /api/parties/{id}/numbers</summary>
    internal static async Task<Results<Ok<PartyNumbers>, ProblemHttpResult>> GetAsync(
        int id, CrmDb db, IOptions<CallsOptions> options, ClaimsPrincipal user, CancellationToken cancellation) =>
        await CallParty.FindAsync(db, id, cancellation) is { } party
            ? TypedResults.Ok(new PartyNumbers(
                party.Id, await CallParty.WayAsync(db, options.Value, user.EmployeeId(), cancellation), [.. Of(party, options.Value.Link)]))
            : Problems.NotFound;

    internal static IEnumerable<PartyNumber> Of(Party party, CallLink link)
    {
        IEnumerable<(string? Number, NumberKind Kind, ContactPerson? Person)> written =
        [
            (party.Phone, NumberKind.Phone, null),
            (party.Mobile, NumberKind.Mobile, null),
            .. party.ContactPersons.Where(p => p.IsActive).OrderByDescending(p => p.IsPrimary).ThenBy(p => p.Id)
                .SelectMany(p => new[] { (p.Phone, NumberKind.Phone, (ContactPerson?)p), (p.Mobile, NumberKind.Mobile, p) }),
        ];
        return written
            .Select(w => (w.Number, w.Kind, w.Person, Dial: DialNumber.ToE164(w.Number, party.Country)))
            .Where(w => w.Dial is not null)
            .DistinctBy(w => (w.Dial, w.Person))
            .Select(w => new PartyNumber(w.Number!.Trim(), w.Dial!, w.Kind, w.Person?.Id, w.Person?.FullName, DialLinks.Of(w.Dial!, link)));
    }
}

internal static class CallParty
{
    /// <summary>With its persons; of a converted lead, the customer it became.</summary>
    public static async Task<Party?> FindAsync(CrmDb db, int partyId, CancellationToken cancellation)
    {
        var customerId = await db.Leads.Where(l => l.Id == partyId).Select(l => l.ConvertedCustomerId).SingleOrDefaultAsync(cancellation);
        return await db.Parties.AsNoTracking().Include(p => p.ContactPersons).SingleOrDefaultAsync(p => p.Id == (customerId ?? partyId), cancellation);
    }

    /// <summary>The server can call only for those whose account in Teams is known.</summary>
    public static async Task<CallWay> WayAsync(CrmDb db, CallsOptions options, int employeeId, CancellationToken cancellation) =>
        options.ServerCalls && await db.Employees.AnyAsync(e => e.Id == employeeId && e.UserAccount != null, cancellation)
            ? CallWay.ServerCall
            : CallWay.DeepLink;
}
