using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmOffice.Api.Model;

/// <summary>Which of several matching parties an employee chose for an address; kept for the next mail (R67).</summary>
public sealed class PartyChoice(int employeeId, string address, int partyId)
{
    public int EmployeeId { get; private set; } = employeeId;

    /// <summary>In the form of <see cref="Shared.MailAddress"/>.</summary>
    public string Address { get; private set; } = address;
    public int PartyId { get; private set; } = partyId;

    public void Choose(int partyId) => PartyId = partyId;
}

internal sealed class PartyChoiceConfiguration : IEntityTypeConfiguration<PartyChoice>
{
    public void Configure(EntityTypeBuilder<PartyChoice> choice)
    {
        choice.ToTable("PartyChoices");
        choice.HasKey(c => new { c.EmployeeId, c.Address });
        choice.Property(c => c.Address).HasMaxLength(FieldLength.Email);
        choice.HasOne<Employee>().WithMany().HasForeignKey(c => c.EmployeeId).OnDelete(DeleteBehavior.Cascade);
        choice.HasOne<Party>().WithMany().HasForeignKey(c => c.PartyId).OnDelete(DeleteBehavior.NoAction);
    }
}
