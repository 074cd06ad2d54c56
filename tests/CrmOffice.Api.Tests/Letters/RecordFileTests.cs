using System.Text;
using CrmOffice.Api.Features.Letters.Command;
using CrmOffice.WordMerge;
using CsCheck;

namespace CrmOffice.Api.Tests.Letters;

public sealed class RecordFileTests
{
    [Fact]
    public void Json_values_keep_their_types()
    {
        var record = Assert.Single(Json(
            """[{ "Name": "Müller", "Betrag": 1234.50, "Aktiv": true, "Leer": null, "Am": "2026-03-02", "Um": "2026-03-02T14:30:00Z", "Positionen": [{ "Menge": 2 }, { "Menge": 3 }] }]"""));

        Assert.Equal(new MergeValue.Text("Müller"), record["Name"]);
        Assert.Equal(new MergeValue.Number(1234.50m), record["Betrag"]);
        Assert.Equal(new MergeValue.Boolean(true), record["Aktiv"]);
        Assert.True(record.TryGet("Leer", out var empty));
        Assert.Null(empty);
        Assert.Equal(new MergeValue.Date(new DateTime(2026, 3, 2)), record["Am"]);
        Assert.Equal(new MergeValue.Date(new DateTime(2026, 3, 2, 14, 30, 0)), record["Um"]);
        Assert.Equal([2m, 3m], Assert.IsType<MergeValue.Rows>(record["Positionen"]).Records.Select(row => ((MergeValue.Number)row["Menge"]!).Value));
    }

    [Theory]
    [InlineData("2026-03-02", true)]
    [InlineData("2026-03-02T14:30", true)]
    [InlineData("2026-03-02T14:30:15.1234567+01:00", true)]
    [InlineData("2026-02-30", false)]
    [InlineData("2026-3-2", false)]
    [InlineData("20260302", false)]
    [InlineData("02.03.2026", false)]
    [InlineData("2026-03-02 bis 2026-03-05", false)]
    [InlineData("2026-03-02T", false)]
    [InlineData("4711-08-15-X", false)]
    public void Only_what_is_clearly_a_date_is_one(string text, bool isDate) => Assert.Equal(isDate, IsoDate.TryParse(text, out _));

    [Theory]
    [InlineData("", "Malformed", 1)]
    [InlineData("{}", "NotAnArray", 0)]
    [InlineData("[1]", "NotAnObject", 1)]
    [InlineData("""[{"a":1},{"a":{"b":1}}]""", "NestedObject", 2)]
    [InlineData("""[{"a":[1]}]""", "RowIsNoObject", 1)]
    [InlineData("""[{"a":1e400}]""", "NumberOutOfRange", 1)]
    [InlineData("""[{"a":1}""", "Malformed", 2)]
    [InlineData("""[{"a":1},{"a":""", "Malformed", 2)]
    [InlineData("""[{"a":1}] [{"a":2}]""", "Malformed", 2)]
    [InlineData("""[{"a":tru}]""", "Malformed", 1)]
    public void Json_that_is_wrong_says_where(string json, string error, int record)
    {
        var problem = Assert.Throws<RecordFileException>(() => Json(json));

        Assert.Equal((error, record), (problem.Error.ToString(), problem.Record));
        Assert.NotEmpty(problem.Sentence);
    }

    [Fact]
    public void A_malformed_record_names_its_line()
    {
        var problem = Assert.Throws<RecordFileException>(() => Json("[\n{\"a\":1},\n{\"a\":1,,}\n]"));

        Assert.Equal((2, 3L), (problem.Record, problem.Line!.Value));
    }

