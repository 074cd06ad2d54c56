using System.Globalization;

namespace CrmOffice.WordMerge;

/// <summary>What a merge needs to know besides the values.</summary>
public sealed record MergeOptions
{
    /// <summary>How numbers and dates are read and written where the template does not say otherwise.</summary>
    public CultureInfo Culture { get; init; } = CultureInfo.CurrentCulture;

    /// <summary>Local time, for what a field of the template asks of it.</summary>
    public DateTime Now { get; init; } = DateTime.Now;
}
