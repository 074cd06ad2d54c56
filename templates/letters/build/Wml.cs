using System.Xml.Linq;

namespace CrmOffice.LetterTemplates;

/// <summary>WordprocessingML in few words. Lengths are millimetres.</summary>
internal static class Wml
{
    public static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>In twentieths of a point, as most of WordprocessingML counts.</summary>
    public static int Twips(double millimetres) => (int)Math.Round(millimetres * 1440 / 25.4);

    /// <summary>In English metric units, as drawings count.</summary>
    public static long Emu(double millimetres) => (long)Math.Round(millimetres * 36_000);

    public static XElement Element(string name, params object?[] content) => new(W + name, content);

    public static XAttribute Attribute(string name, object value) => new(W + name, value);

    /// <summary>An element with nothing but w:val.</summary>
    public static XElement Value(string name, object value) => Element(name, Attribute("val", value));

    /// <param name="text">With fields as Word shows them after Alt+F9.</param>
    public static XElement Paragraph(string style, string text) => Paragraph(style, FieldText.Runs(text));

    public static XElement Paragraph(string style, IEnumerable<XElement> content) => Element("p", Element("pPr", Value("pStyle", style)), content);

    public static XElement Row(double height, string rule, params XElement[] cells) =>
        Element("tr", Element("trPr", Element("cantSplit"), Element("trHeight", Attribute("val", Twips(height)), Attribute("hRule", rule))), cells);

    public static XElement Cell(double width, XElement[] properties, params XElement[] content) =>
        Element("tc", Element("tcPr", Element("tcW", Attribute("w", Twips(width)), Attribute("type", "dxa")), properties), content);

    /// <summary>A table of fixed widths that starts exactly at the margin.</summary>
    public static XElement Table(double[] widths, XElement? borders, params XElement[] rows) => Element("tbl",
        Element("tblPr",
            Element("tblW", Attribute("w", widths.Sum(Twips)), Attribute("type", "dxa")),
            Element("tblInd", Attribute("w", 0), Attribute("type", "dxa")),
            borders,
            Element("tblLayout", Attribute("type", "fixed")),
            Element("tblCellMar", Side("left"), Side("right"))),
        Element("tblGrid", widths.Select(width => Element("gridCol", Attribute("w", Twips(width))))),
        rows);

    public static XElement Border(string side, string color, int eighthsOfPoint = 4, int space = 0) => Element(side,
        Attribute("val", "single"), Attribute("sz", eighthsOfPoint), Attribute("space", space), Attribute("color", color));

    private static XElement Side(string name) => Element(name, Attribute("w", 0), Attribute("type", "dxa"));
}
