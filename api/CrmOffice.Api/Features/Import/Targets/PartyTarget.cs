using CrmOffice.Api.Features.Import.Reading;
using CrmOffice.Api.Features.Import.Reporting;
using CrmOffice.Api.Features.Import.Running;
using CrmOffice.Api.Model;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Api.Features.Import.Targets;

/// <summary>Employees, suppliers, customers and leads.</summary>
/// <param name="name">The target's name.</param>
/// <param name="create">Makes a record of a number and the time of its creation.</param>
/// <param name="describe">Fills what only this type has.</param>
internal sealed class PartyTarget<T>(string name, Func<string, DateTimeOffset, T> create, Action<T, ImportRecord> describe) : IRecordTarget
    where T : Party
{
    public string KeyField => "number";

    public string KeyOf(ImportRecord record) => record.Text("number")!;

    public IEnumerable<(string Field, Fault Fault)> Check(RecordNumbers numbers, ImportRecord record)
    {
        var namesNothing = record.Text("lastName") is null && record.Text("companyName") is null;
        var isNew = numbers.IdOf(name, KeyOf(record)) is null;
        if (namesNothing && (isNew || record.Fills("companyName") || record.Fills("lastName")))
        {
            yield return (record.Fills("companyName") ? "companyName" : "lastName", new Fault(ImportErrorReason.NameMissing));
        }

        // A person's name is shown as one: last name, space, first name.
        var length = record.Text("lastName")?.Length + 1 + record.Text("firstName")?.Length;
        if (length > FieldLength.Name)
        {
            yield return ("lastName", new Fault(ImportErrorReason.ValueTooLong, $"{length}", $"{FieldLength.Name}"));
        }
    }

    public async Task<(int Created, int Updated)> WriteAsync(ImportRun run, IReadOnlyList<ImportRecord> records, CancellationToken cancellation)
    {
        var ids = records.Select(r => run.Numbers.IdOf(name, KeyOf(r))).Where(id => id is not null).Select(id => id!.Value).ToList();
        var existing = ids.Count == 0 ? [] : await run.Db.Set<T>().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancellation);
        var created = new List<T>();
        foreach (var record in records)
        {
            if (run.Numbers.IdOf(name, KeyOf(record)) is { } id)
            {
                Write(run, existing[id], record);
                continue;
            }

            var party = create(KeyOf(record), run.Now);
            Write(run, party, record);
            created.Add(party);
            run.Db.Add(party);
        }

        await run.SkipNumbersAsync(typeof(T).Name, created.Select(p => p.Number), cancellation);
        var updated = existing.Values.Count(p => run.Db.Entry(p).State == EntityState.Modified);
        await run.Db.SaveChangesAsync(cancellation);
        created.ForEach(p => run.Numbers.Store(name, p.Number, p.Id));
        return (created.Count, updated);
    }

    private void Write(ImportRun run, T party, ImportRecord record)
    {
        PartyFields.Write(party, record);
        if (record.Fills("accountManager"))
        {
            party.AssignTo(run.Numbers.IdOf(TargetNames.Employees, record.Text("accountManager")));
        }

        describe(party, record);
    }
}
