using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CrmOffice.Api.Tests;
using CrmOffice.LetterTemplates;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace CrmOffice.WordMerge.Tests.LetterTemplates;

/// <summary>The templates that come with the product, as they are committed.</summary>
public sealed partial class LetterTemplateTests
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private static readonly string[] Keys =
        ["business-letter", "offer-cover-letter", "thank-you", "callback-appointment", "lost-customer", "complaint-answer", "labels"];

    public static TheoryData<string> Files => [.. Keys.SelectMany(key => (string[])[$"{key}.de.docx", $"{key}.en.docx"])];

    private static string Folder => Path.Combine(Repository.Root, "templates", "letters");

    [Fact]
    public void There_is_a_German_and_an_English_one_of_each_and_nothing_else()
    {
        Assert.Equal(
            Files.Select(row => row.Data).Order(StringComparer.Ordinal),
            Directory.GetFiles(Folder, "*.docx").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Is_what_the_generator_makes(string file)
    {
        // Part by part, because how small a part is packed depends on the runtime.
        var expected = Parts(Templates.All.Single(template => template.FileName == file).Package.ToBytes());
        var actual = Parts(File.ReadAllBytes(Path.Combine(Folder, file)));
        Assert.Equal(expected.Keys, actual.Keys);
        Assert.All(expected, part => Assert.Equal(part.Value, actual[part.Key]));
    }

    [Fact]
    public void The_generator_gives_the_same_bytes_each_time()
    {
        Assert.All(Templates.All.Zip(Templates.All), pair => Assert.Equal(pair.First.Package.ToBytes(), pair.Second.Package.ToBytes()));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Word_finds_nothing_to_repair(string file)
    {
        using var document = WordprocessingDocument.Open(Path.Combine(Folder, file), isEditable: false);
        var errors = new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document);
        Assert.Empty(errors.Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}"));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Fields_are_complete_and_closed(string file)
    {
        foreach (var root in Roots(file))
        {
            var depth = 0;
            foreach (var type in root.Descendants(W + "fldChar").Select(c => c.Attribute(W + "fldCharType")!.Value))
            {
                depth += type switch { "begin" => 1, "end" => -1, _ => 0 };
                Assert.True(depth >= 0);
            }

            Assert.Equal(0, depth);
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Has_no_empty_paragraph_except_the_flat_one_that_a_table_needs(string file)
    {
        foreach (var paragraph in Roots(file).SelectMany(root => root.Descendants(W + "p")).Where(p => !p.Elements().Any(e => e.Name != W + "pPr")))
        {
            Assert.Equal("TableEnd", paragraph.Element(W + "pPr")?.Element(W + "pStyle")?.Attribute(W + "val")?.Value);
        }
    }

    [Theory]
    [InlineData("labels.de.docx")]
    [InlineData("labels.en.docx")]
    public void Every_label_after_the_first_takes_the_next_recipient(string file)
    {
        var cells = Roots(file).SelectMany(root => root.Descendants(W + "tc")).ToList();
        Assert.Equal(24, cells.Count);
        Assert.DoesNotContain("NEXT", cells[0].Value, StringComparison.Ordinal);
        Assert.All(cells.Skip(1), cell => Assert.StartsWith(" NEXT ", string.Concat(cell.Descendants(W + "instrText").Select(i => i.Value)), StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Texts_have_no_exclamation_mark(string file) =>
        Assert.DoesNotContain(Roots(file).SelectMany(root => root.Descendants(W + "t")), text => text.Value.Contains('!', StringComparison.Ordinal));

    private static IEnumerable<XElement> Roots(string file) => Parts(File.ReadAllBytes(Path.Combine(Folder, file)))
        .Where(part => WordPart().IsMatch(part.Key))
        .Select(part => XDocument.Parse(part.Value).Root!);

    private static SortedDictionary<string, string> Parts(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        var parts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
            parts[entry.FullName] = reader.ReadToEnd();
        }

        return parts;
    }

    [GeneratedRegex("^word/(document|header|footer)[^/]*[.]xml$")]
    private static partial Regex WordPart();
}
