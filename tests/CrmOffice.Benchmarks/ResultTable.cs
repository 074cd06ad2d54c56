using System.Globalization;
using System.Text;

namespace CrmOffice.Benchmarks;

internal sealed class ResultTable
{
    private readonly List<(int Customers, Measurement Measurement)> rows = [];

    public void Add(int customers, IEnumerable<Measurement> measurements) => rows.AddRange(measurements.Select(m => (customers, m)));

    public string ToMarkdown()
    {
        var text = new StringBuilder();
        text.AppendLine(
            """
            SQLite. Each customer has 1.5 contact persons and 10 history entries on average. Times in microseconds, median (95th percentile).
            *Whole*: the handler with everything it does. *Database*: its commands, from sending to the last row read, materialisation included.
            *By hand*: the same question as SQL statements that are prepared once, on a connection that stays open; *anew*: the same
            statements prepared for each question, as EF Core does. *Ratio*: database to by hand (aim: at most 2), and to anew.
            *Growth*: median of the whole compared with the smallest company (aim: at most 1.5).

            | Question | Customers | Whole | Database | By hand | Anew | Ratio | to anew | Growth | Commands |
            |---|--:|--:|--:|--:|--:|--:|--:|--:|--:|
            """);
        foreach (var question in rows.GroupBy(r => r.Measurement.Question))
        {
            foreach (var (customers, m) in question)
            {
                text.AppendLine(CultureInfo.InvariantCulture,
                    $"| {m.Question} | {customers:N0} | {Cell(m.Whole)} | {Cell(m.Database)} | {Cell(m.HandWritten)} | {Cell(m.PreparedAnew)} | {m.Database.Median / m.HandWritten.Median:F1} | {m.Database.Median / m.PreparedAnew.Median:F1} | {m.Whole.Median / question.First().Measurement.Whole.Median:F2} | {m.Commands} |");
            }
        }

        text.AppendLine(
            """

            What the table says:
            - Preparing a statement takes SQLite about as long as running one of these. EF Core prepares each anew, which is most of the ratio
              of mail-context: beside statements prepared as often, it is the column "to anew".
            - A page of the history costs the same with ten entries and with 100,000: it merges the newest rows of the tables behind the view,
              each read backwards in its index. Only the counts of the first page read all index entries of a customer.
            - The search reads as many records as it ranks, 200 at most; the full name of a company is borne by two companies of the smaller
              database and by up to 200 of the larger one, which is its growth.
            """);
        return text.ToString();
    }

    private static string Cell(Times times) => string.Create(CultureInfo.InvariantCulture, $"{times.Median:N0} ({times.P95:N0})");
}
