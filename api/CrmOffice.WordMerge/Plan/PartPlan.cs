using System.Xml.Linq;

namespace CrmOffice.WordMerge.Plan;

/// <summary>A header or footer.</summary>
/// <param name="RelationshipType">By which the document refers to it.</param>
/// <param name="Varies">Whether letters may differ in it; else all share that of the template.</param>
internal sealed record PartPlan(string Name, string RelationshipType, PlanNode[] Nodes, bool Varies)
{
    public const string Declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    public static PartPlan Compile(XElement root, PlanSettings settings, DocumentPlace place, string name, string relationshipType)
    {
        var part = new PartCompiler(root, settings, place, name);
        var nodes = new NodeList(root);
        nodes.Fixed(Declaration);
        part.CompileGeneric(nodes, root);
        var all = nodes.ToArray();
        return new(name, relationshipType, all, Array.Exists(all, node => node.Varies));
    }
}

/// <summary>Footnotes, endnotes or comments: those of the template's own frame once, the others for each letter.</summary>
internal sealed record NotesPlan(string Name, PlanNode[] Start, PlanNode[] Notes, PlanNode[] End, bool Varies)
{
    public static NotesPlan Compile(XElement root, PlanSettings settings, DocumentPlace place, string name)
    {
        var part = new PartCompiler(root, settings, place, name);
        var start = new NodeList(root);
        start.Fixed(PartPlan.Declaration);
        start.OpenTag(root);
        foreach (var attribute in root.Attributes())
        {
            start.Attribute(attribute);
        }

        start.Fixed(">");

        // Separators have a type; they are there once, with their ids.
        foreach (var separator in root.Elements().Where(IsSeparator))
        {
            PlainXml.Write(start, separator);
        }

        var notes = part.Compile(root.Elements().Where(note => !IsSeparator(note)));
        var end = new NodeList(root);
        end.CloseTag(root);
        return new(name, start.ToArray(), notes, end.ToArray(), Array.Exists(notes, node => node.Varies));
    }

    private static bool IsSeparator(XElement note) => note.Attribute(Names.Type) is { Value: not "normal" };
}
