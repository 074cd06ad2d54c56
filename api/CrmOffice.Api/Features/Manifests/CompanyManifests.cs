using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml;
using System.Xml.Linq;

namespace CrmOffice.Api.Features.Manifests;

/// <summary>The manifests in the folder <c>manifest</c>, with the company's address in place of the developer's.</summary>
/// <param name="origin">Where the product is served.</param>
/// <param name="supportUrl">Where people find help; without it, the product's own page about itself.</param>
internal sealed class CompanyManifests(string origin, Uri? supportUrl)
{
    public const string Outlook = "outlook.xml";
    public const string Word = "word.xml";
    public const string Unified = "crmoffice.zip";

    private const string DevelopmentOrigin = "https://localhost:5443";
    private static readonly XNamespace Office = "http://schemas.microsoft.com/office/appforoffice/1.1";
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // One place for the version: Directory.Build.props.
    private static readonly Version Version = typeof(CompanyManifests).Assembly.GetName().Version!;

    public void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllBytes(Path.Combine(folder, Outlook), Xml(Outlook));
        File.WriteAllBytes(Path.Combine(folder, Word), Xml(Word));
        File.WriteAllBytes(Path.Combine(folder, Unified), UnifiedPackage());
    }

    private byte[] Xml(string name)
    {
        var manifest = XDocument.Parse(Text(name), LoadOptions.PreserveWhitespace);
        manifest.Root!.Element(Office + "Version")!.Value = Version.ToString(4);
        if (supportUrl is not null)
        {
            manifest.Root.Element(Office + "SupportUrl")!.SetAttributeValue("DefaultValue", supportUrl.AbsoluteUri);
        }

        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false), NewLineHandling = NewLineHandling.None }))
        {
            manifest.Save(writer);
        }

        return bytes.ToArray();
    }

    private byte[] UnifiedPackage()
    {
        using var bytes = new MemoryStream();
        using (var package = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            Add(package, "manifest.json", Json());
            foreach (var name in (string[])["en.json", "color.png", "outline.png"])
            {
                Add(package, name, Template($"unified/{name}"));
            }
        }

        return bytes.ToArray();
    }

    private byte[] Json()
    {
        var manifest = JsonNode.Parse(Text("unified/manifest.json"))!;
        manifest["version"] = Version.ToString(3);
        if (supportUrl is not null)
        {
            manifest["developer"]!["websiteUrl"] = supportUrl.AbsoluteUri;
        }

        return Encoding.UTF8.GetBytes(manifest.ToJsonString(Readable));
    }

    // The origin is ASCII of a host's letters, so it needs no escaping in XML or JSON.
    private string Text(string name) =>
        Encoding.UTF8.GetString(Template(name)).Replace(DevelopmentOrigin, origin, StringComparison.Ordinal);

    private static void Add(ZipArchive package, string name, byte[] content)
    {
        using var entry = package.CreateEntry(name).Open();
        entry.Write(content);
    }

    private static byte[] Template(string name)
    {
        using var resource = typeof(CompanyManifests).Assembly.GetManifestResourceStream($"manifest/{name}")
            ?? throw new InvalidOperationException($"The template manifest/{name} is not in the assembly.");
        using var bytes = new MemoryStream();
        resource.CopyTo(bytes);
        return bytes.ToArray();
    }
}
