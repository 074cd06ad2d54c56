using System.Buffers.Binary;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using CrmOffice.Api.Features.Manifests;

namespace CrmOffice.Api.Tests.Manifests;

public sealed class ManifestsCommandTests
{
    [Theory]
    [InlineData("https://crm.firma.example", "https://crm.firma.example")]
    [InlineData("https://CRM.firma.example:443/", "https://crm.firma.example")]
    [InlineData("https://crm.firma.example:8443", "https://crm.firma.example:8443")]
    [InlineData("https://crm.müller.example", "https://crm.xn--mller-kva.example")]
    [InlineData("https://[::1]:5443", "https://[::1]:5443")]
    [InlineData("http://localhost:5080", "http://localhost:5080")]
    public void Every_address_in_the_manifests_is_on_the_given_one(string address, string origin)
    {
        using var written = new WrittenManifests(address);

        Assert.Equal([origin, "https://login.microsoftonline.com"], written.Domains().Order());
        Assert.NotEmpty(written.Addresses());
        Assert.All(written.Addresses(), text => Assert.StartsWith($"{origin}/", text, StringComparison.Ordinal));
    }

    [Fact]
    public void Only_address_and_version_differ_from_the_manifests_in_the_repository()
    {
        using var written = new WrittenManifests("https://localhost:5443");
        var version = typeof(ManifestsCommand).Assembly.GetName().Version!;

        foreach (var (manifest, name) in new[] { (written.Outlook, "outlook.xml"), (written.Word, "word.xml") })
        {
            var template = XDocument.Load(Path.Combine(Repository.Root, "manifest", name));
            Assert.Equal("0.0.0.0", WrittenManifests.VersionOf(template));
            Assert.Equal(version.ToString(4), WrittenManifests.VersionOf(manifest));
            Assert.Equal(template.ToString().Replace("<Version>0.0.0.0<", $"<Version>{version.ToString(4)}<", StringComparison.Ordinal), manifest.ToString());
        }

        var unified = JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "manifest/unified/manifest.json")))!;
        unified["version"] = version.ToString(3);
        Assert.True(JsonNode.DeepEquals(unified, written.Unified));
        Assert.Equal(File.ReadAllBytes(Path.Combine(Repository.Root, "manifest/unified/en.json")), written.UnifiedFile("en.json"));
    }

    [Fact]
    public void The_support_address_is_taken_as_it_is()
    {
        const string Support = "https://firma.example/hilfe?thema=crm&quelle=%22office%22";
        using var written = new WrittenManifests("https://crm.firma.example", $"--support-url={Support}");

        Assert.Equal(Support, WrittenManifests.SupportUrlOf(written.Outlook));
        Assert.Equal(Support, WrittenManifests.SupportUrlOf(written.Word));
        Assert.Equal(Support, (string?)written.Unified["developer"]!["websiteUrl"]);
    }

    [Fact]
    public void The_unified_manifest_hides_the_two_others_and_has_an_id_of_its_own()
    {
        using var written = new WrittenManifests("https://crm.firma.example");
        string[] others = [WrittenManifests.IdOf(written.Outlook), WrittenManifests.IdOf(written.Word)];
        var hidden = written.Unified["extensions"]![0]!["alternates"]!.AsArray()
            .Select(a => (string?)a!["hide"]?["customOfficeAddin"]!["officeAddinId"])
            .OfType<string>();

        Assert.Equal(others, hidden);
        Assert.Equal(3, others.Append((string)written.Unified["id"]!).Distinct().Count());
    }

    [Theory]
    [InlineData("color.png", 192)]
    [InlineData("outline.png", 32)]
    public void The_package_has_both_icons_in_the_size_that_Office_demands(string name, int pixels)
    {
        using var written = new WrittenManifests("https://crm.firma.example");
        var header = written.UnifiedFile(name).AsSpan(16, 8);

        Assert.Equal(pixels, BinaryPrimitives.ReadInt32BigEndian(header));
        Assert.Equal(pixels, BinaryPrimitives.ReadInt32BigEndian(header[4..]));
    }

    [Theory]
    [InlineData("crm.firma.example", "ist keine Adresse", "is not an address")]
    [InlineData("https://", "ist keine Adresse", "is not an address")]
    [InlineData("https://a b.example", "ist keine Adresse", "is not an address")]
    [InlineData("https://\"><Id>x", "ist keine Adresse", "is not an address")]
    [InlineData("http://crm.firma.example", "muss mit https:// beginnen", "has to begin with https://")]
    [InlineData("ftp://crm.firma.example", "muss mit https:// beginnen", "has to begin with https://")]
    [InlineData("https://firma.example/crm", "nur aus Rechner und Port", "a host and a port only")]
    [InlineData("https://firma.example?a=1", "nur aus Rechner und Port", "a host and a port only")]
    [InlineData("https://firma.example#a", "nur aus Rechner und Port", "a host and a port only")]
    [InlineData("https://eva:geheim@firma.example", "nur aus Rechner und Port", "a host and a port only")]
    public void An_address_that_Office_would_not_open_is_refused_with_the_reason(string address, string german, string english)
    {
        var folder = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

        Assert.Contains(german, Refusal("de-AT", "--address", address, "--out", folder), StringComparison.Ordinal);
        Assert.Contains(english, Refusal("en-US", "--address", address, "--out", folder), StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder));
    }

    [Theory]
    [InlineData]
    [InlineData("--address", "https://crm.firma.example")]
    [InlineData("--out", "manifests")]
    [InlineData("--address", "https://crm.firma.example", "--out")]
    [InlineData("--address", "https://crm.firma.example", "--out", " ")]
    [InlineData("--adress", "https://crm.firma.example", "--out", "manifests")]
    [InlineData("https://crm.firma.example", "manifests")]
    public void Missing_and_unknown_options_are_answered_with_how_to_call_it(params string[] arguments)
    {
        Assert.StartsWith("Aufruf: manifests --address", Refusal("de-AT", arguments), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://firma.example/hilfe")]
    [InlineData("mailto:hilfe@firma.example")]
    [InlineData("hilfe")]
    public void A_support_address_that_is_no_secure_page_is_refused(string support)
    {
        Assert.Contains("Hilfe-Adresse", Refusal("de-AT", "--address", "https://crm.firma.example", "--out", "manifests", "--support-url", support), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_can_not_be_written_to_is_named()
    {
        var file = Path.GetTempFileName();
        try
        {
            Assert.Contains(file, Refusal("de-AT", "--address", "https://crm.firma.example", "--out", file), StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static string Refusal(string culture, params string[] arguments)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            using var output = new StringWriter();
            using var errors = new StringWriter();
            Assert.Equal(1, ManifestsCommand.Run(arguments, output, errors));
            Assert.Equal("", output.ToString());
            return errors.ToString();
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
