using System.Text;
using System.Xml.Linq;

namespace CrmOffice.WordMerge.Plan;

/// <summary>Collects nodes; fixed text that follows other fixed text becomes one piece of bytes.</summary>
internal sealed class NodeList(XElement root)
{
    private readonly StringBuilder text = new();
    private readonly List<PlanNode> nodes = [];

    public void Add(PlanNode node)
    {
        Flush();
        nodes.Add(node);
    }

    public void AddRange(IEnumerable<PlanNode> added)
    {
        Flush();
        nodes.AddRange(added);
    }

    public void Fixed(string markup) => text.Append(markup);

    /// <summary>A start tag up to its attributes.</summary>
    public void OpenTag(XElement element)
    {
        text.Append('<').Append(NameOf(element.Name, element, isAttribute: false));
        if (NeedsDeclaration(element.Name, element))
        {
            text.Append(" xmlns=\"").Append(Escape(element.Name.NamespaceName)).Append('"');
        }
    }

    public void Attribute(XAttribute attribute)
    {
        if (attribute.IsNamespaceDeclaration)
        {
            text.Append(attribute.Name.LocalName == "xmlns" ? " xmlns" : $" xmlns:{attribute.Name.LocalName}");
        }
        else
        {
            text.Append(' ').Append(NameOf(attribute.Name, attribute.Parent!, isAttribute: true));
        }

        text.Append("=\"").Append(Escape(attribute.Value)).Append('"');
    }

    /// <summary>An attribute whose value is not the same in every letter.</summary>
    public void Attribute(XAttribute attribute, PlanNode value)
    {
        text.Append(' ').Append(NameOf(attribute.Name, attribute.Parent!, isAttribute: true)).Append("=\"");
        Add(value);
        text.Append('"');
    }

    public void CloseTag(XElement element) => text.Append("</").Append(NameOf(element.Name, element, isAttribute: false)).Append('>');

    public void Text(string content) => text.Append(EscapeText(content));

    public PlanNode[] ToArray()
    {
        Flush();
        return [.. nodes];
    }

    /// <summary>What was written, where all of it is fixed.</summary>
    public string Markup() => text.ToString();

    public static byte[] Bytes(string markup) => Encoding.UTF8.GetBytes(markup);

    public static string Escape(string value) => EscapeText(value).Replace("\"", "&quot;", StringComparison.Ordinal)
        .Replace("\t", "&#9;", StringComparison.Ordinal).Replace("\n", "&#10;", StringComparison.Ordinal).Replace("\r", "&#13;", StringComparison.Ordinal);

    private static string EscapeText(string value) => value
        .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\r", "&#13;", StringComparison.Ordinal);

    private void Flush()
    {
        if (text.Length > 0)
        {
            nodes.Add(new FixedNode(Encoding.UTF8.GetBytes(text.ToString())));
            text.Clear();
        }
    }

    /// <summary>Elements that a plan has moved or made ask the root for their prefixes.</summary>
    private string NameOf(XName name, XElement scope, bool isAttribute)
    {
        if (name.Namespace == XNamespace.None)
        {
            return name.LocalName;
        }

        if (name.Namespace == XNamespace.Xml)
        {
            return $"xml:{name.LocalName}";
        }

        var prefix = scope.GetPrefixOfNamespace(name.Namespace) ?? root.GetPrefixOfNamespace(name.Namespace);
        if (string.IsNullOrEmpty(prefix))
        {
            return isAttribute ? throw new WordTemplateException(WordTemplateError.Damaged, $"'{name}' has no prefix.") : name.LocalName;
        }

        return $"{prefix}:{name.LocalName}";
    }

    private bool NeedsDeclaration(XName name, XElement element) =>
        name.Namespace != XNamespace.None
        && string.IsNullOrEmpty(element.GetPrefixOfNamespace(name.Namespace) ?? root.GetPrefixOfNamespace(name.Namespace))
        && element.Attribute("xmlns") is null;
}
