using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using CrmOffice.Api.Data;
using CrmOffice.Api.Model;
using CrmOffice.Api.Platform;
using CrmOffice.Api.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Api.Features.History;

/// <summary>A party that an address belongs to, and the person whose address it is.</summary>
public sealed record MailPartyMatch(
    int PartyId,
    PartyType Type,
    string Number,
    string Name,
    string? City,
    bool IsActive,
    int? ContactPersonId,
    string? ContactPersonName,
    string? ContactPersonRole,
    EmailAddressOrigin Reason,
    DateTimeOffset? LastContactAt);

/// <summary>Whose mail it is, and all that the pane paints first (R67).</summary>
/// <param name="Address">The address in normalised form.</param>
/// <param name="IsFreeMail">The domain is a public mail service's and says nothing about a company.</param>
/// <param name="Matches">Most likely first; empty for an unknown sender.</param>
/// <param name="Context">Filled when one party is meant: the only match, the one asked for, or the one chosen before.</param>
public sealed record MailContext(string Address, bool IsFreeMail, IReadOnlyList<MailPartyMatch> Matches, PartyContext? Context)
{
    /// <summary>GET /api/mail-context</summary>
    internal static async Task<Results<Ok<MailContext>, ProblemHttpResult>> GetAsync(
        CrmDb db,
        TimeProvider clock,
        ClaimsPrincipal user,
        IAuthorizationService authorization,
        CancellationToken cancellation,
        string? address = null,
        int? partyId = null) =>
        MailAddress.TryNormalise(address, out var normalised)
            ? TypedResults.Ok(await ReadAsync(
                db, normalised, partyId, user.EmployeeId(), clock, await PartyContext.SeesMarginAsync(user, authorization), cancellation))
            : Problems.AddressInvalid;

    internal static async Task<MailContext> ReadAsync(
        CrmDb db, string address, int? partyId, int employeeId, TimeProvider clock, bool seesMargin, CancellationToken cancellation)
    {
        var found = await db.PartyEmailAddresses
            .Where(a => a.Address == address
                && (a.Party!.Type != PartyType.Lead || !db.Leads.Any(l => l.Id == a.PartyId && l.Status == LeadStatus.Converted)))
            .Select(a => new
            {
                Match = new MailPartyMatch(
                    a.PartyId, a.Party!.Type, a.Party.Number, a.Party.Name, a.Party.City,
                    a.Party.IsActive, a.ContactPersonId, a.ContactPerson!.LastName, a.ContactPerson.Role, a.Origin, a.Party.LastContactAt),
                a.ContactPerson.FirstName,
                PersonIsActive = a.ContactPerson == null || a.ContactPerson.IsActive,
            })
            .ToListAsync(cancellation);

        // A person's address says more than the record's, an active record more than a former one, a recent contact more than an old one.
        var matches = found
            .OrderByDescending(f => f.Match.IsActive && f.PersonIsActive)
            .ThenBy(f => f.Match.Reason)
            .ThenByDescending(f => f.Match.LastContactAt)
            .ThenBy(f => f.Match.Name, StringComparer.Ordinal)
            .Select(f => f.Match with { ContactPersonName = f.FirstName is null ? f.Match.ContactPersonName : $"{f.FirstName} {f.Match.ContactPersonName}" })
            .DistinctBy(m => m.PartyId)
            .ToList();
        var chosen = await ChooseAsync(db, matches, address, partyId, employeeId, cancellation);
        return new(
            address,
            FreeMail.IsFreeMail(MailAddress.DomainOf(address)),
            matches,
            chosen is null ? null : await PartyContext.ReadAsync(db, chosen.PartyId, chosen.ContactPersonId, clock, seesMargin, cancellation));
    }

    private static async Task<MailPartyMatch?> ChooseAsync(
        CrmDb db, List<MailPartyMatch> matches, string address, int? partyId, int employeeId, CancellationToken cancellation)
    {
        if (partyId is null && matches.Count > 1)
        {
            partyId = await db.PartyChoices
                .Where(c => c.EmployeeId == employeeId && c.Address == address)
                .Select(c => (int?)c.PartyId)
                .SingleOrDefaultAsync(cancellation);
        }

        return matches.Find(m => m.PartyId == partyId) ?? (matches.Count == 1 ? matches[0] : null);
    }
}

/// <summary>Which of several parties is meant by an address, from now on.</summary>
public sealed record RememberPartyChoiceRequest([property: Required] string Address, int PartyId);

internal static class RememberPartyChoice
{
    /// <summary>PUT /api/mail-context/choice</summary>
    public static async Task<Results<NoContent, ProblemHttpResult>> HandleAsync(
        RememberPartyChoiceRequest request, CrmDb db, ClaimsPrincipal user, TimeProvider clock, CancellationToken cancellation)
    {
        if (!MailAddress.TryNormalise(request.Address, out var address))
        {
            return Problems.AddressInvalid;
        }

        if (!await db.PartyEmailAddresses.AnyAsync(a => a.Address == address && a.PartyId == request.PartyId, cancellation))
        {
            return Problems.NotFound;
        }

        var employeeId = user.EmployeeId();
        var choice = await db.PartyChoices.SingleOrDefaultAsync(c => c.EmployeeId == employeeId && c.Address == address, cancellation);
        if (choice is null)
        {
            db.PartyChoices.Add(new PartyChoice(employeeId, address, request.PartyId));
        }
        else
        {
            choice.Choose(request.PartyId);
        }

        // Mails that waited for a choice are looked at again; which of them have this address is seen then.
        var waiting = await db.MailboxMessages
            .Where(m => m.Reason == MailSkipReason.Ambiguous && db.Mailboxes.Any(x => x.Id == m.MailboxId && x.EmployeeId == employeeId))
            .ToListAsync(cancellation);
        waiting.ForEach(mail => mail.TryAgain(clock.GetUtcNow()));
        await db.SaveChangesAsync(cancellation);
        return TypedResults.NoContent();
    }
}
