using System.Collections.Concurrent;
using System.Diagnostics;

namespace CrmOffice.Benchmarks.Mail;

/// <summary>A server as a process of its own, which can be killed and started again at the same address.</summary>
internal sealed class ServerProcess : IDisposable
{
    private static readonly string[] ErrorLines = ["fail: CrmOffice", "fail: Microsoft.AspNetCore", "fail: Microsoft.Extensions", "crit:", "Unhandled"];
    private static readonly TimeSpan StartsWithin = TimeSpan.FromMinutes(10);

    private readonly string program;
    private readonly string[] arguments;
    private readonly ConcurrentQueue<string> errors = new();
    private Process? process;

    /// <param name="arguments">Besides the address.</param>
    public ServerProcess(string program, int port, params IEnumerable<string> arguments)
    {
        this.program = program;
        Address = new Uri($"http://127.0.0.1:{port}");
        this.arguments = [.. arguments, "--urls", Address.ToString()];
    }

    public Uri Address { get; }

    /// <summary>What it logged as an error.</summary>
    public IReadOnlyCollection<string> Errors => errors;

    public bool HasEnded => process is null or { HasExited: true };

    /// <summary>The API, which is built beside the benchmarks in the same configuration.</summary>
    /// <param name="settings">Of which <c>ConnectionStrings:Crm</c> is one.</param>
    public static ServerProcess Product(int port, IEnumerable<(string Name, string Value)> settings) => new(
        Product(),
        port,
        [
            "--environment", "Development", "--SampleCompany:Load", "false", "--Logging:LogLevel:Default", "Warning",
            "--Logging:Console:FormatterName", "simple", "--Logging:Console:FormatterOptions:SingleLine", "true",
            "--Logging:Console:FormatterOptions:ColorBehavior", "Disabled",
            .. settings.SelectMany(setting => (string[])[$"--{setting.Name}", setting.Value]),
        ]);

    public static string Product()
    {
        var bin = Path.GetRelativePath(Path.Combine(AppContext.BaseDirectory, "../../.."), AppContext.BaseDirectory);
        var name = OperatingSystem.IsWindows() ? "CrmOffice.Api.exe" : "CrmOffice.Api";
        return Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../../../api/CrmOffice.Api", bin, name));
    }

    public void Start()
    {
        process?.Dispose();
        process = new Process
        {
            StartInfo = new ProcessStartInfo(program, arguments)
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                WorkingDirectory = Path.GetDirectoryName(program),
            },
        };
        process.OutputDataReceived += (_, line) => Read(line.Data);
        process.ErrorDataReceived += (_, line) => Read(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>At once, without a chance to tidy up (SIGKILL).</summary>
    public void Kill() => process!.Kill();

    /// <summary>Waits until it answers at <paramref name="path"/>.</summary>
    public async Task IsReadyAsync(string path)
    {
        using var http = new HttpClient { BaseAddress = Address };
        for (var start = Stopwatch.GetTimestamp(); !await AnswersAsync(http, path); await Task.Delay(100))
        {
            if (HasEnded || Stopwatch.GetElapsedTime(start) > StartsWithin)
            {
                throw new InvalidOperationException($"{program} does not start. {string.Join(Environment.NewLine, errors)}");
            }
        }
    }

    public void Dispose()
    {
        if (!HasEnded)
        {
            Kill();
            process!.WaitForExit();
        }

        process?.Dispose();
    }

    private static async Task<bool> AnswersAsync(HttpClient http, string path)
    {
        try
        {
            using var answer = await http.GetAsync(path);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private void Read(string? line)
    {
        // The database's own are those that the product answers: somebody else's copy of a mail was first.
        if (line is not null && ErrorLines.Any(start => line.StartsWith(start, StringComparison.Ordinal)))
        {
            errors.Enqueue(line);
        }
    }
}
