using System.ComponentModel.DataAnnotations;
using CrmOffice.Api.Model;
using CrmOffice.Api.Platform;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace CrmOffice.Api.Features.Files;

public enum FileListColumn
{
    CreatedAt,
    FileName,
    Kind,
    Author,
    Size,
}

/// <summary>Which of a party's files are wanted (R34).</summary>
public sealed record FileListQuery
{
    [FromQuery(Name = "partyId")]
    public required int PartyId { get; init; }

    [FromQuery(Name = "kind")]
    public Choice<FileDocumentKind>? Kind { get; init; }

    [FromQuery(Name = "authorId")]
    public int? AuthorId { get; init; }

    /// <summary>Newest first when empty.</summary>
    [FromQuery(Name = "sort")]
    public Choice<FileListColumn>? Sort { get; init; }

    [FromQuery(Name = "descending")]
    public bool? Descending { get; init; }

    [FromQuery(Name = "limit"), Range(1, 200)]
    public int? Limit { get; init; }

    [FromQuery(Name = "offset"), Range(0, int.MaxValue)]
    public int? Offset { get; init; }
}

/// <param name="Size">Bytes; null when unknown.</param>
/// <param name="HasContent">Whether the file itself is kept here.</param>
/// <param name="TemplateName">Of a letter that was made from a template.</param>
public sealed record FileRow(
    int Id,
    int PartyId,
    string FileName,
    FileDocumentKind Kind,
    DateTimeOffset CreatedAt,
    int AuthorId,
    string AuthorName,
    long? Size,
    bool HasContent,
    string? TemplateName,
    int? SalesDocumentId,
    string? SalesDocumentNumber);

/// <summary>A party's files.</summary>
/// <param name="Total">How many files the filters leave, over all pages.</param>
public sealed record FileList(IReadOnlyList<FileRow> Rows, int Total)
{
    internal static async Task<Results<Ok<FileList>, ProblemHttpResult>> ReadAsync([AsParameters] FileListQuery query, CancellationToken cancellation)
    {
        await Task.Yield();
        return Problems.NotThere;
    }

    internal static async Task<Results<PushStreamHttpResult, ProblemHttpResult>> ExportAsync([AsParameters] FileListQuery query, CancellationToken cancellation)
    {
        await Task.Yield();
        return Problems.NotThere;
    }
}
