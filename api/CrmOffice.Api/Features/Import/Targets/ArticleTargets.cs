using CrmOffice.Api.Features.Import.Reading;
using CrmOffice.Api.Features.Import.Reporting;
using CrmOffice.Api.Features.Import.Running;
using CrmOffice.Api.Model;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Api.Features.Import.Targets;

internal sealed class ArticleGroupTarget : IRecordTarget
{
    public string KeyField => "number";

    public string KeyOf(ImportRecord record) => record.Text("number")!;

    public IEnumerable<(string Field, Fault Fault)> Check(RecordNumbers numbers, ImportRecord record) => [];

    public async Task<(int Created, int Updated)> WriteAsync(ImportRun run, IReadOnlyList<ImportRecord> records, CancellationToken cancellation)
    {
        var ids = records.Select(r => run.Numbers.IdOf(TargetNames.ArticleGroups, KeyOf(r)) ?? 0).Where(id => id > 0).ToList();
        var existing = await run.Db.ArticleGroups.Where(g => ids.Contains(g.Id)).ToDictionaryAsync(g => g.Id, cancellation);
        var created = new List<ArticleGroup>();
        foreach (var record in records)
        {
            if (run.Numbers.IdOf(TargetNames.ArticleGroups, KeyOf(record)) is { } id)
            {
                existing[id].Rename(record.Text("name")!);
            }
            else
            {
                created.Add(new ArticleGroup(KeyOf(record), record.Text("name")!));
            }
        }

        run.Db.AddRange(created);
        await run.SkipNumbersAsync(nameof(ArticleGroup), created.Select(g => g.Number), cancellation);
        var updated = existing.Values.Count(g => run.Db.Entry(g).State == EntityState.Modified);
        await run.Db.SaveChangesAsync(cancellation);
        created.ForEach(g => run.Numbers.Store(TargetNames.ArticleGroups, g.Number, g.Id));
        return (created.Count, updated);
    }
}

internal sealed class ArticleTarget : IRecordTarget
{
    public string KeyField => "number";

    public string KeyOf(ImportRecord record) => record.Text("number")!;

    public IEnumerable<(string Field, Fault Fault)> Check(RecordNumbers numbers, ImportRecord record) => [];

    public async Task<(int Created, int Updated)> WriteAsync(ImportRun run, IReadOnlyList<ImportRecord> records, CancellationToken cancellation)
    {
        var ids = records.Select(r => run.Numbers.IdOf(TargetNames.Articles, KeyOf(r)) ?? 0).Where(id => id > 0).ToList();
        var existing = await run.Db.Articles.Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, cancellation);
        var created = new List<Article>();
        foreach (var record in records)
        {
            Article article;
            if (run.Numbers.IdOf(TargetNames.Articles, KeyOf(record)) is { } id)
            {
                article = existing[id];
            }
            else
            {
                article = new Article(KeyOf(record), record.Text("name")!);
                created.Add(article);
            }

            Write(run, article, record);
        }

        run.Db.AddRange(created);
        await run.SkipNumbersAsync(nameof(Article), created.Select(a => a.Number), cancellation);
        var updated = existing.Values.Count(a => run.Db.Entry(a).State == EntityState.Modified);
        await run.Db.SaveChangesAsync(cancellation);
        created.ForEach(a => run.Numbers.Store(TargetNames.Articles, a.Number, a.Id));
        return (created.Count, updated);
    }

    private static void Write(ImportRun run, Article article, ImportRecord record)
    {
        article.Describe(
            record.Text("name")!,
            record.Fills("group") ? run.Numbers.IdOf(TargetNames.ArticleGroups, record.Text("group")) : article.GroupId,
            record.Text("unit", article.Unit),
            record.Value("unitPrice", article.UnitPrice),
            record.Value("unitCost", article.UnitCost),
            record.Value<decimal>("vatRate", article.VatRate) ?? 0,
            record.Fills("supplier") ? run.Numbers.IdOf(TargetNames.Suppliers, record.Text("supplier")) : article.SupplierId);
        if (record.Value<bool>("isActive", article.IsActive) ?? article.IsActive)
        {
            article.Activate();
        }
        else
        {
            article.Deactivate();
        }
    }
}
