using System.Diagnostics;

namespace CrmOffice.Benchmarks.Letters;

/// <summary>A whole process from start to exit.</summary>
/// <param name="Seconds">By the clock on the wall.</param>
/// <param name="Megabytes">The most memory that was resident at once, in 2^20 bytes.</param>
internal sealed record MeasuredProcess(double Seconds, double Megabytes)
{
    /// <exception cref="InvalidOperationException">The process failed; with what it said.</exception>
    public static async Task<MeasuredProcess> RunAsync(string program, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true };
        var begin = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        var exit = process.WaitForExitAsync();
        var peak = 0L;
        while (!exit.IsCompleted)
        {
            peak = Math.Max(peak, PeakOf(process));
            await Task.WhenAny(exit, Task.Delay(10));
        }

        var seconds = Stopwatch.GetElapsedTime(begin).TotalSeconds;
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.{Environment.NewLine}{await output}{await errors}");
        }

        return new(seconds, peak / 1048576d);
    }

    /// <summary>The operating system keeps the peak as long as the process lives, so only what its last 10 ms add is missed.</summary>
    private static long PeakOf(Process process)
    {
        try
        {
            process.Refresh();
            return process.PeakWorkingSet64;
        }
        catch (InvalidOperationException)
        {
            // It has just ended.
            return 0;
        }
    }
}
