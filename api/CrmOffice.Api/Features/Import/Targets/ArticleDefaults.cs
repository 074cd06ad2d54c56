using CrmOffice.Api.Data;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Api.Features.Import.Targets;

/// <summary>What lines take from their article, read once for each article.</summary>
internal sealed class ArticleDefaults(CrmDb db)
{
    private readonly Dictionary<int, ArticleDefault> known = [];

    public ArticleDefault this[int articleId] => known[articleId];

    public async Task LoadAsync(IEnumerable<int> articleIds, CancellationToken cancellation)
    {
        foreach (var ids in articleIds.Distinct().Where(id => !known.ContainsKey(id)).Chunk(1_000))
        {
            var articles = db.Articles.Where(a => ids.Contains(a.Id))
                .Select(a => new ArticleDefault(a.Id, a.Name, a.Unit, a.VatRate, a.UnitCost));
            foreach (var article in await articles.ToListAsync(cancellation))
            {
                known.Add(article.Id, article);
            }
        }
    }
}

internal sealed record ArticleDefault(int Id, string Name, string? Unit, decimal VatRate, decimal? UnitCost);
