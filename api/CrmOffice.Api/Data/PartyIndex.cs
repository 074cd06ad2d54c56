using CrmOffice.Api.Model;
using CrmOffice.Api.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CrmOffice.Api.Data;

/// <summary>
/// Keeps what parties are found by in step with them, in the same save: search entry, e-mail addresses, phone numbers.
/// </summary>
internal static class PartyIndex
{
    public static async Task FollowChangesAsync(CrmDb db, CancellationToken cancellation)
    {
        var parties = await ChangedPartiesAsync(db, cancellation);
        if (parties.Count == 0)
        {
            return;
        }

        var stored = parties.Where(p => p.Id > 0 && db.Entry(p).State != EntityState.Added).Select(p => p.Id).ToList();
        if (stored.Count > 0)
        {
            await db.ContactPersons.Where(p => stored.Contains(p.OwnerId)).LoadAsync(cancellation);
            await db.PartySearchEntries.Where(e => stored.Contains(e.PartyId)).LoadAsync(cancellation);
            await db.PartyEmailAddresses.Where(a => stored.Contains(a.PartyId)).LoadAsync(cancellation);
            await db.PartyPhoneNumbers.Where(n => stored.Contains(n.PartyId)).LoadAsync(cancellation);
            await LoadFormerLeadsAsync(db, parties.OfType<Customer>().Select(c => c.Id).Intersect(stored).ToList(), cancellation);
        }

        var formerLeads = db.Leads.Local.Where(l => l.ConvertedCustomerId is not null).ToLookup(l => l.ConvertedCustomerId!.Value);
        var entries = db.PartySearchEntries.Local.Where(e => e.Party is not null).ToDictionary(e => e.Party!);
        var addresses = db.PartyEmailAddresses.Local.ToLookup(a => a.Party);
        var numbers = db.PartyPhoneNumbers.Local.ToLookup(n => n.Party);
        foreach (var party in parties)
        {
            WriteSearchEntry(db, party, formerLeads[party.Id], entries.GetValueOrDefault(party));
            WriteEmailAddresses(db, party, addresses[party]);
            WritePhoneNumbers(db, party, numbers[party]);
        }
    }

    private static async Task<IReadOnlyCollection<Party>> ChangedPartiesAsync(CrmDb db, CancellationToken cancellation)
    {
        var parties = db.ChangeTracker.Entries<Party>().Where(IsChanged).Select(e => e.Entity).ToHashSet();
        var owners = new List<int>();

        // Asked for once: every access to Local looks for changes in all that is tracked.
        var known = db.Parties.Local;
        foreach (var person in db.ChangeTracker.Entries<ContactPerson>().Where(IsChanged))
        {
            if (known.FindEntry(person.Property(p => p.OwnerId).CurrentValue) is { } owner)
            {
                parties.Add(owner.Entity);
            }
            else
            {
                owners.Add(person.Entity.OwnerId);
            }
        }

        owners.AddRange(parties.OfType<Lead>().Where(l => l.ConvertedCustomerId is not null).Select(l => l.ConvertedCustomerId!.Value));
        if (owners.Count > 0)
        {
            parties.UnionWith(await db.Parties.Where(p => owners.Contains(p.Id)).ToListAsync(cancellation));
        }

        return parties;
    }

    private static bool IsChanged(EntityEntry entry) => entry.State is EntityState.Added or EntityState.Modified;

    private static async Task LoadFormerLeadsAsync(CrmDb db, List<int> customers, CancellationToken cancellation)
    {
        if (customers.Count > 0)
        {
            await db.Leads.Where(l => l.ConvertedCustomerId != null && customers.Contains(l.ConvertedCustomerId.Value))
                .Include(l => l.ContactPersons)
                .LoadAsync(cancellation);
        }
    }

    private static void WriteSearchEntry(CrmDb db, Party party, IEnumerable<Lead> formerLeads, PartySearchEntry? entry)
    {
        if (party is Lead { ConvertedCustomerId: not null })
        {
            if (entry is not null)
            {
                db.PartySearchEntries.Remove(entry);
            }

            return;
        }

        if (entry is null)
        {
            entry = new PartySearchEntry { PartyId = party.Id, Party = party };
            db.PartySearchEntries.Add(entry);
        }

        entry.Describe(party, formerLeads);
    }

    private static void WriteEmailAddresses(CrmDb db, Party party, IEnumerable<PartyEmailAddress> existing)
    {
        var wanted = new HashSet<(string, ContactPerson?)>();
        if (MailAddress.TryNormalise(party.Email, out var own))
        {
            wanted.Add((own, null));
        }

        foreach (var person in party.ContactPersons)
        {
            if (MailAddress.TryNormalise(person.Email, out var address))
            {
                wanted.Add((address, person));
            }
        }

        foreach (var row in existing.Where(a => a.Origin != EmailAddressOrigin.Additional).ToList())
        {
            if (!wanted.Remove((row.Address, row.ContactPerson)))
            {
                db.PartyEmailAddresses.Remove(row);
            }
        }

        db.PartyEmailAddresses.AddRange(wanted.Select(w => new PartyEmailAddress
        {
            Party = party,
            ContactPerson = w.Item2,
            Address = w.Item1,
            Origin = w.Item2 is null ? EmailAddressOrigin.Record : EmailAddressOrigin.ContactPerson,
        }));
    }

    private static void WritePhoneNumbers(CrmDb db, Party party, IEnumerable<PartyPhoneNumber> existing)
    {
        var country = party.Address.Country;
        var wanted = new HashSet<(string, ContactPerson?)>();
        IEnumerable<(string? Number, ContactPerson? Person)> typed =
        [
            (party.Phone, null),
            (party.Mobile, null),
            .. party.ContactPersons.SelectMany(p => new[] { (p.Phone, (ContactPerson?)p), (p.Mobile, p) }),
        ];
        foreach (var (number, person) in typed)
        {
            if (DialNumber.ToE164(number, country) is { } dialled)
            {
                wanted.Add((dialled, person));
            }
        }

        foreach (var row in existing.ToList())
        {
            if (!wanted.Remove((row.Number, row.ContactPerson)))
            {
                db.PartyPhoneNumbers.Remove(row);
            }
        }

        db.PartyPhoneNumbers.AddRange(wanted.Select(w => new PartyPhoneNumber { Party = party, ContactPerson = w.Item2, Number = w.Item1 }));
    }
}
