using System.Globalization;
using System.Text.Json;
using CrmOffice.WordMerge.Tests.Support;

namespace CrmOffice.WordMerge.Tests.Documents;

/// <summary>Templates that others have made, merged with two records; what came out was measured with another engine.</summary>
public sealed class RealDocumentTests
{
    public static IEnumerable<TheoryDataRow<string>> Files() =>
        TestData.Exists ? Cases().Keys.Select(file => new TheoryDataRow<string>(file)) : [new TheoryDataRow<string>("")];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_real_template_gives_its_expected_text(string file)
    {
        Assert.SkipUnless(TestData.Exists, TestData.Missing);
        var expected = Cases()[file];
        var merged = new DocumentText(Merge(file, expected));
        Assert.Equal(expected.GetProperty("body").GetString(), merged.Body);
        Assert.Equal(expected.GetProperty("sections").GetInt32(), merged.Sections);
    }

    private static byte[] Merge(string file, JsonElement expected)
    {
        using var document = File.OpenRead(Path.Combine(TestData.Letters, "documents", file));
        var template = WordTemplate.Open(document);
        var options = new MergeOptions { Culture = CultureInfo.GetCultureInfo("en-US"), Now = new DateTime(2026, 11, 23) };
        var records = expected.GetProperty("records").EnumerateArray().Select(record => JsonRecord.Of(record)).ToList();
        using var output = new MemoryStream();
        template.MergeToDocument(records, output, options);
        return output.ToArray();
    }

    private static Dictionary<string, JsonElement> Cases()
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(TestData.Letters, "documents.json")));
        return json.RootElement.EnumerateArray().ToDictionary(entry => entry.GetProperty("file").GetString()!, entry => entry.Clone());
    }
}
