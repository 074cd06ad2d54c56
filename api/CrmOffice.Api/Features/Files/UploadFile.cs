using CrmOffice.Api.Model;
using CrmOffice.Api.Platform;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace CrmOffice.Api.Features.Files;

internal static class UploadFile
{
    /// <summary>POST /api/files</summary>
    public static async Task<Results<Created<FileRow>, ProblemHttpResult>> HandleAsync(
        IFormFile file,
        [FromForm] int partyId,
        [FromForm] FileDocumentKind? kind,
        [FromForm] int? salesDocumentId,
        CancellationToken cancellation)
    {
        await Task.Yield();
        return Problems.NotThere;
    }
}

internal static class GetFile
{
    /// <summary>GET /api/files/{id}</summary>
    public static async Task<Results<Ok<FileRow>, ProblemHttpResult>> HandleAsync(int id, CancellationToken cancellation)
    {
        await Task.Yield();
        return Problems.NotThere;
    }
}

internal static class GetFileContent
{
    /// <summary>GET /api/files/{id}/content</summary>
    public static async Task<Results<FileStreamHttpResult, ProblemHttpResult>> HandleAsync(int id, CancellationToken cancellation)
    {
        await Task.Yield();
        return Problems.NotThere;
    }
}
