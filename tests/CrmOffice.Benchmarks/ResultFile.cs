using System.Globalization;
using System.Runtime.InteropServices;

namespace CrmOffice.Benchmarks;

/// <summary>RESULTS.md: a section for each benchmark, of which each run replaces its own.</summary>
internal static class ResultFile
{
    private const string Title = "# Benchmarks";

    public static async Task ReplaceSectionAsync(string file, string benchmark, string command, string table)
    {
        var heading = $"## {benchmark}";
        var text = File.Exists(file) ? await File.ReadAllTextAsync(file) : Title + "\n";
        var section = string.Create(CultureInfo.InvariantCulture,
            $"""
            {heading}

            {DateTime.UtcNow:d MMMM yyyy}, {Environment.ProcessorCount} cores, {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription}.
            Made by `dotnet run -c Release --project tests/CrmOffice.Benchmarks -- {command}`.

            {table.TrimEnd()}

            """);
        var start = text.IndexOf(heading + "\n", StringComparison.Ordinal);
        if (start < 0)
        {
            text = text.TrimEnd() + "\n\n" + section;
        }
        else
        {
            var next = text.IndexOf("\n## ", start, StringComparison.Ordinal);
            text = text[..start] + section + (next < 0 ? "" : text[next..]);
        }

        await File.WriteAllTextAsync(file, text);
    }
}
