using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using CrmOffice.WordMerge.Tests.Support;
using static CrmOffice.WordMerge.Tests.Support.Merging;
using static CrmOffice.WordMerge.Tests.Support.TestDocument;

namespace CrmOffice.WordMerge.Tests.Hostile;

/// <summary>What is wrong in a document that can be filled all the same: it is left alone, and costs no more than anything else.</summary>
public sealed class HostileFieldTests
{
    [Theory]
    [InlineData("a { MERGEFIELD name", "a \n")]
    [InlineData("a } { MERGEFIELD name }", "a  Eva\n")]
    [InlineData("{ { MERGEFIELD name }", null)]
    [InlineData("{ MERGEFIELD name } }", "Eva \n")]
    [InlineData("{ IF 1 = 1 { MERGEFIELD name } ", null)]
    [InlineData("{ } {} { | } x", "    x\n")]
    [InlineData("{ MERGEFIELD } { IF } { = } { QUOTE } x", null)]
    [InlineData("{ MERGEFIELD name | a | b }", "Eva\n")]
    public void Unbalanced_and_empty_fields_do_no_harm(string notation, string? expected)
    {
        foreach (var file in new TestDocument(Paragraph(notation)).Open().FillAndMerge(Record(("name", "Eva"))))
        {
            Assert.Empty(Errors(file));
            if (expected is not null)
            {
                Assert.StartsWith(expected, new DocumentText(file).Body, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void What_follows_a_field_that_never_ends_is_filled()
    {
        foreach (var file in new TestDocument(Paragraph("{ { IF "), Paragraph("{ MERGEFIELD name }")).Open().FillAndMerge(Record(("name", "Eva"))))
        {
            Assert.Contains(new DocumentText(file).Document.Descendants(), element => element.Name.LocalName == "t" && element.Value == "Eva");
        }
    }

    [Fact]
    public void A_field_that_begins_in_one_cell_and_ends_in_another_stays()
    {
        var file = new TestDocument(Table(["{ MERGEFIELD name", " } b"]), "<w:p/>").Open().Fill(Record(("name", "Eva")));
        Assert.Equal(2, new DocumentText(file).Document.Descendants().Count(element => element.Name.LocalName == "fldChar"));
        Assert.Empty(Errors(file));
    }

    [Theory]
    [InlineData('x')]
    [InlineData('"')]
    [InlineData('„')]
    [InlineData('\\')]
    [InlineData('=')]
    [InlineData('(')]
    [InlineData('*')]
    [InlineData('?')]
    [InlineData('<')]
    [InlineData('1')]
    [InlineData('-')]
    [InlineData('+')]
    [InlineData('^')]
    [InlineData('\'')]
    [InlineData(';')]
    [InlineData('#')]
    [InlineData(' ')]
    public void A_code_of_100_000_characters_takes_no_time(char character)
    {
        var many = new string(character, 100_000);
        foreach (var code in (string[])["", "MERGEFIELD ", "IF a = ", "IF ", "IF \"aaaa\" = \"*a", "= ", "= SUM(", "QUOTE ", "MERGEFIELD name \\# ", "MERGEFIELD name \\@ ", "MERGEFIELD name \\b ", "ADDRESSBLOCK \\f ", "GREETINGLINE \\f ", "SET a ", "ASK a "])
        {
            var template = new TestDocument(Paragraph($"{{ {code}{many} }}")).ToBytes();
            Within(5, code, () =>
            {
                var file = WordTemplate.Open(new MemoryStream(template)).Fill(Record(("name", "1234.5")));
                Assert.NotEmpty(new DocumentText(file).Parts);
            });
        }
    }

    [Fact]
    public void Wildcards_against_a_long_text_take_no_time()
    {
        var template = new TestDocument(Paragraph($"{{ IF \"{new string('a', 50_000)}\" = \"{string.Concat(Enumerable.Repeat("*a", 25_000))}b\" \"yes\" \"no\" }}")).ToBytes();
        Within(15, "wildcards", () => Assert.Equal("no\n", new DocumentText(WordTemplate.Open(new MemoryStream(template)).Fill(Record())).Body));
    }

    [Theory]
    [InlineData("{ IF ", " = \"\" \"a\" \"b\" }")]
    [InlineData("{ IF 1 = 1 \"", "\" \"b\" }")]
    [InlineData("{ IF 1 = 1 \"{ MERGEFIELD name }\" \"", "\" }")]
    [InlineData("{ = ", " + 1 }")]
    [InlineData("{ QUOTE ", " }")]
    [InlineData("{ SET a ", " }")]
    [InlineData("{ IF ", " = { MERGEFIELD other } { MERGEFIELD name } { = 1 } }")]
    [InlineData("{ COMPARE ", " > 1 }")]
    [InlineData("{ HYPERLINK ", " | x }")]
    [InlineData("{ MERGEFIELD ", " | x }")]
    public void Fields_nested_as_deep_as_they_may_be_are_evaluated_once_each(string before, string after)
    {
        var notation = string.Concat(Enumerable.Repeat(before, 45)) + "{ MERGEFIELD name }" + string.Concat(Enumerable.Repeat(after, 45));
        var template = new TestDocument(Paragraph(notation)).ToBytes();
        Within(5, before, () => Assert.Empty(Errors(WordTemplate.Open(new MemoryStream(template)).Fill(Record(("name", "5"))))));
    }

    [Fact]
    public void Fields_by_the_thousand_in_one_line_are_filled()
    {
        var template = new TestDocument(Paragraph(string.Concat(Enumerable.Repeat("{ MERGEFIELD name | «name» }", 9_500)))).ToBytes();
        Within(20, "fields", () => Assert.Equal(3 * 9_500, new DocumentText(WordTemplate.Open(new MemoryStream(template)).Fill(Record(("name", "Eva")))).Body.Length - 1));
    }

    [Fact]
    public void A_code_in_100_000_runs_is_read()
    {
        var runs = string.Concat(Enumerable.Repeat("<w:r><w:instrText>x</w:instrText></w:r>", 100_000));
        const string Begin = """<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>MERGEFIELD "</w:instrText></w:r>""";
        const string End = """<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>old</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>""";
        var template = new TestDocument($"<w:p>{Begin}{runs}{End}</w:p>");
        Within(20, "runs", () => Assert.Equal("Eva\n", new DocumentText(template.Open().Fill(Record((new string('x', 100_000), "Eva")))).Body));
    }

    [Fact]
    public void Regions_that_are_crossed_or_open_stay()
    {
        var notation = "{ MERGEFIELD TableStart:a }{ MERGEFIELD TableStart:b }x{ MERGEFIELD TableEnd:a }y{ MERGEFIELD TableEnd:b }{ MERGEFIELD TableStart:c }";
        foreach (var file in new TestDocument(Paragraph(notation)).Open().FillAndMerge(Record(("a", new[] { Record() }), ("b", new[] { Record(), Record() }))))
        {
            Assert.Empty(Errors(file));
        }
    }

    [Fact]
    public void What_lies_outside_is_named_in_the_result_as_it_was_and_never_fetched()
    {
        var document = new TestDocument(Paragraph("""{ INCLUDEPICTURE "http://localhost:9/x.png" }{ INCLUDETEXT "/etc/passwd" }{ DDE cmd x }{ DATABASE \c "x" }{ MERGEFIELD name }"""))
            .Refer("word/document.xml", "attachedTemplate", "http://localhost:9/x.dotm", "rIdA", isExternal: true)
            .Refer("word/document.xml", "header", "http://localhost:9/header.xml", "rIdB", isExternal: true)
            .Refer("word/document.xml", "settings", "file:///etc/passwd", "rIdC", isExternal: true);
        var file = document.Open().Fill(Record(("name", "Eva")));
        var text = new DocumentText(file);
        Assert.Equal(4, text.Document.Descendants().Count(element => element.Name.LocalName == "instrText"));
        Assert.Equal("Eva\n", text.Body);
        Assert.Equal(document.ToBytes().Length > 0, text.Load("word/_rels/document.xml.rels").ToString().Contains("http://localhost:9/x.dotm", StringComparison.Ordinal));
    }

    [Fact]
    public void Parts_that_are_used_as_something_else_are_left_alone()
    {
        var document = new TestDocument(Paragraph("{ MERGEFIELD name }")).WithHeader(Paragraph("{ MERGEFIELD name }"))
            .Refer("word/document.xml", "header", "document.xml", "rIdA").Refer("word/document.xml", "footer", "HEADER1.XML", "rIdB")
            .Refer("word/document.xml", "numbering", "header1.xml", "rIdC").Refer("word/document.xml", "settings", "document.xml", "rIdD")
            .Refer("word/document.xml", "styles", "header1.xml", "rIdA").Refer("word/document.xml", "footnotes", "_rels/document.xml.rels", "rIdE")
            .Refer("word/document.xml", "customXml", "document.xml", "rIdF").Refer("word/document.xml", "comments", "/[Content_Types].xml", "rIdG");
        foreach (var file in document.Open().FillAndMerge(Record(("name", "Eva"))))
        {
            using var zip = new ZipArchive(new MemoryStream(file));
            Assert.Equal(zip.Entries.Count, zip.Entries.Select(entry => entry.FullName).Distinct(StringComparer.OrdinalIgnoreCase).Count());
            Assert.StartsWith("Eva\n", new DocumentText(file).Body, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Values_can_t_break_the_markup()
    {
        var nasty = "]]></w:t>&#0;\u0000\uD800\uFFFF<!--\u0085\u2028{ MERGEFIELD x }";
        foreach (var file in new TestDocument(Paragraph("{ MERGEFIELD name }{ MERGEFIELD name \\* Upper }"), $"<w:p>{Control("name", Runs("x"))}</w:p>").Open().FillAndMerge(Record(("name", nasty))))
        {
            Assert.Empty(Errors(file));
        }
    }

    private static void Within(int seconds, string what, Action action)
    {
        var watch = Stopwatch.StartNew();
        action();
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(seconds), $"{what}: {watch.Elapsed}");
    }
}
