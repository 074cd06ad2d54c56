using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CrmOffice.WordMerge.Tests.Support;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace CrmOffice.WordMerge.Tests.Documents;

/// <summary>What is made of a template has no fault that the template had not: Word opens it without a question.</summary>
public sealed partial class ValidityTests
{
    private static readonly XNamespace w = TestDocument.W;

    public static IEnumerable<TheoryDataRow<string>> Files() =>
        TestData.Exists
            ? Directory.GetFiles(Path.Combine(TestData.Letters, "documents")).Order(StringComparer.Ordinal).Select(file => new TheoryDataRow<string>(Path.GetFileName(file)))
            : [new TheoryDataRow<string>("")];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_real_template_gives_no_fault_of_its_own(string file)
    {
        Assert.SkipUnless(TestData.Exists, TestData.Missing);
        var bytes = File.ReadAllBytes(Path.Combine(TestData.Letters, "documents", file));
        var template = WordTemplate.Open(new MemoryStream(bytes));
        var known = Faults(bytes);
        foreach (var made in template.FillAndMerge(RecordFor(template)))
        {
            AssertSound(made);
            Assert.Empty(Faults(made).Except(known));
        }
    }

    /// <summary>A value for every name, rows for every region.</summary>
    private static MergeRecord RecordFor(WordTemplate template)
    {
        var record = new MergeRecord();
        foreach (var field in template.Fields)
        {
            record[field.Name] = field.Kind == TemplateFieldKind.Region ? new MergeValue.Rows([Row(), Row()]) : new MergeValue.Text($"{field.Name}\n& more");
        }

        return record;

        MergeRecord Row()
        {
            var row = new MergeRecord();
            foreach (var field in template.Fields.Where(field => field.Kind != TemplateFieldKind.Region && field.Region is not null))
            {
                row[field.Name] = new MergeValue.Text($"{field.Name}");
            }

            return row;
        }
    }

    /// <summary>Without the places, which move: what was wrong in the template is wrong in each letter.</summary>
    private static HashSet<string> Faults(byte[] file)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(file), isEditable: false);
        return [.. new OpenXmlValidator(FileFormatVersions.Microsoft365) { MaxNumberOfErrors = 0 }.Validate(document)
            .Select(error => $"{Numbers().Replace(error.Part?.Uri.ToString() ?? "", "")} {Numbers().Replace(error.Path?.XPath.Split('/')[^1] ?? "", "")} {error.Id}: {Quoted().Replace(error.Description, "''")}")];
    }

    /// <summary>What the validator does not look for.</summary>
    private static void AssertSound(byte[] file)
    {
        var text = new DocumentText(file);
        var names = text.Parts.ToHashSet(StringComparer.OrdinalIgnoreCase);
        Assert.Equal(text.Parts.Count, names.Count);
        var types = text.Load("[Content_Types].xml").Root!.Elements().ToList();
        Assert.Equal(types.Count, types.Select(type => (string?)type.Attribute("PartName") ?? (string?)type.Attribute("Extension")).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        foreach (var list in text.Parts.Where(part => part.EndsWith(".rels", StringComparison.Ordinal)))
        {
            var relationships = text.Load(list).Root!.Elements().ToList();
            Assert.Equal(relationships.Count, relationships.Select(relationship => (string)relationship.Attribute("Id")!).Distinct().Count());
        }

        var letters = text.Document.Descendants(w + "sectPr").Count();
        foreach (var name in (string[])["bookmarkStart", "docPr"])
        {
            var ids = text.Document.Descendants().Where(element => element.Name.LocalName == name && !element.Ancestors().Any(ancestor => ancestor.Name.LocalName == "Fallback"))
                .Select(element => (string?)element.Attribute(w + "id") ?? (string?)element.Attribute("id")).ToList();
            Assert.True(ids.Count - ids.Distinct().Count() <= ids.Count / Math.Max(1, letters), name);
        }

        foreach (var part in text.Parts.Where(part => part.StartsWith("word/", StringComparison.Ordinal) && part.EndsWith(".xml", StringComparison.Ordinal)))
        {
            text.Load(part);
        }
    }

    [GeneratedRegex(@"_merged_?\d*|\d+")]
    private static partial Regex Numbers();

    [GeneratedRegex("'[^']*'")]
    private static partial Regex Quoted();
}
