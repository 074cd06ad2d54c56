using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using CrmOffice.WordMerge.Tests.Support;
using CsCheck;
using static CrmOffice.WordMerge.Tests.Support.TestDocument;

namespace CrmOffice.WordMerge.Tests.Hostile;

/// <summary>Whatever stands in a template and in the data: there is a document, or the error that says why not.</summary>
public sealed class FuzzTests
{
    private static readonly Gen<string> Name = OneOf("name", "Betrag", "datum", "rows", "missing", "other name", "");

    private static readonly Gen<string> Word = Gen.OneOf(
        OneOf(
            "MERGEFIELD", "IF", "=", "\"", "\"x\"", "\"\"", "„a“", "<", ">=", "<>", "\\* Upper", "\\* MERGEFORMAT", "\\# 0,00", "\\# \"", "\\@ \"d. MMMM yyyy\"", "\\b", "\\f \"<<_TITLE0_ >><<", "NEXT",
            "NEXTIF", "SKIPIF", "SET a", "REF a", "a", "ASK q \"?\"", "FILLIN", "ADDRESSBLOCK", "GREETINGLINE", "MERGEREC", "MERGESEQ", "QUOTE", "COMPARE", "DATE", "TOC", "HYPERLINK", "PAGE", "SUM(1;2)", "(1 + 2)", "1/0", "999999999999999999999",
            "TableStart:rows", "TableEnd:rows", "TableStart:name", "\\", "\\m", "\\l 1031", "*", "?*"),
        Name,
        Gen.String[Gen.Char, 0, 8].Select(text => new string([.. text.Where(XmlConvert.IsXmlChar).Where(character => !char.IsSurrogate(character))])));

    private static readonly Gen<string> Piece = Gen.Frequency(
        (5, Word),
        (4, Name.Select(name => $"{{ MERGEFIELD {name} }}")),
        (3, OneOf("{", "}", "|")),
        (3, Word.Array[0, 6].Select(words => $"{{ {string.Join(' ', words)} | old }}")),
        (2, Gen.Select(Word, Name, Word).Select((left, name, right) => $"{{ IF {{ MERGEFIELD {name} }} {left} \"{{ MERGEFIELD name }}\" {right} }}")));

    private static readonly Gen<string> Notation = Piece.Array[0, 6].Select(string.Concat);

    private static readonly Gen<string> ControlKind = OneOf(
        "<w:text/>", "<w:richText/>", "", "<w:showingPlcHdr/><w:text/>", "<w:picture/>", "<w:group/>", "<w:date/>", "<w:date w:fullDate=\"x\"><w:dateFormat w:val=\"'d\"/><w:lid w:val=\"x-none\"/></w:date>", "<w:dropDownList/>",
        "<w:comboBox><w:listItem w:value=\"1\"/><w:listItem w:displayText=\"a\" w:value=\"1\"/></w:comboBox>", "<w14:checkbox/>", "<w14:checkbox><w14:checkedState w14:val=\"D800\"/></w14:checkbox>",
        "<w15:repeatingSection/>", "<w15:repeatingSectionItem/>", "<w:dataBinding w:xpath=\"/a[1]\" w:storeItemID=\"x\"/><w:text/>");

    private static readonly Gen<string> Simple = Notation.Select(notation => Paragraph(notation));

    private static readonly Gen<string> Block = Gen.Recursive<string>((depth, block) => depth > 3 ? Simple : Gen.Frequency(
        (6, Simple),
        (2, Gen.Select(Name, ControlKind, block.Array[0, 3]).Select((name, kind, blocks) => Control(name, string.Concat(blocks), kind, blocks.Length))),
        (2, Gen.Select(Name, block.Array[0, 2]).Select((name, blocks) => Control(name, Control("", string.Concat(blocks), "<w15:repeatingSectionItem/>"), "<w15:repeatingSection/>"))),
        (2, Gen.Select(Name, ControlKind, Notation).Select((name, kind, notation) => $"<w:p>{Control(name, Runs(notation), kind)}{Runs(notation)}</w:p>")),
        (2, Gen.Select(Notation, Notation, Notation, Notation).Select((a, b, c, d) => Table([a, b], [c, d]))),
        (1, block.Select(inner => $"<w:tbl><w:tblPr/><w:tblGrid/><w:tr>{Cell(inner + "<w:p/>")}</w:tr></w:tbl>")),
        (1, Name.Select(name => $"<w:tbl><w:tblPr/><w:tblGrid/>{Control(name, Row("a", "{ MERGEFIELD name }"), "<w:richText/>")}</w:tbl>"))));

