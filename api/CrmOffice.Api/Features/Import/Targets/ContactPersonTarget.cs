using CrmOffice.Api.Features.Import.Reading;
using CrmOffice.Api.Features.Import.Reporting;
using CrmOffice.Api.Features.Import.Running;
using CrmOffice.Api.Model;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Api.Features.Import.Targets;

/// <summary>Contact persons have no number: they are recognised by whose they are and by their name.</summary>
internal sealed class ContactPersonTarget(FieldDefinition owner) : IRecordTarget
{
    public string KeyField => "lastName";

    public string KeyOf(ImportRecord record) => $"{record.Text(owner.Name)} {FullName(record.Text("firstName"), record.Text("lastName"))}";

    public IEnumerable<(string Field, Fault Fault)> Check(RecordNumbers numbers, ImportRecord record)
    {
        if (record.Text(owner.Name) is null)
        {
            yield return (owner.Name, new Fault(ImportErrorReason.ValueMissing));
        }
    }

    public async Task<(int Created, int Updated)> WriteAsync(ImportRun run, IReadOnlyList<ImportRecord> records, CancellationToken cancellation)
    {
        var owners = records.Select(OwnerOf).Distinct().ToList();
        var existing = (await run.Db.ContactPersons.Where(p => owners.Contains(p.OwnerId)).ToListAsync(cancellation)).ToLookup(p => p.OwnerId);
        var owned = owners.ToDictionary(id => id, id => existing[id].ToList());
        var created = 0;
        foreach (var record in records)
        {
            var persons = owned[OwnerOf(record)];
            var name = FullName(record.Text("firstName"), record.Text("lastName"));
            var person = persons.Find(p => string.Equals(p.FullName, name, StringComparison.OrdinalIgnoreCase));
            if (person is null)
            {
                person = new ContactPerson(OwnerOf(record));
                persons.Add(person);
                run.Db.Add(person);
                created++;
            }

            Write(person, persons, record);
        }

        var updated = existing.SelectMany(p => p).Count(p => run.Db.Entry(p).State == EntityState.Modified);
        await run.Db.SaveChangesAsync(cancellation);
        return (created, updated);

        int OwnerOf(ImportRecord record) =>
            run.Numbers.IdOf(owner.RefersTo!, record.Text(owner.Name))
            ?? throw new InvalidOperationException("The owner passed the check and is not written.");
    }

    private static void Write(ContactPerson person, List<ContactPerson> persons, ImportRecord record)
    {
        person.NameAs(
            record.Value<Salutation>("salutation", person.Salutation) ?? Salutation.None,
            record.Text("title", person.Title),
            record.Text("firstName", person.FirstName),
            record.Text("lastName", person.LastName)!,
            record.Text("role", person.Role));
        person.ReachAt(record.Text("phone", person.Phone), record.Text("mobile", person.Mobile), record.Text("email", person.Email));

        // A party has one primary person. Whom somebody chose here stays it, whatever the file says.
        var isPrimary = record.Value<bool>("isPrimary", person.IsPrimary) ?? false;
        person.BePrimary(isPrimary && person.IsActive && !persons.Exists(p => p != person && p.IsPrimary));
    }

    private static string FullName(string? firstName, string? lastName) => firstName is null ? lastName ?? "" : $"{firstName} {lastName}";
}
