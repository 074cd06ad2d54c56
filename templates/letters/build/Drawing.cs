using System.Xml.Linq;
using static CrmOffice.LetterTemplates.Wml;

namespace CrmOffice.LetterTemplates;

/// <summary>Thin lines at the paper's left edge.</summary>
internal static class Drawing
{
    private static readonly XNamespace Compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";
    private static readonly XNamespace WordDrawing = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static readonly XNamespace Shape = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape";

    /// <summary>Short enough that printers, which leave 4 mm blank, still print a part of them.</summary>
    private const double FromLeft = 4;

    public static XAttribute[] Namespaces =>
    [
        new(XNamespace.Xmlns + "mc", Compatibility), new(XNamespace.Xmlns + "wp", WordDrawing), new(XNamespace.Xmlns + "a", Main), new(XNamespace.Xmlns + "wps", Shape),
    ];

    /// <summary>A run with a horizontal line.</summary>
    /// <param name="top">Millimetres from the page's top.</param>
    /// <param name="length">In millimetres.</param>
    public static XElement Mark(int id, string name, double top, double length) => Element("r",
        new XElement(Compatibility + "AlternateContent", new XElement(Compatibility + "Choice", new XAttribute("Requires", "wps"),
            Element("drawing", new XElement(WordDrawing + "anchor",
                new XAttribute("distT", 0), new XAttribute("distB", 0), new XAttribute("distL", 0), new XAttribute("distR", 0),
                new XAttribute("simplePos", 0), new XAttribute("relativeHeight", id), new XAttribute("behindDoc", 1), new XAttribute("locked", 1),
                new XAttribute("layoutInCell", 0), new XAttribute("allowOverlap", 1),
                new XElement(WordDrawing + "simplePos", new XAttribute("x", 0), new XAttribute("y", 0)),
                Position("positionH", FromLeft), Position("positionV", top),
                new XElement(WordDrawing + "extent", new XAttribute("cx", Emu(length)), new XAttribute("cy", 0)),
                new XElement(WordDrawing + "wrapNone"),
                new XElement(WordDrawing + "docPr", new XAttribute("id", id), new XAttribute("name", name)),
                new XElement(WordDrawing + "cNvGraphicFramePr"),
                new XElement(Main + "graphic", new XElement(Main + "graphicData", new XAttribute("uri", Shape.NamespaceName), Line(length))))))));

    private static XElement Position(string name, double millimetres) => new(WordDrawing + name,
        new XAttribute("relativeFrom", "page"), new XElement(WordDrawing + "posOffset", Emu(millimetres)));

    private static XElement Line(double length) => new(Shape + "wsp",
        new XElement(Shape + "cNvCnPr"),
        new XElement(Shape + "spPr",
            new XElement(Main + "xfrm",
                new XElement(Main + "off", new XAttribute("x", 0), new XAttribute("y", 0)),
                new XElement(Main + "ext", new XAttribute("cx", Emu(length)), new XAttribute("cy", 0))),
            new XElement(Main + "prstGeom", new XAttribute("prst", "line"), new XElement(Main + "avLst")),
            new XElement(Main + "ln", new XAttribute("w", 3175),
                new XElement(Main + "solidFill", new XElement(Main + "srgbClr", new XAttribute("val", "7F7F7F"))))),
        new XElement(Shape + "bodyPr"));
}
