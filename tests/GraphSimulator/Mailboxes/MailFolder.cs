namespace CrmOffice.SimulatedGraph.Mailboxes;

/// <summary>A folder: what is in it now, newest first, and what has happened in it.</summary>
internal sealed class MailFolder(string id, string? wellKnownName, string displayName, MailFolder? parent)
{
    private static readonly Comparer<SimulatedMessage> NewestFirst = Comparer<SimulatedMessage>.Create((one, other) =>
        other.ReceivedAt.CompareTo(one.ReceivedAt) is var order and not 0 ? order : other.Number.CompareTo(one.Number));

    public string Id { get; } = id;

    public string? WellKnownName { get; } = wellKnownName;

    public string DisplayName { get; } = displayName;

    public MailFolder? Parent { get; } = parent;

    /// <summary>As tests call it.</summary>
    public string Name => WellKnownName ?? Id;

    public SortedSet<SimulatedMessage> Messages { get; } = new(NewestFirst);

    public ChangeLog Changes { get; } = new();
}
