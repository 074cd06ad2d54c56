using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace CrmOffice.EndToEnd.Tests;

/// <summary>The pane's own Vitest tests, so that one command runs all; each of them is a test here too.</summary>
public sealed partial class PaneUnitTests
{
    private static readonly Lazy<Dictionary<string, string?>> Results = new(Run);

    public static IEnumerable<TheoryDataRow<string>> Names() => Results.Value.Keys.Select(name => new TheoryDataRow<string>(name));

    [Theory]
    [MemberData(nameof(Names))]
    public void Vitest(string name)
    {
        Assert.True(Results.Value[name] is null, Results.Value[name]);
    }

    /// <returns>The name of each test, and why it failed.</returns>
    private static Dictionary<string, string?> Run()
    {
        var addin = Path.Combine(RepositoryRoot(), "addin");
        var report = Path.Combine(Path.GetTempPath(), $"vitest-{Guid.NewGuid():N}.json");
        var node = new ProcessStartInfo("node")
        {
            ArgumentList = { "node_modules/vitest/vitest.mjs", "run", "--reporter=json", $"--outputFile={report}" },
            WorkingDirectory = addin,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(node)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (!File.Exists(report))
        {
            return new() { ["Vitest starts"] = output.Result + errors };
        }

        using var json = JsonDocument.Parse(File.ReadAllText(report));
        File.Delete(report);
        var results = new Dictionary<string, string?>();
        foreach (var file in json.RootElement.GetProperty("testResults").EnumerateArray())
        {
            var path = Path.GetRelativePath(addin, file.GetProperty("name").GetString()!);
            foreach (var test in file.GetProperty("assertionResults").EnumerateArray())
            {
                var failed = test.GetProperty("status").GetString() != "passed";
                results[$"{path}: {test.GetProperty("fullName").GetString()}"] = failed ? string.Join('\n', test.GetProperty("failureMessages").EnumerateArray()) : null;
            }

            if (file.GetProperty("status").GetString() == "failed" && file.GetProperty("assertionResults").GetArrayLength() == 0)
            {
                results[$"{path} loads"] = Colours().Replace(file.GetProperty("message").GetString() ?? "", "");
            }
        }

        return results.Count > 0 ? results : new() { ["Vitest finds tests"] = errors };
    }

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "CrmOffice.sln")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }

    [GeneratedRegex("\\e\\[[0-9;]*m")]
    private static partial Regex Colours();
}
