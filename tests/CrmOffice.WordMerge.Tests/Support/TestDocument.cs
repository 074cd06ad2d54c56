using System.Globalization;
using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace CrmOffice.WordMerge.Tests.Support;

/// <summary>
/// A small Word document, written by hand. Texts are in the notation "Dear { MERGEFIELD name }": braces are field characters, a | in a
/// field stands before its result.
/// </summary>
internal sealed class TestDocument
{
    public const string W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private const string Namespaces =
        $"""
        xmlns:w="{W}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" mc:Ignorable="w14 w15"
        """;

    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private readonly List<(string Name, byte[] Content)> parts = [];
    private readonly StringBuilder types = new();
    private readonly Dictionary<string, StringBuilder> relationships = [];
    private string mainType = Word + "document.main+xml";

    public TestDocument(params string[] blocks) => Blocks = string.Concat(blocks);

    public string Blocks { get; set; }

    /// <summary>The content of the last section's properties.</summary>
    public string Section { get; set; } = """<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1417" w:right="1417" w:bottom="1134" w:left="1417" w:header="708" w:footer="708" w:gutter="0"/>""";

    /// <summary>A paragraph of runs in the notation, with properties before them.</summary>
    public static string Paragraph(string notation, string properties = "") => $"<w:p>{(properties.Length > 0 ? $"<w:pPr>{properties}</w:pPr>" : "")}{Runs(notation)}</w:p>";

    public static string Table(params string[][] rows) =>
        $"""<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>{string.Concat(rows[0].Select(_ => """<w:gridCol w:w="3000"/>"""))}</w:tblGrid>{string.Concat(rows.Select(Row))}</w:tbl>""";

    public static string Row(params string[] cells) => $"<w:tr>{string.Concat(cells.Select(cell => Cell(Paragraph(cell))))}</w:tr>";

    public static string Cell(string blocks) => $"""<w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/></w:tcPr>{blocks}</w:tc>""";

    public static string Runs(string notation, string look = "")
    {
        var runs = new StringBuilder();
        var isCode = new Stack<bool>();
        var text = new StringBuilder();
        foreach (var character in notation)
        {
            if (character is '{' or '}' || (character == '|' && isCode.Count > 0))
            {
                AddText();
                runs.Append(CultureInfo.InvariantCulture, $"""<w:r>{look}<w:fldChar w:fldCharType="{(character == '{' ? "begin" : character == '}' ? "end" : "separate")}"/></w:r>""");
                switch (character)
                {
                    case '{':
                        isCode.Push(true);
                        break;
                    case '|':
                        isCode.Pop();
                        isCode.Push(false);
                        break;
                    default:
                        isCode.TryPop(out _);
                        break;
                }
            }
            else
            {
                text.Append(character);
            }
        }

        AddText();
        return runs.ToString();

        void AddText()
        {
            if (text.Length > 0)
            {
                var name = isCode.TryPeek(out var code) && code ? "instrText" : "t";
                runs.Append(CultureInfo.InvariantCulture, $"""<w:r>{look}<w:{name} xml:space="preserve">{Escape(text.ToString())}</w:{name}></w:r>""");
                text.Clear();
            }
        }
    }

    public static string Escape(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    /// <summary>A content control.</summary>
    /// <param name="properties">Markup of its properties behind tag and id.</param>
    public static string Control(string tag, string content, string properties = "<w:text/>", int id = 1, string look = "") =>
        $"""<w:sdt><w:sdtPr>{look}<w:tag w:val="{tag}"/><w:id w:val="{id}"/>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>""";

    public TestDocument AsTemplate(string type = Word + "template.main+xml")
    {
        mainType = type;
        return this;
    }

    /// <summary>A part that the main document refers to.</summary>
    /// <param name="kind">The last word of the relationship's type.</param>
    public TestDocument With(string name, string kind, string contentType, byte[] content, string owner = "word/document.xml", string? id = null)
    {
        if (parts.TrueForAll(part => part.Name != name))
        {
            parts.Add((name, content));
            if (contentType.Length > 0)
            {
                types.Append(CultureInfo.InvariantCulture, $"""<Override PartName="/{name}" ContentType="{contentType}"/>""");
            }
        }

        return Refer(owner, kind, $"/{name}", id);
    }

    public TestDocument Refer(string owner, string kind, string target, string? id = null, bool isExternal = false)
    {
        if (!relationships.TryGetValue(owner, out var list))
        {
            relationships.Add(owner, list = new());
        }

        list.Append(CultureInfo.InvariantCulture, $"""<Relationship Id="{id ?? $"rId{list.Length + 1}"}" Type="{(kind.Contains("://", StringComparison.Ordinal) ? kind : Office + kind)}" Target="{target}"{(isExternal ? " TargetMode=\"External\"" : "")}/>""");
        return this;
    }

    /// <summary>A part of WordprocessingML: "styles", "footnotes", …</summary>
    public TestDocument WithWord(string kind, string content, string? id = null, string? name = null, string? root = null) =>
        With($"word/{name ?? kind}.xml", kind, $"{Word}{kind}+xml", Encoding.UTF8.GetBytes($"<w:{root ?? kind} {Namespaces}>{content}</w:{root ?? kind}>"), id: id);

    /// <summary>A header of the last section.</summary>
    public TestDocument WithHeader(string blocks, string name = "header1", string type = "default")
    {
        Section = $"""<w:headerReference w:type="{type}" r:id="rId_{name}"/>""" + Section;
        return WithWord("header", blocks, $"rId_{name}", name, "hdr");
    }

    public string DocumentXml => $"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document {Namespaces}><w:body>{Blocks}<w:sectPr>{Section}</w:sectPr></w:body></w:document>""";

    public byte[] ToBytes(Action<Dictionary<string, byte[]>>? change = null)
    {
        Dictionary<string, byte[]> all = new()
        {
            ["[Content_Types].xml"] = Encoding.UTF8.GetBytes(
                $"""<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="{mainType}"/>{types}</Types>"""),
            ["_rels/.rels"] = RelationshipFile($"""<Relationship Id="rIdMain" Type="{Office}officeDocument" Target="word/document.xml"/>{relationships.GetValueOrDefault("")}"""),
            ["word/document.xml"] = Encoding.UTF8.GetBytes(DocumentXml),
        };
        foreach (var (owner, list) in relationships.Where(pair => pair.Key.Length > 0))
        {
            all[$"{owner[..(owner.LastIndexOf('/') + 1)]}_rels/{owner[(owner.LastIndexOf('/') + 1)..]}.rels"] = RelationshipFile(list.ToString());
        }

        parts.ForEach(part => all[part.Name] = part.Content);
        change?.Invoke(all);
        return Zip(all);
    }

    private static byte[] RelationshipFile(string content) =>
        Encoding.UTF8.GetBytes($"""<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{content}</Relationships>""");

    public static byte[] Zip(IEnumerable<KeyValuePair<string, byte[]>> entries)
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return file.ToArray();
    }

    public WordTemplate Open() => WordTemplate.Open(new MemoryStream(ToBytes()));

    /// <summary>What the validator of the Open XML SDK finds.</summary>
    public static List<string> Errors(byte[] file)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(file), isEditable: false);
        return [.. new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}")];
    }
}
