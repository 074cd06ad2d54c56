using CrmOffice.Api.Data;
using CrmOffice.Api.Model;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Api.Features.Addresses;

public sealed record SourceDetailView(int Id, string Name);

public sealed record SourceCategoryView(int Id, string Name, IReadOnlyList<SourceDetailView> Details);

public sealed record CustomerCategoryView(int Id, string Name);

/// <summary>Where an address may have been met (Kennengelernt bei, R11).</summary>
public sealed record NetworkingAppointmentView(int Id, string Subject, DateTimeOffset Start, string Salesperson);

/// <summary>The lists to choose from.</summary>
internal static class Lists
{
    private const int MostAppointments = 200;

    /// <summary>The newest networking appointments first; those of the future are not yet where somebody was met.</summary>
    public static async Task<Ok<List<NetworkingAppointmentView>>> NetworkingAppointmentsAsync(CrmDb db, TimeProvider clock, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        return TypedResults.Ok(await db.SalesAppointments
            .Where(a => a.Kind == SalesAppointmentKind.Networking && a.Status != SalesAppointmentStatus.Cancelled && a.Start <= now)
            .OrderByDescending(a => a.Start).ThenByDescending(a => a.Id)
            .Take(MostAppointments)
            .Join(db.Employees, a => a.SalespersonId, e => e.Id, (a, e) => new NetworkingAppointmentView(a.Id, a.Subject, a.Start, e.Name))
            .ToListAsync(cancellation));
    }

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
