using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using System.Text;

namespace CrmOffice.Api.Shared.Graph;

public enum GraphCredential
{
    /// <summary>Requests carry no token; for a Graph on this machine, which can only be a simulated one.</summary>
    None,
    Certificate,
    ManagedIdentity,
}

/// <summary>Settings under <c>Graph</c>. Without any of them the product reads no mailboxes.</summary>
public sealed class GraphOptions
{
    /// <summary>With the version.</summary>
    public Uri BaseUrl { get; init; } = new("https://graph.microsoft.com/v1.0");

    /// <summary>How the product signs in at Graph by itself; null where it doesn't.</summary>
    public GraphCredential? Credential { get; init; }

    /// <summary>The company's Entra tenant; that of <c>AzureAd:TenantId</c> unless set.</summary>
    public Guid? TenantId { get; set; }

    /// <summary>The app registration that may read mailboxes; that of <c>AzureAd:ClientId</c> unless set. With a managed identity, null for the machine's own.</summary>
    public Guid? ClientId { get; set; }

    /// <summary>The file of the certificate with its private key, .pem or .pfx.</summary>
    public string? CertificatePath { get; init; }
    public string? CertificatePassword { get; init; }

    /// <summary>
    /// The address at which Graph reaches this server, such as https://crm.example.com; null where it can't. Then the
    /// mailboxes are asked every <see cref="PollSeconds"/>.
    /// </summary>
    public Uri? NotificationUrl { get; init; }

    /// <summary>At least 32 bytes in Base64, for <see cref="MailHash"/>. Another one makes old unmatched mails unfindable, nothing else.</summary>
    public string? HashKey { get; init; }

    /// <summary>How often a folder is asked that sends no notifications.</summary>
    [Range(1, 86_400)]
    public int PollSeconds { get; init; } = 120;

    /// <summary>How often a folder is asked that sends notifications, and the user's own folders: notifications can be lost.</summary>
    [Range(1, 86_400)]
    public int NetSeconds { get; init; } = 900;

    /// <summary>How long an instance that shows no sign of life keeps a mailbox.</summary>
    [Range(5, 3600)]
    public int LeaseSeconds { get; init; } = 60;

    /// <summary>After which time a request counts as failed; shorter than the lease.</summary>
    [Range(1, 600)]
    public int RequestTimeoutSeconds { get; init; } = 30;

    /// <summary>How many mailboxes an instance works on at once.</summary>
    [Range(1, 64)]
    public int MailboxesAtOnce { get; init; } = 4;

    /// <summary>Messages on a page of a listing.</summary>
    [Range(1, 500)]
    public int PageSize { get; init; } = 100;

    /// <summary>How often a message is tried that can't be read.</summary>
    [Range(1, 20)]
    public int MaxTries { get; init; } = 5;

    /// <summary>For how long is subscribed; Graph allows 10,080 minutes for mail.</summary>
    [Range(45, 10_080)]
    public int SubscriptionMinutes { get; init; } = 4_230;

    /// <summary>How many days back a mailbox is read unless something else is chosen.</summary>
    [Range(0, 3650)]
    public int FirstDays { get; init; } = 30;

    public bool IsOn => Credential is not null;

    internal byte[] HashKeyBytes => HashKey is null ? SHA256.HashData(Encoding.UTF8.GetBytes($"simulated {TenantId}")) : Convert.FromBase64String(HashKey);
}
