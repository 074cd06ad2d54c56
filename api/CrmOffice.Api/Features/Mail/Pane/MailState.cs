using System.Security.Claims;
using CrmOffice.Api.Data;
using CrmOffice.Api.Features.Mail.Matching;
using CrmOffice.Api.Features.Mail.Sync;
using CrmOffice.Api.Model;
using CrmOffice.Api.Platform;
using CrmOffice.Api.Shared;
using CrmOffice.Api.Shared.Graph;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Api.Features.Mail.Pane;

public enum MailStatus
{
    /// <summary>The product has not seen this mail, or not yet.</summary>
    Unknown,
    Pending,
    Linked,

    /// <summary>It was linked, and somebody has undone that.</summary>
    Unlinked,
    Skipped,
    Failed,
}

/// <param name="IsRemoved">Somebody has unlinked it; it can be restored.</param>
public sealed record MailLinkView(
    int PartyId, PartyType Type, string Number, string Name, int? ContactPersonId, string? ContactPersonName, EmailLinkReason Reason, bool IsRemoved);

public enum MailSuggestionReason
{
    /// <summary>One of the addresses belongs to several parties, this one among them.</summary>
    Ambiguous,

    /// <summary>The party has an address of the same domain.</summary>
    Domain,
}

public sealed record MailSuggestion(int PartyId, PartyType Type, string Number, string Name, MailSuggestionReason Reason);

/// <summary>What has become of the open mail (R35).</summary>
/// <param name="Reason">Why it was skipped.</param>
/// <param name="ProblemCode">Why it failed; it can be tried again.</param>
/// <param name="EmailId">Of the entered mail; null when it is not entered.</param>
/// <param name="TakesPart">Whether the mailbox of whoever asks is read.</param>
public sealed record MailState(
    MailStatus Status,
    MailSkipReason? Reason,
    string? ProblemCode,
    int? EmailId,
    bool TakesPart,
    IReadOnlyList<MailLinkView> Links,
    IReadOnlyList<MailSuggestion> Suggestions)
{
    /// <summary>Parties that a domain suggests; more would be no help.</summary>
    private const int MostOfADomain = 5;

    /// <summary>GET /api/mail-state</summary>
    /// <param name="internetMessageId">As Outlook gives it.</param>
    /// <param name="itemId">For mails without one.</param>
    /// <param name="address">The participants, for suggestions.</param>
    internal static async Task<Ok<MailState>> GetAsync(
        CrmDb db, MailHash hash, ClaimsPrincipal user, CancellationToken cancellation, string? internetMessageId = null, string? itemId = null, string[]? address = null) =>
        TypedResults.Ok(await ReadAsync(db, hash, user.EmployeeId(), MailKey.Of(internetMessageId, itemId), address ?? [], cancellation));

    internal static async Task<MailState> ReadAsync(
        CrmDb db, MailHash hash, int employeeId, string key, IReadOnlyList<string> addresses, CancellationToken cancellation)
    {
        var emailId = await db.EmailMessages.Where(m => m.InternetMessageId == key).Select(m => (int?)m.Id).SingleOrDefaultAsync(cancellation);
        var links = emailId is null ? [] : await LinksAsync(db, emailId.Value, cancellation);
        var messageHash = hash.Of(key);
        var mailbox = await db.Mailboxes.Where(m => m.EmployeeId == employeeId).Select(m => new { m.Id, m.State }).SingleOrDefaultAsync(cancellation);

        // What was decided in somebody else's mailbox is that person's business.
        var row = mailbox is null ? null : await db.MailboxMessages.AsNoTracking()
            .Where(m => m.MailboxId == mailbox.Id && m.MessageHash == messageHash)
            .OrderByDescending(m => m.Id)
            .FirstOrDefaultAsync(cancellation);
        var status = links.Exists(l => !l.IsRemoved) ? MailStatus.Linked
            : links.Count > 0 ? MailStatus.Unlinked
            : row?.Decision switch
            {
                MailDecision.Pending => MailStatus.Pending,
                MailDecision.Skipped => MailStatus.Skipped,
                MailDecision.Parked => MailStatus.Failed,
                _ => MailStatus.Unknown,
            };
        return new(
            status,
            status == MailStatus.Skipped ? row?.Reason : null,
            status == MailStatus.Failed ? row?.ProblemCode : null,
            emailId,
            mailbox is { State: MailboxState.Active },
            links,
            status == MailStatus.Linked ? [] : await SuggestAsync(db, employeeId, addresses, links, cancellation));
    }

    private static Task<List<MailLinkView>> LinksAsync(CrmDb db, int emailId, CancellationToken cancellation) =>
        db.EmailLinks.Where(l => l.EmailMessageId == emailId)
            .Join(db.Parties, l => l.PartyId, p => p.Id, (l, p) => new { Link = l, Party = p })
            .OrderBy(x => x.Link.IsRemoved).ThenBy(x => x.Party.Name)
            .Select(x => new MailLinkView(
                x.Party.Id, x.Party.Type, x.Party.Number, x.Party.Name, x.Link.ContactPersonId,
                db.ContactPersons.Where(c => c.Id == x.Link.ContactPersonId)
                    .Select(c => c.FirstName == null ? c.LastName : c.FirstName + " " + c.LastName).FirstOrDefault(),
                x.Link.Reason, x.Link.IsRemoved))
            .ToListAsync(cancellation);

    private static async Task<List<MailSuggestion>> SuggestAsync(
        CrmDb db, int employeeId, IReadOnlyList<string> addresses, List<MailLinkView> links, CancellationToken cancellation)
    {
        var participants = MailMatcher.Participants(new MailFacts { To = addresses });
        var known = await KnowledgeReader.ReadAsync(db, employeeId, participants, cancellation);
        var outsiders = participants.Where(a => !known.IsOwn(a)).ToList();
        var ambiguous = known.Addresses.Where(a => outsiders.Contains(a.Address)).Select(a => a.PartyId).ToHashSet();
        var found = new List<(int PartyId, MailSuggestionReason Reason)>(ambiguous.Select(id => (id, MailSuggestionReason.Ambiguous)));
        foreach (var domain in outsiders.Select(MailAddress.DomainOf).Distinct().Where(domain => !FreeMail.IsFreeMail(domain)))
        {
            var suffix = $"@{domain}";
            var parties = await db.PartyEmailAddresses
                .Where(a => a.Address.EndsWith(suffix) && a.Party!.Type != PartyType.Employee && a.Party.IsActive
                    && !db.Leads.Any(l => l.Id == a.PartyId && l.Status == LeadStatus.Converted))
                .Select(a => a.PartyId).Distinct().OrderBy(id => id).Take(MostOfADomain)
                .ToListAsync(cancellation);
            found.AddRange(parties.Select(id => (id, MailSuggestionReason.Domain)));
        }

        var reasons = found.DistinctBy(f => f.PartyId).Where(f => !links.Exists(l => l.PartyId == f.PartyId)).ToDictionary(f => f.PartyId, f => f.Reason);
        var ids = reasons.Keys.ToList();
        var named = await db.Parties.Where(p => ids.Contains(p.Id)).OrderBy(p => p.Name).Select(p => new { p.Id, p.Type, p.Number, p.Name }).ToListAsync(cancellation);
        return [.. named.Select(p => new MailSuggestion(p.Id, p.Type, p.Number, p.Name, reasons[p.Id])).OrderBy(s => s.Reason)];
    }
}
