using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmOffice.Api.Model;

/// <summary>What an employee may do; everybody who signs in has at least one.</summary>
[Flags]
public enum EmployeeRoles
{
    None = 0,
    Sales = 1,
    Marketing = 2,
    Quality = 4,
    Administrator = 8,
}

public sealed class Employee(string number, DateTimeOffset createdAt) : Party(PartyType.Employee, number, createdAt)
{
    public bool IsSalesperson { get; private set; }

    /// <summary>The object id of the user in Entra ID, in lower case; null until the first sign-in.</summary>
    public string? UserAccount { get; private set; }
    public EmployeeRoles Roles { get; private set; }

    public void Employ(bool isSalesperson, EmployeeRoles roles)
    {
        IsSalesperson = isSalesperson;
        Roles = roles;
    }

    public void SignInAs(string? userAccount) => UserAccount = userAccount;
}

internal sealed class EmployeeConfiguration : IEntityTypeConfiguration<Employee>
{
    public void Configure(EntityTypeBuilder<Employee> employee)
    {
        employee.ToTable("Employees");
        employee.Property(e => e.UserAccount).HasMaxLength(100).IsUnicode(false);
        employee.Property(e => e.Roles).HasConversion<int>();
        employee.HasIndex(e => e.UserAccount).IsUnique();
    }
}
