using System.ComponentModel.DataAnnotations;
using CrmOffice.Api.Data;
using CrmOffice.Api.Model;
using CrmOffice.Api.Platform;
using CrmOffice.Api.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

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

    internal static CompanyView Of(CompanyProfile company) => new()
    {
        Name = company.Name,
        Street = company.Street,
        PostalCode = company.PostalCode,
        City = company.City,
        Country = company.Country,
        Phone = company.Phone,
        Email = company.Email,
        Website = company.Website,
        VatId = company.VatId,
        Iban = company.Iban,
        Bic = company.Bic,
        BankName = company.BankName,
        RegistrationNumber = company.RegistrationNumber,
        ManagingDirector = company.ManagingDirector,
        Etag = EntityTag.Of(company),
    };
}

internal static class Company
{
    /// <summary>GET /api/company</summary>
    public static async Task<Ok<CompanyView>> GetAsync(CrmDb db, HttpContext context, CancellationToken cancellation)
    {
        var company = await db.CompanyProfiles.AsNoTracking().SingleAsync(cancellation);
        EntityTag.Write(context, company);
        return TypedResults.Ok(CompanyView.Of(company));
    }

    /// <summary>PUT /api/company</summary>
    public static async Task<Results<Ok<CompanyView>, ProblemHttpResult>> UpdateAsync(
        UpdateCompanyRequest request, CrmDb db, HttpContext context, CancellationToken cancellation)
    {
        if (Check(request) is { } problem)
        {
            return problem;
        }

        var company = await db.CompanyProfiles.SingleAsync(cancellation);
        if (!EntityTag.Matches(context.Request, company))
        {
            return Problems.ChangedMeanwhile(CompanyView.Of(company));
        }

        company.Introduce(request.Name.Trim(), new(Clean(request.Street), Clean(request.PostalCode), Clean(request.City), Clean(request.Country)));
        company.ReachAt(Clean(request.Phone), Clean(request.Email), Clean(request.Website));
        company.BankWith(BankAccount.Normalise(request.Iban), BankAccount.Normalise(request.Bic), Clean(request.BankName));
        company.Register(request.VatId, Clean(request.RegistrationNumber), Clean(request.ManagingDirector));
        if (!await db.TrySaveAsync(cancellation))
        {
            db.ChangeTracker.Clear();
            return Problems.ChangedMeanwhile(CompanyView.Of(await db.CompanyProfiles.AsNoTracking().SingleAsync(cancellation)));
        }

        EntityTag.Write(context, company);
        return TypedResults.Ok(CompanyView.Of(company));
    }

    private static ProblemHttpResult? Check(CompanyFields fields)
    {
        if (Clean(fields.Name) is null)
        {
            return Problems.Invalid("name", "Bitte geben Sie den Firmennamen ein.", "Please enter the company's name.");
        }

        if (Clean(fields.Email) is not null && !MailAddress.TryNormalise(fields.Email, out _))
        {
            return Problems.Invalid("email", "Das ist keine gültige E-Mail-Adresse.", "This is not a valid e-mail address.");
        }

        if (BankAccount.Normalise(fields.Iban) is { } iban && !BankAccount.IsIban(iban))
        {
            return Problems.Invalid("iban", "Diese IBAN stimmt nicht; bitte prüfen Sie die Ziffern.", "This IBAN is not right; please check its digits.");
        }

        return BankAccount.Normalise(fields.Bic) is { } bic && !BankAccount.IsBic(bic)
            ? Problems.Invalid("bic", "Das ist kein gültiger BIC.", "This is not a valid BIC.")
            : null;
    }

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
