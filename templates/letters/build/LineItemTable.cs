using System.Xml.Linq;
using static CrmOffice.LetterTemplates.Wml;

namespace CrmOffice.LetterTemplates;

/// <summary>The lines of a sales document: a row that repeats, and the totals.</summary>
internal static class LineItemTable
{
    private const string Rule = "7F7F7F";
    private const string HairLine = "D9D9D9";
    private static readonly double[] Widths = [17, 63, 17, 16, 25, 27];

    public static XElement Of(Language language) => Table(Widths, Element("tblBorders", Border("top", Rule, 6), Border("bottom", Rule, 6), Border("insideH", HairLine, 2)),
        Heading(language), Line(language),
        Total(language.Pick("Nettobetrag", "Net total"), language.Money("Nettobetrag", "NetTotal"), "TableSubtotal"),
        Total(language.Pick("Umsatzsteuer", "VAT"), language.Money("Umsatzsteuer", "VatTotal"), "TableSubtotal"),
        Total(language.Pick("Gesamtbetrag", "Total amount"), language.Money("Bruttobetrag", "GrossTotal"), "TableTotal"));

    private static XElement Heading(Language language)
    {
        string[] titles = language.IsGerman
            ? ["Pos.", "Bezeichnung", "Menge", "Einheit", "Einzelpreis EUR", "Betrag EUR"]
            : ["Item", "Description", "Quantity", "Unit", "Unit price EUR", "Amount EUR"];
        return Element("tr", Element("trPr", Element("cantSplit"), Element("tblHeader")),
            titles.Select((title, column) => Cell(Widths[column], [Element("tcBorders", Border("bottom", Rule, 6)), .. Gap(column)],
                Paragraph(IsNumber(column) ? "TableHeadingRight" : "TableHeading", title))));
    }

    private static XElement Line(Language language)
    {
        var (region, discount) = (language.Pick("Positionen", "LineItems"), language.Pick("Rabatt", "DiscountPercent"));
        XElement[][] cells =
        [
            [Paragraph("TableText", $"{{ MERGEFIELD TableStart:{region} }}{{ MERGEFIELD Position }}")],
            [
                Paragraph("TableText", language.Pick("{ MERGEFIELD Bezeichnung }", "{ MERGEFIELD Description }")
                    + language.Pick("""{ MERGEFIELD Artikelnummer \b ", Art.-Nr. " }""", """{ MERGEFIELD ArticleNumber \b ", item no. " }""")
                    + $$"""{ IF { MERGEFIELD {{discount}} } > "0" "{{language.Pick(", Rabatt ", ", discount ")}}{ MERGEFIELD {{discount}} }{{language.Pick(" %", "%")}}" "" }"""),
            ],
            [Paragraph("TableNumber", language.Pick("{ MERGEFIELD Menge }", "{ MERGEFIELD Quantity }"))],
            [Paragraph("TableText", language.Pick("{ MERGEFIELD Einheit }", "{ MERGEFIELD Unit }"))],
            [Paragraph("TableNumber", language.Money("Einzelpreis", "UnitPrice"))],
            [Paragraph("TableNumber", language.Money("Betrag", "Amount") + $"{{ MERGEFIELD TableEnd:{region} }}")],
        ];
        return Element("tr", Element("trPr", Element("cantSplit")), cells.Select((content, column) => Cell(Widths[column], [.. Gap(column)], content)));
    }

    private static XElement Total(string label, string amount, string style) => Element("tr", Element("trPr", Element("cantSplit")),
        Cell(Widths[..5].Sum(), [Value("gridSpan", 5)], Paragraph(style, label)), Cell(Widths[5], [], Paragraph(style, amount)));

    /// <summary>Between the quantity, which ends at the right of its column, and the unit.</summary>
    private static IEnumerable<XElement> Gap(int column) =>
        column == 3 ? [Element("tcMar", Element("left", Attribute("w", Twips(2)), Attribute("type", "dxa")))] : [];

    private static bool IsNumber(int column) => column is 2 or 4 or 5;
}
