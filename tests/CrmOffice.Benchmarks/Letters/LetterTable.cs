using System.Globalization;
using System.Text;

namespace CrmOffice.Benchmarks.Letters;

internal static class LetterTable
{
    public static string ToMarkdown(IReadOnlyList<LetterMeasurement> measurements, int runs)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture,
            $"""
            A one-page letter with 13 fields, logo, header, footer and table. Whole processes from start to exit, in turns, median of {runs} runs;
            memory is the highest of all runs. *CrmOffice*: the API's `merge` command as built, with a section, header and footer
            of its own for each letter. *docxtemplater* 3.71 on Node.js, on its version of the same letter. *C# floor*: string replacement and zip,
            which knows nothing of fields, sections, headers and footers. Aim: 10 times docxtemplater's letters per second, at least 5; 10,000 letters within 150 MB.

            | Task | Program | Seconds | Letters/s | Memory, MB | Output, MB | Times docxtemplater |
            |---|---|--:|--:|--:|--:|--:|
            """);
        foreach (var task in measurements.GroupBy(m => m.Task))
        {
            var peer = task.Single(m => m.Program == LetterPrograms.Docxtemplater).Seconds;
            foreach (var m in task)
            {
                text.AppendLine(CultureInfo.InvariantCulture,
                    $"| {task.Key} | {m.Program} | {m.Seconds:F2} | {m.Letters / m.Seconds:N0} | {m.Megabytes:F0} | {m.OutputBytes / 1048576d:F1} | {peer / m.Seconds:F1} |");
            }
        }

        return text.ToString();
    }
}
