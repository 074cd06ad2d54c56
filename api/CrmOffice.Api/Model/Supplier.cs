using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmOffice.Api.Model;

public sealed class Supplier(string number, DateTimeOffset createdAt) : Party(PartyType.Supplier, number, createdAt)
{
    /// <summary>VAT identification number (UID) without spaces, in capitals.</summary>
    public string? VatId { get; private set; }

    public void Describe(string? vatId) => VatId = Customer.NormaliseVatId(vatId);
}

internal sealed class SupplierConfiguration : IEntityTypeConfiguration<Supplier>
{
    public void Configure(EntityTypeBuilder<Supplier> supplier)
    {
        supplier.ToTable("Suppliers");
        supplier.Property(s => s.VatId).HasMaxLength(20).IsUnicode(false);
    }
}
