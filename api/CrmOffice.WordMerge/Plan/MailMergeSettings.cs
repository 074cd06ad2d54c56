using System.Text;
using System.Xml.Linq;
using CrmOffice.WordMerge.Package;

namespace CrmOffice.WordMerge.Plan;

/// <summary>
/// A merged letter is a document like any other: what tied the template to its data source goes, or Word would ask for it on
/// opening.
/// </summary>
internal static class MailMergeSettings
{
    private static readonly HashSet<string> Kinds = ["mailMergeSource", "mailMergeHeaderSource", "recipientData"];

    public static Dictionary<string, string> MappedColumns(XElement? settings)
    {
        var columns = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var map in settings?.Element(Names.W + "mailMerge")?.Element(Names.W + "odso")?.Elements(Names.W + "fieldMapData") ?? [])
        {
            if ((string?)map.Element(Names.W + "mappedName")?.Attribute(Names.Value) is { } addressName
                && (string?)map.Element(Names.Name)?.Attribute(Names.Value) is { } column)
            {
                columns.TryAdd(addressName, column);
            }
        }

        return columns;
    }

    public static void Remove(TemplatePlan plan, XElement? settings)
    {
        if (settings?.Element(Names.W + "mailMerge") is not { } mailMerge || !plan.Package.TryFind("settings", out var part))
        {
            return;
        }

        mailMerge.Remove();
        plan.ReplacedParts.Add(Pack(part, settings));
        var file = Relationships.FileOf(part);
        if (plan.Package.Has(file))
        {
            var relationships = plan.Package.ReadXml(file).Root!;
            relationships.Elements().Where(element => Kinds.Contains(KindOf(element))).Remove();
            plan.ReplacedParts.Add(Pack(file, relationships));
        }
    }

    private static string KindOf(XElement relationship)
    {
        var type = (string?)relationship.Attribute("Type") ?? "";
        return type[(type.LastIndexOf('/') + 1)..];
    }

    private static ZipEntry Pack(string name, XElement root) =>
        PackedBytes.Pack(name, Encoding.UTF8.GetBytes(PartPlan.Declaration + PlainXml.ToMarkup(root, root)));
}
