using System.Security.Claims;
using CrmOffice.Api.Data;
using CrmOffice.Api.Features.Mail.Matching;
using CrmOffice.Api.Features.Mail.Sync;
using CrmOffice.Api.Model;
using CrmOffice.Api.Platform;
using CrmOffice.Api.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Api.Features.Mail.Pane;

/// <param name="ContactPersonName">The person whose address it is; null for the record's own.</param>
public sealed record DraftParty(int PartyId, PartyType Type, string Name, string? ContactPersonName);

/// <summary>Somebody to whom a mail is being written.</summary>
/// <param name="Address">In normalised form.</param>
/// <param name="IsOwn">A colleague, or an address of an own domain.</param>
/// <param name="Parties">Whose address it is; none of a stranger and of an own address, several where somebody has to choose.</param>
public sealed record DraftRecipient(string Address, bool IsOwn, IReadOnlyList<DraftParty> Parties);

/// <summary>Who the recipients of a mail that is being written are, and what will become of it (R68).</summary>
/// <param name="TakesPart">Whether the mailbox of whoever writes is read; only then anything is entered by itself.</param>
/// <param name="Reason">Why it will not be entered as things are; null when it will.</param>
/// <param name="PartyIds">With whom it will be entered.</param>
/// <param name="Recipients">In the order asked for, each once; what is no address is left out.</param>
public sealed record DraftState(bool TakesPart, MailSkipReason? Reason, IReadOnlyList<int> PartyIds, IReadOnlyList<DraftRecipient> Recipients)
{
    /// <summary>GET /api/draft-state</summary>
    /// <param name="address">The recipients.</param>
    internal static async Task<Ok<DraftState>> GetAsync(
        CrmDb db, ClaimsPrincipal user, CancellationToken cancellation, string[]? address = null)
    {
        var employeeId = user.EmployeeId();
        var sender = await db.Employees.Where(e => e.Id == employeeId)
            .Select(e => new { e.Email, TakesPart = db.Mailboxes.Any(m => m.EmployeeId == employeeId && m.State == MailboxState.Active) })
            .SingleAsync(cancellation);
        var facts = new MailFacts { From = sender.Email, To = address ?? [] };
        var recipients = MailMatcher.Participants(facts with { From = null });
        var known = await KnowledgeReader.ReadAsync(db, employeeId, MailMatcher.Participants(facts), cancellation);
        if (MailAddress.TryNormalise(sender.Email, out var own))
        {
            known = known with { OwnAddresses = known.OwnAddresses.Append(own).ToHashSet() };
        }

        var match = MailMatcher.Match(facts, known);
        var parties = await PartiesAsync(db, known, cancellation);
        return TypedResults.Ok(new DraftState(
            sender.TakesPart,
            match.Skip,
            match.Skip is null ? [.. match.Links.Select(link => link.PartyId)] : [],
            [.. recipients.Select(recipient => new DraftRecipient(
                recipient, known.IsOwn(recipient), known.IsOwn(recipient) ? [] : [.. parties[recipient].DistinctBy(p => p.PartyId)]))]));
    }

    private static async Task<ILookup<string, DraftParty>> PartiesAsync(CrmDb db, MatchingKnowledge known, CancellationToken cancellation)
    {
        var partyIds = known.Addresses.Select(a => a.PartyId).Distinct().ToList();
        var names = await db.Parties.Where(p => partyIds.Contains(p.Id)).Select(p => new { p.Id, p.Type, p.Name }).ToDictionaryAsync(p => p.Id, cancellation);
        var personIds = known.Addresses.Select(a => a.ContactPersonId).Distinct().ToList();
        var persons = await db.ContactPersons.Where(c => personIds.Contains(c.Id))
            .Select(c => new { c.Id, Name = c.FirstName == null ? c.LastName : c.FirstName + " " + c.LastName })
            .ToDictionaryAsync(c => c.Id, c => c.Name, cancellation);
        return known.Addresses
            .OrderBy(a => a.ContactPersonId is null).ThenByDescending(a => a.PersonIsActive).ThenBy(a => a.PartyId)
            .ToLookup(
                a => a.Address,
                a => new DraftParty(a.PartyId, names[a.PartyId].Type, names[a.PartyId].Name, a.ContactPersonId is { } id ? persons[id] : null));
    }
}
