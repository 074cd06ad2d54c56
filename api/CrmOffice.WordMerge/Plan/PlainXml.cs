using System.Xml.Linq;

namespace CrmOffice.WordMerge.Plan;

/// <summary>Writes what a merge does not look into.</summary>
internal static class PlainXml
{
    public static void Write(NodeList nodes, XElement element)
    {
        nodes.OpenTag(element);
        foreach (var attribute in element.Attributes())
        {
            nodes.Attribute(attribute);
        }

        if (element.IsEmpty)
        {
            nodes.Fixed("/>");
            return;
        }

        nodes.Fixed(">");
        foreach (var node in element.Nodes())
        {
            if (node is XElement child)
            {
                Write(nodes, child);
            }
            else if (node is XText text)
            {
                nodes.Text(text.Value);
            }
        }

        nodes.CloseTag(element);
    }

    /// <summary>An element without content, whose namespace is the default one where it goes.</summary>
    public static string WithoutNamespace(XElement element)
    {
        var attributes = element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration && attribute.Name.Namespace == XNamespace.None);
        return $"<{element.Name.LocalName}{string.Concat(attributes.Select(attribute => $" {attribute.Name.LocalName}=\"{NodeList.Escape(attribute.Value)}\""))}/>";
    }

    /// <summary>The markup as text, for what is put together later.</summary>
    public static string ToMarkup(XElement root, XElement element)
    {
        var nodes = new NodeList(root);
        Write(nodes, element);
        return nodes.Markup();
    }
}
