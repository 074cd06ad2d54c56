using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmOffice.Api.Model;

/// <summary>A line of a sales document; its amounts are fixed when it is written.</summary>
public sealed class LineItem
{
    private LineItem()
    {
    }

    /// <param name="position">From 1, in the order of the document.</param>
    /// <param name="quantity">Up to three decimals.</param>
    /// <param name="unitPrice">EUR net for one unit, up to four decimals.</param>
    /// <param name="discountPercent">0 to 100.</param>
    /// <param name="vatRate">Percent, such as 20.</param>
    /// <param name="unitCost">EUR for one unit; null when unknown, which is not the same as zero (G3).</param>
    public LineItem(
        int position,
        int? articleId,
        string description,
        decimal quantity,
        string? unit,
        decimal unitPrice,
        decimal discountPercent,
        decimal vatRate,
        decimal? unitCost)
    {
        Position = position;
        ArticleId = articleId;
        Description = description;
        Quantity = quantity;
        Unit = unit;
        UnitPrice = unitPrice;
        DiscountPercent = discountPercent;
        VatRate = vatRate;
        UnitCost = unitCost;
        NetAmount = Cents(quantity * unitPrice * (1 - (discountPercent / 100)));
        CostAmount = unitCost is null ? null : Cents(quantity * unitCost.Value);
    }

    public int Id { get; private set; }
    public int SalesDocumentId { get; private set; }
    public int Position { get; private set; }
    public int? ArticleId { get; private set; }
    public string Description { get; private set; } = "";
    public decimal Quantity { get; private set; }
    public string? Unit { get; private set; }
    public decimal UnitPrice { get; private set; }
    public decimal DiscountPercent { get; private set; }
    public decimal VatRate { get; private set; }

    /// <summary>Quantity × price after discount, without VAT, rounded half away from zero to cents.</summary>
    public decimal NetAmount { get; private set; }
    public decimal? UnitCost { get; private set; }
    public decimal? CostAmount { get; private set; }

    internal static decimal Cents(decimal amount) => decimal.Round(amount, 2, MidpointRounding.AwayFromZero);
}

internal sealed class LineItemConfiguration : IEntityTypeConfiguration<LineItem>
{
    public void Configure(EntityTypeBuilder<LineItem> line)
    {
        line.ToTable("LineItems");
        line.Property(l => l.Description).HasMaxLength(FieldLength.Subject);
        line.Property(l => l.Unit).HasMaxLength(20);
        line.Property(l => l.Quantity).HasPrecision(18, 3);
        line.Property(l => l.UnitPrice).HasPrecision(18, 4);
        line.Property(l => l.UnitCost).HasPrecision(18, 4);
        line.HasOne<Article>().WithMany().HasForeignKey(l => l.ArticleId).OnDelete(DeleteBehavior.Restrict);
        line.HasIndex(l => new { l.SalesDocumentId, l.Position }).IsUnique();
    }
}
