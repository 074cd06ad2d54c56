using System.ComponentModel.DataAnnotations;
using CrmOffice.Api.Data;
using CrmOffice.Api.Model;
using CrmOffice.Api.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CrmOffice.Api.Features.Addresses;

/// <summary>What an employee may do.</summary>
public enum EmployeeRole
{
    Sales,
    Marketing,
    Quality,
    Administrator,
}

public abstract record EmployeeFields : PartyFields
{
    [MaxLength(FieldLength.PersonName)]
    public string? FirstName { get; init; }

    [Required, MaxLength(FieldLength.PersonName)]
    public required string LastName { get; init; }
    public bool IsSalesperson { get; init; }
    public IReadOnlyList<EmployeeRole> Roles { get; init; } = [];
}

public sealed record CreateEmployeeRequest : EmployeeFields;

public sealed record UpdateEmployeeRequest : EmployeeFields;

public sealed record EmployeeView : PartyView
{
    public bool IsSalesperson { get; set; }
    public IReadOnlyList<EmployeeRole> Roles { get; set; } = [];
}

internal sealed class Employees : AddressRecord<Employee, CreateEmployeeRequest, UpdateEmployeeRequest, EmployeeView>
{
    protected override PartyType Type => PartyType.Employee;

    protected override Employee New(string number, DateTimeOffset now) => new(number, now);

    protected override Task<ProblemHttpResult?> CheckAsync(CrmDb db, PartyFields fields, Employee? existing, CancellationToken cancellation) =>
        Task.FromResult(Text.Clean(((EmployeeFields)fields).LastName) is null
            ? Problems.Invalid("lastName", "Bitte geben Sie den Nachnamen ein.", "Please enter the last name.")
            : null);

    protected override Task ApplyAsync(CrmDb db, PartyFields fields, Employee party, CancellationToken cancellation)
    {
        var employee = (EmployeeFields)fields;
        party.NamePerson(Text.Clean(employee.FirstName), employee.LastName.Trim());
        employee.ApplyTo(party);
        party.Employ(employee.IsSalesperson, employee.Roles.Aggregate(EmployeeRoles.None, (all, role) => all | Enum.Parse<EmployeeRoles>(role.ToString())));
        return Task.CompletedTask;
    }

    protected override void Show(Employee party, EmployeeView view)
    {
        view.IsSalesperson = party.IsSalesperson;
        view.Roles = [.. Enum.GetValues<EmployeeRole>().Where(role => party.Roles.HasFlag(Enum.Parse<EmployeeRoles>(role.ToString())))];
    }
}
