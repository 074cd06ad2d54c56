using System.Text.Json;

namespace CrmOffice.Benchmarks.Letters;

/// <summary>What one program took for one task: the median of the runs.</summary>
internal sealed record LetterMeasurement(string Task, string Program, int Letters, double Seconds, double Megabytes, long OutputBytes);

/// <summary>
/// The same letter (13 fields, logo, header, footer, table) by CrmOffice's merge command, by docxtemplater on Node.js, and by
/// the floor, each as a whole process, in turns.
/// </summary>
internal static class LetterBenchmark
{
    public static async Task<List<LetterMeasurement>> RunAsync(LetterPrograms programs, IReadOnlyList<LetterTask> tasks, int runs, TextWriter log)
    {
        var folder = Directory.CreateTempSubdirectory("crmoffice-letters");
        try
        {
            var measurements = new List<LetterMeasurement>();
            foreach (var task in tasks)
            {
                var records = Path.Combine(folder.FullName, $"records-{task.Letters}.json");
                await WriteRecordsAsync(records, task.Letters);
                var samples = new Dictionary<string, List<(MeasuredProcess Process, long Bytes)>>();
                for (var run = 0; run < runs; run++)
                {
                    foreach (var (name, program, arguments) in programs.For(task, records, folder.FullName))
                    {
                        var target = arguments[^1];
                        var measured = await MeasuredProcess.RunAsync(program, arguments);
                        samples.TryAdd(name, []);
                        samples[name].Add((measured, Remove(target)));
                    }
                }

                foreach (var (name, taken) in samples)
                {
                    var median = taken.OrderBy(sample => sample.Process.Seconds).ElementAt(taken.Count / 2);
                    measurements.Add(new(task.Name, name, task.Letters, median.Process.Seconds, taken.Max(sample => sample.Process.Megabytes), median.Bytes));
                    await log.WriteLineAsync($"{task.Name}, {name}: {median.Process.Seconds:F2} s, {measurements[^1].Megabytes:F0} MB");
                }
            }

            return measurements;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The 1,000 records of the data folder, over and over.</summary>
    private static async Task WriteRecordsAsync(string file, int count)
    {
        using var given = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(LetterPrograms.Data, "records.json")));
        var records = given.RootElement.EnumerateArray().Select(record => record.GetRawText()).ToList();
        await using var writer = File.CreateText(file);
        await writer.WriteAsync('[');
        for (var i = 0; i < count; i++)
        {
            await writer.WriteAsync(i == 0 ? "" : ",\n");
            await writer.WriteAsync(records[i % records.Count]);
        }

        await writer.WriteAsync(']');
    }

    /// <returns>The size of what was written, in bytes.</returns>
    private static long Remove(string target)
    {
        if (Directory.Exists(target))
        {
            var bytes = Directory.EnumerateFiles(target).Sum(file => new FileInfo(file).Length);
            Directory.Delete(target, recursive: true);
            return bytes;
        }

        var size = new FileInfo(target).Length;
        File.Delete(target);
        return size;
    }
}
