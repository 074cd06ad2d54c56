using System.Buffers.Binary;
using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using CrmOffice.WordMerge.Tests.Support;
using static CrmOffice.WordMerge.Tests.Support.Merging;
using static CrmOffice.WordMerge.Tests.Support.TestDocument;

namespace CrmOffice.WordMerge.Tests.Hostile;

/// <summary>Files that are broken, or made to do harm: each gives its error at once, whatever it claims.</summary>
public sealed class HostileFileTests
{
    private static readonly byte[] Good = new TestDocument(Paragraph("Dear { MERGEFIELD name }")).ToBytes();

    public static TheoryData<string, WordTemplateError> Files => new()
    {
        { "empty", WordTemplateError.NotAWordDocument },
        { "text", WordTemplateError.NotAWordDocument },
        { "compound file", WordTemplateError.Encrypted },
        { "encrypted entry", WordTemplateError.Encrypted },
        { "only an end", WordTemplateError.NotAWordDocument },
        { "half of it", WordTemplateError.Damaged },
        { "without its first half", WordTemplateError.Damaged },
        { "no main part", WordTemplateError.NotAWordDocument },
        { "no content types", WordTemplateError.NotAWordDocument },
        { "no relationships", WordTemplateError.NotAWordDocument },
        { "main part elsewhere", WordTemplateError.NotAWordDocument },
        { "a spreadsheet", WordTemplateError.NotAWordDocument },
        { "no body", WordTemplateError.NotAWordDocument },
        { "strict", WordTemplateError.StrictOpenXml },
        { "huge declared size", WordTemplateError.TooLarge },
        { "longer than declared", WordTemplateError.Damaged },
        { "bomb of blanks", WordTemplateError.TooLarge },
        { "bomb of elements", WordTemplateError.TooLarge },
        { "many entries", WordTemplateError.TooLarge },
        { "duplicate entry", WordTemplateError.Damaged },
        { "same entry with a slash", WordTemplateError.Damaged },
        { "shared content", WordTemplateError.Damaged },
        { "path out of the file", WordTemplateError.Damaged },
        { "backslash path", WordTemplateError.Damaged },
        { "bad deflate", WordTemplateError.Damaged },
        { "unknown method", WordTemplateError.Damaged },
        { "no XML", WordTemplateError.Damaged },
        { "unclosed XML", WordTemplateError.Damaged },
        { "DTD", WordTemplateError.Damaged },
        { "entities", WordTemplateError.Damaged },
        { "external entity in a header", WordTemplateError.Damaged },
        { "wrong encoding", WordTemplateError.Damaged },
        { "unknown encoding", WordTemplateError.Damaged },
        { "invalid bytes", WordTemplateError.Damaged },
        { "control character", WordTemplateError.Damaged },
        { "deep elements", WordTemplateError.TooComplex },
        { "deep relationships", WordTemplateError.TooComplex },
        { "10,000 nested fields", WordTemplateError.TooComplex },
        { "10,000 nested conditions", WordTemplateError.TooComplex },
        { "a million fields", WordTemplateError.TooLarge },
        { "too many fields", WordTemplateError.TooComplex },
        { "default namespace", WordTemplateError.Damaged },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void Gives_its_error_soon(string file, WordTemplateError expected)
    {
        var content = Make(file);
        var before = GC.GetTotalAllocatedBytes();
        var watch = Stopwatch.StartNew();
        var error = Assert.Throws<WordTemplateException>(() => WordTemplate.Open(new MemoryStream(content)));
        Assert.Equal(expected, error.Error);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{watch.Elapsed}");
        Assert.True(GC.GetTotalAllocatedBytes() - before < 1_500_000_000, $"{GC.GetTotalAllocatedBytes() - before:N0} bytes");
    }

    [Fact]
    public void A_file_over_the_limit_is_not_read_to_its_end()
    {
        using var endless = new Endless();
        var error = Assert.Throws<WordTemplateException>(() => WordTemplate.Open(endless, new() { FileBytes = 1_000_000 }));
        Assert.Equal(WordTemplateError.TooLarge, error.Error);
        Assert.True(endless.Given < 2_000_000);
    }

    [Fact]
    public void Every_file_cut_off_anywhere_or_with_a_byte_changed_gives_an_error_or_a_document()
    {
        for (var length = 0; length < Good.Length; length += 7)
        {
            Assert.Throws<WordTemplateException>(() => WordTemplate.Open(new MemoryStream(Good[..length])));
        }

        var bad = (byte[])Good.Clone();
        for (var at = 0; at < bad.Length; at++)
        {
            bad[at] ^= 0xFF;
            try
            {
                WordTemplate.Open(new MemoryStream(bad)).Fill(Record(("name", "Eva")));
            }
            catch (WordTemplateException exception)
            {
                Assert.True(Enum.IsDefined(exception.Error));
            }

            bad[at] ^= 0xFF;
        }
    }

    private static byte[] Make(string file) => file switch
    {
        "empty" => [],
        "text" => Encoding.UTF8.GetBytes(new string('x', 100_000)),
        "compound file" => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[2000]],
        "encrypted entry" => InDirectory(8, flags => (uint)(flags | 1), 2),
        "only an end" => Zip([]),
        "half of it" => Good[..(Good.Length / 2)],
        "without its first half" => Good[(Good.Length / 2)..],
        "no main part" => Changed(parts => parts.Remove("word/document.xml")),
        "no content types" => Changed(parts => parts.Remove("[Content_Types].xml")),
        "no relationships" => Changed(parts => parts.Remove("_rels/.rels")),
        "main part elsewhere" => Changed(parts => parts["_rels/.rels"] = Text(Encoding.UTF8.GetString(parts["_rels/.rels"]).Replace("Target=\"word/document.xml\"", "Target=\"http://localhost:9/document.xml\" TargetMode=\"External\"", StringComparison.Ordinal))),
        "a spreadsheet" => MainPart("""<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>"""),
        "no body" => MainPart($"""<w:document xmlns:w="{W}"/>"""),
        "strict" => MainPart("""<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body/></w:document>"""),
        "huge declared size" => InDirectory(24, _ => uint.MaxValue),
        "longer than declared" => InDirectory(24, length => length - 1),
        "bomb of blanks" => Changed(parts => parts["word/document.xml"] = [.. parts["word/document.xml"], .. Enumerable.Repeat((byte)' ', 70_000_000)]),
        "bomb of elements" => Body(string.Concat(Enumerable.Repeat("<w:p/>", 5_000_000))),
        "many entries" => Changed(parts => Enumerable.Range(0, 20_000).ToList().ForEach(number => parts.Add($"x{number}", []))),
        "duplicate entry" => Zip([.. Parts(), .. Parts()]),
        "same entry with a slash" => Zip([.. Parts(), new("/word/document.xml", [1])]),
        "shared content" => SharedContent(),
        "path out of the file" => Changed(parts => parts.Add("word/../../../etc/x.xml", [])),
        "backslash path" => Changed(parts => parts.Add("word\\..\\..\\x.xml", [])),
        "bad deflate" => InContent(),
        "unknown method" => InDirectory(10, _ => 99, 2),
        "no XML" => MainPart("PK"),
        "unclosed XML" => MainPart($"""<w:document xmlns:w="{W}"><w:body><w:p>"""),
        "DTD" => MainPart($"""<!DOCTYPE w:document SYSTEM "http://localhost:9/x.dtd"><w:document xmlns:w="{W}"><w:body/></w:document>"""),
        "entities" => MainPart($"""<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><w:document xmlns:w="{W}"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>"""),
        "external entity in a header" => new TestDocument("<w:p/>").WithHeader("<w:p/>").ToBytes(parts => parts["word/header1.xml"] = Text($"""<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:hdr xmlns:w="{W}"><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:hdr>""")),
        "wrong encoding" => Changed(parts => parts["word/document.xml"] = Encoding.Unicode.GetBytes(new TestDocument("<w:p/>").DocumentXml)),
        "unknown encoding" => MainPart(new TestDocument("<w:p/>").DocumentXml.Replace("UTF-8", "x-none", StringComparison.Ordinal)),
        "invalid bytes" => Changed(parts => parts["word/document.xml"] = Encoding.Latin1.GetBytes(new TestDocument(Paragraph("Grüße")).DocumentXml)),
        "control character" => Body("<w:p><w:r><w:t>&#1;</w:t></w:r></w:p>"),
        "deep elements" => Body(string.Concat(Enumerable.Repeat("<w:ins>", 5000)) + string.Concat(Enumerable.Repeat("</w:ins>", 5000))),
        "deep relationships" => Changed(parts => parts["_rels/.rels"] = Text(string.Concat(Enumerable.Repeat("<a>", 5000)) + string.Concat(Enumerable.Repeat("</a>", 5000)))),
        "10,000 nested fields" => Body(Paragraph(string.Concat(Enumerable.Repeat("{ QUOTE ", 10_000)) + new string('}', 10_000))),
        "10,000 nested conditions" => Body(Paragraph(string.Concat(Enumerable.Repeat("{ IF 1 = 1 \"", 10_000)) + string.Concat(Enumerable.Repeat("\" }", 10_000)))),
        "a million fields" => Body(string.Concat(Enumerable.Repeat(Paragraph("{ MERGEFIELD name }"), 200_000))),
        "too many fields" => Body(string.Concat(Enumerable.Repeat(Paragraph("{ MERGEFIELD name | «name» }"), 20_001))),
        "default namespace" => MainPart($"""<document xmlns="{W}"><body><p/></body></document>"""),
        _ => throw new ArgumentException(file, nameof(file)),
    };

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] MainPart(string xml) => Changed(parts => parts["word/document.xml"] = Text(xml));

    private static byte[] Body(string blocks) => new TestDocument(blocks).ToBytes();

    private static byte[] Changed(Action<Dictionary<string, byte[]>> change) => new TestDocument(Paragraph("Dear { MERGEFIELD name }")).ToBytes(change);

    private static Dictionary<string, byte[]> Parts()
    {
        Dictionary<string, byte[]> found = null!;
        Changed(parts => found = new(parts));
        return found;
    }

    /// <summary>Changes a number in the directory's entry of the main part.</summary>
    private static byte[] InDirectory(int offset, Func<uint, uint> change, int size = 4)
    {
        var file = (byte[])Good.Clone();
        var name = file.AsSpan().LastIndexOf("word/document.xml"u8);
        var field = file.AsSpan(name - 46 + offset);
        if (size == 2)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(field, (ushort)change(BinaryPrimitives.ReadUInt16LittleEndian(field)));
        }
        else
        {
            BinaryPrimitives.WriteUInt32LittleEndian(field, change(BinaryPrimitives.ReadUInt32LittleEndian(field)));
        }

        return file;
    }

    private static byte[] InContent()
    {
        var file = (byte[])Good.Clone();
        file.AsSpan(file.AsSpan().IndexOf("word/document.xml"u8) + 17, 20).Fill(0xFF);
        return file;
    }

    /// <summary>Thousands of entries of the directory lead to the same large content.</summary>
    private static byte[] SharedContent()
    {
        var parts = Parts();
        parts.Add("word/media/image1.bin", System.Security.Cryptography.RandomNumberGenerator.GetBytes(100_000));
        var file = Zip(parts);
        var name = file.AsSpan().LastIndexOf("word/media/image1.bin"u8);
        var end = file.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        var entry = file[(name - 46)..(name + 21)];
        var made = new MemoryStream();
        made.Write(file.AsSpan(0, end));
        for (var number = 0; number < 2000; number++)
        {
            Text($"{number:0000}").CopyTo(entry.AsSpan(46));
            made.Write(entry);
        }

        var last = file[end..];
        var count = (ushort)(parts.Count + 2000);
        BinaryPrimitives.WriteUInt16LittleEndian(last.AsSpan(8), count);
        BinaryPrimitives.WriteUInt16LittleEndian(last.AsSpan(10), count);
        made.Write(last);
        return made.ToArray();
    }

    private sealed class Endless : Stream
    {
        public long Given { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            Given += count;
            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