    [Fact]
    public void Json_is_read_however_it_arrives() => Gen.Select(Gen.Int[0, 60], Gen.Int[1, 40], Gen.String.Array[0, 5], Gen.Bool).Sample((count, piece, values, mark) =>
    {
        // Half a surrogate pair is no text that JSON can carry.
        var texts = values.Select(value => string.Concat(value.Where(c => !char.IsSurrogate(c))) + "!").ToArray();
        var record = texts.Select((text, i) => KeyValuePair.Create($"f{i}", text)).ToDictionary();
        var json = System.Text.Json.JsonSerializer.Serialize(Enumerable.Repeat(record, count));
        var bytes = Encoding.UTF8.GetBytes(json);
        using var stream = new Trickle([.. mark ? Encoding.UTF8.Preamble : [], .. bytes], piece);
        var read = new JsonRecords(stream).Read().ToList();

        Assert.Equal(count, read.Count);
        Assert.All(read, r => Assert.Equal(texts, texts.Select((_, i) => ((MergeValue.Text)r[$"f{i}"]!).Value)));
    });

    [Fact]
    public void A_record_may_be_larger_than_the_buffer()
    {
        var text = new string('ä', 300_000);
        var records = Json($$"""[{"a":"x"},{"a":"{{text}}"},{"a":"y"}]""");

        Assert.Equal(["x", text, "y"], records.Select(r => ((MergeValue.Text)r["a"]!).Value));
    }

    [Theory]
    [InlineData("Name;Ort\nMüller;Wien\n", ';')]
    [InlineData("Name,Ort\r\nMüller,Wien", ',')]
    [InlineData("\"Name\";\"Ort\"\n\"Müller\";\"Wien\"\n\n", ';')]
    public void Csv_is_read_with_either_separator(string csv, char separator)
    {
        var record = Assert.Single(Csv(csv));

        Assert.Equal((new MergeValue.Text("Müller"), new MergeValue.Text("Wien")), (record["Name"], record["Ort"]));
        Assert.Contains(separator, csv);
    }

    [Fact]
    public void Csv_values_may_hold_separators_quotes_and_lines()
    {
        var record = Assert.Single(Csv("Text;Am;Leer\n\"Eins; \"\"zwei\"\"\nDrei\";2026-03-02;\n"));

        Assert.Equal(new MergeValue.Text("Eins; \"zwei\"\nDrei"), record["Text"]);
        Assert.Equal(new MergeValue.Date(new DateTime(2026, 3, 2)), record["Am"]);
        Assert.True(record.TryGet("Leer", out var empty) && empty is null);
    }

    [Theory]
    [InlineData("", "NoHeader", 0L)]
    [InlineData("Name;;Ort\n", "NoHeader", 1L)]
    [InlineData("a;b\n1;2\n1;2;3\n", "WrongNumberOfValues", 4L)]
    [InlineData("a;b\n1;\"2", "MisplacedQuote", 2L)]
    [InlineData("a;b\n1;2\n1;\"2\"3\n", "MisplacedQuote", 3L)]
    public void Csv_that_is_wrong_says_where(string csv, string error, long line)
    {
        var problem = Assert.Throws<RecordFileException>(() => Csv(csv));

        Assert.Equal((error, line), (problem.Error.ToString(), problem.Line ?? 0));
    }

    [Fact]
    public void Any_values_survive_csv() => Gen.Select(Gen.String.Array[1, 4], Gen.Bool).Sample((values, comma) =>
    {
        var separator = comma ? "," : ";";

        // A row without any value is an empty line of the file, no record.
        var names = string.Join(separator, values.Select((_, i) => $"f{i}").Append("last"));
        var row = string.Join(separator, values.Select(value => $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"").Append("1"));
        var record = Assert.Single(Csv($"{names}\n{row}\n{row}\n").Take(1));

        Assert.Equal(values, values.Select((_, i) => record[$"f{i}"] is MergeValue.Text text ? text.Value : ""));
    });

    private static List<MergeRecord> Json(string json) => [.. new JsonRecords(new MemoryStream(Encoding.UTF8.GetBytes(json))).Read()];

    private static List<MergeRecord> Csv(string csv) => [.. new CsvRecords(new StringReader(csv)).Read()];

    /// <summary>Gives a few bytes at a time.</summary>
    private sealed class Trickle(byte[] bytes, int piece) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, piece));
    }
}
