using System.Collections.Concurrent;

namespace CrmOffice.Api.Shared.Graph;

/// <summary>
/// Graph answers four requests at once per app and mailbox. This holds the limit within the process; over all instances it
/// holds because only the one with the mailbox's lease works on it (<see cref="Model.Mailbox.Lease"/>).
/// </summary>
internal sealed class MailboxGate
{
    public const int AtOnce = 4;

    private readonly ConcurrentDictionary<string, SemaphoreSlim> gates = new(StringComparer.OrdinalIgnoreCase);

    public SemaphoreSlim Of(string userId) => gates.GetOrAdd(userId, _ => new SemaphoreSlim(AtOnce));

    /// <summary>The user whose mailbox an address is in; null for what belongs to none.</summary>
    public static string? UserOf(Uri address)
    {
        var parts = address.AbsolutePath.Split('/');
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i].Equals("users", StringComparison.OrdinalIgnoreCase) && i + 1 < parts.Length)
            {
                return Uri.UnescapeDataString(parts[i + 1]);
            }

            // The other way to write a key: users('id').
            if (parts[i].StartsWith("users(", StringComparison.OrdinalIgnoreCase))
            {
                return Uri.UnescapeDataString(parts[i])["users(".Length..^1].Trim('\'');
            }
        }

        return null;
    }
}

internal sealed class MailboxGateHandler(MailboxGate gate) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.RequestUri is null || MailboxGate.UserOf(request.RequestUri) is not { } user)
        {
            return await base.SendAsync(request, cancellationToken);
        }

        var seat = gate.Of(user);
        await seat.WaitAsync(cancellationToken);
        try
        {
            var response = await base.SendAsync(request, cancellationToken);

            // The request has ended when its answer is here, not when it begins.
            await response.Content.LoadIntoBufferAsync(cancellationToken);
            return response;
        }
        finally
        {
            seat.Release();
        }
    }
}
