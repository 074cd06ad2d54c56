using System.Text;
using System.Xml.Linq;
using CrmOffice.WordMerge.Tests.Support;
using static CrmOffice.WordMerge.Tests.Support.Merging;
using static CrmOffice.WordMerge.Tests.Support.TestDocument;

namespace CrmOffice.WordMerge.Tests.ContentControls;

/// <summary>Repeating sections, and controls bound to custom XML.</summary>
public sealed class RepeatingSectionTests
{
    private static readonly XNamespace w = W;

    private static readonly string Lines = Section("Lines", $"<w:tr>{Cell($"<w:p>{Control("Item", Runs("old"), id: 20)}</w:p>")}{Cell(Paragraph("{ MERGEFIELD price }"))}</w:tr>", 10);

    private static string Section(string tag, string content, int id) =>
        Control(tag, Control("", content, "<w15:repeatingSectionItem/>", id + 1) + Control("", content, "<w15:repeatingSectionItem/>", id + 2), "<w15:repeatingSection/>", id);

    private static string TableOf(string rows) => Table(["Item", "Price"]).Replace("</w:tbl>", rows + "</w:tbl>", StringComparison.Ordinal);

    [Fact]
    public void Rows_of_a_table_repeat_for_the_rows_of_the_data()
    {
        var template = new TestDocument(TableOf(Lines), "<w:p/>").Open();
        var record = Record(("Lines", new[] { Record(("Item", "Saw"), ("price", 5)), Record(("Item", "Nail"), ("price", 1)), Record(("Item", null), ("price", 2)) }));
        var file = template.Fill(record, out var report);
        var text = new DocumentText(file);
        Assert.Equal("Item\nPrice\nSaw\n5\nNail\n1\n\n2\n\n", text.Body);
        Assert.Empty(Errors(file));
        Assert.Contains(new TemplateField("Lines", TemplateFieldKind.Region, DocumentPlace.Body, null), template.Fields);
        Assert.Contains(new TemplateField("Item", TemplateFieldKind.ContentControl, DocumentPlace.Body, "Lines"), template.Fields);
        Assert.Equal(FieldState.Filled, report.Fields.Single(field => field.Field.Name == "Lines").State);
        Assert.Equal(1 + (3 * 2), Ids(text).Distinct().Count());

        var merged = template.Merge(record, record, record);
        Assert.Empty(Errors(merged));
        Assert.Equal(3 * (1 + (3 * 2)), Ids(new(merged)).Distinct().Count());
    }

    [Fact]
    public void Sections_in_sections_ask_the_row()
    {
        var inner = Section("Parts", $"<w:p>{Runs("- { MERGEFIELD part }")}</w:p>", 30);
        var template = new TestDocument(Section("Items", Paragraph("{ MERGEFIELD name }") + inner, 10), "<w:p/>").Open();
        var file = template.Fill(Record(("Items", new[]
        {
            Record(("name", "a"), ("Parts", new[] { Record(("part", "1")), Record(("part", "2")) })),
            Record(("name", "b"), ("Parts", Array.Empty<MergeRecord>())),
            Record(("name", "c"), ("Parts", new[] { Record(("part", "3")) })),
        })));
        Assert.Equal("a\n- 1\n- 2\nb\nc\n- 3\n\n", new DocumentText(file).Body);
        Assert.Equal(Ids(new(file)).Count, Ids(new(file)).Distinct().Count());
        Assert.Empty(Errors(file));
    }

    [Fact]
    public void Without_rows_the_section_goes()
    {
        foreach (var value in (MergeRecord[]?[])[[], null])
        {
            var file = new TestDocument(TableOf(Lines), "<w:p/>").Open().Fill(Record(("Lines", value)));
            Assert.Equal("Item\nPrice\n\n", new DocumentText(file).Body);
            Assert.Empty(Errors(file));
        }
    }

    [Fact]
    public void A_table_of_nothing_else_goes_with_it_and_a_cell_keeps_a_paragraph()
    {
        var table = Table(["x"]).Replace(Row("x"), Lines, StringComparison.Ordinal);
        var file = new TestDocument(Table(["x"]).Replace(Paragraph("x"), table + "<w:p/>", StringComparison.Ordinal), Table(["x"]).Replace(Paragraph("x"), Section("Lines", Paragraph("y"), 40), StringComparison.Ordinal), "<w:p/>").Open()
            .Fill(Record(("Lines", null)));
        Assert.Equal("\n\n\n", new DocumentText(file).Body);
        Assert.Empty(Errors(file));
    }

