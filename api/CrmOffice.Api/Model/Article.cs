using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmOffice.Api.Model;

public sealed class ArticleGroup(string number, string name)
{
    public int Id { get; private set; }
    public string Number { get; private set; } = number;
    public string Name { get; private set; } = name;

    /// <summary>The group this one belongs to; statistics of a group include its subgroups (R41).</summary>
    public int? ParentId { get; init; }

    public void Rename(string name) => Name = name;
}

public sealed class Article(string number, string name)
{
    public int Id { get; private set; }
    public string Number { get; private set; } = number;
    public string Name { get; private set; } = name;
    public ArticleGroup? Group { get; init; }
    public int? GroupId { get; private set; }
    public string? Unit { get; private set; }
    public decimal? UnitPrice { get; private set; }
    public decimal? UnitCost { get; private set; }
    public decimal VatRate { get; private set; }
    public int? SupplierId { get; private set; }
    public bool IsActive { get; private set; } = true;

    public void Describe(string name, int? groupId, string? unit, decimal? unitPrice, decimal? unitCost, decimal vatRate, int? supplierId)
    {
        (Name, GroupId, Unit, UnitPrice, UnitCost, VatRate, SupplierId) = (name, groupId, unit, unitPrice, unitCost, vatRate, supplierId);
    }

    public void Deactivate() => IsActive = false;

    public void Activate() => IsActive = true;
}

/// <summary>A customer's project that sales documents and issues belong to.</summary>
public sealed class Project(string number, string name, int customerId)
{
    public int Id { get; private set; }
    public string Number { get; private set; } = number;
    public string Name { get; private set; } = name;
    public int CustomerId { get; private set; } = customerId;
}

internal sealed class ArticleGroupConfiguration : IEntityTypeConfiguration<ArticleGroup>
{
    public void Configure(EntityTypeBuilder<ArticleGroup> group)
    {
        group.ToTable("ArticleGroups");
        group.Property(g => g.Number).HasMaxLength(30);
        group.Property(g => g.Name).HasMaxLength(FieldLength.Name);
        group.HasOne<ArticleGroup>().WithMany().HasForeignKey(g => g.ParentId).OnDelete(DeleteBehavior.Restrict);
        group.HasIndex(g => g.Number).IsUnique();
    }
}

internal sealed class ArticleConfiguration : IEntityTypeConfiguration<Article>
{
    public void Configure(EntityTypeBuilder<Article> article)
    {
        article.ToTable("Articles");
        article.Property(a => a.Number).HasMaxLength(30);
        article.Property(a => a.Name).HasMaxLength(FieldLength.Name);
        article.Property(a => a.Unit).HasMaxLength(20);
        article.HasOne(a => a.Group).WithMany().HasForeignKey(a => a.GroupId).OnDelete(DeleteBehavior.Restrict);
        article.HasOne<Supplier>().WithMany().HasForeignKey(a => a.SupplierId).OnDelete(DeleteBehavior.Restrict);
        article.HasIndex(a => a.Number).IsUnique();
    }
}

internal sealed class ProjectConfiguration : IEntityTypeConfiguration<Project>
{
    public void Configure(EntityTypeBuilder<Project> project)
    {
        project.ToTable("Projects");
        project.Property(p => p.Number).HasMaxLength(30);
        project.Property(p => p.Name).HasMaxLength(FieldLength.Name);
        project.HasOne<Customer>().WithMany().HasForeignKey(p => p.CustomerId).OnDelete(DeleteBehavior.Restrict);
        project.HasIndex(p => p.Number).IsUnique();
    }
}
