using System.ComponentModel.DataAnnotations;
using System.Data;
using System.Security.Cryptography;
using System.Text;
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
public sealed record MailRules(IReadOnlyList<string> OwnDomains, IReadOnlyList<string> Exclusions, string Etag)
{
    /// <summary>GET /api/mail-rules</summary>
    internal static async Task<Ok<MailRules>> GetAsync(CrmDb db, HttpContext context, CancellationToken cancellation)
    {
        var rules = await ReadAsync(db, cancellation);
        context.Response.Headers.ETag = rules.Etag;
        return TypedResults.Ok(rules);
    }

    internal static async Task<MailRules> ReadAsync(CrmDb db, CancellationToken cancellation)
    {
        var domains = await db.OwnDomains.Select(d => d.Domain).OrderBy(d => d).ToListAsync(cancellation);
        var exclusions = await db.MailExclusions.Select(e => e.Value).OrderBy(v => v).ToListAsync(cancellation);

        // Many rows, and no record that would count its versions: what stands there is the version.
        var text = string.Join('\n', domains.Order(StringComparer.Ordinal).Append("").Concat(exclusions.Order(StringComparer.Ordinal)));
        return new(domains, exclusions, $"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))[..16])}\"");
    }

    internal static string? Address(string text) => MailAddress.TryNormalise(text, out var address) ? address : null;

    /// <summary>In the form in which addresses have it; a domain of one label would shut out a whole country.</summary>
    internal static string? Domain(string text) =>
        MailAddress.TryNormalise($"x@{text.Trim().TrimStart('@')}", out var address) ? MailAddress.DomainOf(address) : null;

    internal static string? Exclusion(string text) =>
        text.Trim().TrimStart('@').Contains('@', StringComparison.Ordinal) ? Address(text) : Domain(text);
}

/// <inheritdoc cref="MailRules"/>
public sealed record UpdateMailRulesRequest(
    [property: Required, MaxLength(200)] IReadOnlyList<string> OwnDomains, [property: Required, MaxLength(5_000)] IReadOnlyList<string> Exclusions)
{
    /// <summary>PUT /api/mail-rules</summary>
    internal static async Task<Results<Ok<MailRules>, ProblemHttpResult>> HandleAsync(
        UpdateMailRulesRequest request, CrmDb db, HttpContext context, CancellationToken cancellation)
    {
        var domains = request.OwnDomains.Select(MailRules.Domain).ToList();
        if (domains.Contains(null))
        {
            return Problems.Invalid("ownDomains", "Bitte geben Sie Domänen an, wie firma.at.", "Please enter domains, such as company.com.");
        }

        if (domains.Find(domain => FreeMail.IsFreeMail(domain!)) is { } free)
        {
            return Problems.Invalid(
                "ownDomains",
                $"Bei {free} haben auch Kunden Adressen. Die Adressen Ihrer Mitarbeiter gelten ohnehin als eigene.",
                $"Customers have addresses at {free}, too. Your employees' addresses count as the company's own anyway.");
        }

        var exclusions = request.Exclusions.Select(MailRules.Exclusion).ToList();
        if (exclusions.Contains(null))
        {
            return Problems.Invalid("exclusions", "Bitte geben Sie Adressen oder Domänen an.", "Please enter addresses or domains.");
        }

        // Nobody else changes them between the comparison and the saving.
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancellation);
        var current = await MailRules.ReadAsync(db, cancellation);
        if (!EntityTag.Matches(context.Request, current.Etag))
        {
            return Problems.ChangedMeanwhile(current);
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
        await transaction.CommitAsync(cancellation);
        return await MailRules.GetAsync(db, context, cancellation);
    }
}
