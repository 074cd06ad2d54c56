using CrmOffice.Api.Data;
using CrmOffice.Api.Features.Import.Targets;
using CrmOffice.Api.Model;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Api.Features.Import.Running;

/// <summary>
/// The numbers of the records in the database and in the files, by target or document type. Upper and lower case are the
/// same number, as they are on SQL Server.
/// </summary>
internal sealed class RecordNumbers(CrmDb db)
{
    private readonly Dictionary<string, Dictionary<string, int>> stored = [];
    private readonly Dictionary<string, HashSet<string>> announced = [];
    private readonly HashSet<string> distrusted = [];

    /// <summary>Reads what the database has; once for each kind.</summary>
    public async Task LoadAsync(IEnumerable<string> kinds, CancellationToken cancellation)
    {
        foreach (var kind in kinds)
        {
            if (stored.ContainsKey(kind) || QueryFor(kind) is not { } query)
            {
                continue;
            }

            var ids = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
            await foreach (var row in query.AsAsyncEnumerable().WithCancellation(cancellation))
            {
                ids.TryAdd(row.Number, row.Id);
            }

            stored.Add(kind, ids);
        }
    }

    /// <summary>Says that a file has the number.</summary>
    public void Announce(string kind, string number)
    {
        if (!announced.TryGetValue(kind, out var numbers))
        {
            announced.Add(kind, numbers = new HashSet<string>(StringComparer.OrdinalIgnoreCase));
        }

        numbers.Add(number);
    }

    /// <summary>Says that a file with errors provides this kind, so that what is missing may be in it.</summary>
    public void Distrust(string kind) => distrusted.Add(kind);

    public bool Exists(string kind, string number) =>
        distrusted.Contains(kind) || IdOf(kind, number) is not null || (announced.TryGetValue(kind, out var numbers) && numbers.Contains(number));

    public int? IdOf(string kind, string? number) =>
        number is not null && stored.TryGetValue(kind, out var ids) && ids.TryGetValue(number, out var id) ? id : null;

    public void Store(string kind, string number, int id) => stored[kind][number] = id;

    private IQueryable<NumberRow>? QueryFor(string kind) => kind switch
    {
        TargetNames.Employees => Parties(PartyType.Employee),
        TargetNames.Suppliers => Parties(PartyType.Supplier),
        TargetNames.Customers => Parties(PartyType.Customer),
        TargetNames.Leads => Parties(PartyType.Lead),
        TargetNames.ArticleGroups => db.ArticleGroups.Select(g => new NumberRow(g.Number, g.Id)),
        TargetNames.Articles => db.Articles.Select(a => new NumberRow(a.Number, a.Id)),
        _ => TargetNames.DocumentTypes.TryGetValue(kind, out var type)
            ? db.SalesDocuments.Where(d => d.Type == type).Select(d => new NumberRow(d.Number, d.Id))
            : null,
    };

    private IQueryable<NumberRow> Parties(PartyType type) =>
        db.Parties.Where(p => p.Type == type).Select(p => new NumberRow(p.Number, p.Id));

    private sealed record NumberRow(string Number, int Id);
}
