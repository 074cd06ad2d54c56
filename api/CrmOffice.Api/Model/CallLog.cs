using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmOffice.Api.Model;

/// <summary>How far Microsoft's call log has been read; there is one row.</summary>
public sealed class CallLog
{
    public const int TheOne = 1;

    private static readonly TimeSpan ShortestHold = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestHold = TimeSpan.FromHours(1);

    public int Id { get; private set; }

    /// <summary>Up to when the list of PSTN calls has been read.</summary>
    public DateTimeOffset? ReadTo { get; private set; }

    /// <summary>When the list is read next.</summary>
    public DateTimeOffset? DueAt { get; private set; }

    /// <summary>Graph's id of the subscription to call records.</summary>
    public string? SubscriptionId { get; private set; }

    /// <summary>Known to Graph and the product alone; every notification carries it.</summary>
    public string? ClientState { get; private set; }

    /// <summary>When the subscription is made or renewed.</summary>
    public DateTimeOffset? RenewAt { get; private set; }

    /// <summary>Nothing is asked for until then.</summary>
    public DateTimeOffset? HoldUntil { get; private set; }

    /// <summary>How often in a row Graph could not be asked.</summary>
    public int Failures { get; private set; }

    /// <summary>Of the instance that reads; see <see cref="Mailbox.Lease"/>.</summary>
    public Guid? Lease { get; private set; }
    public DateTimeOffset? LeaseUntil { get; private set; }

    public void ReadUntil(DateTimeOffset readTo, DateTimeOffset dueAt) => (ReadTo, DueAt) = (readTo, dueAt);

    public void Subscribe(string subscriptionId, string clientState, DateTimeOffset renewAt) =>
        (SubscriptionId, ClientState, RenewAt) = (subscriptionId, clientState, renewAt);

    public void Unsubscribe() => (SubscriptionId, ClientState, RenewAt) = (null, null, null);

    public void RenewLater(DateTimeOffset renewAt) => RenewAt = renewAt;

    /// <param name="retryAfter">What Graph asked for; without it the pause doubles with each failure in a row.</param>
    public void Hold(TimeSpan? retryAfter, DateTimeOffset now)
    {
        Failures++;
        var doubled = ShortestHold * Math.Pow(2, Math.Min(Failures - 1, 10));
        HoldUntil = now + (retryAfter ?? (doubled < LongestHold ? doubled : LongestHold));
    }

    public void Succeed()
    {
        Failures = 0;
        HoldUntil = null;
    }
}

/// <summary>Graph has said that there is a call record, or a newer version of one. It only says where to look.</summary>
public sealed class CallRecordNotice
{
    public long Id { get; private set; }
    public required string RecordId { get; init; }
    public required DateTimeOffset NextTryAt { get; set; }
    public int Tries { get; set; }
}

internal sealed class CallLogConfiguration : IEntityTypeConfiguration<CallLog>
{
    public void Configure(EntityTypeBuilder<CallLog> log)
    {
        log.ToTable("CallLogs");
        log.Property(l => l.Id).ValueGeneratedNever();
        log.Property(l => l.SubscriptionId).HasMaxLength(GraphSubscription.IdLength).IsUnicode(false);
        log.Property(l => l.ClientState).HasMaxLength(GraphSubscription.ClientStateLength).IsUnicode(false);
        log.HasData(new { Id = CallLog.TheOne, Failures = 0 });
    }
}

internal sealed class CallRecordNoticeConfiguration : IEntityTypeConfiguration<CallRecordNotice>
{
    public void Configure(EntityTypeBuilder<CallRecordNotice> notice)
    {
        notice.ToTable("CallRecordNotices");
        notice.Property(n => n.RecordId).HasMaxLength(PhoneCall.GraphIdLength).IsUnicode(false);
        notice.HasIndex(n => n.NextTryAt);
    }
}
