using CrmOffice.Api.Data;
using CrmOffice.Api.Platform;
using CrmOffice.Api.Shared.Files;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CrmOffice.Api.Features.Files;

internal static class GetFile
{
    /// <summary>GET /api/files/{id}</summary>
    public static async Task<Results<Ok<FileRow>, ProblemHttpResult>> HandleAsync(int id, CrmDb db, CancellationToken cancellation) =>
        await FileRow.Select(db, db.FileDocuments.Where(f => f.Id == id)).SingleOrDefaultAsync(cancellation) is { } row
            ? TypedResults.Ok(row)
            : Problems.NotFound;

    /// <summary>GET /api/files/{id}/content: always to be saved, never shown inside this origin</summary>
    public static async Task<Results<FileStreamHttpResult, ProblemHttpResult>> ContentAsync(
        int id, CrmDb db, IOptions<FilesOptions> options, CancellationToken cancellation)
    {
        var file = await db.FileDocuments
            .Where(f => f.Id == id)
            .Select(f => new { f.FileName, f.StorageReference, f.CreatedAt })
            .SingleOrDefaultAsync(cancellation);
        if (file is null)
        {
            return Problems.NotFound;
        }

        var content = file.StorageReference is null ? null : await FileContents.OpenAsync(db, file.StorageReference, cancellation);
        return content is null
            ? Problems.FileContentMissing
            : TypedResults.Stream(content, options.Value.MediaTypeOf(file.FileName) ?? "application/octet-stream", file.FileName, file.CreatedAt);
    }
}
