using System.Diagnostics;
using System.IO.Compression;
using System.Xml.Linq;
using CrmOffice.WordMerge.Tests.Support;
using static CrmOffice.WordMerge.Tests.Support.Merging;
using static CrmOffice.WordMerge.Tests.Support.TestDocument;

namespace CrmOffice.WordMerge.Tests.Documents;

/// <summary>A letter with everything that letters must not share, merged into one document.</summary>
public sealed class OwnDocumentTests
{
    private static readonly XNamespace w = W;
    private const string Macro = "application/vnd.ms-word.";

    private static TestDocument Everything()
    {
        var numbered = """<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>""";
        var note = """<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:endnoteReference w:id="2"/></w:r><w:commentRangeStart w:id="0"/><w:r><w:t>x</w:t></w:r><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>""";
        var separators = (string kind) => $"""<w:{kind} w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:{kind}><w:{kind} w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:{kind}><w:{kind} w:id="2">{Paragraph("Note for { MERGEFIELD name }")}</w:{kind}>""";
        return new TestDocument(
            $"""<w:p w14:paraId="00000001" w14:textId="77777777"><w:bookmarkStart w:id="3" w:name="place"/>{Runs("Dear { MERGEFIELD name }")}<w:bookmarkEnd w:id="3"/>{note}</w:p>""",
            Paragraph("see { REF place \\h | there }"),
            Paragraph("first", numbered),
            Paragraph("second", numbered),
            $"<w:p>{Pictures.Run("rIdPicture", 7)}</w:p>",
            $"<w:p>{Control("name", Runs("x"), id: 77)}</w:p>",
            Table(["{ MERGEFIELD TableStart:lines }{ MERGEFIELD item }", "{ MERGEFIELD amount }{ MERGEFIELD TableEnd:lines }"]),
            Paragraph("Regards"))
            .WithHeader($"<w:p>{Runs("Header of { MERGEFIELD name }")}{Pictures.Run("rIdOld", 8)}</w:p>")
            .WithHeader(Paragraph("First page"), "header2", "first")
            .With("word/media/old.png", "image", "", Pictures.Png(9), "word/header1.xml", "rIdOld")
            .With("word/media/body.png", "image", "", Pictures.Png(8), id: "rIdPicture")
            .WithWord("footnotes", separators("footnote"))
            .WithWord("endnotes", separators("endnote"))
            .WithWord("comments", $"""<w:comment w:id="0" w:author="A" w:initials="A">{Paragraph("about { MERGEFIELD name }")}</w:comment>""")
            .WithWord("numbering", """<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/><w:lvlJc w:val="left"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>""");
    }

    private static MergeRecord For(string name) => Record(("name", name), ("lines", new[] { Record(("item", "Saw"), ("amount", 1)), Record(("item", "Nail"), ("amount", 2)) }));

    [Fact]
    public void Nothing_is_wrong_in_what_is_made_of_it()
    {
        Assert.Empty(Errors(Everything().ToBytes()));
        Assert.All(Everything().Open().FillAndMerge(For("Eva")), file => Assert.Empty(Errors(file)));
    }

    [Theory]
    [InlineData("skip", "a", "a\n")]
    [InlineData("a", "skip", "a\n")]
    [InlineData("skip", "skip", "\n")]
    public void Letters_that_are_skipped_leave_nothing(string first, string second, string expected)
    {
        var file = new TestDocument(Paragraph("{ SKIPIF { MERGEFIELD name } = \"skip\" }{ MERGEFIELD name }")).WithHeader(Paragraph("{ MERGEFIELD name }"))
            .Open().Merge(Record(("name", first)), Record(("name", "skip")), Record(("name", second)));
        Assert.Empty(Errors(file));
        Assert.Equal(expected, new DocumentText(file).Body);
    }

