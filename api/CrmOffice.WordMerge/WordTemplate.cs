using CrmOffice.WordMerge.Package;
using CrmOffice.WordMerge.Plan;
using CrmOffice.WordMerge.Rendering;

namespace CrmOffice.WordMerge;

/// <summary>
/// A Word document with fields to fill: .docx, .dotx, .docm or .dotm. It is read once and can then be filled any number of times, by
/// several threads at once. Macros stay in it untouched; a template (.dotx, .dotm) becomes a document.
/// </summary>
public sealed class WordTemplate
{
    private readonly TemplatePlan plan;

    private WordTemplate(TemplatePlan plan) => this.plan = plan;

    /// <summary>The names that the template asks the data for, each once for each place.</summary>
    public IReadOnlyList<TemplateField> Fields => plan.Settings.Fields;

    /// <exception cref="WordTemplateException">The file can't serve as a template.</exception>
    public static WordTemplate Open(Stream document, WordTemplateLimits? limits = null)
    {
        limits ??= new();
        using var copy = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; (read = document.Read(buffer)) > 0;)
        {
            copy.Write(buffer, 0, read);
            if (copy.Length > limits.FileBytes)
            {
                throw new WordTemplateException(WordTemplateError.TooLarge, $"The file is larger than {limits.FileBytes} bytes.");
            }
        }

        return new(TemplatePlan.Of(WordPackage.Open(copy.GetBuffer().AsMemory(0, (int)copy.Length), limits), limits));
    }

    /// <summary>One letter, with the sections of the template. NEXT finds no other record, and SKIPIF skips nothing.</summary>
    /// <param name="output">Is only written to; need not seek.</param>
    public MergeReport Fill(MergeRecord record, Stream output, MergeOptions options)
    {
        var merge = new Merge(plan, [record], options, isMerged: false, CancellationToken.None);
        using (merge.Source)
        {
            merge.Letter.Begin();
            var changed = SingleDocument.Render(plan, merge.Letter, new LetterParts(plan));
            merge.Letter.Keep();
            SingleDocument.Write(plan, changed, merge.Pictures, output);
            return merge.Report();
        }
    }

    /// <summary>
    /// All letters in one document, each in a section of its own that begins on a new page and counts its pages from 1. Written
    /// while the records are read; the memory does not grow with their number.
    /// </summary>
    /// <param name="output">Is only written to; need not seek.</param>
    /// <param name="progress">Told the number of records read, after each letter.</param>
    /// <exception cref="OperationCanceledException">What was written until then is no document.</exception>
    public MergeReport MergeToDocument(
        IEnumerable<MergeRecord> records, Stream output, MergeOptions options, IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        var merge = new Merge(plan, records, options, isMerged: true, cancellation);
        using (merge.Source)
        using (var document = new MergedDocument(plan, merge.Pictures, output))
        {
            while (merge.Letter.Begin())
            {
                cancellation.ThrowIfCancellationRequested();
                document.Add(merge.Letter);
                progress?.Report(merge.Source.Count);
            }

            document.Finish(merge.Letter);
            return merge.Report();
        }
    }

    /// <summary>A document for each letter.</summary>
    /// <param name="openFile">Gives the stream for a letter, by its number from 1 and its first record; it is disposed after writing. May be called on several threads.</param>
    /// <inheritdoc cref="MergeToDocument"/>
    public MergeReport MergeToFiles(
        IEnumerable<MergeRecord> records, Func<int, MergeRecord, Stream> openFile, MergeOptions options, IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        var merge = new Merge(plan, records, options, isMerged: false, cancellation);
        using (merge.Source)
        {
            SeparateDocuments.Write(plan, merge, openFile, progress, cancellation);
            return merge.Report();
        }
    }
}
