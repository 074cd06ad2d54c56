using CrmOffice.Api.Data;
using CrmOffice.Api.Model;
using CrmOffice.Api.Platform;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Api.Shared.Files;

/// <summary>A file that is taken in, checked.</summary>
internal sealed record CheckedFile(string Name, IFormFile Content);

/// <summary>Takes files that are sent and keeps them with a party.</summary>
internal static class FileIntake
{
    /// <summary>Cleans the name, and refuses what is too large, empty or of a type that isn't taken.</summary>
    /// <param name="name">The name to keep the file under; null for the one that came with it.</param>
    public static (CheckedFile?, ProblemHttpResult?) Check(IFormFile file, string? name, FilesOptions options)
    {
        if (file.Length == 0)
        {
            return (null, Problems.FileEmpty);
        }

        if (file.Length > options.MaxBytes)
        {
            return (null, Problems.FileTooLarge(options.MaxBytes));
        }

        var clean = FileName.Clean(name ?? file.FileName, "Datei");
        return options.MediaTypeOf(clean) is null
            ? (null, Problems.FileTypeRefused(FileName.ExtensionOf(clean)))
            : (new CheckedFile(clean, file), null);
    }

    /// <summary>The party that a file goes to: of a lead that became a customer, the customer. Null when there is none.</summary>
    public static async Task<int?> PartyIdAsync(CrmDb db, int partyId, CancellationToken cancellation)
    {
        var customerId = await db.Leads.Where(l => l.Id == partyId).Select(l => l.ConvertedCustomerId).SingleOrDefaultAsync(cancellation);
        return customerId ?? await db.Parties.Where(p => p.Id == partyId).Select(p => (int?)p.Id).SingleOrDefaultAsync(cancellation);
    }

    /// <summary>Stores content and record together.</summary>
    public static async Task<FileDocument> KeepAsync(
        CrmDb db, CheckedFile file, Func<string, long, FileDocument> record, CancellationToken cancellation)
    {
        await using var content = file.Content.OpenReadStream();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var (reference, size) = await FileContents.AddAsync(db, content, cancellation);
        var document = record(reference, size);
        db.Add(document);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return document;
    }
}
