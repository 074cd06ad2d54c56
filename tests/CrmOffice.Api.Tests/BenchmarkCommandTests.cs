using System.Diagnostics;
using System.Reflection;

namespace CrmOffice.Api.Tests;

/// <summary>
/// The benchmarks' small form, so that the command does not rot; what it measures here says nothing. The soak's says that no
/// mail is lost or entered twice, wherever the process is killed: it ends with an error otherwise.
/// </summary>
public sealed class BenchmarkCommandTests
{
    [Theory]
    [InlineData("mail-context --customers 300 --questions 3", "| mail-context |")]
    [InlineData("letters --files 2 --one 3 --runs 1", "| 3 in one document | CrmOffice |")]
    [InlineData("mail-intake --notifications 20 --senders 2 --runs 1 --mails 20 --mailboxes 2", "First reading of 20 mails in 2 mailboxes")]
    [InlineData("mail-soak --mails 100 --mailboxes 3 --kills 2 --tries 1 --instances 2", "| 100 | 3 | 2 | 2 |")]
    public async Task The_benchmark_runs_and_writes_its_table(string command, string row)
    {
        var folder = Directory.CreateTempSubdirectory("crmoffice-benchmark").FullName;
        var results = Path.Combine(folder, "RESULTS.md");
        var configuration = typeof(BenchmarkCommandTests).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;
        var program = Path.Combine(Repository.Root, $"tests/CrmOffice.Benchmarks/bin/{configuration}/net10.0/CrmOffice.Benchmarks.dll");
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])[program, .. command.Split(' '), "--folder", folder, "--results", results])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.True(process.ExitCode == 0, await output + errors);
        Assert.Contains(row, await File.ReadAllTextAsync(results), StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }
}
