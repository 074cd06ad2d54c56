using CrmOffice.Api.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmOffice.Api.Model;

/// <summary>An address or a domain whose mails are never entered (R77).</summary>
/// <param name="value">A normalised address, or a domain without @.</param>
public sealed class MailExclusion(string value)
{
    public int Id { get; private set; }
    public string Value { get; private set; } = value;
}

/// <summary>A domain of the company's own: mails among colleagues are not entered.</summary>
/// <param name="domain">In the form in which <see cref="MailAddress"/> writes domains.</param>
public sealed class OwnDomain(string domain)
{
    public int Id { get; private set; }
    public string Domain { get; private set; } = domain;
}

internal sealed class MailExclusionConfiguration : IEntityTypeConfiguration<MailExclusion>
{
    public void Configure(EntityTypeBuilder<MailExclusion> exclusion)
    {
        exclusion.ToTable("MailExclusions");
        exclusion.Property(e => e.Value).HasMaxLength(FieldLength.Email);
        exclusion.HasIndex(e => e.Value).IsUnique();
    }
}

internal sealed class OwnDomainConfiguration : IEntityTypeConfiguration<OwnDomain>
{
    public void Configure(EntityTypeBuilder<OwnDomain> domain)
    {
        domain.ToTable("OwnDomains");
        domain.Property(d => d.Domain).HasMaxLength(FieldLength.Email);
        domain.HasIndex(d => d.Domain).IsUnique();
    }
}
