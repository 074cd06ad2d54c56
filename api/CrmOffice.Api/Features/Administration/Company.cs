using System.ComponentModel.DataAnnotations;
using CrmOffice.Api.Model;
using CrmOffice.Api.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CrmOffice.Api.Features.Administration;

/// <summary>The company that works with the product: the sender of its letters.</summary>
public record CompanyFields
{
    [Required, MaxLength(FieldLength.Name)]
    public required string Name { get; init; }

    [MaxLength(FieldLength.Street)]
    public string? Street { get; init; }

    [MaxLength(FieldLength.PostalCode)]
    public string? PostalCode { get; init; }

    [MaxLength(FieldLength.City)]
    public string? City { get; init; }

    /// <summary>ISO 3166-1 alpha-2, such as AT.</summary>
    [RegularExpression("^[A-Z]{2}$")]
    public string? Country { get; init; }

    [MaxLength(FieldLength.Phone)]
    public string? Phone { get; init; }

    [MaxLength(FieldLength.Email)]
    public string? Email { get; init; }

    [MaxLength(FieldLength.Website)]
    public string? Website { get; init; }

    [MaxLength(20)]
    public string? VatId { get; init; }

    /// <summary>With or without blanks; checked by its check digits.</summary>
    [MaxLength(42)]
    public string? Iban { get; init; }

    [MaxLength(11)]
    public string? Bic { get; init; }

    [MaxLength(FieldLength.Name)]
    public string? BankName { get; init; }

    /// <summary>With the register, such as "FN 318422 k, Handelsgericht Wien".</summary>
    [MaxLength(FieldLength.ShortText)]
    public string? RegistrationNumber { get; init; }

    [MaxLength(FieldLength.Name)]
    public string? ManagingDirector { get; init; }
}

public sealed record UpdateCompanyRequest : CompanyFields;

public sealed record CompanyView : CompanyFields
{
    public required string Etag { get; init; }
}

internal static class Company
{
    /// <summary>GET /api/company</summary>
    public static async Task<Results<Ok<CompanyView>, ProblemHttpResult>> GetAsync(CancellationToken cancellation)
    {
        await Task.Yield();
        return Problems.NotThere;
    }

    /// <summary>PUT /api/company</summary>
    public static async Task<Results<Ok<CompanyView>, ProblemHttpResult>> UpdateAsync(UpdateCompanyRequest request, CancellationToken cancellation)
    {
        await Task.Yield();
        return Problems.NotThere;
    }
}
