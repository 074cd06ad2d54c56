using System.ComponentModel.DataAnnotations;
using CrmOffice.Api.Data;
using CrmOffice.Api.Model;
using CrmOffice.Api.Platform;
using CrmOffice.Api.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Api.Features.Administration.MailLinking;

/// <summary>Whose mails are not entered (R77).</summary>
/// <param name="OwnDomains">The company's; mails among colleagues are skipped.</param>
/// <param name="Exclusions">Addresses and domains; mails in which one of them takes part are skipped. A domain stands for those beneath it too.</param>
public sealed record MailRules(
    [property: Required, MaxLength(200)] IReadOnlyList<string> OwnDomains, [property: Required, MaxLength(5_000)] IReadOnlyList<string> Exclusions)
{
    /// <summary>GET /api/mail-rules</summary>
    internal static async Task<Ok<MailRules>> GetAsync(CrmDb db, CancellationToken cancellation) => TypedResults.Ok(new MailRules(
        await db.OwnDomains.Select(d => d.Domain).OrderBy(d => d).ToListAsync(cancellation),
        await db.MailExclusions.Select(e => e.Value).OrderBy(v => v).ToListAsync(cancellation)));

    /// <summary>PUT /api/mail-rules</summary>
    internal static async Task<Results<Ok<MailRules>, ProblemHttpResult>> UpdateAsync(MailRules request, CrmDb db, CancellationToken cancellation)
    {
        var domains = request.OwnDomains.Select(Domain).ToList();
        if (domains.Contains(null))
        {
            return Problems.Invalid("ownDomains", "Bitte geben Sie Domänen an, wie firma.at.", "Please enter domains, such as company.com.");
        }

        var exclusions = request.Exclusions.Select(text => text.Contains('@', StringComparison.Ordinal) && !text.StartsWith('@') ? Address(text) : Domain(text)).ToList();
        if (exclusions.Contains(null))
        {
            return Problems.Invalid("exclusions", "Bitte geben Sie Adressen oder Domänen an.", "Please enter addresses or domains.");
        }

        var wantedDomains = domains.OfType<string>().ToHashSet();
        var wantedExclusions = exclusions.OfType<string>().ToHashSet();
        foreach (var domain in await db.OwnDomains.ToListAsync(cancellation))
        {
            if (!wantedDomains.Remove(domain.Domain))
            {
                db.OwnDomains.Remove(domain);
            }
        }

        foreach (var exclusion in await db.MailExclusions.ToListAsync(cancellation))
        {
            if (!wantedExclusions.Remove(exclusion.Value))
            {
                db.MailExclusions.Remove(exclusion);
            }
        }

        db.OwnDomains.AddRange(wantedDomains.Select(domain => new OwnDomain(domain)));
        db.MailExclusions.AddRange(wantedExclusions.Select(value => new MailExclusion(value)));
        await db.SaveChangesAsync(cancellation);
        return await GetAsync(db, cancellation);
    }

    private static string? Address(string text) => MailAddress.TryNormalise(text, out var address) ? address : null;

    /// <summary>In the form in which addresses have it; a domain of one label would shut out a whole country.</summary>
    private static string? Domain(string text) =>
        MailAddress.TryNormalise($"x@{text.Trim().TrimStart('@')}", out var address) ? MailAddress.DomainOf(address) : null;
}
