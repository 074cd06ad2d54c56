using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace CrmOffice.Api.Tests.Letters;

/// <summary>Small Word documents.</summary>
internal static class Docx
{
    private const string Main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static readonly XNamespace W = Main;

    /// <summary>A document with these paragraphs; «Name» is a merge field, «#Name» and «/Name» begin and end a region.</summary>
    public static byte[] Of(params string[] paragraphs)
    {
        var body = string.Concat(paragraphs.Select(p => $"<w:p>{string.Concat(Runs(p))}</w:p>"));
        return Zip(
            ("[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"""),
            ("_rels/.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>"""),
            ("word/document.xml", $"""<w:document xmlns:w="{Main}"><w:body>{body}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>"""));
    }

    /// <summary>The text of each paragraph; a field that stayed shows its «Name».</summary>
    public static List<string> TextOf(byte[] document)
    {
        using var archive = new ZipArchive(new MemoryStream(document));
        using var part = archive.GetEntry("word/document.xml")!.Open();
        return [.. XDocument.Load(part).Descendants(W + "p").Select(p => string.Concat(p.Descendants()
            .Where(e => e.Name == W + "t" || e.Name == W + "br").Select(e => e.Name == W + "br" ? "\n" : e.Value)))];
    }

    public static byte[] Zip(params (string Name, string Text)[] entries)
    {
        using var memory = new MemoryStream();
        using (var archive = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in entries)
            {
                using var writer = new StreamWriter(archive.CreateEntry(name).Open(), new UTF8Encoding(false));
                writer.Write(text);
            }
        }

        return memory.ToArray();
    }

    private static IEnumerable<string> Runs(string paragraph)
    {
        var parts = paragraph.Split('«', '»');
        for (var i = 0; i < parts.Length; i++)
        {
            var text = System.Security.SecurityElement.Escape(parts[i]);
            var code = text switch
            {
                ['#', ..] => $"TableStart:{text[1..]}",
                ['/', ..] => $"TableEnd:{text[1..]}",
                _ => text,
            };
            yield return i % 2 == 0
                ? $"""<w:r><w:t xml:space="preserve">{text}</w:t></w:r>"""
                : $"""<w:fldSimple w:instr=" MERGEFIELD {code} "><w:r><w:t>«{text}»</w:t></w:r></w:fldSimple>""";
        }
    }
}
