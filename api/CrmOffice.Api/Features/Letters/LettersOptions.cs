using System.ComponentModel.DataAnnotations;

namespace CrmOffice.Api.Features.Letters;

/// <summary>Settings under <c>Letters</c>.</summary>
public sealed class LettersOptions
{
    /// <summary>Bytes of the largest template, or document that is open in Word.</summary>
    [Range(10_000, 200_000_000)]
    public int MaxBytes { get; init; } = 20 * 1024 * 1024;
}
