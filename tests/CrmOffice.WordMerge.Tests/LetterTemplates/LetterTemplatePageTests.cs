using System.Diagnostics;
using System.Text.RegularExpressions;
using CrmOffice.Api.Tests;

namespace CrmOffice.WordMerge.Tests.LetterTemplates;

/// <summary>How many pages the templates have in LibreOffice; skipped where it is missing.</summary>
public sealed partial class LetterTemplatePageTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    [Fact]
    public async Task Each_is_one_page()
    {
        var programs = Environment.GetEnvironmentVariable("PATH")?.Split(Path.PathSeparator) ?? [];
        var office = programs.Select(folder => Path.Combine(folder, "soffice")).FirstOrDefault(File.Exists);
        Assert.SkipWhen(office is null, "LibreOffice is not installed.");
        var folder = Directory.CreateTempSubdirectory("letter-templates");
        try
        {
            var templates = Directory.GetFiles(Path.Combine(Repository.Root, "templates", "letters"), "*.docx");
            var profile = new Uri(Path.Combine(folder.FullName, "profile")).AbsoluteUri;
            using var process = Process.Start(new ProcessStartInfo(
                office!, ["--headless", $"-env:UserInstallation={profile}", "--convert-to", "pdf", "--outdir", folder.FullName, .. templates])
            { RedirectStandardOutput = true, RedirectStandardError = true })!;
            using var timeout = new CancellationTokenSource(Patience);
            try
            {
                await Task.WhenAll(process.StandardOutput.ReadToEndAsync(timeout.Token), process.StandardError.ReadToEndAsync(timeout.Token));
                await process.WaitForExitAsync(timeout.Token);
            }
            finally
            {
                if (!process.HasExited)
                {
                    process.Kill(entireProcessTree: true);
                }
            }

            Assert.NotEmpty(templates);
            Assert.All(templates, template =>
            {
                var pdf = Path.Combine(folder.FullName, Path.ChangeExtension(Path.GetFileName(template), ".pdf"));
                Assert.Equal(1, Page().Count(File.ReadAllText(pdf, System.Text.Encoding.Latin1)));
            });
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [GeneratedRegex(@"/Type\s*/Page\b")]
    private static partial Regex Page();
}
