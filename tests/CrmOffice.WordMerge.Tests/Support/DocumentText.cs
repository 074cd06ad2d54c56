using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace CrmOffice.WordMerge.Tests.Support;

/// <summary>
/// The text of a document as a person reads it, without codes of fields: paragraphs end with a line feed, sections with a form feed.
/// It reads the file by itself and knows nothing of the engine.
/// </summary>
internal sealed class DocumentText
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static readonly XNamespace Mc = "http://schemas.openxmlformats.org/markup-compatibility/2006";
    private readonly Dictionary<string, byte[]> parts = [];
    private readonly StringBuilder text = new();
    private readonly Stack<bool> codes = new();

    public DocumentText(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        foreach (var entry in zip.Entries)
        {
            using var content = entry.Open();
            using var copy = new MemoryStream();
            content.CopyTo(copy);
            parts.Add(entry.FullName, copy.ToArray());
        }

        Document = Load("word/document.xml");
        Body = Read(Document.Root!.Element(W + "body")!);
    }

    public XDocument Document { get; }

    public string Body { get; }

    public IReadOnlyCollection<string> Parts => parts.Keys;

    public int Sections => Document.Descendants(W + "sectPr").Count();

    /// <summary>"HeaderPrimary:…|FooterFirst:…" of each section that names a header or footer, in order.</summary>
    public List<SortedDictionary<string, string>> HeadersAndFooters()
    {
        var relationships = Load("word/_rels/document.xml.rels").Root!.Elements().ToDictionary(element => (string)element.Attribute("Id")!, element => (string)element.Attribute("Target")!);
        var sections = new List<SortedDictionary<string, string>>();
        foreach (var section in Document.Descendants(W + "sectPr"))
        {
            var found = new SortedDictionary<string, string>(StringComparer.Ordinal);
            foreach (var reference in section.Elements().Where(element => element.Name.LocalName is "headerReference" or "footerReference"))
            {
                var place = reference.Name.LocalName == "headerReference" ? "Header" : "Footer";
                var kind = (string?)reference.Attribute(W + "type") switch { "first" => "First", "even" => "Even", _ => "Primary" };
                var target = relationships[(string)reference.Attribute(R + "id")!];
                found[place + kind] = Read(Load(target.StartsWith('/') ? target[1..] : $"word/{target}").Root!).Trim('\n');
            }

            sections.Add(found);
        }

        return sections;
    }

    public XDocument Load(string part) => XDocument.Load(new MemoryStream(parts[part]), LoadOptions.PreserveWhitespace);

    public string Read(XElement story)
    {
        text.Clear();
        codes.Clear();
        Add(story);
        return text.ToString();
    }

    private void Add(XElement element)
    {
        if (element.Name == Mc + "AlternateContent")
        {
            // What newer Words show; the other is the same for older ones.
            foreach (var child in (element.Element(Mc + "Choice") ?? element.Element(Mc + "Fallback"))?.Elements() ?? [])
            {
                Add(child);
            }

            return;
        }

        if (element.Name.Namespace == W)
        {
            switch (element.Name.LocalName)
            {
                case "p":
                    AddChildren(element);
                    text.Append('\n');
                    if (element.Element(W + "pPr")?.Element(W + "sectPr") is not null)
                    {
                        text.Append('\f');
                    }

                    return;
                case "t" when !codes.Contains(true):
                    text.Append(element.Value);
                    return;
                case "tab" when !codes.Contains(true) && element.Parent!.Name == W + "r":
                    text.Append('\t');
                    return;
                case "br" when element.Attribute(W + "type") is not null:
                    return;
                case "br" or "cr" when !codes.Contains(true):
                    text.Append('\n');
                    return;
                case "sym" when !codes.Contains(true):
                    text.Append((char)(Convert.ToInt32((string)element.Attribute(W + "char")!, 16) & 0xFF));
                    return;
                case "commentReference" or "footnoteReference" or "endnoteReference":
                    AddNote(element);
                    return;
                case "fldChar":
                    AddFieldCharacter((string?)element.Attribute(W + "fldCharType"));
                    return;
                case "pPr" or "rPr" or "instrText" or "del" or "tblPr" or "sectPr":
                    return;
            }
        }

        if (element.Name.LocalName == "t")
        {
            // Mathematics have texts of their own.
            text.Append(element.Value);
        }

        AddChildren(element);
    }

    /// <summary>What a note says stands where it is referred to.</summary>
    private void AddNote(XElement reference)
    {
        var part = $"word/{reference.Name.LocalName.Replace("Reference", "s", StringComparison.Ordinal)}.xml";
        var id = (string)reference.Attribute(W + "id")!;
        if (reference.Name.LocalName == "commentReference" && text is [.., not '\n'])
        {
            text.Append('\n');
        }

        AddChildren(Load(part).Root!.Elements().Single(note => (string?)note.Attribute(W + "id") == id));
    }

    private void AddChildren(XElement element)
    {
        foreach (var child in element.Elements())
        {
            Add(child);
        }
    }

    private void AddFieldCharacter(string? type)
    {
        switch (type)
        {
            case "begin":
                codes.Push(true);
                break;
            case "separate" when codes.Count > 0:
                codes.Pop();
                codes.Push(false);
                break;
            case "end" when codes.Count > 0:
                codes.Pop();
                break;
        }
    }
}
