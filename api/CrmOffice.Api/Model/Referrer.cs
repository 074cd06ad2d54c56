using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmOffice.Api.Model;

/// <summary>Somebody who recommends the company (Vermittler), possibly a customer (R6).</summary>
public sealed class Referrer(string number, DateTimeOffset createdAt) : Party(PartyType.Referrer, number, createdAt)
{
    public int? CustomerId { get; private set; }

    public void IsCustomer(int? customerId) => CustomerId = customerId;
}

internal sealed class ReferrerConfiguration : IEntityTypeConfiguration<Referrer>
{
    public void Configure(EntityTypeBuilder<Referrer> referrer)
    {
        referrer.ToTable("Referrers");
        referrer.HasOne<Customer>().WithMany().HasForeignKey(r => r.CustomerId).OnDelete(DeleteBehavior.Restrict);
    }
}
