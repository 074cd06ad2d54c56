using System.Globalization;
using System.Xml.Linq;

namespace CrmOffice.WordMerge.Plan;

/// <summary>
/// numbering.xml. Counters belong to the abstract numbering, so that a list goes on through all letters; each further letter
/// therefore has a w:num of its own that starts its levels again.
/// </summary>
internal sealed class Numbering
{
    private const int Levels = 9;
    private readonly Dictionary<int, XElement> numbers = [];
    private readonly Dictionary<string, XElement> abstracts = [];

    public Numbering(XElement? root)
    {
        Root = root;
        foreach (var definition in root?.Elements(Names.W + "abstractNum") ?? [])
        {
            if ((string?)definition.Attribute(Names.W + "abstractNumId") is { } id)
            {
                abstracts.TryAdd(id, definition);
            }
        }

        foreach (var number in root?.Elements(Names.W + "num") ?? [])
        {
            if (int.TryParse((string?)number.Attribute(Names.NumberingId), CultureInfo.InvariantCulture, out var id))
            {
                numbers.TryAdd(id, number);
                Ids.Reserve(id);
            }
        }
    }

    public XElement? Root { get; }

    /// <summary>The numbered lists that the letters use; bullets count nothing and stay shared.</summary>
    public IdSpace Ids { get; } = new();

    public bool Counts(int id) =>
        numbers.TryGetValue(id, out var number)
        && AbstractOf(number) is { } definition
        && (definition.Element(Names.W + "numStyleLink") is not null || definition.Elements(Names.W + "lvl").Any(IsCounted));

    /// <summary>What each further letter adds to numbering.xml.</summary>
    public PlanNode[] RestartedNumbers(XElement root)
    {
        var nodes = new NodeList(root);
        for (var index = 0; index < Ids.Count; index++)
        {
            var number = Restarted(numbers[Ids.Ids[index]]);
            nodes.OpenTag(number);
            nodes.Attribute(number.Attribute(Names.NumberingId)!, new IdNode(Ids, index));
            nodes.Fixed(">");
            foreach (var child in number.Elements())
            {
                PlainXml.Write(nodes, child);
            }

            nodes.CloseTag(number);
        }

        return nodes.ToArray();
    }

    private XElement Restarted(XElement number)
    {
        var copy = new XElement(number);
        copy.Attributes().Where(attribute => attribute.Name != Names.NumberingId && !attribute.IsNamespaceDeclaration).Remove();
        var definition = AbstractOf(number)!;
        for (var level = 0; level < Levels; level++)
        {
            var text = level.ToString(CultureInfo.InvariantCulture);
            var change = copy.Elements(Names.W + "lvlOverride").FirstOrDefault(element => (string?)element.Attribute(Names.NumberingLevel) == text);
            if (change is null)
            {
                change = new XElement(Names.W + "lvlOverride", new XAttribute(Names.NumberingLevel, text));
                copy.Add(change);
            }

            if (change.Element(Names.W + "startOverride") is null)
            {
                var start = (change.Element(Names.W + "lvl") ?? definition.Elements(Names.W + "lvl").FirstOrDefault(element => (string?)element.Attribute(Names.NumberingLevel) == text))
                    ?.Element(Names.W + "start")?.Attribute(Names.Value)?.Value ?? "1";
                change.AddFirst(new XElement(Names.W + "startOverride", new XAttribute(Names.Value, start)));
            }
        }

        return copy;
    }

    private XElement? AbstractOf(XElement number) =>
        (string?)number.Element(Names.W + "abstractNumId")?.Attribute(Names.Value) is { } id ? abstracts.GetValueOrDefault(id) : null;

    private static bool IsCounted(XElement level) => (string?)level.Element(Names.W + "numFmt")?.Attribute(Names.Value) is not ("bullet" or "none");
}
