using System.ComponentModel.DataAnnotations;

namespace CrmOffice.Api.Shared.Files;

/// <summary>Settings under <c>Files</c>: what may be kept with a customer.</summary>
public sealed class FilesOptions
{
    /// <summary>Bytes of the largest file.</summary>
    [Range(1, 2_000_000_000)]
    public int MaxBytes { get; init; } = 50 * 1024 * 1024;

    /// <summary>
    /// The file types that are taken, with their media types; settings add to these, and an empty media type takes one away. What
    /// a system runs when it is opened doesn't belong here.
    /// </summary>
    [MinLength(1)]
    public Dictionary<string, string> Types { get; init; } = new(StringComparer.OrdinalIgnoreCase)
    {
        [".docx"] = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        [".doc"] = "application/msword",
        [".dotx"] = "application/vnd.openxmlformats-officedocument.wordprocessingml.template",
        [".odt"] = "application/vnd.oasis.opendocument.text",
        [".rtf"] = "application/rtf",
        [".xlsx"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        [".xls"] = "application/vnd.ms-excel",
        [".ods"] = "application/vnd.oasis.opendocument.spreadsheet",
        [".csv"] = "text/csv",
        [".pptx"] = "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        [".ppt"] = "application/vnd.ms-powerpoint",
        [".odp"] = "application/vnd.oasis.opendocument.presentation",
        [".pdf"] = "application/pdf",
        [".txt"] = "text/plain",
        [".jpg"] = "image/jpeg",
        [".jpeg"] = "image/jpeg",
        [".png"] = "image/png",
        [".gif"] = "image/gif",
        [".bmp"] = "image/bmp",
        [".tif"] = "image/tiff",
        [".tiff"] = "image/tiff",
        [".heic"] = "image/heic",
        [".webp"] = "image/webp",
        [".dwg"] = "image/vnd.dwg",
        [".dxf"] = "image/vnd.dxf",
        [".step"] = "model/step",
        [".stp"] = "model/step",
        [".iges"] = "model/iges",
        [".igs"] = "model/iges",
        [".stl"] = "model/stl",
        [".eml"] = "message/rfc822",
        [".msg"] = "application/vnd.ms-outlook",
        [".ics"] = "text/calendar",
        [".vcf"] = "text/vcard",
        [".zip"] = "application/zip",
        [".mp3"] = "audio/mpeg",
        [".mp4"] = "video/mp4",
        [".xml"] = "application/xml",
    };

    /// <summary>The media type by extension alone: what the sender calls it is not believed. Null when the type is not taken.</summary>
    public string? MediaTypeOf(string cleanName) =>
        Types.GetValueOrDefault(FileName.ExtensionOf(cleanName)) is { Length: > 0 } mediaType ? mediaType : null;
}

internal static class FilesSetup
{
    public static void AddFiles(this WebApplicationBuilder builder) =>
        builder.Services.AddOptions<FilesOptions>().BindConfiguration("Files").ValidateDataAnnotations().ValidateOnStart();
}
