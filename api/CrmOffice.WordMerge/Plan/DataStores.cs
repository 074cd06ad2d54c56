using System.Text;
using System.Xml.Linq;
using CrmOffice.WordMerge.Package;

namespace CrmOffice.WordMerge.Plan;

/// <summary>The XML that content controls are bound to: parts of customXml, and the properties of the document itself.</summary>
internal sealed class DataStores
{
    private const string CoreProperties = "{6C3C8BC8-F283-45AE-878A-BAB7291924A1}";
    private const string ExtendedProperties = "{6668398D-A668-4E3E-A5EB-62B293D839F1}";
    private readonly WordPackage package;
    private readonly Dictionary<string, string> parts = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, XElement> roots = new(StringComparer.OrdinalIgnoreCase);

    public DataStores(WordPackage package)
    {
        this.package = package;
        foreach (var store in package.MainRelationships.Where(relationship => relationship is { Kind: "customXml", IsExternal: false } && package.Has(relationship.Target)))
        {
            var properties = package.ReadRelationships(store.Target).Find(relationship => relationship is { Kind: "customXmlProps", IsExternal: false });
            if (properties is not null && package.Has(properties.Target) && package.ReadXml(properties.Target).Root is { } root && ItemId(root) is { Length: > 0 } id)
            {
                Add(id, store.Target, store.Kind);
            }
        }

        foreach (var relationship in package.ReadRelationships("").Where(relationship => !relationship.IsExternal && package.Has(relationship.Target)))
        {
            if (relationship.Kind is "core-properties" or "extended-properties")
            {
                Add(relationship.Kind == "core-properties" ? CoreProperties : ExtendedProperties, relationship.Target, relationship.Kind);
            }
        }
    }

    /// <summary>A part that the document uses for something else as well is no store.</summary>
    private void Add(string id, string part, string kind)
    {
        if (!part.Equals(package.MainPart, StringComparison.OrdinalIgnoreCase)
            && !part.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)
            && part != WordPackage.ContentTypesName
            && !package.MainRelationships.Exists(other => other.Kind != kind && other.Target.Equals(part, StringComparison.OrdinalIgnoreCase)))
        {
            parts.TryAdd(id, part);
        }
    }

    /// <returns>Null where the store can't be kept in step, so that the control must not go on being bound to it.</returns>
    public DataBinding? Bind(XElement? element)
    {
        if (element?.Name != Names.W + "dataBinding"
            || (string?)element.Attribute(Names.W + "storeItemID") is not { } id
            || !parts.TryGetValue(id, out var part)
            || (string?)element.Attribute(Names.W + "xpath") is not { } path
            || DataBinding.ReadPath(path, (string?)element.Attribute(Names.W + "prefixMappings")) is not { } steps)
        {
            return null;
        }

        if (!roots.TryGetValue(part, out var root))
        {
            root = package.ReadXml(part).Root!;
            roots.Add(part, root);
        }

        var binding = new DataBinding(part, steps);
        return binding.Find(root) is null ? null : binding;
    }

    /// <summary>The parts that the values of a letter change.</summary>
    public IEnumerable<(string Name, byte[] Content)> Write(IEnumerable<(DataBinding Binding, string Value)> values)
    {
        foreach (var store in values.GroupBy(value => value.Binding.Store, StringComparer.OrdinalIgnoreCase))
        {
            var copy = new XElement(roots[store.Key]);
            foreach (var (binding, value) in store)
            {
                binding.Set(copy, value);
            }

            yield return (store.Key, Encoding.UTF8.GetBytes(PartPlan.Declaration + PlainXml.ToMarkup(copy, copy)));
        }
    }

    private static string? ItemId(XElement properties) => properties.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == "itemID")?.Value;
}
