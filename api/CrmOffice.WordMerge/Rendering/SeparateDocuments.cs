using CrmOffice.WordMerge.Plan;

namespace CrmOffice.WordMerge.Rendering;

/// <summary>
/// A document for each letter. Letters are rendered one after the other, because fields like NEXT and MERGESEQ go through all of
/// them; they are packed and written on all cores meanwhile.
/// </summary>
internal static class SeparateDocuments
{
    public static void Write(TemplatePlan plan, Merge merge, Func<int, MergeRecord, Stream> openFile, IProgress<int>? progress, CancellationToken cancellation)
    {
        var underway = new Queue<Task>();
        var parts = new LetterParts(plan);
        var letter = merge.Letter;
        var number = 0;
        try
        {
            while (letter.Begin())
            {
                cancellation.ThrowIfCancellationRequested();
                letter.Pictures = new(plan.AddedNames);
                var changed = SingleDocument.Render(plan, letter, parts);
                if (letter.IsSkipped)
                {
                    letter.Skip();
                    continue;
                }

                letter.Keep();
                var (record, own, pictures) = (letter.FirstRecord, ++number, letter.Pictures);
                underway.Enqueue(Task.Run(
                    () =>
                    {
                        using var file = openFile(own, record);
                        SingleDocument.Write(plan, changed, pictures, file);
                    },
                    CancellationToken.None));
                if (underway.Count > 2 * Environment.ProcessorCount)
                {
                    underway.Dequeue().GetAwaiter().GetResult();
                }

                progress?.Report(merge.Source.Count);
            }
        }
        finally
        {
            // No file is left open, whatever went wrong with another.
            Task.WhenAll(underway).GetAwaiter().GetResult();
        }
    }
}
