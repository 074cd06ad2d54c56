using System.Xml.Linq;
using CrmOffice.WordMerge.Tests.Support;
using static CrmOffice.WordMerge.Tests.Support.Merging;
using static CrmOffice.WordMerge.Tests.Support.TestDocument;

namespace CrmOffice.WordMerge.Tests.ContentControls;

public sealed class TextControlTests
{
    private static readonly XNamespace w = W;
    private const string Bold = "<w:rPr><w:b/></w:rPr>";
    private const string Placeholder = """<w:showingPlcHdr/><w:text/>""";

    [Fact]
    public void A_control_in_a_line_takes_the_value_with_the_look_of_its_first_run()
    {
        var template = new TestDocument($"<w:p>{Runs("Name: ")}{Control("Name", Runs("old", Bold) + Runs("er"))}{Runs(".")}</w:p>").Open();
        var text = new DocumentText(template.Fill(Record(("name", "Eva\nAnders")), out var report));
        Assert.Equal("Name: Eva\nAnders.\n", text.Body);
        var run = Assert.Single(text.Document.Descendants(w + "sdtContent").Elements());
        Assert.NotNull(run.Element(w + "rPr")!.Element(w + "b"));
        Assert.Single(run.Elements(w + "br"));
        var field = Assert.Single(report.Fields);
        Assert.Equal((new TemplateField("Name", TemplateFieldKind.ContentControl, DocumentPlace.Body, null), FieldState.Filled, 1), (field.Field, field.State, field.Letters));
        Assert.Equal([field.Field], template.Fields);
    }

    [Fact]
    public void A_control_without_a_tag_is_filled_by_its_title()
    {
        var control = """<w:sdt><w:sdtPr><w:alias w:val="Full name"/><w:text/></w:sdtPr><w:sdtContent><w:r><w:t>x</w:t></w:r></w:sdtContent></w:sdt>""";
        Assert.Equal("Eva\n", Body($"<w:p>{control}</w:p>", ("Full_name", "Eva")));
    }

    [Fact]
    public void A_title_serves_where_the_data_does_not_know_the_tag()
    {
        var control = """<w:sdt><w:sdtPr><w:alias w:val="Name"/><w:tag w:val="4711"/><w:text/></w:sdtPr><w:sdtContent><w:r><w:t>x</w:t></w:r></w:sdtContent></w:sdt>""";
        Assert.Equal("Eva\n", Body($"<w:p>{control}</w:p>", ("Name", "Eva")));
    }

    [Fact]
    public void The_hint_of_what_to_enter_goes_and_leaves_nothing_of_its_look()
    {
        var hint = Runs("Click here", """<w:rPr><w:rStyle w:val="PlaceholderText"/></w:rPr>""");
        var text = new DocumentText(new TestDocument($"<w:p>{Control("Name", hint, Placeholder, look: "<w:rPr><w:i/></w:rPr>")}</w:p>").Open().Fill(Record(("Name", "Eva"))));
        Assert.Equal("Eva\n", text.Body);
        Assert.Empty(text.Document.Descendants(w + "showingPlcHdr"));
        Assert.Empty(text.Document.Descendants(w + "rStyle"));
        Assert.NotNull(text.Document.Descendants(w + "r").Single().Element(w + "rPr")!.Element(w + "i"));
    }

    [Fact]
    public void An_empty_value_empties_the_control_and_the_hint_stays_away()
    {
        var text = new DocumentText(new TestDocument($"<w:p>{Control("Name", Runs("Click here"), Placeholder)}</w:p>").Open().Fill(Record(("Name", null)), out var report));
        Assert.Equal("\n", text.Body);
        Assert.Empty(text.Document.Descendants(w + "showingPlcHdr"));
        Assert.Single(text.Document.Descendants(w + "sdtContent").Elements(w + "r"));
        Assert.Equal(FieldState.Empty, Assert.Single(report.Fields).State);
    }

    [Fact]
    public void An_unknown_control_stays_and_the_fields_in_it_are_filled()
    {
        var text = new DocumentText(new TestDocument(Control("Other", Paragraph("Dear { MERGEFIELD name }"), Placeholder)).Open().Fill(Record(("Name", "Eva")), out var report));
        Assert.Equal("Dear Eva\n", text.Body);
        Assert.Single(text.Document.Descendants(w + "showingPlcHdr"));
        Assert.Equal(FieldState.Unknown, report.Fields.Single(field => field.Field.Kind == TemplateFieldKind.ContentControl).State);
    }

    [Fact]
    public void A_control_without_a_name_is_not_reported()
    {
        var control = """<w:sdt><w:sdtPr><w:tag w:val=""/><w:text/></w:sdtPr><w:sdtContent><w:r><w:t>x</w:t></w:r></w:sdtContent></w:sdt>""";
        var template = new TestDocument($"<w:p>{control}</w:p>").Open();
        Assert.Empty(template.Fields);
        Assert.Equal("x\n", new DocumentText(template.Fill(Record())).Body);
    }

    [Fact]
    public void A_block_keeps_the_properties_of_its_first_paragraph()
    {
        var text = new DocumentText(new TestDocument(Control("Name", Paragraph("a", """<w:jc w:val="center"/>""") + Paragraph("b"), "<w:richText/>")).Open().Fill(Record(("Name", "1\n2"))));
        Assert.Equal("1\n2\n", text.Body);
        Assert.Equal("center", (string?)text.Document.Descendants(w + "jc").Single().Attribute(w + "val"));
    }

    [Fact]
    public void A_cell_and_a_row_stay_what_they_are()
    {
        var row = $"<w:tr>{Control("Cell", Cell(Paragraph("old")))}{Cell(Paragraph("b"))}</w:tr>";
        var table = Table(["x", "y"]).Replace("</w:tbl>", row + Control("Row", Row("c", "d"), "<w:richText/>", 2) + "</w:tbl>", StringComparison.Ordinal);
        var file = new TestDocument(table, "<w:p/>").Open().Fill(Record(("Cell", "1"), ("Row", "2")));
        var text = new DocumentText(file);
        Assert.Equal("x\ny\n1\nb\n2\n\n\n", text.Body);
        Assert.Empty(Errors(file));
    }

    [Fact]
    public void Markup_in_a_value_is_text()
    {
        Assert.Equal("<w:p/> & \"\n", Body($"<w:p>{Control("Name", Runs("x"))}</w:p>", ("Name", "<w:p/> & \"\u0001")));
    }

    [Fact]
    public void Locked_groups_and_building_blocks_are_not_filled()
    {
        var control = Control("Name", Paragraph("{ MERGEFIELD other }"), "<w:group/>");
        Assert.Equal("b\n", Body(control, ("Name", "a"), ("other", "b")));
    }

    [Fact]
    public void Ids_are_unique_over_the_letters_and_the_document_is_valid()
    {
        var file = new TestDocument($"<w:p>{Control("A", Runs("x"), id: -5)}{Control("B", Runs("x"), id: 2_000_000_001)}</w:p>").Open()
            .Merge(Record(("A", "1"), ("B", "2")), Record(("A", "3"), ("B", "4")), Record(("A", null)));
        var text = new DocumentText(file);
        var ids = text.Document.Descendants(w + "sdtPr").Select(properties => (string)properties.Element(w + "id")!.Attribute(w + "val")!).ToList();
        Assert.Equal(6, ids.Distinct().Count());
        Assert.Empty(Errors(file));
        Assert.Equal("12\n\f34\n\fx\n", text.Body);
    }

    private static string Body(string blocks, params (string, object?)[] values) => new DocumentText(new TestDocument(blocks).Open().Fill(Record(values))).Body;
}
