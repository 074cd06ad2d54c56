using CrmOffice.Api.Data;
using CrmOffice.Api.Features.Letters.Fields;
using CrmOffice.Api.Model;
using CrmOffice.Api.Shared;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Api.Features.Letters.Recipients;

/// <summary>Reads the data of recipients, many at a time.</summary>
internal sealed class RecipientReader(CrmDb db, TimeProvider clock, RecipientNeeds needs)
{
    /// <summary>How many are read with one query.</summary>
    public const int PageSize = 250;

    /// <summary>In the order that is asked for. Who was deleted meanwhile is missing.</summary>
    public async Task<List<Recipient>> ReadAsync(IReadOnlyList<(int PartyId, int? PersonId)> page, CancellationToken cancellation)
    {
        var ids = page.Select(p => p.PartyId).ToList();
        var parties = await PartiesAsync(ids, cancellation);
        var persons = await PersonsAsync([.. page.Select(p => p.PersonId).OfType<int>()], cancellation);
        var lastPurchases = needs.LastPurchase ? await LastPurchasesAsync(ids, cancellation) : [];
        var appointments = needs.Appointment ? await AppointmentsAsync(ids, cancellation) : [];
        var purchases = needs.Purchases ? (await PurchasesAsync(ids, cancellation)).ToLookup(p => p.CustomerId) : null;
        return
        [
            .. from p in page
               let party = parties.GetValueOrDefault(p.PartyId)
               where party is not null
               let appointment = appointments.GetValueOrDefault(p.PartyId)
               select party with
               {
                   Person = p.PersonId is { } personId && persons.TryGetValue(personId, out var person) && person.OwnerId == p.PartyId ? person : null,
                   LastPurchaseOn = lastPurchases.TryGetValue(p.PartyId, out var last) ? last : null,
                   AppointmentAt = appointment?.Start,
                   AppointmentLocation = appointment?.Location,
                   Purchases = purchases is null ? [] : [.. purchases[p.PartyId]],
               },
        ];
    }

    private Task<Dictionary<int, Recipient>> PartiesAsync(List<int> ids, CancellationToken cancellation) =>
        db.Parties.AsNoTracking().Where(p => ids.Contains(p.Id)).Select(p => new Recipient
        {
            PartyId = p.Id,
            Type = p.Type,
            Number = p.Number,
            Kind = p.Kind,
            Name = p.Name,
            CompanyName = p.CompanyName,
            FirstName = p.FirstName,
            LastName = p.LastName,
            NameAddition = p.NameAddition,
            Address = new PostalAddress(p.Street, p.PostalCode, p.City, p.Country),
            Phone = p.Phone,
            Mobile = p.Mobile,
            Email = p.Email,
            VatId = db.Customers.Where(c => c.Id == p.Id).Select(c => c.VatId).FirstOrDefault()
                ?? db.Suppliers.Where(s => s.Id == p.Id).Select(s => s.VatId).FirstOrDefault(),
            AccountManager = db.Parties.Where(m => m.Id == p.AccountManagerId)
                .Select(m => m.FirstName == null ? m.Name : m.FirstName + " " + m.LastName).FirstOrDefault(),
            CallbackAt = p.CallbackAt,
            LastContactAt = p.LastContactAt,
        }).ToDictionaryAsync(r => r.PartyId, cancellation);

    private Task<Dictionary<int, RecipientPerson>> PersonsAsync(List<int> ids, CancellationToken cancellation) =>
        db.ContactPersons.AsNoTracking().Where(p => ids.Contains(p.Id))
            .Select(p => new RecipientPerson(
                p.Id, p.OwnerId, p.Salutation, p.Title, p.FirstName, p.LastName, p.Role, p.Phone, p.Mobile, p.Email, p.IsPrimary))
            .ToDictionaryAsync(p => p.Id, cancellation);

    private Task<Dictionary<int, DateOnly>> LastPurchasesAsync(List<int> ids, CancellationToken cancellation) =>
        db.SalesDocuments.Where(d => ids.Contains(d.CustomerId) && d.CountsAsPurchase)
            .GroupBy(d => d.CustomerId)
            .Select(customer => new { customer.Key, Last = customer.Max(d => d.Date) })
            .ToDictionaryAsync(c => c.Key, c => c.Last, cancellation);

    private async Task<Dictionary<int, Appointment>> AppointmentsAsync(List<int> ids, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var planned = await db.SalesAppointments
            .Where(a => a.PartyId != null && ids.Contains(a.PartyId.Value) && a.Status == SalesAppointmentStatus.Planned && a.Start >= now)
            .OrderBy(a => a.Start).ThenBy(a => a.Id)
            .Select(a => new Appointment(a.PartyId!.Value, a.Start, a.Location))
            .ToListAsync(cancellation);
        return planned.DistinctBy(a => a.PartyId).ToDictionary(a => a.PartyId);
    }

    private Task<List<LetterPurchase>> PurchasesAsync(List<int> ids, CancellationToken cancellation)
    {
        var first = LocalCalendar.Today(clock).AddMonths(-12);
        return db.SalesDocuments
            .Where(d => ids.Contains(d.CustomerId) && d.CountsAsPurchase && d.Date >= first)
            .OrderByDescending(d => d.Date).ThenByDescending(d => d.Id)
            .Select(d => new LetterPurchase(d.CustomerId, d.Number, d.Date, d.NetTotal))
            .ToListAsync(cancellation);
    }

    private sealed record Appointment(int PartyId, DateTimeOffset Start, string? Location);
}
