using CrmOffice.WordMerge.Tests.Support;
using static CrmOffice.WordMerge.Tests.Support.Merging;
using static CrmOffice.WordMerge.Tests.Support.TestDocument;

namespace CrmOffice.WordMerge.Tests.Documents;

/// <summary>Fields whose code or result goes over several paragraphs.</summary>
public sealed class SpanningFieldTests
{
    private static readonly string[] Lines = [Paragraph("before { MERGEFIELD name | one"), Paragraph("two"), Table(["cell"]), Paragraph("three } after", """<w:jc w:val="right"/>"""), Paragraph("end")];

    private static TestDocument Document(string code = "MERGEFIELD name")
    {
        // The notation is read paragraph by paragraph: what closes stands in another one.
        var blocks = string.Concat(Lines).Replace("MERGEFIELD name", code, StringComparison.Ordinal);
        return new(blocks);
    }

    [Theory]
    [InlineData("MERGEFIELD name", "before x\nend\n")]
    [InlineData("MERGEFIELD other", "before  one\ntwo\ncell\nthree  after\nend\n")]
    [InlineData("TOC \\o", "before  one\ntwo\ncell\nthree  after\nend\n")]
    [InlineData("DATE", "before  one\ntwo\ncell\nthree  after\nend\n")]
    public void A_result_of_several_paragraphs_is_replaced_or_stays(string code, string expected)
    {
        foreach (var file in Document(code).Open().FillAndMerge(Record(("name", "x"))))
        {
            Assert.Empty(Errors(file));
            Assert.DoesNotContain("crmoffice", new DocumentText(file).Document.ToString(), StringComparison.Ordinal);
            Assert.StartsWith(expected.Replace("x\n", "x after\n", StringComparison.Ordinal), new DocumentText(file).Body, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void An_empty_one_that_stands_alone_takes_its_line_with_it()
    {
        var document = new TestDocument(Paragraph("a"), Paragraph("{ MERGEFIELD name | one"), Paragraph("two }"), Paragraph("b"));
        Assert.Equal("a\nb\n", new DocumentText(document.Open().Fill(Record(("name", null)))).Body);
        Assert.Equal("a\nx\nb\n", new DocumentText(document.Open().Fill(Record(("name", "x")))).Body);
    }

    [Fact]
    public void One_that_ends_the_document_is_followed_by_the_next_letter()
    {
        var document = new TestDocument(Paragraph("a { MERGEFIELD other | one"), Paragraph("two }"));
        foreach (var file in document.Open().FillAndMerge(Record()))
        {
            Assert.Empty(Errors(file));
            Assert.StartsWith("a  one\ntwo ", new DocumentText(file).Body, StringComparison.Ordinal);
        }
    }
}
