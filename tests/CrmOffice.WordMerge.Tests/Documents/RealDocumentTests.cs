using System.Globalization;
using System.Text.Json;
using CrmOffice.WordMerge.Tests.Support;

namespace CrmOffice.WordMerge.Tests.Documents;

/// <summary>Templates that others have made, merged with two records; what came out was measured with another engine.</summary>
public sealed class RealDocumentTests
{
    public static IEnumerable<TheoryDataRow<string>> Files() =>
        TestData.Exists ? Cases().Keys.Select(file => new TheoryDataRow<string>(file)) : [new TheoryDataRow<string>("")];

    /// <summary>Where the witness differs from what Word documents.</summary>
    private static readonly Dictionary<string, (string Theirs, string Ours, string Reason)[]> Differences = new()
    {
        ["libreoffice__ooxmlexport__data__tdf129582.docx"] =
            [("NOME_", "Nome_", "The run has w:caps: Word shows capitals and keeps the text as it is.")],
        ["docx__tests__test_next_record.docx"] =
            [("«field»/«field»«Next Record»\n«field»/«field»\n", "/\n/\n", "Past the last record NEXT gives empty text, as records.json has it.")],
        ["aspose.words__Mail_merge_destinations_-_Fax.docx"] =
            [("November 23, 2026", "July 20, 2020", "TIME stays a field, which Word brings up to date; until then it shows what was stored.")],
        ["docxport.net__samples__TestDocVariables.docx"] =
        [
            ("\"Mismatch\"\nMismatch", "\"Mismatch\"\nValue is two", "SET has made the bookmark that REF shows, whatever the data calls by the same name."),
            ("\\d \"Unknown\"\nUnknown\nREF", "\\d \"Unknown\"\n\nREF", "ASK shows nothing; what REF shows is the answer."),
            ("\nDefaultCity_1\nREF City", "\n\nREF City", "The same."),
            ("\nDefaultCity_2\nREF City", "\n\nREF City", "The same."),
            ("SEQ Figure\n9\nSEQ Figure\n10\nSEQ Figure \\c\n10", "SEQ Figure\n1\nSEQ Figure\n2\nSEQ Figure \\c\n2", "SEQ stays a field, which Word brings up to date."),
            ("\"Not Empty\"\nREF\n", "\"Not Empty\"\nError! Unknown op code for conditional.\n", "The braces are typed, so that the operator is a word; this is what Word says of it."),
        ],
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void A_real_template_gives_its_expected_text(string file)
    {
        Assert.SkipUnless(TestData.Exists, TestData.Missing);
        var expected = Cases()[file];
        var merged = new DocumentText(Merge(file, expected));
        var body = expected.GetProperty("body").GetString()!;
        foreach (var difference in Differences.GetValueOrDefault(file) ?? [])
        {
            Assert.Contains(difference.Theirs, body, StringComparison.Ordinal);
            body = body.Replace(difference.Theirs, difference.Ours, StringComparison.Ordinal);
        }

        Assert.Equal(body, merged.Body);
        Assert.Equal(expected.GetProperty("sections").GetInt32(), merged.Sections);
        Assert.Equal(HeadersAndFooters(expected.GetProperty("headersFooters").GetString()!), HeadersAndFooters(merged));
    }

    /// <summary>Those with text; the witness lists empty ones for each section.</summary>
    private static List<string> HeadersAndFooters(string expected) =>
        [.. expected.Split('|').Where(entry => !entry.EndsWith(':')).Select(entry => entry.TrimEnd()).Order(StringComparer.Ordinal)];

    private static List<string> HeadersAndFooters(DocumentText merged) =>
        [.. merged.HeadersAndFooters().SelectMany(section => section).Where(entry => entry.Value.Trim().Length > 0).Select(entry => $"{entry.Key}:{entry.Value.TrimEnd()}").Order(StringComparer.Ordinal)];

    private static byte[] Merge(string file, JsonElement expected)
    {
        using var document = File.OpenRead(Path.Combine(TestData.Letters, "documents", file));
        var template = WordTemplate.Open(document);
        var options = new MergeOptions { Culture = CultureInfo.GetCultureInfo("en-US"), Now = new DateTime(2026, 11, 23) };
        var records = expected.GetProperty("records").EnumerateArray().Select(record => JsonRecord.Of(record)).ToList();
        AddRegions(records[0], expected.GetProperty("regions"));
        using var output = new MemoryStream();
        template.MergeToDocument(records, output, options);
        return output.ToArray();
    }

    /// <summary>Each region has rows with the record's fields, numbered; a region inside another was given to its first row only.</summary>
    private static void AddRegions(MergeRecord record, JsonElement regions)
    {
        var names = record.Names.ToList();
        MergeRecord? firstRow = null;
        foreach (var region in regions.EnumerateObject())
        {
            var rows = Enumerable.Range(1, region.Value.GetInt32()).Select(number => Row(names, number)).ToList();
            if (Nested.Contains(region.Name))
            {
                firstRow![region.Name] = new MergeValue.Rows(rows);
            }
            else
            {
                firstRow = rows[0];
                record[region.Name] = new MergeValue.Rows(rows);
            }
        }
    }

    private static readonly HashSet<string> Nested = ["Item", "Orders", "NestedRegion1", "NestedRegion2"];

    private static MergeRecord Row(List<string> names, int number)
    {
        var row = new MergeRecord();
        foreach (var name in names)
        {
            row[name] = new MergeValue.Text($"{name.Replace('_', ' ')}_{number}");
        }

        return row;
    }

    private static Dictionary<string, JsonElement> Cases()
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(TestData.Letters, "documents.json")));
        return json.RootElement.EnumerateArray().ToDictionary(entry => entry.GetProperty("file").GetString()!, entry => entry.Clone());
    }
}
