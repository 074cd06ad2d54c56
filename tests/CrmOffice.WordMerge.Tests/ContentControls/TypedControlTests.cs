using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using CrmOffice.WordMerge.Tests.Support;
using static CrmOffice.WordMerge.Tests.Support.Merging;
using static CrmOffice.WordMerge.Tests.Support.TestDocument;

namespace CrmOffice.WordMerge.Tests.ContentControls;

/// <summary>Dates, check boxes, lists and pictures.</summary>
public sealed class TypedControlTests
{
    private static readonly XNamespace w = W;
    private static readonly XNamespace w14 = "http://schemas.microsoft.com/office/word/2010/wordml";
    private static readonly XNamespace r = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private const string GermanDate = """<w:date w:fullDate="2001-01-01T00:00:00Z"><w:dateFormat w:val="d. MMMM yyyy"/><w:lid w:val="de-AT"/><w:storeMappedDataAs w:val="dateTime"/><w:calendar w:val="gregorian"/></w:date>""";
    private const string CheckBox = """<w14:checkbox><w14:checked w14:val="0"/><w14:checkedState w14:val="2612" w14:font="MS Gothic"/><w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/></w14:checkbox>""";
    private const string List = """<w:dropDownList w:lastValue="a"><w:listItem w:displayText="Choose" w:value=""/><w:listItem w:displayText="Alpha" w:value="a"/><w:listItem w:displayText="Beta" w:value="b"/></w:dropDownList>""";

    [Fact]
    public void A_date_is_written_in_the_format_and_the_language_of_the_control()
    {
        var text = Fill(GermanDate, new DateTime(2026, 1, 5));
        Assert.Equal("5. Jänner 2026\n", text.Body);
        Assert.Equal("2026-01-05T00:00:00Z", (string?)text.Document.Descendants(w + "date").Single().Attribute(w + "fullDate"));
    }

    [Fact]
    public void A_date_that_comes_as_text_is_read()
    {
        Assert.Equal("9. März 2026\n", Fill(GermanDate, "9.3.2026").Body);
    }

