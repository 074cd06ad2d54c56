using CrmOffice.Api.Features.Import.Profiles;

namespace CrmOffice.Api.Features.Import.Running;

/// <summary>One entry of the profile: checked as a whole first, written later if nothing it needs is broken.</summary>
internal abstract class ImportStep(ImportRun run, FileImport import)
{
    /// <summary>How many records are written at once.</summary>
    protected const int BatchSize = 1_000;

    protected const int RecordsBetweenReports = 500;

    protected ImportRun Run { get; } = run;

    protected FileImport Import { get; } = import;

    public abstract IReadOnlyCollection<string> Files { get; }

    /// <summary>Targets or document types that come of it.</summary>
    public abstract IReadOnlyCollection<string> Provides { get; }

    /// <summary>Targets or document types that its records refer to.</summary>
    public abstract IReadOnlyCollection<string> Requires { get; }

    /// <summary>The files with errors because of which it is not written: its own and those it depends on.</summary>
    public IReadOnlyCollection<string> BrokenFiles { get; private set; } = [];

    /// <summary>Reads everything and reports what is wrong; changes nothing.</summary>
    public async Task CheckAsync(CancellationToken cancellation)
    {
        await Run.Numbers.LoadAsync(Provides.Concat(Requires), cancellation);
        CheckFiles(cancellation);
        if (Files.Any(f => Run.OutcomeOf(f).IsBroken))
        {
            foreach (var kind in Provides)
            {
                Run.Numbers.Distrust(kind);
            }
        }
    }

    /// <summary>Decides, after all checks, whether this one can be written.</summary>
    public void FindBrokenFiles(IEnumerable<ImportStep> stepsBefore)
    {
        var needed = stepsBefore.Where(s => s.Provides.Intersect(Requires).Any()).SelectMany(s => s.BrokenFiles);
        BrokenFiles = Files.Where(f => Run.OutcomeOf(f).IsBroken).Concat(needed).ToHashSet();
        foreach (var file in Files)
        {
            Run.OutcomeOf(file).WaitFor(BrokenFiles);
        }
    }

    public abstract Task WriteAsync(CancellationToken cancellation);

    protected abstract void CheckFiles(CancellationToken cancellation);
}

/// <summary>A file is not the same any more as when it was checked; the import is undone.</summary>
public sealed class FileChangedException(string file) : Exception($"{file} has changed while it was imported.")
{
    public string File { get; } = file;
}
