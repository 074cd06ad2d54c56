using System.IO.Compression;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using CrmOffice.Api.Features.Manifests;

namespace CrmOffice.Api.Tests.Manifests;

/// <summary>What the command wrote into a folder of its own, read by what Office reads in it.</summary>
internal sealed class WrittenManifests : IDisposable
{
    private static readonly XNamespace Office = "http://schemas.microsoft.com/office/appforoffice/1.1";
    private static readonly XNamespace Types = "http://schemas.microsoft.com/office/officeappbasictypes/1.0";
    private static readonly XNamespace Instance = "http://www.w3.org/2001/XMLSchema-instance";

    private readonly string folder = Directory.CreateTempSubdirectory("manifests").FullName;

    public WrittenManifests(string address, params string[] options)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        Assert.Equal(0, ManifestsCommand.Run(["--address", address, "--out", folder, .. options], output, errors));
        Assert.Equal("", errors.ToString());
        Outlook = XDocument.Load(Path.Combine(folder, "outlook.xml"));
        Word = XDocument.Load(Path.Combine(folder, "word.xml"));
        Unified = JsonNode.Parse(UnifiedFile("manifest.json"))!;
    }

    public XDocument Outlook { get; }

    public XDocument Word { get; }

    public JsonNode Unified { get; }

    public byte[] UnifiedFile(string name)
    {
        using var package = ZipFile.OpenRead(Path.Combine(folder, "crmoffice.zip"));
        using var content = (package.GetEntry(name) ?? throw new InvalidOperationException($"{name} is missing.")).Open();
        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        return bytes.ToArray();
    }

    /// <summary>Every address of a page or picture.</summary>
    public HashSet<string> Addresses() => [.. Texts().Where(t => t.Place is not ("AppDomain" or "validDomains" or "$schema")).Select(t => t.Text)];

    /// <summary>The hosts that may be opened in the pane.</summary>
    public HashSet<string> Domains() => [.. Texts().Where(t => t.Place is "AppDomain" or "validDomains").Select(t => t.Text)];

    /// <summary>Every icon with the pixels that its place demands.</summary>
    public IEnumerable<(string Address, int Pixels)> Icons() =>
        new[] { Outlook, Word }.SelectMany(Icons).Concat(
            from node in Nodes(Unified, "")
            where node.Node is JsonObject icon && icon.ContainsKey("size") && icon.ContainsKey("url")
            select ((string)node.Node["url"]!, (int)node.Node["size"]!));

    public static string IdOf(XDocument manifest) => manifest.Root!.Element(Office + "Id")!.Value;

    public static string VersionOf(XDocument manifest) => manifest.Root!.Element(Office + "Version")!.Value;

    public static string SupportUrlOf(XDocument manifest) => manifest.Root!.Element(Office + "SupportUrl")!.Attribute("DefaultValue")!.Value;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static IEnumerable<(string Address, int Pixels)> Icons(XDocument manifest)
    {
        // The documentation of IconUrl and HighResolutionIconUrl says 64 and 128 for mail, 32 and 64 for task panes.
        var pixels = manifest.Root!.Attribute(Instance + "type")!.Value == "MailApp" ? 64 : 32;
        yield return (Value(manifest.Root.Element(Office + "IconUrl")!), pixels);
        yield return (Value(manifest.Root.Element(Office + "HighResolutionIconUrl")!), 2 * pixels);
        foreach (var image in manifest.Descendants(Types + "Image").Where(i => i.Attribute("size") is not null))
        {
            // Resources belong to the version overrides in which the reference stands.
            var overrides = image.Ancestors().First(a => a.Name.LocalName == "VersionOverrides");
            var resource = overrides.Elements().Single(e => e.Name.LocalName == "Resources")
                .Descendants(Types + "Image").Single(r => r.Attribute("id")!.Value == image.Attribute("resid")!.Value);
            yield return (Value(resource), (int)image.Attribute("size")!);
        }

        static string Value(XElement element) => element.Attribute("DefaultValue")!.Value;
    }

    private IEnumerable<(string Place, string Text)> Texts() =>
        new[] { Outlook, Word }
            .SelectMany(manifest => manifest.Descendants())
            .SelectMany(e => e.Attributes().Where(a => !a.IsNamespaceDeclaration).Select(a => (e.Name.LocalName, a.Value))
                .Append((e.Name.LocalName, e.HasElements ? "" : e.Value)))
            .Concat(from node in Nodes(Unified, "")
                    where node.Node is JsonValue value && value.GetValueKind() == System.Text.Json.JsonValueKind.String
                    select (node.Place, (string)node.Node!))
            .Where(t => t.Item2.StartsWith("http", StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<(string Place, JsonNode Node)> Nodes(JsonNode node, string place) => node switch
    {
        JsonObject parent => parent.SelectMany(p => Nodes(p.Value!, p.Key)).Prepend((place, node)),
        JsonArray items => items.SelectMany(i => Nodes(i!, place)),
        _ => [(place, node)],
    };
}
