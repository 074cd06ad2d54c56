using System.Reflection;
using CrmOffice.Api.Data;
using CrmOffice.Api.Model;
using CrmOffice.Api.Shared.Files;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Api.Features.Letters.Templates;

/// <summary>
/// Brings the templates that came with the product into the database: new ones, and newer versions of those that the company has
/// not replaced by its own. Does nothing the second time.
/// </summary>
internal sealed class BuiltInTemplates(IServiceScopeFactory scopes, TimeProvider clock, ILogger<BuiltInTemplates> logger) : IHostedService
{
    private const string Prefix = "Letters/";
    private const string Suffix = ".docx";

    private static readonly Dictionary<string, (LetterPurpose Purpose, string German, string English)> Kinds = new(StringComparer.Ordinal)
    {
        ["business-letter"] = (LetterPurpose.BusinessLetter, "Geschäftsbrief", "Business letter"),
        ["offer-cover-letter"] = (LetterPurpose.OfferCoverLetter, "Begleitbrief zum Angebot", "Cover letter for a quote"),
        ["thank-you"] = (LetterPurpose.ThankYou, "Dankschreiben", "Thank-you letter"),
        ["callback-appointment"] = (LetterPurpose.CallbackAppointment, "Terminbestätigung", "Appointment letter"),
        ["lost-customer"] = (LetterPurpose.LostCustomer, "Wir vermissen Sie", "We miss you"),
        ["complaint-answer"] = (LetterPurpose.ComplaintAnswer, "Antwort auf Reklamation", "Answer to a complaint"),
        ["labels"] = (LetterPurpose.Labels, "Adressetiketten", "Address labels"),
    };

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var resource in assembly.GetManifestResourceNames().Where(IsTemplate).Order(StringComparer.Ordinal))
        {
            await using var stream = assembly.GetManifestResourceStream(resource)!;
            using var content = new MemoryStream();
            await stream.CopyToAsync(content, cancellationToken);
            await using var scope = scopes.CreateAsyncScope();
            await PutAsync(scope.ServiceProvider.GetRequiredService<CrmDb>(), resource[Prefix.Length..^Suffix.Length], content.ToArray(), cancellationToken);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <param name="key">The file's name without extension, such as "thank-you.de".</param>
    internal async Task PutAsync(CrmDb db, string key, byte[] content, CancellationToken cancellation)
    {
        var template = await db.WordTemplates.Include(t => t.Versions).SingleOrDefaultAsync(t => t.BuiltInKey == key, cancellation);
        var latest = template?.Versions.MaxBy(v => v.Number);
        if (latest?.AuthorId is not null)
        {
            return;
        }

        var stored = latest is null ? null : await FileContents.ReadAllAsync(db, latest.StorageReference, cancellation);
        if (content.AsSpan().SequenceEqual(stored))
        {
            return;
        }

        var summary = TemplateSummary.Of(WordMerge.WordTemplate.Open(new MemoryStream(content, writable: false)));
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var (reference, size) = await FileContents.AddAsync(db, new MemoryStream(content, writable: false), cancellation);
        template ??= db.Add(New(key)).Entity;
        template.Add(reference, size, summary.Fields, clock.GetUtcNow(), authorId: null);
        try
        {
            await db.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
        }
        catch (DbUpdateException problem)
        {
            // Another instance starts at the same time and was first; else the next start tries again.
            logger.LogInformation(problem, "Template {Template} was not stored by this instance", key);
        }
    }

    private static bool IsTemplate(string resource) =>
        resource.StartsWith(Prefix, StringComparison.Ordinal) && resource.EndsWith(Suffix, StringComparison.Ordinal);

    private static WordTemplate New(string key)
    {
        var language = key.EndsWith(".en", StringComparison.Ordinal) ? LetterLanguage.En : LetterLanguage.De;
        var (purpose, german, english) = Kinds.TryGetValue(key.Split('.')[0], out var kind) ? kind : (LetterPurpose.Other, key, key);
        return new WordTemplate(language == LetterLanguage.De ? german : english, language, purpose) { BuiltInKey = key };
    }
}
