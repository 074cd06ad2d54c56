using System.Text;
using CrmOffice.WordMerge.Package;
using CrmOffice.WordMerge.Plan;

namespace CrmOffice.WordMerge.Rendering;

/// <summary>
/// The zip file of a merged document. What the merge does not change is copied as it is packed in the template; relationships and
/// content types, which name what was added, come last.
/// </summary>
internal sealed class DocumentFile(TemplatePlan plan, Stream output)
{
    public const string ImageType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image";
    private readonly ZipWriter zip = new(output);
    private readonly List<(string Part, string Like)> added = [];
    private readonly Dictionary<string, List<string>> relationships = [];

    public ZipWriter Zip => zip;

    /// <summary>Everything of the template but what is written anew.</summary>
    public void CopyUnchanged(HashSet<string> changed)
    {
        foreach (var entry in plan.Package.Entries)
        {
            if (!changed.Contains(entry.Name) && !plan.ReplacedParts.Exists(replaced => replaced.Name == entry.Name))
            {
                zip.Add(entry);
            }
        }

        foreach (var replaced in plan.ReplacedParts)
        {
            zip.Add(replaced);
        }
    }

    public void AddType(string part, string like) => added.Add((part, like));

    public void AddRelationship(string part, string id, string type, string target)
    {
        if (!relationships.TryGetValue(part, out var markups))
        {
            relationships.Add(part, markups = []);
        }

        markups.Add(Relationship(id, type, target));
    }

    /// <summary>The markup of a relationship; nothing in it needs escaping, or it is escaped.</summary>
    public static string Relationship(string id, string type, string target) => $"<Relationship Id=\"{id}\" Type=\"{type}\" Target=\"{target}\"/>";

    /// <summary>The files that <see cref="Finish"/> writes, whether or not they change.</summary>
    public static IEnumerable<string> LateFiles(IEnumerable<string> partsWithPictures) =>
        [WordPackage.ContentTypesName, .. partsWithPictures.Select(Package.Relationships.FileOf)];

    /// <param name="late">Files left out of <see cref="CopyUnchanged"/> because they might change.</param>
    public void Finish(IReadOnlySet<string> late, PictureParts pictures)
    {
        foreach (var entry in pictures.Entries)
        {
            zip.Add(entry);
        }

        foreach (var (part, id, target) in pictures.Relationships)
        {
            AddRelationship(part, id, ImageType, $"/{target}");
        }

        var written = new HashSet<string>();
        foreach (var (part, markups) in relationships)
        {
            WriteRelationships(part, markups);
            written.Add(Package.Relationships.FileOf(part));
        }

        if (plan.ContentTypes.Write(added, pictures.Extensions) is { } types)
        {
            zip.Add(PackedBytes.Pack(WordPackage.ContentTypesName, types));
            written.Add(WordPackage.ContentTypesName);
        }

        foreach (var entry in plan.Package.Entries)
        {
            if (late.Contains(entry.Name) && !written.Contains(entry.Name))
            {
                zip.Add(entry);
            }
        }

        zip.Finish();
    }

    /// <summary>A file of relationships with further ones at its end.</summary>
    /// <param name="given">Null where there is none yet.</param>
    public static byte[] Relationships(byte[]? given, IEnumerable<string> markups)
    {
        var text = new StringBuilder(PartPlan.Declaration).Append("<Relationships xmlns=\"").Append(Package.Relationships.Namespace.NamespaceName).Append("\">");
        foreach (var relationship in given is null ? [] : PartXml.Read("", given, new()).Root!.Elements(Package.Relationships.Namespace + "Relationship"))
        {
            text.Append(PlainXml.WithoutNamespace(relationship));
        }

        text.AppendJoin("", markups).Append("</Relationships>");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private void WriteRelationships(string part, IEnumerable<string> markups)
    {
        var file = Package.Relationships.FileOf(part);
        zip.Add(PackedBytes.Pack(file, Relationships(plan.Package.Has(file) ? plan.RelationshipFile(file) : null, markups)));
    }
}
