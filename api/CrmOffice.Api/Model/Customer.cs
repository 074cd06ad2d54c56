using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmOffice.Api.Model;

/// <summary>A customer (Kunde): somebody who has at least received a quote, or was entered as one directly (R1).</summary>
public sealed class Customer(string number, DateTimeOffset createdAt) : Party(PartyType.Customer, number, createdAt), IHasSource
{
    /// <summary>VAT identification number (UID) without spaces, in capitals.</summary>
    public string? VatId { get; private set; }
    public string? Industry { get; private set; }
    public PostalAddress BillingAddress { get; private set; } = PostalAddress.Empty;
    public PostalAddress DeliveryAddress { get; private set; } = PostalAddress.Empty;
    public List<CustomerCategory> Categories { get; } = [];
    public int? SourceCategoryId { get; private set; }
    public int? SourceDetailId { get; private set; }
    public int? ReferrerId { get; private set; }
    public int? MetAtAppointmentId { get; private set; }

    /// <summary>Percent of the net revenue that is credited to the loyalty card (Kundenkartenrabatt).</summary>
    public decimal? LoyaltyRatePercent { get; private set; }
    public string? PaymentTerms { get; private set; }
    public decimal? InvoiceDiscountPercent { get; private set; }
    public string? CashDiscountTerms { get; private set; }
    public decimal? CreditLimit { get; private set; }

    public void Describe(string? vatId, string? industry)
    {
        VatId = NormaliseVatId(vatId);
        Industry = industry;
    }

    public void BillTo(PostalAddress billingAddress) => BillingAddress = billingAddress;

    public void DeliverTo(PostalAddress deliveryAddress) => DeliveryAddress = deliveryAddress;

    public void ComeFrom(int? sourceCategoryId, int? sourceDetailId, int? referrerId, int? metAtAppointmentId)
    {
        SourceCategoryId = sourceCategoryId;
        SourceDetailId = sourceDetailId;
        ReferrerId = referrerId;
        MetAtAppointmentId = metAtAppointmentId;
    }

    public void AgreeTerms(
        string? paymentTerms,
        decimal? invoiceDiscountPercent,
        string? cashDiscountTerms,
        decimal? creditLimit,
        decimal? loyaltyRatePercent)
    {
        PaymentTerms = paymentTerms;
        InvoiceDiscountPercent = invoiceDiscountPercent;
        CashDiscountTerms = cashDiscountTerms;
        CreditLimit = creditLimit;
        LoyaltyRatePercent = loyaltyRatePercent;
    }

    public static string? NormaliseVatId(string? vatId) =>
        string.IsNullOrWhiteSpace(vatId) ? null : string.Concat(vatId.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}

/// <summary>A group of customers that the company distinguishes, such as "Gastronomie".</summary>
public sealed class CustomerCategory(string name)
{
    public int Id { get; private set; }
    public string Name { get; private set; } = name;
}

internal sealed class CustomerConfiguration : IEntityTypeConfiguration<Customer>
{
    public void Configure(EntityTypeBuilder<Customer> customer)
    {
        customer.ToTable("Customers");
        customer.Property(c => c.VatId).HasMaxLength(20).IsUnicode(false);
        customer.Property(c => c.Industry).HasMaxLength(FieldLength.ShortText);
        customer.Property(c => c.PaymentTerms).HasMaxLength(FieldLength.ShortText);
        customer.Property(c => c.CashDiscountTerms).HasMaxLength(FieldLength.ShortText);
        customer.ComplexProperty(c => c.BillingAddress, FieldLength.Configure);
        customer.ComplexProperty(c => c.DeliveryAddress, FieldLength.Configure);
        customer.HasMany(c => c.Categories).WithMany().UsingEntity("CustomerCategoryAssignments");
        customer.HasIndex(c => c.VatId);
        SourceDetailConfiguration.ConfigureSource(customer);
    }
}

internal sealed class CustomerCategoryConfiguration : IEntityTypeConfiguration<CustomerCategory>
{
    public void Configure(EntityTypeBuilder<CustomerCategory> category)
    {
        category.ToTable("CustomerCategories");
        category.Property(c => c.Name).HasMaxLength(FieldLength.ShortText);
        category.HasIndex(c => c.Name).IsUnique();
    }
}
