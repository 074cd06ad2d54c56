using System.Globalization;
using System.Text;

namespace CrmOffice.Benchmarks.Mail;

internal static class IntakeTable
{
    public static string ToMarkdown(IntakeOptions options, IReadOnlyList<IntakeMeasurement> measurements, DrainMeasurement drain)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture,
            $"""
            Notifications that are kept on the disk before they are answered: {options.Notifications:N0} of 20 subscriptions from {options.Senders} senders at once, median of {options.Runs} runs in turns.
            *CrmOffice*: the server as a process, which checks each notification's subscription, state and tenant, and hands them on meanwhile.
            *Floor*: a bare endpoint, one open connection with the same INSERT prepared once, a transaction for each POST, nothing checked; a
            process too, with the same journal (WAL) and the same care for the disk (synchronous FULL).

            | In a POST | CrmOffice, notifications/s | Floor, notifications/s | Ratio to the floor | CrmOffice, 95% of POSTs within, ms | Floor, ms |
            |--:|--:|--:|--:|--:|--:|
            """);
        foreach (var size in measurements.GroupBy(m => m.PerPost).OrderBy(size => size.Key))
        {
            var (product, floor) = (size.Single(m => m.Program == IntakeBenchmark.Product), size.Single(m => m.Program == IntakeBenchmark.Floor));
            text.AppendLine(CultureInfo.InvariantCulture,
                $"| {size.Key} | {product.PerSecond:N0} | {floor.PerSecond:N0} | {product.PerSecond / floor.PerSecond:F2} | {product.P95Milliseconds:F1} | {floor.P95Milliseconds:F1} |");
        }

        text.AppendLine(
            """

            What the table says: those who post at once share a transaction, so the product waits for the disk less often than the floor does. It
            does more, too: EF Core writes the rows, the subscriptions are looked up, a worker writes to the same file. Which of them takes the time was not taken apart.
            """);
        text.AppendLine().AppendLine(CultureInfo.InvariantCulture,
            $"First reading of {drain.Mails:N0} mails in {drain.Mailboxes} mailboxes, listed, decided and {drain.Linked:N0} of them linked, by one server with the usual settings before a simulated Graph on the same machine: {drain.Seconds:F1} s, **{drain.Mails / drain.Seconds:N0} mails/s**, {drain.Requests:N0} requests.");
        return text.ToString();
    }
}
