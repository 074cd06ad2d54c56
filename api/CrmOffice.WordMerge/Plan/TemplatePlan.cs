using System.Xml.Linq;
using CrmOffice.WordMerge.Package;
using CrmOffice.WordMerge.Rendering;

namespace CrmOffice.WordMerge.Plan;

/// <summary>Everything that a merge needs of a template.</summary>
internal sealed class TemplatePlan
{
    private TemplatePlan(WordPackage package, PlanSettings settings)
    {
        Package = package;
        Settings = settings;
        Folder = package.MainPart[..(package.MainPart.LastIndexOf('/') + 1)];
        AddedNames = new AddedNames(package, Folder);
        ContentTypes = new ContentTypes(package);
    }

    public WordPackage Package { get; }

    public PlanSettings Settings { get; }

    /// <summary>"word/".</summary>
    public string Folder { get; }

    public AddedNames AddedNames { get; }

    public BodyPlan Body { get; private set; } = null!;

    /// <summary>Headers and footers in which letters differ.</summary>
    public List<PartPlan> VaryingParts { get; } = [];

    public List<NotesPlan> Notes { get; } = [];

    /// <summary>Parts that a merge changes in the same way for all: the document is no merge template any more.</summary>
    public List<ZipEntry> ReplacedParts { get; } = [];

    public ContentTypes ContentTypes { get; }

    /// <summary>numbering.xml, where the letters have lists that start again with each; else null.</summary>
    public string? NumberingPart { get; private set; }

    /// <summary>What each further letter adds to numbering.xml.</summary>
    public PlanNode[] RestartedNumbers { get; private set; } = [];

    /// <summary>The files of relationships that a header or footer of its own takes along, by the part in the template.</summary>
    public Dictionary<string, byte[]> PartRelationships { get; } = [];

    /// <summary>All that a document without a letter has.</summary>
    public PlanNode EmptyParagraph { get; private set; } = null!;

    public byte[] RelationshipFile(string file) => Package.Read(file);

    /// <exception cref="WordTemplateException"/>
    public static TemplatePlan Of(WordPackage package, WordTemplateLimits limits)
    {
        var main = package.ReadXml(package.MainPart).Root!;
        CheckNamespace(main);
        var settingsRoot = ReadOptional(package, "settings");
        var plan = new TemplatePlan(package, new PlanSettings
        {
            Limits = limits,
            SuppressesBlankLines = !IsOn(settingsRoot?.Element(Names.W + "mailMerge")?.Element(Names.W + "doNotSuppressBlankLines")),
            Styles = new StyleSheet(ReadOptional(package, "styles")),
            Numbering = new Numbering(ReadOptional(package, "numbering")),
            Stores = new DataStores(package),
            MappedColumns = MailMergeSettings.MappedColumns(settingsRoot),
        });

        var roots = new List<PartRoot>();
        foreach (var part in package.MainRelationships.DistinctBy(relationship => relationship.Target, StringComparer.OrdinalIgnoreCase))
        {
            if (PlaceOf(part) is { } place && package.Has(part.Target) && package.ReadXml(part.Target).Root is { } root && root.Name == RootOf(place))
            {
                roots.Add(new(part, root, place));
            }
        }

        foreach (var root in roots.Select(found => found.Root).Prepend(main))
        {
            FieldCapture.Run(root, limits);
            RegionCapture.Run(root);
            plan.CollectBookmarks(root);
        }

        var headers = package.MainRelationships.Where(relationship => relationship.Kind is "header" or "footer")
            .DistinctBy(relationship => relationship.Id).ToDictionary(relationship => relationship.Id, relationship => relationship.Target);
        plan.Body = BodyPlan.Compile(main, plan.Settings, package.MainPart, headers);
        foreach (var (part, root, place) in roots)
        {
            if (place is DocumentPlace.Header or DocumentPlace.Footer)
            {
                var compiled = PartPlan.Compile(root, plan.Settings, place, part.Target, part.Type);
                if (compiled.Varies)
                {
                    plan.VaryingParts.Add(compiled);
                    var file = Relationships.FileOf(part.Target);
                    if (package.Has(file))
                    {
                        plan.PartRelationships[part.Target] = package.Read(file);
                    }
                }
            }
            else
            {
                plan.Notes.Add(NotesPlan.Compile(root, plan.Settings, place, part.Target));
            }
        }

        if (plan.Settings.Numbering is { Root: { } numbering, Ids.Count: > 0 } && package.TryFind("numbering", out var numberingPart))
        {
            plan.NumberingPart = numberingPart;
            plan.RestartedNumbers = plan.Settings.Numbering.RestartedNumbers(numbering);
        }

        plan.EmptyParagraph = new FixedNode(NodeList.Bytes($"<{main.GetPrefixOfNamespace(Names.W)}:p/>"));
        MailMergeSettings.Remove(plan, settingsRoot);
        return plan;
    }

    /// <summary>A part that is something else than the relationship says is left alone.</summary>
    private static XElement? ReadOptional(WordPackage package, string kind) =>
        package.TryFind(kind, out var part) && package.ReadXml(part).Root is { } root && root.Name == Names.W + kind ? root : null;

    private static XName RootOf(DocumentPlace place) => Names.W + place switch
    {
        DocumentPlace.Header => "hdr",
        DocumentPlace.Footer => "ftr",
        DocumentPlace.Footnote => "footnotes",
        DocumentPlace.Endnote => "endnotes",
        _ => "comments",
    };

    private static bool IsOn(XElement? element) => element is not null && (string?)element.Attribute(Names.Value) is not ("0" or "false" or "off");

    private static DocumentPlace? PlaceOf(Relationship part) => part.IsExternal ? null : part.Kind switch
    {
        "header" => DocumentPlace.Header,
        "footer" => DocumentPlace.Footer,
        "footnotes" => DocumentPlace.Footnote,
        "endnotes" => DocumentPlace.Endnote,
        "comments" => DocumentPlace.Comment,
        _ => null,
    };

    private static void CheckNamespace(XElement main)
    {
        if (main.Name == Names.W + "document")
        {
            return;
        }

        throw main.Name.NamespaceName.StartsWith("http://purl.oclc.org/ooxml/", StringComparison.Ordinal)
            ? new WordTemplateException(WordTemplateError.StrictOpenXml, "The document is saved as Strict Open XML. Save it as a Word document (.docx).")
            : new WordTemplateException(WordTemplateError.NotAWordDocument, "The file is no Word document.");
    }

    /// <summary>A bookmark that is called like a field can't be told from it in a field's code.</summary>
    private void CollectBookmarks(XElement root)
    {
        foreach (var bookmark in root.Descendants(Names.BookmarkStart))
        {
            if ((string?)bookmark.Attribute(Names.Name) is { Length: > 0 } name && Fields.FieldKeyword.KindOf(name) == Fields.FieldKind.BareName)
            {
                Settings.Bookmarks.Add(name);
            }
        }
    }

    private sealed record PartRoot(Relationship Part, XElement Root, DocumentPlace Place);
}
