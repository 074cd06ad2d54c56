namespace CrmOffice.Api.Features.Mail.Matching;

/// <summary>What the matcher needs of a mail. Addresses as they stand in it; those that are none are passed over.</summary>
internal sealed record MailFacts
{
    public string? From { get; init; }
    public IReadOnlyList<string?> To { get; init; } = [];
    public IReadOnlyList<string?> Cc { get; init; } = [];
    public IReadOnlyList<string?> Bcc { get; init; } = [];
    public bool IsDraft { get; init; }

    /// <summary>False for meeting requests and the other types that Graph derives from message.</summary>
    public bool IsMessage { get; init; } = true;

    /// <summary>Null as long as they are not asked for, which is done for mails of known people only.</summary>
    public MailMarks? Marks { get; init; }
}

/// <summary>What says that a mail is not for the company's memory.</summary>
/// <param name="Headers">Of the Internet message.</param>
/// <param name="Sensitivity">PidTagSensitivity: 0 normal, 1 personal, 2 private, 3 confidential ([MS-OXCMSG] 2.2.1.13); null where it is not set.</param>
internal sealed record MailMarks(IReadOnlyList<MailHeader> Headers, int? Sensitivity)
{
    private static readonly HashSet<string> BulkPrecedences = new(StringComparer.OrdinalIgnoreCase) { "bulk", "list", "junk" };

    /// <summary>Newsletters, mailing lists (RFC 2919, RFC 2369) and automatic answers (RFC 3834).</summary>
    public bool IsBulk => Headers.Any(header => header.Name.ToUpperInvariant() switch
    {
        "LIST-ID" or "LIST-UNSUBSCRIBE" => true,
        "PRECEDENCE" => BulkPrecedences.Contains(header.Value.Trim()),
        "AUTO-SUBMITTED" => !FirstWord(header.Value).Equals("no", StringComparison.OrdinalIgnoreCase),
        _ => false,
    });

    /// <summary>Personal, private or confidential (RFC 4021, 2.1.55).</summary>
    public bool IsPrivate => Sensitivity is > 0 || Headers.Any(header =>
        header.Name.Equals("Sensitivity", StringComparison.OrdinalIgnoreCase)
        && header.Value.Trim().ToUpperInvariant() is "PERSONAL" or "PRIVATE" or "COMPANY-CONFIDENTIAL" or "CONFIDENTIAL");

    private static string FirstWord(string value) => value.Split([';', '(', ' ', '\t'], 2)[0].Trim() is { Length: > 0 } word ? word : value.Trim();
}

internal sealed record MailHeader(string Name, string Value);
