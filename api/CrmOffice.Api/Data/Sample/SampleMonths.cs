using System.Globalization;

namespace CrmOffice.Api.Data.Sample;

/// <summary>The months of the year in which a text fits, such as "9-12"; without any, it always does.</summary>
internal readonly record struct SampleMonths(int First, int Last)
{
    public static SampleMonths Parse(string? text)
    {
        if (text is null)
        {
            return new SampleMonths(1, 12);
        }

        var ends = text.Split('-').Select(end => int.Parse(end, CultureInfo.InvariantCulture)).ToList();
        return new SampleMonths(ends[0], ends[1]);
    }

    public bool Contains(int month) => month >= First && month <= Last;
}
