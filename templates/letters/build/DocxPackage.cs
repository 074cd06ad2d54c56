using System.IO.Compression;
using System.Xml.Linq;
using static CrmOffice.LetterTemplates.Wml;

namespace CrmOffice.LetterTemplates;

/// <summary>The parts of a .docx. Nothing in it depends on the time or the machine, so that the same sources give the same file.</summary>
public sealed record DocxPackage(IReadOnlyDictionary<string, XDocument> Parts)
{
    private const string Types = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static readonly XNamespace Relationships = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static readonly DateTimeOffset Timestamp = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static DocxPackage Of(LetterDocument document, Language language)
    {
        var parts = new SortedDictionary<string, XDocument>(StringComparer.Ordinal)
        {
            ["word/document.xml"] = Document(Element("document", Element("body", document.Blocks, Section(document)))),
            ["word/styles.xml"] = Document(Styles.Part(language)),
            ["word/settings.xml"] = Document(Settings.Part(language)),
            ["docProps/core.xml"] = Document(Settings.Properties(document, language)),
        };
        List<(string Id, string Type, string Target)> related = [("rIdStyles", "styles", "styles.xml"), ("rIdSettings", "settings", "settings.xml")];
        if (document.IsLetter)
        {
            parts["word/headerFirst.xml"] = Document(Stationery.Letterhead(language));
            parts["word/header.xml"] = Document(Stationery.ShortHeader(language));
            parts["word/footerFirst.xml"] = Document(Stationery.CompanyFooter(language));
            related.AddRange([("rIdHeaderFirst", "header", "headerFirst.xml"), ("rIdHeader", "header", "header.xml"), ("rIdFooterFirst", "footer", "footerFirst.xml")]);
        }

        if (document.Placeholders.Count > 0)
        {
            parts["word/glossary/document.xml"] = Document(Settings.Glossary(document.Placeholders));
            parts["word/glossary/styles.xml"] = Document(Styles.Part(language));
            parts["word/glossary/_rels/document.xml.rels"] = Related([("rIdStyles", Office + "styles", "styles.xml")]);
            related.Add(("rIdGlossary", "glossaryDocument", "glossary/document.xml"));
        }

        parts["word/_rels/document.xml.rels"] = Related(related.Select(r => (r.Id, Office + r.Type, r.Target)));
        parts["_rels/.rels"] = Related(
        [
            ("rIdDocument", Office + "officeDocument", "word/document.xml"),
            ("rIdProperties", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml"),
        ]);
        parts["[Content_Types].xml"] = Document(ContentTypes([.. parts.Keys.Where(name => !name.EndsWith(".rels", StringComparison.Ordinal))]));
        return new DocxPackage(parts);
    }

    public byte[] ToBytes()
    {
        using var buffer = new MemoryStream();
        using (var zip = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            // Readers expect the content types first.
            foreach (var (name, part) in Parts.OrderByDescending(part => part.Key[0] == '[').ThenBy(part => part.Key, StringComparer.Ordinal))
            {
                var entry = zip.CreateEntry(name, CompressionLevel.SmallestSize);
                entry.LastWriteTime = Timestamp;
                using var stream = entry.Open();
                part.Save(stream, SaveOptions.DisableFormatting);
            }
        }

        return buffer.ToArray();
    }

    private static XElement Section(LetterDocument document) => document.IsLetter
        ? Element("sectPr",
            Reference("headerReference", "default", "rIdHeader"), Reference("headerReference", "first", "rIdHeaderFirst"),
            Reference("footerReference", "first", "rIdFooterFirst"),
            Page(Stationery.Margin, Stationery.Margin, Stationery.Left, Stationery.Right, Stationery.HeaderTop, Stationery.FooterBottom), Element("titlePg"))
        : Element("sectPr", Page(0.4, 0, 0, 0, 0, 0));

    private static object[] Page(double top, double bottom, double left, double right, double header, double footer) =>
    [
        Element("pgSz", Attribute("w", 11906), Attribute("h", 16838)),
        Element("pgMar", Attribute("top", Twips(top)), Attribute("right", Twips(right)), Attribute("bottom", Twips(bottom)), Attribute("left", Twips(left)),
            Attribute("header", Twips(header)), Attribute("footer", Twips(footer)), Attribute("gutter", 0)),
    ];

    private static XElement Reference(string name, string type, string id) => Element(name, Attribute("type", type), new XAttribute(R + "id", id));

    private static XDocument Related(IEnumerable<(string Id, string Type, string Target)> related) => Document(new XElement(Relationships + "Relationships",
        related.Select(r => new XElement(Relationships + "Relationship", new XAttribute("Id", r.Id), new XAttribute("Type", r.Type), new XAttribute("Target", r.Target)))));

    private static XElement ContentTypes(string[] parts)
    {
        XNamespace types = "http://schemas.openxmlformats.org/package/2006/content-types";
        XElement Default(string extension, string type) => new(types + "Default", new XAttribute("Extension", extension), new XAttribute("ContentType", type));
        return new XElement(types + "Types",
            Default("rels", "application/vnd.openxmlformats-package.relationships+xml"), Default("xml", "application/xml"),
            parts.Select(part => new XElement(types + "Override", new XAttribute("PartName", "/" + part), new XAttribute("ContentType", TypeOf(part)))));
    }

    private static string TypeOf(string part) => part switch
    {
        "word/document.xml" => Types + "document.main+xml",
        "word/glossary/document.xml" => Types + "document.glossary+xml",
        "word/settings.xml" => Types + "settings+xml",
        "docProps/core.xml" => "application/vnd.openxmlformats-package.core-properties+xml",
        _ when part.EndsWith("styles.xml", StringComparison.Ordinal) => Types + "styles+xml",
        _ when part.StartsWith("word/header", StringComparison.Ordinal) => Types + "header+xml",
        _ when part.StartsWith("word/footer", StringComparison.Ordinal) => Types + "footer+xml",
        _ => throw new ArgumentException($"What type is {part}?", nameof(part)),
    };

    /// <summary>With the prefixes that people expect when they look into the file.</summary>
    private static XDocument Document(XElement root)
    {
        if (root.Name.Namespace == W)
        {
            root.Add(new XAttribute(XNamespace.Xmlns + "w", W), new XAttribute(XNamespace.Xmlns + "r", R));
        }

        return new XDocument(new XDeclaration("1.0", "UTF-8", "yes"), root);
    }
}