    private static readonly Gen<MergeValue?> Plain = Gen.OneOf(
        Gen.Const((MergeValue?)null),
        Gen.String.Select(text => (MergeValue?)new MergeValue.Text(text)),
        OneOf("1.5", "9.3.2026", "ja", "1", "a").Select(text => (MergeValue?)new MergeValue.Text(text)),
        Gen.Decimal.Select(number => (MergeValue?)new MergeValue.Number(number)),
        Gen.DateTime.Select(date => (MergeValue?)new MergeValue.Date(date)),
        Gen.Bool.Select(value => (MergeValue?)new MergeValue.Boolean(value)),
        Gen.Byte.Array.Select(bytes => (MergeValue?)new MergeValue.Picture(bytes)),
        Gen.Const((MergeValue?)new MergeValue.Picture(Pictures.Png())));

    private static readonly Gen<MergeRecord> Lines = Gen.Select(Name, Plain).Array[0, 4].Select(Record);

    private static readonly Gen<MergeRecord> Data = Gen.Select(
        Name, Gen.OneOf(Plain, Lines.Array[0, 3].Select(rows => (MergeValue?)new MergeValue.Rows(rows)))).Array[0, 6].Select(Record);

    private static readonly Gen<TestDocument> Template = Gen.Select(Block.Array[0, 5], Notation, Gen.Bool).Select((blocks, header, hasHeader) =>
    {
        var document = new TestDocument(blocks);
        return hasHeader ? document.WithHeader(Paragraph(header)) : document;
    });

    [Fact]
    public void A_template_gives_a_document_or_an_error_of_its_own()
    {
        Gen.Select(Template, Data.Array[0, 4], OneOf("de-AT", "en-US", "fr-FR", "")).Sample(
            (template, records, culture) =>
            {
                WordTemplate opened;
                try
                {
                    opened = template.Open();
                }
                catch (WordTemplateException)
                {
                    return;
                }

                var options = Merging.Options(culture);
                var outputs = new List<MemoryStream> { new() };
                opened.MergeToDocument(records, outputs[0], options);
                foreach (var record in records)
                {
                    outputs.Add(new());
                    opened.Fill(record, outputs[^1], options);
                }

                outputs.ForEach(output => AssertReadable(output.ToArray()));
            },
            iter: 1500,
            print: failed => $"{failed.Item1.DocumentXml}\n{string.Join("\n", failed.Item2.Select(record => string.Join("; ", record.Names.Select(name => $"{name}={record[name]}"))))}");
    }

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(index => texts[index]);

    private static MergeRecord Record((string Name, MergeValue? Value)[] values)
    {
        var record = new MergeRecord();
        foreach (var (name, value) in values)
        {
            record[name] = value;
        }

        return record;
    }

    private static void AssertReadable(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        Assert.Equal(zip.Entries.Count, zip.Entries.Select(entry => entry.FullName).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        foreach (var entry in zip.Entries.Where(entry => entry.FullName.EndsWith(".xml", StringComparison.Ordinal) || entry.FullName.EndsWith(".rels", StringComparison.Ordinal)))
        {
            using var content = entry.Open();
            var document = XDocument.Load(content);
            Assert.DoesNotContain(document.Descendants(), element => element.Name.NamespaceName.StartsWith("urn:crmoffice", StringComparison.Ordinal));
            Assert.DoesNotContain(document.Descendants(XName.Get("tc", W)), cell => cell.Elements().LastOrDefault() is not { Name.LocalName: "p" or "sdt" });
        }
    }
}
