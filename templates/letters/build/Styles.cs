using System.Xml.Linq;
using static CrmOffice.LetterTemplates.Wml;

namespace CrmOffice.LetterTemplates;

/// <summary>
/// The styles of all templates. Word's own (Salutation, Closing, Signature …) appear in the language of the user's Word; the others are
/// named in the language of the letter.
/// </summary>
internal static class Styles
{
    private const string Font = "Arial";
    private const string Accent = "1F3864";
    private const string Quiet = "595959";

    public static XElement Part(Language language) => Element("styles",
        Element("docDefaults",
            Element("rPrDefault", Element("rPr",
                Element("rFonts", Attribute("ascii", Font), Attribute("hAnsi", Font), Attribute("eastAsia", Font), Attribute("cs", Font)),
                Value("sz", 22), Value("szCs", 22),
                Element("lang", Attribute("val", language.Culture), Attribute("eastAsia", "en-US"), Attribute("bidi", "ar-SA")))),
            Element("pPrDefault", Element("pPr", Element("spacing", Attribute("after", 0), Attribute("line", 264), Attribute("lineRule", "auto"))))),
        Element("style", Attribute("type", "paragraph"), Attribute("default", 1), Attribute("styleId", "Normal"), Value("name", "Normal"), Element("qFormat")),
        Element("style", Attribute("type", "character"), Attribute("default", 1), Attribute("styleId", "DefaultParagraphFont"), Value("name", "Default Paragraph Font"),
            Value("uiPriority", 1), Element("semiHidden")),
        Element("style", Attribute("type", "table"), Attribute("default", 1), Attribute("styleId", "TableNormal"), Value("name", "Normal Table"),
            Value("uiPriority", 99), Element("semiHidden"),
            Element("tblPr", Element("tblInd", Attribute("w", 0), Attribute("type", "dxa")), Element("tblCellMar",
                Element("top", Attribute("w", 0), Attribute("type", "dxa")), Element("left", Attribute("w", 108), Attribute("type", "dxa")),
                Element("bottom", Attribute("w", 0), Attribute("type", "dxa")), Element("right", Attribute("w", 108), Attribute("type", "dxa"))))),
        Element("style", Attribute("type", "character"), Attribute("styleId", "PlaceholderText"), Value("name", "Placeholder Text"), Value("uiPriority", 99),
            Element("rPr", Value("color", "666666"))),
        Own("SenderLine", language.Pick("Absenderzeile", "Sender line"), null,
            [Element("pBdr", Border("bottom", "A6A6A6", 2, 1)), Spacing(0, 40, 180)], [Value("color", Quiet), Value("sz", 14)]),
        Own("Address", language.Pick("Anschrift", "Address"), null, [Spacing(0, 0, 220)], [Value("sz", 20)]),
        Own("Information", language.Pick("Infoblock", "Information"), null, [Spacing(0, 0, 240)], [Value("sz", 18)]),
        Own("InformationLabel", language.Pick("Infoblock Bezeichnung", "Information label"), "Information", [Spacing(120, 0, 220)], [Value("color", Quiet), Value("sz", 16)], "Information"),
        Own("InformationFirst", language.Pick("Infoblock Beginn", "Information first"), "Information", [Spacing(Twips(5), 0, 220)], [Value("color", Quiet), Value("sz", 16)], "InformationLabel"),
        Own("InformationNote", language.Pick("Infoblock Hinweis", "Information note"), "Information", [Spacing(120, 0, 240)], [Value("sz", 18)], "Information"),
        Own("SubjectLine", language.Pick("Betreff", "Subject line"), "Salutation", [Element("keepNext"), Spacing(Twips(8.46), 400)], [Element("b")]),
        BuiltIn("Salutation", "Salutation", "BodyText", [Spacing(0, 200)], []),
        BuiltIn("BodyText", "Body Text", null, [Element("widowControl"), Spacing(0, 200)], []),
        Own("AfterTable", language.Pick("Text nach Tabelle", "Text after table"), "BodyText", [Element("keepLines"), Element("widowControl"), Spacing(200, 0)], []),
        BuiltIn("Quote", "Quote", "BodyText",
            [Element("pBdr", Border("left", "A6A6A6", 12, 8)), Spacing(0, 200), Element("ind", Attribute("left", 340), Attribute("right", 340))], [Element("i")]),
        BuiltIn("Closing", "Closing", "Signature", [Element("keepNext"), Element("keepLines"), Spacing(300, 0)], []),
        BuiltIn("Signature", "Signature", null, [Element("keepNext"), Element("keepLines"), Spacing(Twips(16), 0)], []),
        Own("SignatureRole", language.Pick("Funktion", "Role"), null, [Element("keepLines"), Spacing(0, 0)], [Value("color", Quiet)]),
        Own("Enclosure", language.Pick("Anlagen", "Enclosures"), null, [Spacing(400, 0)], [Value("sz", 18)]),
        Own("TableHeading", language.Pick("Tabellenkopf", "Table heading"), null, [Element("keepNext"), Spacing(40, 40, 240)], [Element("b"), Value("sz", 18)]),
        Own("TableHeadingRight", language.Pick("Tabellenkopf rechts", "Table heading right"), null, [Element("keepNext"), Spacing(40, 40, 240), Value("jc", "right")], [Element("b"), Value("sz", 18)]),
        Own("TableText", language.Pick("Tabellentext", "Table text"), null, [Spacing(40, 40, 240)], [Value("sz", 18)]),
        Own("TableNumber", language.Pick("Tabellenzahl", "Table number"), null, [Spacing(40, 40, 240), Value("jc", "right")], [Value("sz", 18)]),
        Own("TableSubtotal", language.Pick("Tabellenzwischensumme", "Table subtotal"), null, [Element("keepNext"), Spacing(40, 40, 240), Value("jc", "right")], [Value("sz", 18)]),
        Own("TableTotal", language.Pick("Tabellensumme", "Table total"), null, [Element("keepNext"), Spacing(40, 40, 240), Value("jc", "right")], [Element("b"), Value("sz", 18)]),
        BuiltIn("Header", "header", null, [Element("tabs", Element("tab", Attribute("val", "right"), Attribute("pos", Twips(165))))], [Value("color", Quiet), Value("sz", 16)]),
        BuiltIn("Footer", "footer", null, [Spacing(0, 0, 190)], [Value("color", Quiet), Value("sz", 14)]),
        Own("Letterhead", language.Pick("Briefkopf", "Letterhead"), null, [Spacing(60, 0)], [Element("b"), Value("color", Accent), Value("sz", 34)]),
        Own("Label", language.Pick("Etikett", "Label"), null, [Spacing(0, 0, 205), Element("ind", Attribute("left", Twips(6)), Attribute("right", Twips(4)))], [Value("sz", 18)]),
        Own("TableEnd", language.Pick("Tabellenende", "Table end"), null, [Spacing(0, 0, 20)], [Value("sz", 2)]));

    /// <param name="next">Of the paragraph that follows when the writer presses Enter; null: the same.</param>
    private static XElement Own(string id, string name, string? next, XElement[] paragraph, XElement[] run, string? after = null) =>
        Style(id, name, after ?? next, paragraph, run, Attribute("customStyle", 1));

    private static XElement BuiltIn(string id, string name, string? next, XElement[] paragraph, XElement[] run) => Style(id, name, next, paragraph, run, null);

    private static XElement Style(string id, string name, string? next, XElement[] paragraph, XElement[] run, XAttribute? custom) => Element("style",
        Attribute("type", "paragraph"), custom, Attribute("styleId", id),
        Value("name", name), Value("basedOn", "Normal"), next is null ? null : Value("next", next), Element("qFormat"),
        Element("pPr", paragraph), run.Length == 0 ? null : Element("rPr", run));

    /// <summary>In twentieths of a point.</summary>
    /// <param name="line">Exact height of a line.</param>
    private static XElement Spacing(int before, int after, int? line = null) => Element("spacing",
        Attribute("before", before), Attribute("after", after),
        line is { } height ? Attribute("line", height) : null, line is null ? null : Attribute("lineRule", "exact"));
}
