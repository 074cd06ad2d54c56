using System.Globalization;
using System.Text.Json;
using CrmOffice.Api.Tests;
using CrmOffice.WordMerge.Tests.Support;

namespace CrmOffice.WordMerge.Tests.Documents;

/// <summary>How NEXT, SKIPIF, MERGEREC and MERGESEQ go through the records; the texts were measured.</summary>
public sealed class RecordFlowTests
{
    private static readonly string File = Path.Combine(Repository.Root, "tests/CrmOffice.WordMerge.Tests/Documents/records.json");

    public static IEnumerable<TheoryDataRow<string>> Sets()
    {
        using var json = JsonDocument.Parse(System.IO.File.ReadAllBytes(File));
        return [.. json.RootElement.EnumerateArray().Select(set => new TheoryDataRow<string>(set.GetProperty("set").GetString()!))];
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void The_records_go_into_the_letters_as_measured(string name)
    {
        using var json = JsonDocument.Parse(System.IO.File.ReadAllBytes(File));
        var set = json.RootElement.EnumerateArray().Single(candidate => candidate.GetProperty("set").GetString() == name);
        var paragraphs = set.GetProperty("paragraphs").EnumerateArray().Select(paragraph => TestDocument.Paragraph(paragraph.GetString()!));
        var template = new TestDocument([.. paragraphs]).Open();
        using var output = new MemoryStream();
        template.MergeToDocument(
            set.GetProperty("records").EnumerateArray().Select(JsonRecord.Of).ToList(),
            output,
            new MergeOptions { Culture = CultureInfo.GetCultureInfo(set.GetProperty("culture").GetString()!) });

        // In the file a paragraph ends with a carriage return and a section with a form feed before it.
        var letters = new DocumentText(output.ToArray()).Body.Split('\f');
        Assert.Equal(set.GetProperty("text").GetString(), string.Concat(letters.Select(letter => letter.TrimEnd('\n').Replace('\n', '\r') + "\f\r")));
    }
}
