using CrmOffice.Api.Model;
using CrmOffice.Api.Shared.Files;
using CsCheck;

namespace CrmOffice.Api.Tests.Files;

public sealed class FileNameTests
{
    [Theory]
    [InlineData("Angebot Müller.docx", "Angebot Müller.docx")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData(@"C:\Users\eva\Brief.docx", "Brief.docx")]
    [InlineData("Brief\u202Excod.exe", "Briefxcod.exe")]
    [InlineData("a\0b\r\nc.pdf", "abc.pdf")]
    [InlineData("was? <wo> \"wer\"|*.txt", "was_ _wo_ _wer___.txt")]
    [InlineData("  . Brief.docx . ", "Brief.docx")]
    [InlineData("CON", "_CON")]
    [InlineData("nul.tar.gz", "_nul.tar.gz")]
    [InlineData("Konto.pdf", "Konto.pdf")]
    [InlineData("Mu\u0308ller.docx", "Müller.docx")]
    [InlineData("...", "Datei.docx")]
    [InlineData("", "Datei.docx")]
    [InlineData(null, "Datei.docx")]
    [InlineData("Brief\u00A0neu.docx", "Brief neu.docx")]
    [InlineData("\uD800.docx", "docx")]
    public void Names_are_cleaned(string? name, string expected) => Assert.Equal(expected, FileName.Clean(name, "Datei.docx"));

    [Fact]
    public void A_long_name_is_shortened_and_keeps_its_extension()
    {
        var cleaned = FileName.Clean(new string('ä', 1_000) + ".docx", "Datei");

        Assert.Equal((FieldLength.Name, ".docx"), (cleaned.Length, Path.GetExtension(cleaned)));
    }

    [Fact]
    public void Whatever_the_name_is_it_ends_up_harmless() => Gen.String.Sample(name =>
    {
        var cleaned = FileName.Clean(name, "Datei");

        Assert.InRange(cleaned.Length, 1, FieldLength.Name);
        Assert.Equal(cleaned, FileName.Clean(cleaned, "Datei"));
        Assert.Equal(-1, cleaned.IndexOfAny(['/', '\\', ':', '*', '?', '"', '<', '>', '|']));
        Assert.DoesNotContain(cleaned, char.IsControl);
        Assert.Equal(cleaned.Trim(' ', '.'), cleaned);
    });
}
