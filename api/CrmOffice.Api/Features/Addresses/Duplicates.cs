using System.ComponentModel.DataAnnotations;
using CrmOffice.Api.Data;
using CrmOffice.Api.Model;
using CrmOffice.Api.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Api.Features.Addresses;

/// <summary>What two records must not share without somebody having looked (R9).</summary>
public enum DuplicateReason
{
    Email,
    Phone,
    VatId,
    NameAndPostalCode,
}

public sealed record DuplicateCandidate(
    int PartyId, PartyType Type, string Number, string Name, string? City, IReadOnlyList<DuplicateReason> Reasons);

/// <summary>The details of an address that is about to be entered.</summary>
public sealed record DuplicateCheckRequest
{
    [MaxLength(FieldLength.Name)]
    public string? Name { get; init; }

    [MaxLength(FieldLength.PersonName)]
    public string? FirstName { get; init; }

    [MaxLength(FieldLength.PersonName)]
    public string? LastName { get; init; }

    [MaxLength(FieldLength.PostalCode)]
    public string? PostalCode { get; init; }

    [MaxLength(FieldLength.Email)]
    public string? Email { get; init; }

    [MaxLength(FieldLength.Phone)]
    public string? Phone { get; init; }

    [MaxLength(FieldLength.Phone)]
    public string? Mobile { get; init; }

    [MaxLength(20)]
    public string? VatId { get; init; }
    public string? Country { get; init; }

    /// <summary>The record that is being edited, which is no duplicate of itself.</summary>
    public int? ExceptPartyId { get; init; }
}

/// <summary>The normalised details by which duplicates are found.</summary>
internal sealed record DuplicateKeys(HashSet<string> Emails, HashSet<string> Phones, string? VatId, (string Name, string PostalCode)? NameAndPostalCode)
{
    public static DuplicateKeys Of(Party party) => From(
        [party.Email, .. party.ContactPersons.Select(p => p.Email)],
        [party.Phone, party.Mobile, .. party.ContactPersons.SelectMany(p => new[] { p.Phone, p.Mobile })],
        party.Address.Country,
        (party as Customer)?.VatId ?? (party as Supplier)?.VatId,
        party.Name,
        party.Address.PostalCode);

    public static DuplicateKeys From(
        IEnumerable<string?> emails, IEnumerable<string?> phones, string? country, string? vatId, string? name, string? postalCode)
    {
        var folded = SearchText.Fold(name);
        return new(
            [.. emails.Select(e => MailAddress.TryNormalise(e, out var address) ? address : null).OfType<string>()],
            [.. phones.Select(p => DialNumber.ToE164(p, country)).OfType<string>()],
            Customer.NormaliseVatId(vatId),
            folded.Length > 0 && Text.Clean(postalCode) is { } code ? (folded, code) : null);
    }

    /// <summary>The keys that <paramref name="before"/> did not have: a change is asked about only what it changes.</summary>
    public DuplicateKeys Without(DuplicateKeys before) => new(
        [.. Emails.Except(before.Emails)],
        [.. Phones.Except(before.Phones)],
        VatId == before.VatId ? null : VatId,
        NameAndPostalCode == before.NameAndPostalCode ? null : NameAndPostalCode);
}

internal static class Duplicates
{
    private const int MostShown = 10;

    /// <summary>POST /api/addresses/duplicates</summary>
    public static async Task<Ok<List<DuplicateCandidate>>> CheckAsync(DuplicateCheckRequest request, CrmDb db, CancellationToken cancellation)
    {
        var name = Text.Clean(request.Name) ?? Text.Clean($"{request.LastName} {request.FirstName}");
        var keys = DuplicateKeys.From(
            [request.Email], [request.Phone, request.Mobile], request.Country, request.VatId, name, request.PostalCode);
        return TypedResults.Ok(await FindAsync(db, keys, [PartyType.Customer, PartyType.Lead], request.ExceptPartyId, cancellation));
    }

    /// <summary>Customers and leads are held against each other, the other kinds against their own.</summary>
    public static Task<List<DuplicateCandidate>> OfAsync(CrmDb db, Party party, DuplicateKeys? before, CancellationToken cancellation)
    {
        var keys = DuplicateKeys.Of(party);
        PartyType[] types = party.Type is PartyType.Customer or PartyType.Lead ? [PartyType.Customer, PartyType.Lead] : [party.Type];
        return FindAsync(db, before is null ? keys : keys.Without(before), types, party.Id == 0 ? null : party.Id, cancellation);
    }

    private static async Task<List<DuplicateCandidate>> FindAsync(
        CrmDb db, DuplicateKeys keys, PartyType[] types, int? exceptId, CancellationToken cancellation)
    {
        var found = new List<(int PartyId, DuplicateReason Reason)>();
        async Task Collect(IQueryable<int> ids, DuplicateReason reason) =>
            found.AddRange((await ids.Order().Take(MostShown).ToListAsync(cancellation)).Select(id => (id, reason)));

        if (keys.Emails.Count > 0)
        {
            await Collect(db.PartyEmailAddresses.Where(a => keys.Emails.Contains(a.Address)).Select(a => a.PartyId).Distinct(), DuplicateReason.Email);
        }

        if (keys.Phones.Count > 0)
        {
            await Collect(db.PartyPhoneNumbers.Where(n => keys.Phones.Contains(n.Number)).Select(n => n.PartyId).Distinct(), DuplicateReason.Phone);
        }

        if (keys.VatId is { } vatId)
        {
            await Collect(db.Customers.Where(c => c.VatId == vatId).Select(c => c.Id), DuplicateReason.VatId);
        }

        if (keys.NameAndPostalCode is var (name, postalCode))
        {
            await Collect(
                db.PartySearchEntries.Where(e => e.Name == name && e.Party!.PostalCode == postalCode).Select(e => e.PartyId),
                DuplicateReason.NameAndPostalCode);
        }

        var reasons = found.Where(f => f.PartyId != exceptId).ToLookup(f => f.PartyId, f => f.Reason);
        var partyIds = reasons.Select(r => r.Key).ToList();
        if (partyIds.Count == 0)
        {
            return [];
        }

        var converted = db.Leads.Where(l => l.Status == LeadStatus.Converted).Select(l => l.Id);
        var parties = await db.Parties
            .Where(p => partyIds.Contains(p.Id) && types.Contains(p.Type) && !converted.Contains(p.Id))
            .OrderByDescending(p => p.IsActive).ThenBy(p => p.Name).ThenBy(p => p.Number)
            .Select(p => new { p.Id, p.Type, p.Number, p.Name, p.City })
            .ToListAsync(cancellation);
        return [.. parties.Take(MostShown).Select(p =>
            new DuplicateCandidate(p.Id, p.Type, p.Number, p.Name, p.City, [.. reasons[p.Id].Distinct()]))];
    }
}
