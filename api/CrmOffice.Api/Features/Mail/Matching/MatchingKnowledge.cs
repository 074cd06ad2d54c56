using CrmOffice.Api.Model;
using CrmOffice.Api.Shared;

namespace CrmOffice.Api.Features.Mail.Matching;

/// <summary>An address of a party, and the person whose it is.</summary>
/// <param name="PersonIsActive">True where there is no person.</param>
internal sealed record KnownAddress(string Address, int PartyId, int? ContactPersonId, bool PersonIsActive = true);

/// <summary>A party to which somebody linked the conversation by hand.</summary>
internal sealed record ConversationParty(int PartyId, int? ContactPersonId);

/// <summary>What the company knows that decides about a mail. Addresses and domains are normalised.</summary>
internal sealed record MatchingKnowledge
{
    /// <summary>Of the mail's participants; employees are not among them.</summary>
    public IReadOnlyList<KnownAddress> Addresses { get; init; } = [];
    public IReadOnlySet<string> OwnDomains { get; init; } = new HashSet<string>();

    /// <summary>Of employees and mailboxes, whatever their domain.</summary>
    public IReadOnlySet<string> OwnAddresses { get; init; } = new HashSet<string>();

    /// <summary>Addresses, and domains without @.</summary>
    public IReadOnlySet<string> Exclusions { get; init; } = new HashSet<string>();

    /// <summary>The party that the mailbox's owner chose for an address of several.</summary>
    public IReadOnlyDictionary<string, int> Choices { get; init; } = new Dictionary<string, int>();
    public IReadOnlyList<ConversationParty> Conversation { get; init; } = [];

    /// <summary>Parties that somebody unlinked from this very mail.</summary>
    public IReadOnlySet<int> Unlinked { get; init; } = new HashSet<int>();

    public bool IsOwn(string address) => OwnAddresses.Contains(address) || IsWithin(MailAddress.DomainOf(address), OwnDomains);

    public bool IsExcluded(string address) => Exclusions.Contains(address) || IsWithin(MailAddress.DomainOf(address), Exclusions);

    // A domain stands for those beneath it too.
    private static bool IsWithin(string domain, IReadOnlySet<string> domains)
    {
        for (var rest = domain; ; rest = rest[(rest.IndexOf('.', StringComparison.Ordinal) + 1)..])
        {
            if (domains.Contains(rest))
            {
                return true;
            }

            if (!rest.Contains('.', StringComparison.Ordinal))
            {
                return false;
            }
        }
    }
}

/// <param name="Reason">Why the mail belongs, or may belong, to the party.</param>
internal sealed record PartyMatch(int PartyId, int? ContactPersonId, EmailLinkReason Reason);

/// <summary>What is to happen with a mail.</summary>
/// <param name="Skip">Why it is not entered; null when it is.</param>
/// <param name="Links">The parties to link. Empty without a reason to skip: whoever it belonged to was unlinked by somebody.</param>
/// <param name="Candidates">Parties between which somebody has to choose.</param>
/// <param name="Outsiders">The participants who are not the company's own.</param>
internal sealed record MailMatch(
    MailSkipReason? Skip,
    Direction Direction,
    IReadOnlyList<PartyMatch> Links,
    IReadOnlyList<PartyMatch> Candidates,
    IReadOnlyList<string> Outsiders);
