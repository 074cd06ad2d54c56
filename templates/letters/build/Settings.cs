using System.Xml.Linq;
using static CrmOffice.LetterTemplates.Wml;

namespace CrmOffice.LetterTemplates;

/// <summary>Parts that the reader of a letter does not see.</summary>
internal static class Settings
{
    public static XElement Part(Language language) => Element("settings",
        Element("zoom", Attribute("percent", 100)),
        Value("defaultTabStop", 709),
        Value("characterSpacingControl", "doNotCompress"),
        Element("compat",
            Compatibility("compatibilityMode", "15"), Compatibility("overrideTableStyleFontSizeAndJustification", "1"),
            Compatibility("enableOpenTypeFeatures", "1"), Compatibility("doNotFlipMirrorIndents", "1"), Compatibility("differentiateMultirowTableHeaders", "1")),
        Element("themeFontLang", Attribute("val", language.Culture)),
        Value("decimalSymbol", language.DecimalSymbol),
        Value("listSeparator", language.ListSeparator));

    public static XElement Properties(LetterDocument document, Language language)
    {
        XNamespace core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
        XNamespace elements = "http://purl.org/dc/elements/1.1/";
        XNamespace terms = "http://purl.org/dc/terms/";
        XNamespace schema = "http://www.w3.org/2001/XMLSchema-instance";
        XElement Date(string name) => new(terms + name, new XAttribute(schema + "type", "dcterms:W3CDTF"), "2026-01-01T00:00:00Z");
        return new XElement(core + "coreProperties",
            new XAttribute(XNamespace.Xmlns + "cp", core), new XAttribute(XNamespace.Xmlns + "dc", elements),
            new XAttribute(XNamespace.Xmlns + "dcterms", terms), new XAttribute(XNamespace.Xmlns + "xsi", schema),
            new XElement(elements + "title", document.Title), new XElement(elements + "creator", "CrmOffice"),
            new XElement(elements + "language", language.Culture), Date("created"), Date("modified"));
    }

    /// <summary>The building blocks from which Word shows a placeholder again when the text in its place is deleted.</summary>
    public static XElement Glossary(IReadOnlyList<string> placeholders) => Element("glossaryDocument", Element("docParts",
        placeholders.Select((text, index) => Element("docPart",
            Element("docPartPr",
                Value("name", ContentControl.BlockName(index)),
                Element("category", Value("name", "General"), Value("gallery", "placeholder")),
                Element("types", Value("type", "bbPlcHdr")),
                Element("behaviors", Value("behavior", "content"))),
            Element("docPartBody", Element("p", ContentControl.Prompt(text)))))));

    private static XElement Compatibility(string name, string value) => Element("compatSetting",
        Attribute("name", name), Attribute("uri", "http://schemas.microsoft.com/office/word"), Attribute("val", value));
}
