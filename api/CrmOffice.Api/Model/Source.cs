using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmOffice.Api.Model;

/// <summary>Where an address came from (R11): a category and a detail that belongs to it.</summary>
public sealed class SourceCategory(string name)
{
    public int Id { get; private set; }
    public string Name { get; private set; } = name;
    public List<SourceDetail> Details { get; } = [];
}

public sealed class SourceDetail(string name)
{
    public int Id { get; private set; }
    public int SourceCategoryId { get; private set; }
    public string Name { get; private set; } = name;
}

/// <summary>What brought a customer or lead to the company; nothing of it is compulsory.</summary>
public interface IHasSource
{
    int? SourceCategoryId { get; }
    int? SourceDetailId { get; }
    int? ReferrerId { get; }

    /// <summary>The networking appointment that led to the address (Kennengelernt bei).</summary>
    int? MetAtAppointmentId { get; }

    void ComeFrom(int? sourceCategoryId, int? sourceDetailId, int? referrerId, int? metAtAppointmentId);
}

internal sealed class SourceCategoryConfiguration : IEntityTypeConfiguration<SourceCategory>
{
    public void Configure(EntityTypeBuilder<SourceCategory> category)
    {
        category.ToTable("SourceCategories");
        category.Property(c => c.Name).HasMaxLength(FieldLength.ShortText);
        category.HasIndex(c => c.Name).IsUnique();
        category.HasMany(c => c.Details).WithOne().HasForeignKey(d => d.SourceCategoryId);
    }
}

internal sealed class SourceDetailConfiguration : IEntityTypeConfiguration<SourceDetail>
{
    public void Configure(EntityTypeBuilder<SourceDetail> detail)
    {
        detail.ToTable("SourceDetails");
        detail.Property(d => d.Name).HasMaxLength(FieldLength.ShortText);
        detail.HasIndex(d => new { d.SourceCategoryId, d.Name }).IsUnique();
    }

    /// <summary>The foreign keys of <see cref="IHasSource"/>, the same for customers and leads.</summary>
    public static void ConfigureSource<T>(EntityTypeBuilder<T> entity)
        where T : class, IHasSource
    {
        entity.HasOne<SourceCategory>().WithMany().HasForeignKey(e => e.SourceCategoryId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<SourceDetail>().WithMany().HasForeignKey(e => e.SourceDetailId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<Referrer>().WithMany().HasForeignKey(e => e.ReferrerId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<SalesAppointment>().WithMany().HasForeignKey(e => e.MetAtAppointmentId).OnDelete(DeleteBehavior.Restrict);
    }
}