    [Fact]
    public void An_unknown_section_stays_with_all_its_items()
    {
        var template = new TestDocument(Section("Items", Paragraph("{ MERGEFIELD name }"), 10), "<w:p/>").Open();
        Assert.Equal("Eva\nEva\n\n", new DocumentText(template.Fill(Record(("name", "Eva")), out var report)).Body);
        Assert.Equal(FieldState.Unknown, report.Fields.Single(field => field.Field.Kind == TemplateFieldKind.Region).State);
    }

    [Fact]
    public void Sections_nested_as_deep_as_elements_may_be_take_no_time()
    {
        var section = Paragraph("{ MERGEFIELD name }");
        for (var i = 0; i < 60; i++)
        {
            section = Control($"Items{i}", Control("", section, "<w15:repeatingSectionItem/>"), "<w15:repeatingSection/>");
        }

        Assert.Equal("Eva\n\n", new DocumentText(new TestDocument(section, "<w:p/>").Open().Fill(Record(("name", "Eva")))).Body);
    }

    [Fact]
    public void Bookmarks_and_pictures_in_rows_have_names_and_ids_of_their_own()
    {
        var content = $"""<w:p w14:paraId="11111111" w14:textId="77777777"><w:bookmarkStart w:id="5" w:name="mark"/>{Pictures.Run("rIdOld", 9)}<w:bookmarkEnd w:id="5"/></w:p>""";
        var other = content.Replace("11111111", "22222222", StringComparison.Ordinal).Replace("w:id=\"5\"", "w:id=\"6\"", StringComparison.Ordinal).Replace("\"mark\"", "\"other\"", StringComparison.Ordinal).Replace("id=\"9\"", "id=\"10\"", StringComparison.Ordinal);
        var region = Paragraph("{ MERGEFIELD TableStart:Items }") + other + Paragraph("{ MERGEFIELD TableEnd:Items }");
        var template = new TestDocument(Section("Items", content, 10), region, "<w:p/>").With("word/media/old.png", "image", "", Pictures.Png(), id: "rIdOld").Open();
        var record = Record(("Items", new[] { Record(), Record(), Record() }));
        foreach (var file in template.FillAndMerge(record))
        {
            Assert.Empty(Errors(file));
            var document = new DocumentText(file).Document;
            var perLetter = document.Descendants(w + "sectPr").Count();
            Assert.Equal(3 * perLetter, document.Descendants(w + "bookmarkStart").Where(mark => mark.Ancestors(w + "sdt").Any()).Select(mark => (string)mark.Attribute(w + "name")!).Distinct().Count());
            Assert.All(document.Descendants(w + "bookmarkStart"), start => Assert.Contains(document.Descendants(w + "bookmarkEnd"), end => (string)end.Attribute(w + "id")! == (string)start.Attribute(w + "id")!));
        }
    }

    private static List<string> Ids(DocumentText text) => [.. text.Document.Descendants(w + "sdtPr").Elements(w + "id").Select(id => (string)id.Attribute(w + "val")!)];

    private const string Store = "{11111111-2222-3333-4444-555555555555}";

    private static string Binding(string path) => $"""<w:dataBinding w:prefixMappings="xmlns:ns0='urn:letter'" w:xpath="{path}" w:storeItemID="{Store}"/>""";

    private static TestDocument Bound(string path, string kind = "<w:text/>") => new TestDocument($"<w:p>{Control("Name", Runs("old"), Binding(path) + kind)}</w:p>")
        .With("customXml/item1.xml", "customXml", "", Encoding.UTF8.GetBytes("""<l:letter xmlns:l="urn:letter" day="0"><l:name>x</l:name><l:name>old</l:name></l:letter>"""))
        .With("customXml/itemProps1.xml", "customXmlProps", "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
            Encoding.UTF8.GetBytes($"""<ds:datastoreItem ds:itemID="{Store}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"/>"""), "customXml/item1.xml");

