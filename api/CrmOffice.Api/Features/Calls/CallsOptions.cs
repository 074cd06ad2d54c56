using System.ComponentModel.DataAnnotations;

namespace CrmOffice.Api.Features.Calls;

/// <summary>What dials when the server doesn't.</summary>
public enum CallLink
{
    /// <summary>https://teams.microsoft.com/l/call/…, which opens Teams wherever it is.</summary>
    Teams,

    /// <summary>msteams:/l/call/…, straight into the installed Teams.</summary>
    TeamsApp,

    /// <summary>tel:+43…, whatever the machine dials with.</summary>
    Tel,
}

/// <summary>Settings under <c>Calls</c>. Without any of them calls go through the link to Teams.</summary>
public sealed class CallsOptions
{
    public CallLink Link { get; init; }

    /// <summary>The server calls through Graph; the link stays for whoever it can't call for.</summary>
    public bool ServerCalls { get; init; }

    /// <summary>Reads Graph's call log: real durations, and calls of those who take part that were not dialled from here.</summary>
    public bool ReadsCallLog { get; init; }

    /// <summary>The app registration of the calling bot; what Graph posts is for this audience. That of <c>Graph:ClientId</c> unless set.</summary>
    public Guid? ApplicationId { get; set; }

    /// <summary>The object id of the application instance (resource account) that has the service number.</summary>
    public Guid? ApplicationInstanceId { get; init; }

    /// <summary>What employees see as the caller.</summary>
    [MaxLength(100)]
    public string ApplicationInstanceName { get; init; } = "CrmOffice";

    /// <summary>The address at which Graph reaches this server, such as https://crm.example.com; that of <c>Graph:NotificationUrl</c> unless set.</summary>
    public Uri? CallbackUrl { get; set; }

    /// <summary>The OpenID metadata that name the keys with which Graph signs what it posts.</summary>
    public Uri MetadataAddress { get; init; } = new("https://api.aps.skype.com/v1/.well-known/OpenIdConfiguration");

    /// <summary>How long an instance that shows no sign of life keeps a call or the call log; longer than <c>Graph:RequestTimeoutSeconds</c>.</summary>
    [Range(5, 3600)]
    public int LeaseSeconds { get; init; } = 60;

    /// <summary>How often the list of PSTN calls is read.</summary>
    [Range(60, 86_400)]
    public int CallLogSeconds { get; init; } = 3600;
}
