using System.Text.Json;
using CrmOffice.Api.Features.Letters;

namespace CrmOffice.Api.Tests.Letters;

public sealed class MergeCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("crmoffice-merge").FullName;

    public MergeCommandTests()
    {
        File.WriteAllBytes(At("letter.docx"), Docx.Of("«Name» aus «Ort», «Fremd»"));
        File.WriteAllText(At("records.json"), """[{"Name":"Müller","Ort":"Wien"},{"Name":"Huber","Ort":null}]""");
    }

    [Fact]
    public void A_file_gets_one_document_and_the_report_says_what_became_of_the_fields()
    {
        var (code, errors) = Run("letter.docx", "--data", "records.json", "--out", "out.docx", "--report", "report.json", "--culture=de-DE");
        using var report = JsonDocument.Parse(File.ReadAllBytes(At("report.json")));

        Assert.Equal((0, ""), (code, errors));
        Assert.Equal(2, Docx.TextOf(File.ReadAllBytes(At("out.docx"))).Count(p => p.Contains("aus", StringComparison.Ordinal)));
        Assert.Equal((2, 2), (report.RootElement.GetProperty("records").GetInt32(), report.RootElement.GetProperty("letters").GetInt32()));
    }

    [Fact]
    public void A_folder_gets_a_file_for_each_record()
    {
        File.WriteAllText(At("records.csv"), "Name;Ort\nMüller;Wien\nHuber;Graz\n");
        var (code, errors) = Run("letter.docx", "--data", "records.csv", "--out", "letters");

        Assert.Equal((0, ""), (code, errors));
        Assert.Equal(["letter-00001.docx", "letter-00002.docx"], Directory.GetFiles(At("letters")).Select(Path.GetFileName).Order());
        Assert.StartsWith("Huber aus Graz", Docx.TextOf(File.ReadAllBytes(At("letters/letter-00002.docx")))[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("letter.docx")]
    [InlineData("letter.docx", "--data", "records.json")]
    [InlineData("letter.docx", "--data", "records.json", "--out", "out.pdf")]
    [InlineData("letter.docx", "--data", "records.json", "--out", "out.docx", "--culture", "tlh-XX")]
    [InlineData("letter.docx", "--data", "records.json", "--out", "out.docx", "--colour", "red")]
    [InlineData("letter.docx", "other.docx", "--data", "records.json", "--out", "out.docx")]
    public void A_wrong_call_shows_how_to_call_it(params string[] arguments)
    {
        var (code, errors) = Run(arguments);

        Assert.Equal(2, code);
        Assert.Contains("--data", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("missing.docx", "records.json", "out.docx")]
    [InlineData("records.json", "records.json", "out.docx")]
    [InlineData("letter.docx", "missing.json", "out.docx")]
    [InlineData("letter.docx", "letter.docx", "out.docx")]
    public void What_cannot_be_read_is_said_and_leaves_nothing(string template, string data, string target)
    {
        var (code, errors) = Run(template, "--data", data, "--out", target);

        Assert.Equal(1, code);
        Assert.NotEmpty(errors);
        Assert.Equal(["letter.docx", "records.json"], Directory.GetFiles(folder).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void A_failure_leaves_an_older_document_as_it_was()
    {
        File.WriteAllText(At("out.docx"), "older");
        File.WriteAllText(At("broken.json"), """[{"Name":"Müller"},{"Name":""");
        var (code, errors) = Run("letter.docx", "--data", "broken.json", "--out", "out.docx");

        Assert.Equal(1, code);
        Assert.Contains("broken.json", errors, StringComparison.Ordinal);
        Assert.Equal("older", File.ReadAllText(At("out.docx")));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string At(string name) => Path.Combine(folder, name);

    private (int Code, string Errors) Run(params string[] arguments)
    {
        using var errors = new StringWriter();
        var inFolder = arguments.Select((a, i) => a.StartsWith("--", StringComparison.Ordinal) || (i > 0 && arguments[i - 1] is "--culture" or "--colour") ? a : At(a));
        return (MergeCommand.Run([.. inFolder], errors), errors.ToString());
    }
}
