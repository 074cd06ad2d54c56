using System.Diagnostics.CodeAnalysis;
using System.Xml.Linq;

namespace CrmOffice.WordMerge.Package;

/// <summary>The zip file of a Word document: its parts and how they belong together.</summary>
internal sealed class WordPackage
{
    public const string ContentTypesName = "[Content_Types].xml";
    private readonly WordTemplateLimits limits;
    private readonly Dictionary<string, ZipEntry> entries;
    private long unpacked;

    private WordPackage(WordTemplateLimits limits, List<ZipEntry> entries)
    {
        this.limits = limits;
        this.entries = entries.ToDictionary(entry => entry.Name, StringComparer.OrdinalIgnoreCase);
        Entries = entries;
        var main = ReadRelationships("").Find(relationship => relationship is { Kind: "officeDocument", IsExternal: false });
        if (main is null || !this.entries.ContainsKey(main.Target) || !this.entries.ContainsKey(ContentTypesName))
        {
            throw new WordTemplateException(WordTemplateError.NotAWordDocument, "The file is no Word document.");
        }

        MainPart = main.Target;
        MainRelationships = ReadRelationships(MainPart);
    }

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<ZipEntry> Entries { get; }

    /// <summary>"word/document.xml", as a rule.</summary>
    public string MainPart { get; }

    public List<Relationship> MainRelationships { get; }

    /// <exception cref="WordTemplateException"/>
    public static WordPackage Open(ReadOnlyMemory<byte> file, WordTemplateLimits limits) => new(limits, ZipReader.Read(file, limits));

    public bool Has(string part) => entries.ContainsKey(part);

    public byte[] Read(string part)
    {
        var content = ZipReader.Unpack(Entry(part), limits);
        unpacked += content.Length;
        return unpacked <= 2 * limits.PartBytes
            ? content
            : throw new WordTemplateException(WordTemplateError.TooLarge, "The parts of the document are too large together.");
    }

    public XDocument ReadXml(string part) => PartXml.Read(part, Read(part), limits);

    /// <summary>What a part refers to; nothing where it has no such list.</summary>
    public List<Relationship> ReadRelationships(string part)
    {
        var file = Relationships.FileOf(part);
        return Has(file) ? Relationships.Parse(part, ReadXml(file)).ConvertAll(AsStored) : [];
    }

    /// <summary>The main document's only part of a kind, such as "numbering".</summary>
    public bool TryFind(string kind, [NotNullWhen(true)] out string? part)
    {
        part = MainRelationships.Find(relationship => relationship.Kind == kind && !relationship.IsExternal && Has(relationship.Target))?.Target;
        return part is not null;
    }

    /// <summary>Names of parts are not case-sensitive (part 2, 7.2.2.3); the one in the zip file serves for all.</summary>
    private Relationship AsStored(Relationship relationship) =>
        !relationship.IsExternal && entries.TryGetValue(relationship.Target, out var entry) ? relationship with { Target = entry.Name } : relationship;

    private ZipEntry Entry(string part) => entries.TryGetValue(part, out var entry)
        ? entry
        : throw new WordTemplateException(WordTemplateError.Damaged, $"'{part}' is missing in the document.");
}
