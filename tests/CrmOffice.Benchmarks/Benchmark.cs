using System.Diagnostics;
using CrmOffice.Api.Features.History;
using CrmOffice.Api.Model;
using CrmOffice.Api.Shared;

namespace CrmOffice.Benchmarks;

/// <summary>What one question took: the product as a whole, its database part, and the statements written by hand: prepared once, and anew.</summary>
internal sealed record Measurement(string Question, Times Whole, Times Database, Times HandWritten, Times PreparedAnew, int Commands);

/// <summary>Microseconds.</summary>
internal sealed record Times(double Median, double P95)
{
    public static Times Of(List<double> samples)
    {
        samples.Sort();
        return new(samples[samples.Count / 2], samples[samples.Count * 95 / 100]);
    }
}

internal static class Benchmark
{
    private const int MostWarmUp = 60;

    /// <summary>In the middle of what <see cref="BenchmarkHistory"/> writes.</summary>
    private const long Midway = 1_684_000_000_000;

    private static readonly string MidwayText =
        DateTimeOffset.FromUnixTimeMilliseconds(Midway).ToString("O", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>In the middle of the last contacts that <see cref="BenchmarkParties"/> writes.</summary>
    private static readonly DateOnly Today = new(2022, 9, 27);

    public static async Task<List<Measurement>> RunAsync(string file, int customers, int questions, TextWriter log)
    {
        await using var product = new Product(file, Today);
        using var kept = new HandWritten(file, keepsStatements: true);
        using var anew = new HandWritten(file, keepsStatements: false);
        using var database = new DatabaseTime();
        var large = BenchmarkParties.PartyId(customers - 1);
        (string Name, Func<int, Task> Product, Action<HandWritten, int> HandWritten)[] all =
        [
            ("mail-context", k => product.MailContextAsync(Address(k)), (sql, k) => sql.MailContext(Address(k))),
            ("history, further page",
                k => product.HistoryAsync(BenchmarkParties.PartyId(k), new HistoryQuery { Before = MidwayText }),
                (sql, k) => sql.HistoryBefore(BenchmarkParties.PartyId(k), Midway)),
            ("history of 100,000 entries, first page with counts",
                _ => product.HistoryAsync(large, new HistoryQuery()), (sql, _) => sql.HistoryFirst(large)),
            ("history of 100,000 entries, further page",
                _ => product.HistoryAsync(large, new HistoryQuery { Before = MidwayText }), (sql, _) => sql.HistoryBefore(large, Midway)),
            ("history of 100,000 entries, one kind, further page",
                _ => product.HistoryAsync(large, new HistoryQuery { Before = MidwayText, Kinds = "creditNote" }),
                (sql, _) => sql.HistoryOfKind(large, HistoryKind.CreditNote, Midway)),
            ("call suggestions of an employee, with their number",
                k => product.CallSuggestionsAsync(Employee(k)), (sql, k) => sql.CallSuggestions(Employee(k), Today)),
            Search("search: last name", k => BenchmarkParties.LastName(k, 0)),
            Search("search: beginnings of first and last name", k => $"{BenchmarkParties.FirstName(k, 0)[..3]} {BenchmarkParties.LastName(k, 0)[..4]}"),
            Search("search: three letters", k => BenchmarkParties.LastName(k, 0)[..3]),
            Search("search: name of a company", BenchmarkNames.Company),
            Search("search: number", BenchmarkParties.Number),
            ("search: e-mail address", k => product.SearchAsync(Address(k)), (sql, k) => sql.SearchAddress(Address(k))),
        ];

        var measurements = new List<Measurement>();
        foreach (var (name, ask, byHand) in all)
        {
            measurements.Add(await MeasureAsync(name, customers, questions, database, ask, k => byHand(kept, k), k => byHand(anew, k)));
            await log.WriteLineAsync($"{customers,9:N0} {name}: {measurements[^1].Whole.Median:N0} µs");
        }

        return measurements;

        (string, Func<int, Task>, Action<HandWritten, int>) Search(string name, Func<int, string> text) =>
            (name, k => product.SearchAsync(text(k)), (sql, k) => sql.Search(SearchText.Fold(text(k)), SearchText.Words(text(k))));
    }

    private static int Employee(int customer) => 1 + (customer % BenchmarkParties.Employees);

    private static string Address(int customer) => BenchmarkParties.PersonAddress(customer, 0);

    private static async Task<Measurement> MeasureAsync(
        string name, int customers, int questions, DatabaseTime database, Func<int, Task> ask, Action<int> byHand, Action<int> byHandAnew)
    {
        var random = new Random(20_200_101);
        var warmUp = Math.Min(MostWarmUp, questions);
        List<double> whole = [], inDatabase = [], handWritten = [], preparedAnew = [];
        for (var i = 0; i < warmUp + questions; i++)
        {
            var customer = random.Next(customers);

            // In turns, so that none always finds the pages that another has just read.
            for (var turn = i; turn < i + 3; turn++)
            {
                switch (turn % 3)
                {
                    case 0:
                        ByHand(byHand, handWritten);
                        break;
                    case 1:
                        ByHand(byHandAnew, preparedAnew);
                        break;
                    default:
                        await AskAsync();
                        break;
                }
            }

            if (i + 1 == warmUp)
            {
                whole.Clear();
                inDatabase.Clear();
                handWritten.Clear();
                preparedAnew.Clear();
            }

            void ByHand(Action<int> question, List<double> samples)
            {
                var start = Stopwatch.GetTimestamp();
                question(customer);
                samples.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds);
            }

            async Task AskAsync()
            {
                database.Restart();
                var start = Stopwatch.GetTimestamp();
                await ask(customer);
                whole.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds);
                inDatabase.Add(database.Elapsed.TotalMicroseconds);
            }
        }

        return new(name, Times.Of(whole), Times.Of(inDatabase), Times.Of(handWritten), Times.Of(preparedAnew), database.Commands);
    }
}
