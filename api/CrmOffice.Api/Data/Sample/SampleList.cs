using CsvHelper;

namespace CrmOffice.Api.Data.Sample;

/// <summary>The lists in the folder Lists, which are embedded in the program.</summary>
internal static class SampleList
{
    private static readonly CsvReaderOptions Format = new() { Separator = ';', NullValues = [""] };

    public static List<T> Read<T>(string name)
    {
        using var csv = CsvReader.Create(Open($"{name}.csv"), Format);
        return csv.GetRecords<T>().ToList();
    }

    /// <summary>A file of the folders Lists and Mails.</summary>
    public static Stream Open(string fileName) =>
        typeof(SampleList).Assembly.GetManifestResourceStream($"Sample/{fileName}")
        ?? throw new InvalidOperationException($"The sample company's file {fileName} is not embedded.");
}
