using CrmOffice.Api.Model;
using CrmOffice.Api.Shared;

namespace CrmOffice.Api.Features.Mail.Matching;

/// <summary>Decides from facts alone whose a mail is (R35). It never takes the first of several: an address of two parties is nobody's until somebody chooses.</summary>
internal static class MailMatcher
{
    public static MailMatch Match(MailFacts mail, MatchingKnowledge known)
    {
        var from = MailAddress.TryNormalise(mail.From, out var sender) ? sender : null;
        var participants = Participants(mail);
        var outsiders = participants.Where(address => !known.IsOwn(address)).ToList();
        var direction = from is not null && known.IsOwn(from) ? Direction.Outgoing : Direction.Incoming;
        if (Filter(mail, participants, outsiders, known) is { } reason)
        {
            return new(reason, direction, [], [], outsiders);
        }

        var (links, candidates) = Parties(outsiders, known);
        MailSkipReason? skip = links.Count > 0 ? null : candidates.Count > 0 ? MailSkipReason.Ambiguous : MailSkipReason.Unmatched;
        return new(skip, direction, [.. links.Where(link => !known.Unlinked.Contains(link.PartyId))], candidates, outsiders);
    }

    /// <summary>Everybody's address once, the sender's first.</summary>
    public static IReadOnlyList<string> Participants(MailFacts mail) =>
        [.. mail.To.Prepend(mail.From).Concat(mail.Cc).Concat(mail.Bcc)
            .Select(text => MailAddress.TryNormalise(text, out var address) ? address : null)
            .OfType<string>()
            .Distinct()];

    private static MailSkipReason? Filter(
        MailFacts mail, IReadOnlyList<string> participants, List<string> outsiders, MatchingKnowledge known) => mail switch
        {
            { IsDraft: true } => MailSkipReason.Draft,
            { IsMessage: false } => MailSkipReason.NotAMessage,
            _ when participants.Count > 0 && outsiders.Count == 0 => MailSkipReason.Own,
            { Marks.IsBulk: true } => MailSkipReason.Bulk,
            { Marks.IsPrivate: true } => MailSkipReason.Private,

            // One is enough: whoever excludes a lawyer's address does not want the mail entered because a customer got it too.
            _ when participants.Any(known.IsExcluded) => MailSkipReason.Excluded,
            _ => null,
        };

    private static (IReadOnlyList<PartyMatch> Links, IReadOnlyList<PartyMatch> Candidates) Parties(List<string> outsiders, MatchingKnowledge known)
    {
        var owners = known.Addresses.ToLookup(a => a.Address);
        var conversation = known.Conversation.Select(c => c.PartyId).ToHashSet();
        var certain = new List<PartyMatch>();
        var open = new List<PartyMatch>();
        foreach (var address in outsiders)
        {
            var found = owners[address].ToLookup(a => a.PartyId);
            if (found.Count == 1)
            {
                certain.Add(Best(found.Single()));
            }
            else if (known.Choices.TryGetValue(address, out var chosen) && found.Contains(chosen))
            {
                certain.Add(Best(found[chosen]));
            }
            else if (!found.Any(party => conversation.Contains(party.Key)))
            {
                open.AddRange(found.Select(Best));
            }
        }

        // Of a party's persons on the mail the first one counts, and any person more than the record's own address.
        var links = certain
            .OrderBy(match => match.Reason)
            .Concat(known.Conversation.Select(c => new PartyMatch(c.PartyId, c.ContactPersonId, EmailLinkReason.Conversation)))
            .DistinctBy(match => match.PartyId)
            .ToList();
        return (links, [.. open.DistinctBy(match => match.PartyId).Where(match => !links.Exists(link => link.PartyId == match.PartyId))]);
    }

    // Persons before the record, active persons before former ones.
    private static PartyMatch Best(IEnumerable<KnownAddress> ofOneParty)
    {
        var best = ofOneParty
            .OrderBy(a => a.ContactPersonId is null)
            .ThenByDescending(a => a.PersonIsActive)
            .ThenBy(a => a.ContactPersonId)
            .First();
        return new(
            best.PartyId,
            best.ContactPersonId,
            best.ContactPersonId is null ? EmailLinkReason.RecordAddress : EmailLinkReason.ContactPersonAddress);
    }
}
