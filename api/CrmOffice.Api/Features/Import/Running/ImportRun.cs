using CrmOffice.Api.Data;
using CrmOffice.Api.Features.Import.Profiles;
using CrmOffice.Api.Features.Import.Reading;
using CrmOffice.Api.Features.Import.Reporting;
using CrmOffice.Api.Model;

namespace CrmOffice.Api.Features.Import.Running;

/// <summary>What the steps of one import share.</summary>
internal sealed class ImportRun(CrmDb db, string folder, ImportProfile profile, TimeProvider clock, IProgress<ImportProgress>? progress)
{
    private readonly Dictionary<string, FileOutcome> outcomes = new(StringComparer.OrdinalIgnoreCase);

    public CrmDb Db { get; } = db;

    public ImportProfile Profile { get; } = profile;

    public RecordNumbers Numbers { get; } = new(db);

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    public FileOutcome OutcomeOf(string file)
    {
        if (!outcomes.TryGetValue(file, out var outcome))
        {
            outcome = new FileOutcome(file);
            outcomes.Add(file, outcome);
        }

        return outcome;
    }

    public FileFormat FormatOf(FileFormat? own) => own ?? Profile.Format;

    public CsvFile? Open(string file, FileFormat? format) => CsvFile.Open(folder, file, FormatOf(format), OutcomeOf(file));

    public void Progress(ImportPhase phase, string file, int records) => progress?.Report(new ImportProgress(phase, file, records));

    /// <summary>Numbers that came with the files are not given again.</summary>
    public async Task SkipNumbersAsync(string sequenceKey, IEnumerable<string> numbers, CancellationToken cancellation)
    {
        if (await Db.FindAsync<NumberSequence>([sequenceKey], cancellation) is { } sequence)
        {
            foreach (var number in numbers)
            {
                sequence.SkipPast(number);
            }
        }
    }
}
