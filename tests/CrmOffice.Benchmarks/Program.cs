using System.Globalization;
using CrmOffice.Benchmarks;
using CrmOffice.Benchmarks.Letters;
using CrmOffice.Benchmarks.Mail;
using Microsoft.Extensions.Configuration;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is ["letters-floor", .. var floor])
{
    Floor.Run(floor);
    return 0;
}

if (args is ["intake-floor", .. var intakeFloor])
{
    await IntakeFloor.RunAsync(intakeFloor);
    return 0;
}

switch (args)
{
    case ["mail-context", .. var given]:
        await MailContextAsync(new ConfigurationBuilder().AddCommandLine(given).Build());
        return 0;
    case ["letters", .. var given]:
        await LettersAsync(new ConfigurationBuilder().AddCommandLine(given).Build());
        return 0;
    case ["mail-intake", .. var given]:
        await MailIntakeAsync(new ConfigurationBuilder().AddCommandLine(given).Build());
        return 0;
    case ["mail-soak", .. var given]:
        return await MailSoakAsync(new ConfigurationBuilder().AddCommandLine(given).Build());
    default:
        await Console.Error.WriteLineAsync(
            """
            dotnet run -c Release --project tests/CrmOffice.Benchmarks -- <benchmark> [options]
              --results <file>            where the table goes; RESULTS.md beside the project when nothing is said

            mail-context: mail-context, history and address search, each beside the same question in hand-written SQL.
              --customers 10000,1000000   sizes of the companies; the first is the one the others are compared with
              --folder <path>             where their databases are kept for the next time (the larger one takes 6 GB)
              --questions 400             questions of each kind that are measured

            letters: the merge command beside docxtemplater and a plain C# floor, as whole processes.
              --files 1000                letters as a file each; sizes, or nothing
              --one 1000,10000,40000      letters in one document
              --runs 5                    of each program for each size
              --node node                 the program of Node.js

            mail-intake: notifications of Microsoft Graph that are kept, beside a bare endpoint; and mails that are read for the first time.
              --notifications 20000       of each measurement
              --senders 8                 at once
              --runs 3
              --mails 5000 --mailboxes 20 to read
              --folder <path>             where the databases are meanwhile; on a disk, not in memory

            mail-soak: mails link themselves while everything goes wrong and processes are killed; ends with 1 when a mail is not as it should be.
              --mails 20000               in all mailboxes together
              --mailboxes 50
              --instances 1,2             servers on the same database; a run for each number
              --kills 20                  at random moments
              --seed <number>             of everything random; drawn when nothing is said, and printed
              --tries 3                   of a mail that can't be read, with 1, 2, 4 … minutes in between
              --folder <path>             where the databases are; kept when something is wrong
            """);
        return 2;
}

static string ResultsOf(IConfiguration options) => options["results"] ?? Path.Combine(AppContext.BaseDirectory, "../../../RESULTS.md");

static List<int> Sizes(string text) => [.. text.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse)];

static async Task MailContextAsync(IConfiguration options)
{
    var folder = options["folder"] ?? Path.Combine(Path.GetTempPath(), "crmoffice-benchmarks");
    var questions = int.Parse(options["questions"] ?? "400", CultureInfo.InvariantCulture);
    var table = new ResultTable();
    foreach (var customers in Sizes(options["customers"] ?? "10000,1000000"))
    {
        var file = await BenchmarkDatabase.EnsureAsync(folder, customers, Console.Out);
        table.Add(customers, await Benchmark.RunAsync(file, customers, questions, Console.Out));
    }

    await ResultFile.ReplaceSectionAsync(ResultsOf(options), "Mail context, history and search", "mail-context", table.ToMarkdown());
}

static async Task LettersAsync(IConfiguration options)
{
    await LetterPrograms.EnsureDocxtemplaterAsync();
    var runs = int.Parse(options["runs"] ?? "5", CultureInfo.InvariantCulture);
    var tasks = Sizes(options["files"] ?? "1000").Select(letters => new LetterTask(letters, IntoOne: false))
        .Concat(Sizes(options["one"] ?? "1000,10000,40000").Select(letters => new LetterTask(letters, IntoOne: true)))
        .ToList();

    // The API is built beside the benchmarks, in the same configuration, as a program of its own.
    var bin = Path.GetRelativePath(Path.Combine(AppContext.BaseDirectory, "../../.."), AppContext.BaseDirectory);
    var product = Path.Combine(AppContext.BaseDirectory, "../../../../../api/CrmOffice.Api", bin, OperatingSystem.IsWindows() ? "CrmOffice.Api.exe" : "CrmOffice.Api");
    var programs = new LetterPrograms(Path.GetFullPath(product), options["node"] ?? "node");
    var measurements = await LetterBenchmark.RunAsync(programs, tasks, runs, Console.Out);
    await ResultFile.ReplaceSectionAsync(ResultsOf(options), "Letters", "letters", LetterTable.ToMarkdown(measurements, runs));
}

static int Number(IConfiguration options, string name, int usual) => int.Parse(options[name] ?? $"{usual}", CultureInfo.InvariantCulture);

static async Task MailIntakeAsync(IConfiguration options)
{
    var folder = Directory.CreateDirectory(Path.Combine(options["folder"] ?? Path.GetTempPath(), $"crmoffice-intake-{Environment.ProcessId}"));
    try
    {
        var intake = new IntakeOptions(
            Number(options, "notifications", 20_000), Number(options, "senders", 8), Number(options, "runs", 3), Number(options, "mails", 5_000), Number(options, "mailboxes", 20));
        var drain = await DrainBenchmark.RunAsync(intake, folder.FullName, Console.Out);
        var notifications = await IntakeBenchmark.NotificationsAsync(intake, folder.FullName, Console.Out);
        await ResultFile.ReplaceSectionAsync(ResultsOf(options), "Mail intake", "mail-intake", IntakeTable.ToMarkdown(intake, notifications, drain));
    }
    finally
    {
        folder.Delete(recursive: true);
    }
}

static async Task<int> MailSoakAsync(IConfiguration options)
{
    var folder = Path.Combine(options["folder"] ?? Path.GetTempPath(), $"crmoffice-soak-{Environment.ProcessId}");
    var soak = new SoakOptions(
        Number(options, "mails", 20_000), Number(options, "mailboxes", 50), Number(options, "kills", 20), Number(options, "seed", Random.Shared.Next(1_000_000)), Number(options, "tries", 3));
    var results = new List<SoakResult>();
    foreach (var instances in Sizes(options["instances"] ?? "1,2"))
    {
        Console.WriteLine($"{instances} instances: {soak}");
        results.Add(await MailSoak.RunAsync(soak, instances, folder, Console.Out));
        results[^1].Verdict.Problems.Take(50).ToList().ForEach(Console.WriteLine);
    }

    var table = SoakTable.ToMarkdown(results);
    Console.WriteLine(table);
    await ResultFile.ReplaceSectionAsync(ResultsOf(options), "Mails that link themselves, under fault", "mail-soak", table);
    if (results.TrueForAll(result => result.Verdict.Problems.Count == 0))
    {
        Directory.Delete(folder, recursive: true);
        return 0;
    }

    Console.WriteLine($"The databases are in {folder}.");
    return 1;
}
