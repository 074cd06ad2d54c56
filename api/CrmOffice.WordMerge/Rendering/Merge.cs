using CrmOffice.WordMerge.Fields;
using CrmOffice.WordMerge.Plan;

namespace CrmOffice.WordMerge.Rendering;

/// <summary>One merge, from its first record to its report.</summary>
internal sealed class Merge
{
    private readonly MergeTally tally;

    public Merge(TemplatePlan plan, IEnumerable<MergeRecord> records, MergeOptions options, bool isMerged, CancellationToken cancellation)
    {
        tally = new(plan.Settings.Fields);
        Source = new(records);
        Pictures = new(plan.AddedNames);
        Letter = new(Source, tally, plan.Settings, WordCulture.Of(options.Culture))
        {
            Now = options.Now,
            IsMerged = isMerged,
            Pictures = Pictures,
            Cancellation = cancellation,
        };
    }

    public RecordSource Source { get; }

    public PictureParts Pictures { get; }

    public Letter Letter { get; }

    public MergeReport Report() => tally.ToReport(Source.Count);
}
