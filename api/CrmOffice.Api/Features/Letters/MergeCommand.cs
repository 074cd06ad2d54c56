using System.Globalization;
using System.Text;
using System.Text.Json;
using CrmOffice.Api.Features.Letters.Command;
using CrmOffice.Api.Shared;
using CrmOffice.WordMerge;

namespace CrmOffice.Api.Features.Letters;

/// <summary>
/// <c>merge &lt;template&gt; --data &lt;records.json|records.csv&gt; --out &lt;folder|file.docx&gt; [--culture de-AT]
/// [--report &lt;file.json&gt;]</c> on the command line. Needs neither server nor database. Ends with 0 when the letters are there, with
/// 1 when template, data or target are at fault, with 2 when the command is.
/// </summary>
public static class MergeCommand
{
    private const int BufferSize = 128 * 1024;

    /// <param name="arguments">What follows the word "merge".</param>
    public static int Run(string[] arguments, TextWriter errors)
    {
        if (MergeArguments.Read(arguments) is not { } read)
        {
            errors.WriteLine(UserLanguage.Choose(
                "Aufruf: merge <Vorlage.docx> --data <Daten.json|Daten.csv> --out <Ordner|Datei.docx> [--culture de-AT] [--report <Datei.json>]",
                "Usage: merge <template.docx> --data <records.json|records.csv> --out <folder|file.docx> [--culture de-AT] [--report <file.json>]"));
            return 2;
        }

        try
        {
            Merge(read);
            return 0;
        }
        catch (WordTemplateException problem)
        {
            return Fail(UserLanguage.Choose(
                $"Die Vorlage {read.Template} ist kein lesbares Word-Dokument: {problem.Message}",
                $"The template {read.Template} is not a readable Word document: {problem.Message}"));
        }
        catch (RecordFileException problem)
        {
            return Fail($"{read.Data}: {problem.Sentence}");
        }
        catch (DecoderFallbackException)
        {
            return Fail(UserLanguage.Choose($"{read.Data}: Die Datei ist nicht in UTF-8 geschrieben.", $"{read.Data}: The file is not written in UTF-8."));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return Fail(problem.Message);
        }

        int Fail(string sentence)
        {
            errors.WriteLine(sentence);
            return 1;
        }
    }

    private static void Merge(MergeArguments arguments)
    {
        using var data = new FileStream(arguments.Data, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan);
        using var records = new RecordsAhead(string.Equals(Path.GetExtension(arguments.Data), ".csv", StringComparison.OrdinalIgnoreCase)
            ? new CsvRecords(new StreamReader(data, new UTF8Encoding(false, throwOnInvalidBytes: true))).Read()
            : new JsonRecords(data).Read());
        WordTemplate template;
        using (var file = File.OpenRead(arguments.Template))
        {
            template = WordTemplate.Open(file);
        }

        var options = new MergeOptions { Culture = arguments.Culture, Now = DateTime.Now };
        var report = arguments.IntoFolder
            ? ToFolder(template, records.Take(), arguments, options)
            : ToFile(template, records.Take(), arguments.Out, options);
        if (arguments.Report is { } path)
        {
            using var file = File.Create(path);
            Write(report, file);
        }
    }

    /// <summary>The document takes its place when it is complete, so that a failure leaves none behind, and an older one as it was.</summary>
    private static MergeReport ToFile(WordTemplate template, IEnumerable<MergeRecord> records, string path, MergeOptions options)
    {
        var partial = $"{path}.{Environment.ProcessId}.partial";
        try
        {
            MergeReport report;
            using (var output = new FileStream(partial, FileMode.Create, FileAccess.Write, FileShare.None, BufferSize))
            {
                report = template.MergeToDocument(records, output, options, null, CancellationToken.None);
            }

            File.Move(partial, path, overwrite: true);
            return report;
        }
        catch
        {
            File.Delete(partial);
            throw;
        }
    }

    /// <summary>A file for each record, named after the template and the record's number.</summary>
    private static MergeReport ToFolder(WordTemplate template, IEnumerable<MergeRecord> records, MergeArguments arguments, MergeOptions options)
    {
        Directory.CreateDirectory(arguments.Out);
        var name = Path.GetFileNameWithoutExtension(arguments.Template);
        return template.MergeToFiles(
            records,
            (number, _) => File.Create(Path.Combine(arguments.Out, string.Create(CultureInfo.InvariantCulture, $"{name}-{number:00000}.docx"))),
            options,
            null,
            CancellationToken.None);
    }

    private static void Write(MergeReport report, Stream output)
    {
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true });
        json.WriteStartObject();
        json.WriteNumber("records", report.Records);
        json.WriteNumber("letters", report.Letters);
        json.WriteNumber("skipped", report.Skipped);
        json.WriteStartArray("fields");
        foreach (var field in report.Fields)
        {
            json.WriteStartObject();
            json.WriteString("name", field.Field.Name);
            json.WriteString("state", JsonNamingPolicy.CamelCase.ConvertName(field.State.ToString()));
            json.WriteString("where", JsonNamingPolicy.CamelCase.ConvertName(field.Field.Place.ToString()));
            json.WriteNumber("letters", field.Letters);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
