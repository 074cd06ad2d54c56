using System.Text;

namespace CrmOffice.SimulatedGraph.Mailboxes;

/// <summary>Makes ids that look like Exchange's and are the same in every run.</summary>
internal sealed class Ids(string mailboxId, bool differInCaseOnly)
{
    private long messages;
    private long others;

    /// <summary>
    /// Every second one differs from the one before it in upper and lower case only, as ids at Microsoft may: whoever
    /// compares them without case mixes up two messages.
    /// </summary>
    public string Immutable()
    {
        var number = messages++;
        var (letters, upper) = differInCaseOnly ? (number / 2, number % 2 == 1) : (number, false);
        var name = Letters(letters);
        return $"AAkALgAAAAAAHYQDEapmEc2byACqAC-EWg0A{Mailbox()}{(upper ? name.ToUpperInvariant() : name)}AA=";
    }

    public string Other(string kind) => $"{kind}{Mailbox()}{Letters(others++)}AAA=";

    private string Mailbox() =>
        Convert.ToBase64String(Encoding.UTF8.GetBytes(mailboxId)).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    private static string Letters(long number)
    {
        var letters = new char[8];
        for (var index = letters.Length - 1; index >= 0; index--)
        {
            (letters[index], number) = ((char)('a' + (number % 26)), number / 26);
        }

        return new string(letters);
    }
}
