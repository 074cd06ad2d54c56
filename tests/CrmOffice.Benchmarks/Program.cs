using System.Globalization;
using CrmOffice.Benchmarks;
using Microsoft.Extensions.Configuration;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args.Length == 0 || args[0] != "mail-context")
{
    await Console.Error.WriteLineAsync(
        """
        dotnet run -c Release --project tests/CrmOffice.Benchmarks -- mail-context [options]
        Measures mail-context, history and address search, each beside the same question in hand-written SQL.
          --customers 10000,1000000   sizes of the companies; the first is the one the others are compared with
          --folder <path>             where their databases are kept for the next time (the larger one takes 6 GB)
          --questions 400             questions of each kind that are measured
          --results <file>            where the table goes; RESULTS.md beside the project when nothing is said
        """);
    return 2;
}

var options = new ConfigurationBuilder().AddCommandLine(args[1..]).Build();
var sizes = (options["customers"] ?? "10000,1000000").Split(',').Select(int.Parse).ToList();
var folder = options["folder"] ?? Path.Combine(Path.GetTempPath(), "crmoffice-benchmarks");
var questions = int.Parse(options["questions"] ?? "400", CultureInfo.InvariantCulture);
var results = options["results"] ?? Path.Combine(AppContext.BaseDirectory, "../../../RESULTS.md");

var table = new ResultTable();
foreach (var customers in sizes)
{
    var file = await BenchmarkDatabase.EnsureAsync(folder, customers, Console.Out);
    table.Add(customers, await Benchmark.RunAsync(file, customers, questions, Console.Out));
}

await File.WriteAllTextAsync(results, table.ToMarkdown());
Console.WriteLine(table.ToMarkdown());
return 0;
