using System.Security.Claims;
using CrmOffice.Api.Data;
using CrmOffice.Api.Model;
using CrmOffice.Api.Platform;
using CrmOffice.Api.Shared.Files;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CrmOffice.Api.Features.Files;

internal static class UploadFile
{
    /// <summary>POST /api/files; the kind is told by the file's type when none is given</summary>
    public static async Task<Results<Created<FileRow>, ProblemHttpResult>> HandleAsync(
        IFormFile file,
        [FromForm] int partyId,
        [FromForm] Choice<FileDocumentKind>? kind,
        [FromForm] int? salesDocumentId,
        CrmDb db,
        IOptions<FilesOptions> options,
        TimeProvider clock,
        ClaimsPrincipal user,
        CancellationToken cancellation)
    {
        var (content, refusal) = FileIntake.Check(file, null, options.Value);
        if (content is null)
        {
            return refusal!;
        }

        if (await FileIntake.PartyIdAsync(db, partyId, cancellation) is not { } owner)
        {
            return Problems.NotFound;
        }

        if (salesDocumentId is not null && !await db.SalesDocuments.AnyAsync(d => d.Id == salesDocumentId && d.CustomerId == owner, cancellation))
        {
            return Problems.Invalid("salesDocumentId", "Dieser Beleg gehört nicht zu diesem Kunden.", "This document does not belong to this customer.");
        }

        var kept = await FileIntake.KeepAsync(
            db,
            content,
            (reference, size) => new FileDocument(owner, kind?.Value ?? KindOf(content.Name), content.Name, clock.GetUtcNow(), user.EmployeeId())
            {
                StorageReference = reference,
                Size = size,
                SalesDocumentId = salesDocumentId,
            },
            cancellation);
        return TypedResults.Created(
            $"/api/files/{kept.Id}", await FileRow.Select(db, db.FileDocuments.Where(f => f.Id == kept.Id)).SingleAsync(cancellation));
    }

    private static FileDocumentKind KindOf(string name) => FileName.ExtensionOf(name) switch
    {
        ".xlsx" or ".xls" or ".ods" or ".csv" => FileDocumentKind.Spreadsheet,
        ".dwg" or ".dxf" or ".step" or ".stp" or ".iges" or ".igs" or ".stl" => FileDocumentKind.Drawing,
        _ => FileDocumentKind.Other,
    };
}
