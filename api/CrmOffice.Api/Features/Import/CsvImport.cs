using CrmOffice.Api.Data;
using CrmOffice.Api.Features.Import.Profiles;
using CrmOffice.Api.Features.Import.Reporting;
using CrmOffice.Api.Features.Import.Running;
using CrmOffice.Api.Features.Import.Targets;
using CrmOffice.Api.Model;

namespace CrmOffice.Api.Features.Import;

/// <summary>
/// Imports a folder of CSV files by a profile. All files are checked first; then those without errors, and that need none
/// with errors, are written in one transaction, so that an import that is stopped leaves nothing behind. Records are
/// recognised by their number: a second import of the same files changes nothing.
/// </summary>
public static class CsvImport
{
    /// <exception cref="OperationCanceledException">The import was cancelled; nothing of it stays.</exception>
    /// <exception cref="FileChangedException">A file was written to meanwhile; nothing of the import stays.</exception>
    public static async Task<ImportReport> RunAsync(
        CrmDb db,
        string folder,
        ImportProfile profile,
        TimeProvider clock,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellation)
    {
        var profileErrors = ImportProfileCheck.Find(profile);
        if (profileErrors.Count == 0 && !Directory.Exists(folder))
        {
            profileErrors = [new ImportError(folder, null, null, ImportErrorReason.FolderMissing, folder)];
        }

        if (profileErrors.Count > 0)
        {
            return new ImportReport(profileErrors, []);
        }

        var run = new ImportRun(db, folder, profile, clock, progress);
        var steps = profile.Files.OrderBy(OrderOf).Select(file => CreateStep(run, file)).ToList();
        foreach (var step in steps)
        {
            await step.CheckAsync(cancellation);
        }

        for (var i = 0; i < steps.Count; i++)
        {
            steps[i].FindBrokenFiles(steps.Take(i));
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        foreach (var step in steps.Where(s => s.BrokenFiles.Count == 0))
        {
            await step.WriteAsync(cancellation);
        }

        await transaction.CommitAsync(cancellation);
        var files = profile.Files.SelectMany(f => f.Lines is null ? [f.File] : new[] { f.File, f.Lines.File });
        return new ImportReport([], files.Distinct(StringComparer.OrdinalIgnoreCase).Select(f => run.OutcomeOf(f).ToReport()).ToList());
    }

    private static int OrderOf(FileImport file)
    {
        var order = TargetNames.InOrder.ToList().IndexOf(file.Target);
        return order >= 0 ? order : throw new InvalidOperationException("An unknown target passed the check of the profile.");
    }

    private static ImportStep CreateStep(ImportRun run, FileImport file) => file.Target switch
    {
        TargetNames.SalesDocuments => new DocumentStep(run, file),
        TargetNames.Employees => new RecordStep(run, file, new PartyTarget<Employee>(file.Target, (number, now) => new(number, now), PartyFields.Describe)),
        TargetNames.Suppliers => new RecordStep(run, file, new PartyTarget<Supplier>(file.Target, (number, now) => new(number, now), PartyFields.Describe)),
        TargetNames.Customers => new RecordStep(run, file, new PartyTarget<Customer>(file.Target, (number, now) => new(number, now), PartyFields.Describe)),
        TargetNames.Leads => new RecordStep(run, file, new PartyTarget<Lead>(file.Target, (number, now) => new(number, now), PartyFields.Describe)),
        TargetNames.ContactPersons => new RecordStep(run, file, new ContactPersonTarget(FieldCatalogue.Owners.Single(o => file.Fields.ContainsKey(o.Name)))),
        TargetNames.ArticleGroups => new RecordStep(run, file, new ArticleGroupTarget()),
        TargetNames.Articles => new RecordStep(run, file, new ArticleTarget()),
        _ => throw new InvalidOperationException("An unknown target passed the check of the profile."),
    };
}
