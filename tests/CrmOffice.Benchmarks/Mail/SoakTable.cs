using System.Globalization;
using System.Text;

namespace CrmOffice.Benchmarks.Mail;

internal static class SoakTable
{
    public static string ToMarkdown(IReadOnlyList<SoakResult> results)
    {
        var text = new StringBuilder();
        text.AppendLine(
            """
            The product's processes before a simulated Graph at which everything goes wrong, killed (SIGKILL) in the middle of their work and
            started again. *Wrong*: mails without exactly one decision, or with another one or other links than the matcher gives as a pure
            function; mailboxes with more than 4 requests at once; errors in the log. Aim: none.

            | Mails | Mailboxes | Instances | Kills | Seed | Minutes | Linked | Skipped | Parked | Entered mails | Links | Requests to Graph | At once | Notifications | Lost | Wrong |
            |--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|
            """);
        foreach (var one in results)
        {
            text.AppendLine(CultureInfo.InvariantCulture,
                $"| {one.Options.Mails:N0} | {one.Options.Mailboxes} | {one.Instances} | {one.Options.Kills} | {one.Options.Seed} | {one.Duration.TotalMinutes:F1} | {one.Verdict.Linked:N0} | {one.Verdict.Skipped.Values.Sum():N0} | {one.Verdict.Parked:N0} | {one.Verdict.Entered:N0} | {one.Verdict.Links:N0} | {one.Requests:N0} | {one.HighestAtOnce} | {one.Notifications:N0} | {one.LostNotifications:N0} | {one.Verdict.Problems.Count:N0} |");
        }

        foreach (var one in results)
        {
            text.AppendLine().AppendLine(CultureInfo.InvariantCulture,
                $"What went wrong at Graph with {one.Instances} {(one.Instances == 1 ? "instance" : "instances")}: {string.Join(", ", one.Faults.OrderBy(f => f.Key).Select(f => $"{f.Key} {f.Value:N0}"))}.");
            text.AppendLine(CultureInfo.InvariantCulture, $"Skipped: {string.Join(", ", one.Verdict.Skipped.Select(s => $"{s.Key} {s.Value:N0}"))}.");
        }

        return text.ToString();
    }
}
