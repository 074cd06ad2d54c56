using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace CrmOffice.WordMerge.Plan;

/// <summary>The ids of shapes in VML (part 4, 19.1), which are names, and what refers to them: each letter has its own.</summary>
internal static partial class ShapeNames
{
    private const string Vml = "urn:schemas-microsoft-com:vml";
    private const string Office = "urn:schemas-microsoft-com:office:office";

    public static bool Holds(XElement element, XName attribute, string value) => element.Name.NamespaceName switch
    {
        Vml => attribute.NamespaceName == Office ? attribute.LocalName == "spid" : attribute.Namespace == XNamespace.None && (attribute.LocalName is "id" or "style" || (attribute.LocalName == "type" && value.StartsWith('#'))),
        Office => attribute.Namespace == XNamespace.None && attribute.LocalName is "ShapeID" or "idref",
        _ => element.Name == Names.W + "control" && (attribute == Names.W + "shapeid" || attribute == Names.Name),
    };

    /// <summary>A name by itself, one behind a #, or a style that leads to the next text box.</summary>
    public static PlanNode[] Compile(XElement root, string value)
    {
        var nodes = new NodeList(root);
        if (Reference().Match(value) is { Success: true, Groups: var found } && found["name"] is { Length: > 0 } name)
        {
            nodes.Fixed(NodeList.Escape(value[..name.Index]));
            nodes.Add(new OwnNameNode(NodeList.Bytes(NodeList.Escape(name.Value))));
            nodes.Fixed(NodeList.Escape(value[(name.Index + name.Length)..]));
        }
        else
        {
            nodes.Fixed(NodeList.Escape(value));
        }

        return nodes.ToArray();
    }

    [GeneratedRegex("^#?(?<name>[^:;#]+)$|mso-next-textbox:#(?<name>[^;]+)")]
    private static partial Regex Reference();
}
