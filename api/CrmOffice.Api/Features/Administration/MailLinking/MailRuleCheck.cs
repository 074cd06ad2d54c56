using System.ComponentModel.DataAnnotations;
using CrmOffice.Api.Data;
using CrmOffice.Api.Model;
using CrmOffice.Api.Platform;
using CrmOffice.Api.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Api.Features.Administration.MailLinking;

public enum MailRuleKind
{
    OwnDomain,
    Exclusion,
}

public sealed record MailRuleCheckQuery
{
    /// <summary>As it was typed.</summary>
    [FromQuery(Name = "value"), MaxLength(500)]
    public required string Value { get; init; }

    [FromQuery(Name = "kind")]
    public required Choice<MailRuleKind> Kind { get; init; }
}

/// <summary>Somebody whose mails would not be entered any more.</summary>
public sealed record MailRuleHit(int PartyId, PartyType Type, string Name);

/// <summary>What a rule would mean, before it is saved.</summary>
/// <param name="Value">In the form in which it is kept; null when it is neither an address nor a domain that fits the kind.</param>
/// <param name="IsFreeMail">Whether anybody may have an address there.</param>
/// <param name="HitCount">Of all.</param>
/// <param name="Hits">The first of them, by name.</param>
public sealed record MailRuleCheck(string? Value, bool IsFreeMail, int HitCount, IReadOnlyList<MailRuleHit> Hits)
{
    private const int Shown = 3;

    /// <summary>GET /api/mail-rules/check</summary>
    internal static async Task<Ok<MailRuleCheck>> GetAsync([AsParameters] MailRuleCheckQuery query, CrmDb db, CancellationToken cancellation)
    {
        var value = query.Kind.Value == MailRuleKind.OwnDomain ? MailRules.Domain(query.Value) : MailRules.Exclusion(query.Value);
        if (value is null)
        {
            return TypedResults.Ok(new MailRuleCheck(null, IsFreeMail: false, 0, []));
        }

        var isAddress = value.Contains('@', StringComparison.Ordinal);
        var (atDomain, beneath) = ($"@{value}", $".{value}");
        var hits = db.PartyEmailAddresses
            .Where(a => isAddress ? a.Address == value : a.Address.EndsWith(atDomain) || a.Address.EndsWith(beneath))
            .Where(a => a.Party!.Type != PartyType.Employee && a.Party.IsActive)
            .Select(a => new { a.PartyId, a.Party!.Type, a.Party.Name })
            .Distinct();
        return TypedResults.Ok(new MailRuleCheck(
            value,
            FreeMail.IsFreeMail(value),
            await hits.CountAsync(cancellation),
            await hits.OrderBy(h => h.Name).ThenBy(h => h.PartyId).Take(Shown).Select(h => new MailRuleHit(h.PartyId, h.Type, h.Name)).ToListAsync(cancellation)));
    }
}