    [Theory]
    [InlineData("soon", "soon\n")]
    [InlineData(null, "\n")]
    public void What_is_no_date_is_text_and_the_control_has_no_date(string? value, string expected)
    {
        var text = Fill(GermanDate, value);
        Assert.Equal(expected, text.Body);
        Assert.Null(text.Document.Descendants(w + "date").Single().Attribute(w + "fullDate"));
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    [InlineData("x", true)]
    [InlineData("Ja", true)]
    [InlineData("true", true)]
    [InlineData("1", true)]
    [InlineData(1, true)]
    [InlineData(0, false)]
    [InlineData("nein", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_check_box_is_checked_by_what_means_yes(object? value, bool isChecked)
    {
        var text = Fill(CheckBox, value);
        Assert.Equal(isChecked ? "☒\n" : "☐\n", text.Body);
        Assert.Equal(isChecked ? "1" : "0", (string?)text.Document.Descendants(w14 + "checked").Single().Attribute(w14 + "val"));
        Assert.Equal("MS Gothic", (string?)text.Document.Descendants(w + "rFonts").Single().Attribute(w + "ascii"));
    }

    [Fact]
    public void A_check_box_in_a_symbol_font_shows_a_symbol()
    {
        var text = Fill(CheckBox.Replace("w14:val=\"2612\" w14:font=\"MS Gothic\"", "w14:val=\"00FE\" w14:font=\"Wingdings\"", StringComparison.Ordinal), true);
        var symbol = text.Document.Descendants(w + "sym").Single();
        Assert.Equal(("Wingdings", "F0FE"), ((string?)symbol.Attribute(w + "font"), (string?)symbol.Attribute(w + "char")));
    }

    [Theory]
    [InlineData("b", "Beta\n", "b")]
    [InlineData("beta", "Beta\n", "b")]
    [InlineData("other", "other\n", null)]
    [InlineData(null, "\n", null)]
    public void A_list_shows_the_item_that_the_data_names_by_value_or_text(string? value, string shown, string? item)
    {
        foreach (var kind in (string[])["dropDownList", "comboBox"])
        {
            var text = Fill(List.Replace("dropDownList", kind, StringComparison.Ordinal), value);
            Assert.Equal(shown, text.Body);
            Assert.Equal(item, (string?)text.Document.Descendants(w + kind).Single().Attribute(w + "lastValue"));
        }
    }

    [Fact]
    public void A_picture_takes_the_place_of_the_template_s_and_is_not_distorted()
    {
        var file = PictureTemplate().Open().Fill(Record(("Logo", Pictures.Png(7))));
        Assert.Empty(Errors(file));
        var text = new DocumentText(file);
        Assert.Equal(Pictures.Png(7), PartOf(file, text.Document));
        var extent = text.Document.Descendants().Single(element => element.Name.LocalName == "extent");
        Assert.Equal(("1000000", "500000"), ((string)extent.Attribute("cx")!, (string)extent.Attribute("cy")!));
    }

    [Fact]
    public void What_is_no_picture_leaves_the_place_empty()
    {
        var template = PictureTemplate().Open();
        foreach (var value in (byte[]?[])[null, [1, 2, 3], Pictures.Png()[..20]])
        {
            var file = template.Fill(Record(("Logo", value)), out var report);
            Assert.Empty(Errors(file));
            Assert.Empty(new DocumentText(file).Document.Descendants(w + "drawing"));
            Assert.Equal(FieldState.Empty, Assert.Single(report.Fields).State);
        }
    }

    [Fact]
    public void A_picture_is_stored_once_for_all_letters_that_show_it()
    {
        var file = PictureTemplate().Open().Merge(Record(("Logo", Pictures.Png(1))), Record(("Logo", Pictures.Png(2))), Record(("Logo", Pictures.Png(1))));
        Assert.Empty(Errors(file));
        var text = new DocumentText(file);
        Assert.Equal(2, text.Parts.Count(part => part.Contains("media/merged", StringComparison.Ordinal)));
        Assert.Equal(3, text.Document.Descendants().Where(element => element.Name.LocalName == "docPr").Select(element => (string)element.Attribute("id")!).Distinct().Count());
    }

    [Fact]
    public void Pictures_in_headers_are_those_of_the_letter()
    {
        var header = $"<w:p>{Control("Logo", Pictures.Run("rIdOld"), "<w:picture/>")}</w:p>";
        var template = new TestDocument(Paragraph("a")).WithHeader(header).With("word/media/old.png", "image", "", Pictures.Png(), "word/header1.xml", "rIdOld").Open();
        var file = template.Merge(Record(("Logo", Pictures.Png(1))), Record(("Logo", Pictures.Png(2))), Record(("Logo", Pictures.Png(1))), Record());
        Assert.Empty(Errors(file));
        var text = new DocumentText(file);
        var headers = text.Parts.Where(part => part.StartsWith("word/header", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(4, headers.Count);
        Assert.Equal(
            new[] { Pictures.Png(1), Pictures.Png(2), Pictures.Png(1), Pictures.Png() }.Select(Convert.ToHexString).Order(StringComparer.Ordinal),
            headers.Select(header => Convert.ToHexString(PartOf(file, text.Load(header), header))).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_merged_document_serves_as_template_again()
    {
        var header = $"<w:p>{Control("Logo", Pictures.Run("rIdOld"), "<w:picture/>")}</w:p>";
        var template = new TestDocument(Paragraph("a")).WithHeader(header).With("word/media/old.png", "image", "", Pictures.Png(), "word/header1.xml", "rIdOld").Open();
        var once = template.Merge(Record(("Logo", Pictures.Png(1))), Record(("Logo", Pictures.Png(2))));
        var twice = WordTemplate.Open(new MemoryStream(once)).Merge(Record(("Logo", Pictures.Png(3))), Record(("Logo", Pictures.Png(4))));
        Assert.Empty(Errors(twice));
        using var zip = new ZipArchive(new MemoryStream(twice));
        Assert.Equal(zip.Entries.Count, zip.Entries.Select(entry => entry.FullName).Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Theory]
    [InlineData("<w:text/>")]
    [InlineData(List)]
    [InlineData(GermanDate)]
    [InlineData(CheckBox)]
    public void A_value_that_the_control_can_t_show_leaves_it_as_it_is(string kind)
    {
        var template = new TestDocument($"<w:p>{Control("Name", Runs("old"), kind)}</w:p>").Open();
        Assert.Equal("old\n", new DocumentText(template.Fill(Record(("Name", Pictures.Png())), out var report)).Body);
        Assert.Equal(FieldState.Unknown, Assert.Single(report.Fields).State);
    }

    private static TestDocument PictureTemplate() =>
        new TestDocument($"<w:p>{Control("Logo", Pictures.Run("rIdOld"), "<w:picture/>")}</w:p>").With("word/media/old.png", "image", "", Pictures.Png(), id: "rIdOld");

    private static byte[] PartOf(byte[] file, XDocument document, string part = "word/document.xml")
    {
        var id = (string)document.Descendants().First(element => element.Name.LocalName == "blip").Attribute(r + "embed")!;
        using var zip = new ZipArchive(new MemoryStream(file));
        using var list = zip.GetEntry(part.Insert(5, "_rels/") + ".rels")!.Open();
        var target = (string)XDocument.Load(list).Root!.Elements().Single(element => (string)element.Attribute("Id")! == id).Attribute("Target")!;
        using var picture = zip.GetEntry(target.TrimStart('/'))!.Open();
        using var copy = new MemoryStream();
        picture.CopyTo(copy);
        return copy.ToArray();
    }

    private static DocumentText Fill(string kind, object? value)
    {
        var template = new TestDocument($"<w:p>{Control("Name", Runs("old"), kind)}</w:p>").Open();
        var file = template.Fill(Record(("Name", value)));
        Assert.Empty(Errors(file));
        Assert.Empty(Errors(template.Merge(Record(("Name", value)), Record(("Name", value)))));
        return new(file);
    }
}
