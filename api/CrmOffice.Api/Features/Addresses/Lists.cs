using CrmOffice.Api.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Api.Features.Addresses;

public sealed record SourceDetailView(int Id, string Name);

public sealed record SourceCategoryView(int Id, string Name, IReadOnlyList<SourceDetailView> Details);

public sealed record CustomerCategoryView(int Id, string Name);

/// <summary>The lists to choose from.</summary>
internal static class Lists
{
    public static async Task<Ok<List<SourceCategoryView>>> SourceCategoriesAsync(CrmDb db, CancellationToken cancellation) =>
        TypedResults.Ok(await db.SourceCategories
            .OrderBy(c => c.Name)
            .Select(c => new SourceCategoryView(c.Id, c.Name, c.Details.OrderBy(d => d.Name).Select(d => new SourceDetailView(d.Id, d.Name)).ToList()))
            .ToListAsync(cancellation));

    public static async Task<Ok<List<CustomerCategoryView>>> CustomerCategoriesAsync(CrmDb db, CancellationToken cancellation) =>
        TypedResults.Ok(await db.CustomerCategories
            .OrderBy(c => c.Name)
            .Select(c => new CustomerCategoryView(c.Id, c.Name))
            .ToListAsync(cancellation));
}
