using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using CrmOffice.Api.Data;
using CrmOffice.Api.Features.Letters.Fields;
using CrmOffice.Api.Features.Letters.Recipients;
using CrmOffice.Api.Model;
using CrmOffice.Api.Shared.Files;
using CrmOffice.Api.Shared.Jobs;
using CrmOffice.WordMerge;
using WordTemplate = CrmOffice.WordMerge.WordTemplate;

namespace CrmOffice.Api.Features.Letters.Merging;

/// <param name="Name">The template's; null for a document that was open in Word, which is the job's input.</param>
/// <param name="StorageReference">The version of the template that was chosen, be there a newer one when the job runs.</param>
/// <param name="Topic">Of the mailing in each recipient's history; null writes none.</param>
internal sealed record LetterMergeParameters(
    LetterSelection Selection, LetterOutput Output, LetterLanguage Language, string? Name, string? StorageReference, string? Topic);

/// <summary>Merges a letter with many recipients (R27). They are read page by page, and the letters go into a file on disk.</summary>
internal sealed class LetterMergeJob(CrmDb db, TimeProvider clock, LetterMergeParameters parameters, JobRun run)
{
    public const string Kind = "letterMerge";

    /// <summary>By the record that was made of them: engines may read ahead.</summary>
    private readonly ConcurrentDictionary<MergeRecord, string> names = new();

    private string BaseName => parameters.Name ?? (parameters.Language == LetterLanguage.De ? "Serienbrief" : "Mailing");

    public static Task<JobOutcome> RunAsync(IServiceProvider services, JobRun run, CancellationToken cancellation)
    {
        var parameters = JsonSerializer.Deserialize<LetterMergeParameters>(run.Parameters, JobTable.Json)!;
        return new LetterMergeJob(services.GetRequiredService<CrmDb>(), services.GetRequiredService<TimeProvider>(), parameters, run).RunAsync(cancellation);
    }

    private async Task<JobOutcome> RunAsync(CancellationToken cancellation)
    {
        var template = await OpenAsync(cancellation);
        var candidates = await RecipientSelection.ReadAsync(db, parameters.Selection, cancellation);
        var included = candidates.Where(c => c.Excluded is null).Select(c => (c.PartyId, c.PersonId)).ToList();
        if (included.Count == 0)
        {
            throw new JobFailedException(JobProblems.NoRecipients);
        }

        run.Report(0, included.Count);
        var reader = new RecipientReader(db, clock, RecipientNeeds.Of(template.Fields.Select(f => f.Name)));
        var first = (await reader.ReadAsync(included[..1], cancellation)).Single();
        var frame = await new LetterDataReader(db, clock).FrameAsync(parameters.Language, run.OwnerId, first, cancellation);
        var file = new FileStream(
            Path.Combine(Path.GetTempPath(), $"crmoffice-{Guid.NewGuid():N}"),
            FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 64 * 1024, FileOptions.DeleteOnClose);
        try
        {
            var report = Merge(template, Records(reader, included, frame, cancellation), frame, file, included.Count, cancellation);
            file.Position = 0;
            return Outcome(report, file, included, candidates);
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    private async Task<WordTemplate> OpenAsync(CancellationToken cancellation)
    {
        var content = (run.InputReference ?? parameters.StorageReference) is { } reference
            ? await FileContents.ReadAllAsync(db, reference, cancellation)
            : null;
        try
        {
            return content is null
                ? throw new JobFailedException(JobProblems.TemplateUnreadable)
                : WordTemplate.Open(new MemoryStream(content, writable: false));
        }
        catch (WordTemplateException problem)
        {
            throw new JobFailedException(JobProblems.TemplateUnreadable, problem);
        }
    }

    private MergeReport Merge(
        WordTemplate template, IEnumerable<MergeRecord> records, LetterData frame, Stream file, int total, CancellationToken cancellation)
    {
        var options = LetterCulture.Options(frame.Language, frame.Sender.Company.Country, clock);
        var progress = new Progress(done => run.Report(Math.Min(done, total), total));
        if (parameters.Output != LetterOutput.Files)
        {
            return template.MergeToDocument(records, file, options, progress, cancellation);
        }

        using var zip = new LetterZip(file);
        return template.MergeToFiles(records, (number, record) => zip.Open(NameOf(number, record)), options, progress, cancellation);
    }

    /// <summary>The engine asks for one record after the other and can't wait for the database, so the job's own thread does.</summary>
    private IEnumerable<MergeRecord> Records(
        RecipientReader reader, List<(int PartyId, int? PersonId)> included, LetterData frame, CancellationToken cancellation)
    {
        foreach (var page in included.Chunk(RecipientReader.PageSize))
        {
            foreach (var recipient in reader.ReadAsync(page, cancellation).GetAwaiter().GetResult())
            {
                cancellation.ThrowIfCancellationRequested();
                var record = LetterCatalogue.RecordOf(frame with { Recipient = recipient });
                if (parameters.Output == LetterOutput.Files)
                {
                    names[record] = recipient.Name;
                }

                yield return record;
            }
        }
    }

    private string NameOf(int number, MergeRecord record)
    {
        names.TryRemove(record, out var recipient);
        var name = string.Create(CultureInfo.InvariantCulture, $"{number:0000} {recipient?.Replace('/', '-').Replace('\\', '-')}.docx");
        return FileName.Clean(name, $"{number}.docx");
    }

    private JobOutcome Outcome(MergeReport report, Stream file, List<(int PartyId, int? PersonId)> included, List<Candidate> candidates)
    {
        var counts = new Dictionary<string, int> { ["recipients"] = included.Count, ["letters"] = report.Letters, ["skipped"] = report.Skipped };
        if (parameters.Topic is not null)
        {
            counts["interactions"] = included.Count;
        }

        var extension = parameters.Output == LetterOutput.Files ? "zip" : "docx";
        return new JobOutcome(counts, [.. RecipientSelection.Exclusions(candidates).Select(e => new JobExclusion(
            JsonNamingPolicy.CamelCase.ConvertName(e.Reason.ToString()), e.Count))])
        {
            File = file,
            FileName = FileName.Clean(
                string.Create(CultureInfo.InvariantCulture, $"{BaseName} {Shared.LocalCalendar.Today(clock):yyyy-MM-dd}.{extension}"), $"Serienbrief.{extension}"),
            Commit = parameters.Topic is { } topic
                ? (target, cancellation) => Mailings.WriteAsync(target, included, topic, run.OwnerId, clock.GetUtcNow(), cancellation)
                : null,
        };
    }

    private sealed class Progress(Action<int> report) : IProgress<int>
    {
        public void Report(int value) => report(value);
    }
}