    [Fact]
    public void Each_letter_has_its_own_ids_lists_notes_and_headers()
    {
        var file = Everything().Open().Merge(For("Eva"), For("Max"), For("Ann"));
        Assert.Empty(Errors(file));
        var text = new DocumentText(file);
        var document = text.Document;
        AssertUnique(document.Descendants(w + "bookmarkStart"), w + "id", 3);
        AssertUnique(document.Descendants(w + "bookmarkStart"), w + "name", 3);
        AssertUnique(document.Descendants().Where(element => element.Name.LocalName == "docPr"), "id", 3);
        AssertUnique(document.Descendants(w + "sdtPr").Elements(w + "id"), w + "val", 3);
        AssertUnique(document.Descendants(w + "footnoteReference"), w + "id", 3);
        AssertUnique(document.Descendants(w + "endnoteReference"), w + "id", 3);
        AssertUnique(document.Descendants(w + "commentReference"), w + "id", 3);
        Assert.Equal(["Header of Eva", "Header of Max", "Header of Ann"], text.HeadersAndFooters().Select(section => section["HeaderPrimary"]));
        Assert.Equal(["First page"], text.HeadersAndFooters().Select(section => section["HeaderFirst"]).Distinct());
        foreach (var name in (string[])["Eva", "Max", "Ann"])
        {
            Assert.Contains($"Note for {name}", text.Load("word/footnotes.xml").Root!.Value, StringComparison.Ordinal);
            Assert.Contains($"about {name}", text.Load("word/comments.xml").Root!.Value, StringComparison.Ordinal);
        }

        var used = document.Descendants(w + "numId").Select(number => (string)number.Attribute(w + "val")!).Distinct().ToList();
        Assert.Equal(3, used.Count);
        var numbers = text.Load("word/numbering.xml").Root!.Elements(w + "num").ToDictionary(number => (string)number.Attribute(w + "numId")!);
        Assert.All(used.Skip(1), id => Assert.Equal("3", (string?)numbers[id].Elements(w + "lvlOverride").First().Element(w + "startOverride")!.Attribute(w + "val")));
        var codes = document.Descendants(w + "instrText").Select(code => code.Value.Trim()).ToList();
        Assert.All(document.Descendants(w + "bookmarkStart"), mark => Assert.Contains(codes, code => code.Split(' ').Contains((string)mark.Attribute(w + "name")!)));
    }

    [Theory]
    [InlineData("application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml")]
    [InlineData(Macro + "template.macroEnabledTemplate.main+xml", Macro + "document.macroEnabled.main+xml")]
    [InlineData(Macro + "document.macroEnabled.main+xml", Macro + "document.macroEnabled.main+xml")]
    public void A_template_becomes_a_document_and_macros_stay_as_they_are(string given, string expected)
    {
        var macros = new byte[5000];
        new Random(1).NextBytes(macros);
        var template = Everything().AsTemplate(given).With("word/vbaProject.bin", "http://schemas.microsoft.com/office/2006/relationships/vbaProject", "application/vnd.ms-office.vbaProject", macros).Open();
        foreach (var file in template.FillAndMerge(For("Eva")))
        {
            var types = new DocumentText(file).Load("[Content_Types].xml").Root!.Elements();
            Assert.Equal(expected, (string?)types.Single(type => (string?)type.Attribute("PartName") == "/word/document.xml").Attribute("ContentType"));
            using var zip = new ZipArchive(new MemoryStream(file));
            using var copy = new MemoryStream();
            using var entry = zip.GetEntry("word/vbaProject.bin")!.Open();
            entry.CopyTo(copy);
            Assert.Equal(macros, copy.ToArray());
        }
    }

    [Fact]
    public async Task LibreOffice_shows_a_page_for_each_of_five_letters()
    {
        var office = Program("soffice");
        var info = Program("pdfinfo");
        Assert.SkipWhen(office is null || info is null, "LibreOffice and pdfinfo are not installed.");
        var folder = Directory.CreateTempSubdirectory("merge-");
        try
        {
            var file = Path.Combine(folder.FullName, "letters.docx");
            var letter = Everything();

            // Endnotes stand on a page of their own behind the last letter.
            letter.Blocks = letter.Blocks.Replace("""<w:r><w:endnoteReference w:id="2"/></w:r>""", "", StringComparison.Ordinal);
            await File.WriteAllBytesAsync(file, letter.Open().Merge([.. Enumerable.Range(1, 5).Select(number => For($"Name {number}"))]), TestContext.Current.CancellationToken);
            await Run(office, $"-env:UserInstallation=file://{folder.FullName}/profile", "--headless", "--convert-to", "pdf", "--outdir", folder.FullName, file);
            var pages = await Run(info, Path.Combine(folder.FullName, "letters.pdf"));
            Assert.Equal("5", pages.Split('\n').Single(line => line.StartsWith("Pages:", StringComparison.Ordinal))["Pages:".Length..].Trim());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string? Program(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);

    private static async Task<string> Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromMinutes(3));
        var errors = process.StandardError.ReadToEndAsync(limit.Token);
        try
        {
            var output = await process.StandardOutput.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            Assert.True(process.ExitCode == 0, await errors);
            return output;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private static void AssertUnique(IEnumerable<XElement> elements, XName attribute, int count) =>
        Assert.Equal(count, elements.Select(element => (string?)element.Attribute(attribute)).Distinct().Count());
}
