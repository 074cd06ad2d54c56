using System.Text.Json;
using CrmOffice.Api.Tests;

namespace CrmOffice.WordMerge.Tests.Fields;

/// <summary>The single fields of fields.json, measured with another engine: code, culture and values give a text.</summary>
public sealed class MeasuredFieldTests
{
    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        foreach (var line in Lines())
        {
            cases.Add($"{line.GetProperty("set").GetString()} {line.GetProperty("culture").GetString()} {line.GetProperty("code").GetString()}", line.GetRawText());
        }

        return cases;
    }

    [Fact]
    public void There_are_177_of_them() => Assert.Equal(177, Lines().Count);

    // SET's result stands in the measured text, because that engine's plain text shows the hidden results of fields too; Word doesn't show
    // them (WORD.md: REF or its bare name shows the bookmark).
    [Theory]
    [MemberData(nameof(Cases))]
    public void A_field_gives_the_measured_text(string name, string line)
    {
        Assert.NotEmpty(name);
        var field = JsonElement.Parse(line);
        var record = new MergeRecord();
        foreach (var value in field.GetProperty("values").EnumerateObject())
        {
            var type = field.TryGetProperty("types", out var types) ? types.GetProperty(value.Name).GetString() : "string";
            record[value.Name] = type switch
            {
                "double" or "int" => new MergeValue.Number(value.Value.GetDecimal()),
                "date" => new MergeValue.Date(value.Value.GetDateTime()),
                _ => new MergeValue.Text(value.Value.GetString()!),
            };
        }

        var context = FieldScript.In(field.GetProperty("culture").GetString()!, record);
        var text = FieldScript.Parse(field.GetProperty("code").GetString()!).Text(context, showsSet: true);

        Assert.Equal(field.GetProperty("text").GetString(), text.ReplaceLineEndings("\r"));
    }

    private static List<JsonElement> Lines()
    {
        using var stream = File.OpenRead(Path.Combine(Repository.Root, "tests", "CrmOffice.WordMerge.Tests", "Fields", "fields.json"));
        return [.. JsonDocument.Parse(stream).RootElement.EnumerateArray()];
    }
}
