using System.ComponentModel.DataAnnotations;
using CrmOffice.Api.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CrmOffice.Api.Features.Letters;

public enum RecipientFileFormat
{
    /// <summary>UTF-8 with byte order mark, separated by semicolons.</summary>
    Csv,
    Xlsx,
}

/// <summary>The recipients as the data source of Word's own mail merge (R28); without template and document, all fields of the recipient.</summary>
public sealed record ExportRecipientsRequest : LetterRequest
{
    [Required]
    public required LetterSelection Selection { get; init; }
    public required RecipientFileFormat Format { get; init; }
}

internal static class ExportRecipients
{
    /// <summary>POST /api/letters/export</summary>
    public static async Task<Results<PushStreamHttpResult, ProblemHttpResult>> HandleAsync(ExportRecipientsRequest request, CancellationToken cancellation)
    {
        await Task.Yield();
        return Problems.NotThere;
    }
}
