using System.Text;
using System.Xml.Linq;
using CrmOffice.WordMerge.Package;
using CrmOffice.WordMerge.Plan;

namespace CrmOffice.WordMerge.Rendering;

/// <summary>[Content_Types].xml (ECMA-376 part 2, 10.1.2): a template becomes a document, and what a merge adds is said.</summary>
internal sealed class ContentTypes
{
    private static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private readonly XElement root;

    public ContentTypes(WordPackage package)
    {
        root = package.ReadXml(WordPackage.ContentTypesName).Root!;
        var main = Find(package.MainPart);
        var type = (string?)main?.Attribute("ContentType");
        var document = type switch
        {
            Word + "template.main+xml" => Word + "document.main+xml",
            "application/vnd.ms-word.template.macroEnabledTemplate.main+xml" => "application/vnd.ms-word.document.macroEnabled.main+xml",
            _ => null,
        };
        if (document is not null)
        {
            main!.SetAttributeValue("ContentType", document);
            WasTemplate = true;
        }
    }

    /// <summary>The file was a template and becomes a document.</summary>
    public bool WasTemplate { get; }

    /// <summary>Null where the template's own file serves.</summary>
    /// <param name="added">Parts and whose type they have.</param>
    /// <param name="extensions">Of pictures.</param>
    public byte[]? Write(IEnumerable<(string Part, string Like)> added, IReadOnlyCollection<string> extensions)
    {
        var text = new StringBuilder();
        foreach (var extension in extensions)
        {
            if (!root.Elements(Types + "Default").Any(element => extension.Equals((string?)element.Attribute("Extension"), StringComparison.OrdinalIgnoreCase)))
            {
                text.Append("<Default Extension=\"").Append(extension).Append("\" ContentType=\"image/").Append(extension).Append("\"/>");
            }
        }

        var types = new Dictionary<string, string?>();
        foreach (var (part, like) in added)
        {
            if (!types.TryGetValue(like, out var type))
            {
                type = (string?)Find(like)?.Attribute("ContentType");
                types.Add(like, type);
            }

            text.Append("<Override PartName=\"/").Append(part).Append("\" ContentType=\"").Append(type).Append("\"/>");
        }

        if (text.Length == 0 && !WasTemplate)
        {
            return null;
        }

        var given = string.Concat(root.Elements().Select(PlainXml.WithoutNamespace));
        return Encoding.UTF8.GetBytes($"{PartPlan.Declaration}<Types xmlns=\"{Types.NamespaceName}\">{given}{text}</Types>");
    }

    private XElement? Find(string part) =>
        root.Elements(Types + "Override").FirstOrDefault(element => $"/{part}".Equals((string?)element.Attribute("PartName"), StringComparison.OrdinalIgnoreCase));
}
