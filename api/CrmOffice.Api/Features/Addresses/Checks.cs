using CrmOffice.Api.Data;
using CrmOffice.Api.Platform;
using CrmOffice.Api.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Api.Features.Addresses;

/// <summary>What attributes on a request can't check. Null when all is well.</summary>
internal static class Checks
{
    public static ProblemHttpResult? Email(string? email, string field = "email") =>
        Text.Clean(email) is null || MailAddress.TryNormalise(email, out _)
            ? null
            : Problems.Invalid(field, "Das ist keine gültige E-Mail-Adresse.", "This is not a valid e-mail address.");

    public static ProblemHttpResult? Name(NamedPartyFields fields)
    {
        if (fields.PartyKind == Model.PartyKind.Company && Text.Clean(fields.CompanyName) is null)
        {
            return Problems.Invalid("companyName", "Bitte geben Sie den Firmennamen ein.", "Please enter the company's name.");
        }

        return fields.PartyKind == Model.PartyKind.Person && Text.Clean(fields.LastName) is null
            ? Problems.Invalid("lastName", "Bitte geben Sie den Nachnamen ein.", "Please enter the last name.")
            : null;
    }

    public static async Task<ProblemHttpResult?> AccountManagerAsync(CrmDb db, int? employeeId, CancellationToken cancellation) =>
        employeeId is null || await db.Employees.AnyAsync(e => e.Id == employeeId, cancellation)
            ? null
            : Problems.Invalid("accountManagerId", "Diesen Mitarbeiter gibt es nicht.", "This employee does not exist.");

    public static async Task<ProblemHttpResult?> SourceAsync(
        CrmDb db, int? categoryId, int? detailId, int? referrerId, int? appointmentId, CancellationToken cancellation)
    {
        if (categoryId is not null && !await db.SourceCategories.AnyAsync(c => c.Id == categoryId, cancellation))
        {
            return Problems.Invalid("sourceCategoryId", "Diese Quelle gibt es nicht.", "This source does not exist.");
        }

        if (detailId is not null && !await db.SourceDetails.AnyAsync(d => d.Id == detailId && d.SourceCategoryId == categoryId, cancellation))
        {
            return Problems.Invalid("sourceDetailId", "Dieses Detail gehört nicht zur gewählten Quelle.", "This detail does not belong to the chosen source.");
        }

        if (referrerId is not null && !await db.Referrers.AnyAsync(r => r.Id == referrerId, cancellation))
        {
            return Problems.Invalid("referrerId", "Diesen Vermittler gibt es nicht.", "This referrer does not exist.");
        }

        return appointmentId is null || await db.SalesAppointments.AnyAsync(a => a.Id == appointmentId, cancellation)
            ? null
            : Problems.Invalid("metAtAppointmentId", "Diesen Termin gibt es nicht.", "This appointment does not exist.");
    }
}
