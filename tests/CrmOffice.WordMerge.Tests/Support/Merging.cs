using System.Globalization;

namespace CrmOffice.WordMerge.Tests.Support;

/// <summary>Merges in memory.</summary>
internal static class Merging
{
    public static MergeOptions Options(string culture = "de-AT") => new() { Culture = CultureInfo.GetCultureInfo(culture), Now = new DateTime(2026, 3, 9, 8, 30, 0) };

    public static MergeRecord Record(params (string Name, object? Value)[] values)
    {
        var record = new MergeRecord();
        foreach (var (name, value) in values)
        {
            record[name] = value switch
            {
                null => null,
                string text => new MergeValue.Text(text),
                DateTime date => new MergeValue.Date(date),
                bool boolean => new MergeValue.Boolean(boolean),
                decimal number => new MergeValue.Number(number),
                int number => new MergeValue.Number(number),
                byte[] picture => new MergeValue.Picture(picture),
                MergeRecord[] rows => new MergeValue.Rows(rows),
                _ => throw new ArgumentException($"No merge value for a {value.GetType()}.", nameof(values)),
            };
        }

        return record;
    }

    public static byte[] Fill(this WordTemplate template, MergeRecord record) => template.Fill(record, out _);

    public static byte[] Fill(this WordTemplate template, MergeRecord record, out MergeReport report)
    {
        using var output = new MemoryStream();
        report = template.Fill(record, output, Options());
        return output.ToArray();
    }

    public static byte[] Merge(this WordTemplate template, params MergeRecord[] records)
    {
        using var output = new MemoryStream();
        template.MergeToDocument(records, output, Options());
        return output.ToArray();
    }

    /// <summary>Fill and MergeToDocument of the record three times.</summary>
    public static IEnumerable<byte[]> FillAndMerge(this WordTemplate template, MergeRecord record) => [template.Fill(record), template.Merge(record, record, record)];
}