    [Theory]
    [InlineData("/ns0:letter[1]/ns0:name[2]", "2")]
    [InlineData("/ns0:letter/ns0:name[2]/text()", "2")]
    [InlineData("/ns0:letter[1]/@day", "day")]
    public void A_bound_control_changes_its_store_too(string path, string where)
    {
        var file = Bound(path).Open().Fill(Record(("Name", "Eva & <Co>")));
        var text = new DocumentText(file);
        Assert.Equal("Eva & <Co>\n", text.Body);
        var root = text.Load("customXml/item1.xml").Root!;
        Assert.Equal("Eva & <Co>", where == "day" ? (string)root.Attribute("day")! : root.Elements().Last().Value);
        Assert.Equal("x", root.Elements().First().Value);
        Assert.Single(text.Document.Descendants(w + "dataBinding"));
        Assert.Empty(Errors(file));
    }

    [Theory]
    [InlineData("/ns0:letter[1]/ns0:missing[1]")]
    [InlineData("//ns0:name")]
    [InlineData("/ns1:letter[1]")]
    [InlineData("/ns0:letter/ns0:name[last()]")]
    public void A_control_whose_store_can_t_be_changed_is_bound_no_more(string path)
    {
        var text = new DocumentText(Bound(path).Open().Fill(Record(("Name", "Eva"))));
        Assert.Equal("Eva\n", text.Body);
        Assert.Empty(text.Document.Descendants(w + "dataBinding"));
    }

    [Fact]
    public void In_a_document_of_several_letters_no_control_is_bound()
    {
        var template = Bound("/ns0:letter[1]/ns0:name[2]").Open();
        var text = new DocumentText(template.Merge(Record(("Name", "a")), Record(("Name", "b")), Record()));
        Assert.Equal("a\n\fb\n\fold\n", text.Body);
        Assert.Empty(text.Document.Descendants(w + "dataBinding"));
        Assert.Equal("old", text.Load("customXml/item1.xml").Root!.Elements().Last().Value);
    }

    [Fact]
    public void A_date_is_stored_as_the_control_says()
    {
        var date = """<w:date><w:dateFormat w:val="d.M.yy"/><w:lid w:val="de-AT"/><w:storeMappedDataAs w:val="date"/></w:date>""";
        var text = new DocumentText(Bound("/ns0:letter[1]/@day", date).Open().Fill(Record(("Name", new DateTime(2026, 3, 9)))));
        Assert.Equal("9.3.26\n", text.Body);
        Assert.Equal("2026-03-09", (string)text.Load("customXml/item1.xml").Root!.Attribute("day")!);
    }

    [Fact]
    public void Files_of_one_merge_have_stores_of_their_own()
    {
        var files = new MemoryStream[2];
        Bound("/ns0:letter[1]/@day").Open().MergeToFiles([Record(("Name", "a")), Record(("Name", "b"))], (number, _) => files[number - 1] = new MemoryStream(), Options());
        Assert.Equal(["a", "b"], files.Select(file => (string)new DocumentText(file.ToArray()).Load("customXml/item1.xml").Root!.Attribute("day")!));
    }

    [Fact]
    public void Properties_of_the_document_are_a_store_as_well()
    {
        const string Dc = "http://purl.org/dc/elements/1.1/";
        var binding = $"""<w:dataBinding w:prefixMappings="xmlns:ns0='{Dc}' xmlns:ns1='http://schemas.openxmlformats.org/package/2006/metadata/core-properties'" w:xpath="/ns1:coreProperties[1]/ns0:title[1]" w:storeItemID="{"{6C3C8BC8-F283-45AE-878A-BAB7291924A1}"}"/>""";
        var template = new TestDocument($"<w:p>{Control("Title", Runs("old"), binding + "<w:text/>")}</w:p>")
            .With("docProps/core.xml", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "application/vnd.openxmlformats-package.core-properties+xml",
                Encoding.UTF8.GetBytes($"""<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="{Dc}"><dc:title>old</dc:title></cp:coreProperties>"""), "");
        var text = new DocumentText(template.Open().Fill(Record(("Title", "Offer"))));
        Assert.Equal("Offer", text.Load("docProps/core.xml").Root!.Value);
    }
}
