using CrmOffice.Api.Shared;
using CrmOffice.Api.Shared.Files;

namespace CrmOffice.Api.Features.Files;

/// <summary>What is kept with a customer, lead or supplier: letters, spreadsheets, drawings, attachments (Dokumente, R34).</summary>
internal static class FilesFeature
{
    public static void MapFiles(this IEndpointRouteBuilder api)
    {
        var files = api.MapGroup("/files").WithTags("Files");
        files.MapGet("/", FileList.ReadAsync).WithName("ListFiles");
        files.MapGet("/export", FileList.Export).WithName("ExportFiles").ProducesCsv();
        files.MapPost("/", UploadFile.HandleAsync).WithName("UploadFile").TakesFile(api.Options<FilesOptions>().MaxBytes);
        files.MapGet("/{id:int}", GetFile.HandleAsync).WithName("GetFile");
        files.MapGet("/{id:int}/content", GetFile.ContentAsync).WithName("GetFileContent").ProducesFile();
    }
}
