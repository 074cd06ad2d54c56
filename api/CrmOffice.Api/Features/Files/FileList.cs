using System.Globalization;
using System.Linq.Expressions;
using CrmOffice.Api.Data;
using CrmOffice.Api.Model;
using CrmOffice.Api.Platform;
using CrmOffice.Api.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

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
public sealed record FileListQuery : PageQuery
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
    string? SalesDocumentNumber)
{
    internal static IQueryable<FileRow> Select(CrmDb db, IQueryable<FileDocument> files) =>
        files.Select(f => new FileRow(
            f.Id,
            f.PartyId,
            f.FileName,
            f.Kind,
            f.CreatedAt,
            f.AuthorId,
            db.Parties.Where(p => p.Id == f.AuthorId).Select(p => p.FirstName == null ? p.Name : p.FirstName + " " + p.LastName).Single(),
            f.Size,
            f.StorageReference != null,
            db.WordTemplates.Where(t => t.Id == f.WordTemplateId).Select(t => t.Name).FirstOrDefault(),
            f.SalesDocumentId,
            db.SalesDocuments.Where(d => d.Id == f.SalesDocumentId).Select(d => d.Number).FirstOrDefault()));
}

/// <summary>A party's files.</summary>
/// <param name="Total">How many files the filters leave, over all pages.</param>
public sealed record FileList(IReadOnlyList<FileRow> Rows, int Total)
{
    private static readonly IReadOnlyList<CsvColumn<FileRow>> Columns =
    [
        new("Name", "Name", row => row.FileName),
        new("Art", "Kind", row => KindName(row.Kind)),
        new("Datum", "Date", row => CsvDownload.DateAndTime(row.CreatedAt)),
        new("Autor", "Author", row => row.AuthorName),
        new("Vorlage", "Template", row => row.TemplateName),
        new("Beleg", "Sales document", row => row.SalesDocumentNumber),
        new("Größe", "Size", row => row.Size?.ToString(CultureInfo.InvariantCulture)),
    ];

    /// <summary>GET /api/files</summary>
    internal static async Task<Ok<FileList>> ReadAsync([AsParameters] FileListQuery query, CrmDb db, CancellationToken cancellation)
    {
        var files = Filter(db, query);
        var page = FileRow.Select(db, query.PageOf(Order(db, files, query)));
        return TypedResults.Ok(new FileList(await page.ToListAsync(cancellation), await files.CountAsync(cancellation)));
    }

    /// <summary>GET /api/files/export</summary>
    internal static PushStreamHttpResult Export([AsParameters] FileListQuery query, CrmDb db) =>
        CsvDownload.Of(
            UserLanguage.Choose("Dokumente", "Documents"), Columns, FileRow.Select(db, Order(db, Filter(db, query), query)).AsAsyncEnumerable());

    private static IQueryable<FileDocument> Filter(CrmDb db, FileListQuery query)
    {
        var files = db.FileDocuments.AsNoTracking().Where(f => f.PartyId == query.PartyId);
        files = query.Kind is { Value: var kind } ? files.Where(f => f.Kind == kind) : files;
        return query.AuthorId is { } author ? files.Where(f => f.AuthorId == author) : files;
    }

    private static IQueryable<FileDocument> Order(CrmDb db, IQueryable<FileDocument> files, FileListQuery query)
    {
        var descending = query.Descending ?? query.Sort is null;
        return (query.Sort?.Value ?? FileListColumn.CreatedAt) switch
        {
            FileListColumn.FileName => By(f => CrmDb.Folded(f.FileName)),
            FileListColumn.Kind => By(f => f.Kind),
            FileListColumn.Author => By(f => db.PartySearchEntries.Where(e => e.PartyId == f.AuthorId).Select(e => e.Name).FirstOrDefault()),
            FileListColumn.Size => By(f => f.Size),
            _ => By(f => f.CreatedAt),
        };

        IQueryable<FileDocument> By<TKey>(Expression<Func<FileDocument, TKey>> key) =>
            descending ? files.OrderByDescending(key).ThenByDescending(f => f.Id) : files.OrderBy(key).ThenBy(f => f.Id);
    }

    private static string KindName(FileDocumentKind kind) => kind switch
    {
        FileDocumentKind.Letter => UserLanguage.Choose("Brief", "letter"),
        FileDocumentKind.Spreadsheet => UserLanguage.Choose("Tabelle", "spreadsheet"),
        FileDocumentKind.Drawing => UserLanguage.Choose("Zeichnung", "drawing"),
        FileDocumentKind.Attachment => UserLanguage.Choose("Anlage", "attachment"),
        FileDocumentKind.Other => UserLanguage.Choose("Sonstiges", "other"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
