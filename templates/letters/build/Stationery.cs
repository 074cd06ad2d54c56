using System.Xml.Linq;
using static CrmOffice.LetterTemplates.Wml;

namespace CrmOffice.LetterTemplates;

/// <summary>The company's letter paper, DIN 5008 form B: what stands around the text. Millimetres from the edges of an A4 sheet.</summary>
internal static class Stationery
{
    public const double Left = 25;
    public const double Right = 20;
    public const double HeaderTop = 12.5;
    public const double FooterBottom = 9;
    public const double Margin = 25;
    private const double TextWidth = 210 - Left - Right;

    /// <summary>Where the window of the envelope begins. The letterhead is exactly as high as this needs, whatever stands in it.</summary>
    private const double WindowTop = 45;

    private const double ReturnZone = 17.7;
    private const double AddressZone = 27.3;

    /// <summary>The paragraph that must follow a table: one point.</summary>
    private const double TableEnd = 25.4 / 72;

    /// <summary>Return line and address on the left, 80 mm wide; who writes and when on the right, from 125 mm to 200 mm, past the margin.</summary>
    public static XElement Window(Language language)
    {
        double[] widths = [80, 20, 75];
        XElement[] Merged(string how) => [Value("vMerge", how)];
        return Table(widths, null,
            Row(ReturnZone, "exact",
                Cell(widths[0], [Value("vAlign", "bottom")], Paragraph("SenderLine", language.Pick("{ MERGEFIELD Absenderzeile }", "{ MERGEFIELD SenderLine }"))),
                Cell(widths[1], [], Paragraph("TableEnd", "")),
                Cell(widths[2], Merged("restart"), [.. Information(language)])),
            Row(AddressZone, "atLeast",
                Cell(widths[0], [], Paragraph("Address", language.Pick("{ MERGEFIELD Anschrift }", "{ MERGEFIELD Address }"))),
                Cell(widths[1], [], Paragraph("TableEnd", "")),
                Cell(widths[2], Merged("continue"), Paragraph("TableEnd", ""))));
    }

    /// <summary>Of the first page: the company's name, or its logo in the same place; the marks for folding and punching.</summary>
    public static XElement Letterhead(Language language) => Element("hdr", Drawing.Namespaces,
        Table([TextWidth], null, Row(WindowTop - HeaderTop - TableEnd, "exact",
            Cell(TextWidth, [], Paragraph("Letterhead", language.Pick("{ MERGEFIELD AbsenderFirma }", "{ MERGEFIELD SenderCompany }"))))),
        Paragraph("TableEnd",
        [
            Drawing.Mark(1, language.Pick("Falzmarke oben", "Upper folding mark"), 105, 4),
            Drawing.Mark(2, language.Pick("Lochmarke", "Punching mark"), 148.5, 6),
            Drawing.Mark(3, language.Pick("Falzmarke unten", "Lower folding mark"), 210, 4),
        ]));

    /// <summary>Of the following pages. The number of pages is that of the section, because many letters may be in one document.</summary>
    public static XElement ShortHeader(Language language) => Element("hdr",
        Paragraph("Header",
        [
            .. FieldText.Runs(language.Pick("{ MERGEFIELD AbsenderFirma } · ", "{ MERGEFIELD SenderCompany } · ") + language.Date("Datum", "Date")),
            Element("r", Element("tab")),
            .. FieldText.Runs(language.Pick("Seite { PAGE } von { SECTIONPAGES }", "Page { PAGE } of { SECTIONPAGES }")),
        ]));

    /// <summary>Of the first page: address, contact, bank, register. A line without data goes.</summary>
    public static XElement CompanyFooter(Language language)
    {
        (double Width, string[] Lines)[] columns =
        [
            (38, language.IsGerman
                ? ["{ MERGEFIELD AbsenderFirma }", "{ MERGEFIELD AbsenderStrasse }", """{ MERGEFIELD AbsenderPLZ \f " " }{ MERGEFIELD AbsenderOrt }""", "{ MERGEFIELD AbsenderLand }"]
                : ["{ MERGEFIELD SenderCompany }", "{ MERGEFIELD SenderStreet }", """{ MERGEFIELD SenderPostalCode \f " " }{ MERGEFIELD SenderCity }""", "{ MERGEFIELD SenderCountry }"]),
            (42, language.IsGerman
                ? ["""{ MERGEFIELD AbsenderTelefon \b "Telefon " }""", "{ MERGEFIELD AbsenderEmail }", "{ MERGEFIELD AbsenderWeb }"]
                : ["""{ MERGEFIELD SenderPhone \b "Phone " }""", "{ MERGEFIELD SenderEmail }", "{ MERGEFIELD SenderWebsite }"]),
            (41, language.IsGerman
                ? ["{ MERGEFIELD AbsenderBank }", """{ MERGEFIELD AbsenderIBAN \b "IBAN " }""", """{ MERGEFIELD AbsenderBIC \b "BIC " }"""]
                : ["{ MERGEFIELD SenderBank }", """{ MERGEFIELD SenderIban \b "IBAN " }""", """{ MERGEFIELD SenderBic \b "BIC " }"""]),
            (44, language.IsGerman
                ? ["{ MERGEFIELD AbsenderFirmenbuch }", """{ MERGEFIELD AbsenderUID \b "UID " }""", """{ MERGEFIELD AbsenderGeschaeftsfuehrung \b "Geschäftsführung " }"""]
                : ["{ MERGEFIELD SenderRegistrationNumber }", """{ MERGEFIELD SenderVatId \b "VAT number " }""", """{ MERGEFIELD SenderManagingDirector \b "Managing director " }"""]),
        ];
        var row = Element("tr", Element("trPr", Element("cantSplit")), columns.Select(column => Cell(column.Width, [Element("tcMar", Element("right", Attribute("w", Twips(2)), Attribute("type", "dxa")))],
            [.. column.Lines.Select(line => Paragraph("Footer", line))])));
        return Element("ftr",
            Table([.. columns.Select(c => c.Width)], Element("tblBorders", Border("top", "A6A6A6")), row),
            Paragraph("TableEnd", ""));
    }

    private static IEnumerable<XElement> Information(Language language) => language.IsGerman
        ?
        [
            Paragraph("InformationFirst", "Ihre Ansprechperson"),
            Paragraph("Information", "{ MERGEFIELD Bearbeiter }"),
            Paragraph("Information", """{ MERGEFIELD BearbeiterTelefon \b "Telefon " }"""),
            Paragraph("Information", "{ MERGEFIELD BearbeiterEmail }"),
            Paragraph("InformationLabel", "Datum"),
            Paragraph("Information", language.Date("Datum", "Date")),
            Paragraph("InformationNote", """{ MERGEFIELD Kundennummer \b "Ihre Kundennummer " }"""),
        ]
        :
        [
            Paragraph("InformationFirst", "Your contact"),
            Paragraph("Information", "{ MERGEFIELD SenderName }"),
            Paragraph("Information", """{ MERGEFIELD SenderPersonPhone \b "Phone " }"""),
            Paragraph("Information", "{ MERGEFIELD SenderPersonEmail }"),
            Paragraph("InformationLabel", "Date"),
            Paragraph("Information", language.Date("Datum", "Date")),
            Paragraph("InformationNote", """{ MERGEFIELD CustomerNumber \b "Your customer number " }"""),
        ];
}
