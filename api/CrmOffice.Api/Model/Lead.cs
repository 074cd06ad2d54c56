using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmOffice.Api.Model;

public enum LeadOrigin
{
    InfoRequest,
    OtherContact,
    ImportedCold,
}

public enum LeadStatus
{
    Open,
    Converted,
    Discarded,
}

/// <summary>
/// Somebody who asked for information, had other contact or was imported (Werbeadresse, Interessent); kept apart
/// from the customers so that their table stays lean (R3).
/// </summary>
public sealed class Lead(string number, DateTimeOffset createdAt) : Party(PartyType.Lead, number, createdAt), IHasSource
{
    public string? Industry { get; private set; }
    public LeadOrigin Origin { get; private set; }
    public LeadStatus Status { get; private set; }
    public int? SourceCategoryId { get; private set; }
    public int? SourceDetailId { get; private set; }
    public int? ReferrerId { get; private set; }
    public int? MetAtAppointmentId { get; private set; }

    /// <summary>The customer this lead became with its first quote (R5).</summary>
    public int? ConvertedCustomerId { get; private set; }

    public void Describe(LeadOrigin origin, string? industry)
    {
        Origin = origin;
        Industry = industry;
    }

    public void ComeFrom(int? sourceCategoryId, int? sourceDetailId, int? referrerId, int? metAtAppointmentId)
    {
        SourceCategoryId = sourceCategoryId;
        SourceDetailId = sourceDetailId;
        ReferrerId = referrerId;
        MetAtAppointmentId = metAtAppointmentId;
    }

    public void Discard() => Status = LeadStatus.Discarded;

    public void BecomeCustomer(int customerId)
    {
        Status = LeadStatus.Converted;
        ConvertedCustomerId = customerId;
    }
}

internal sealed class LeadConfiguration : IEntityTypeConfiguration<Lead>
{
    public void Configure(EntityTypeBuilder<Lead> lead)
    {
        lead.ToTable("Leads");
        lead.Property(l => l.Industry).HasMaxLength(FieldLength.ShortText);
        lead.HasOne<Customer>().WithMany().HasForeignKey(l => l.ConvertedCustomerId).OnDelete(DeleteBehavior.Restrict);
        SourceDetailConfiguration.ConfigureSource(lead);
    }
}
