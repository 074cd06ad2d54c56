using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmOffice.Api.Model;

/// <summary>How a call came about.</summary>
public enum CallWay
{
    /// <summary>The pane opened a link of Teams or of the telephone.</summary>
    DeepLink,

    /// <summary>The server had Teams ring the employee, and brought the customer's number in.</summary>
    ServerCall,

    /// <summary>It was found in the call log: dialled in Teams itself, or incoming.</summary>
    Recorded,
}

/// <summary>
/// A telephone call with a party, from the click on (R29). Everything that is asked of Graph is written here first, so that a
/// server that stops leaves nothing behind that the next one does not know.
/// </summary>
public sealed class PhoneCall : IVersioned, IOccurrence
{
    public const int ResultCodeLength = 20;
    public const int GraphIdLength = 200;

    /// <summary>How long Graph may be silent about a call that is being set up before it is asked.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromSeconds(60);

    /// <summary>After which a call is taken for over of which nobody says anything.</summary>
    public static readonly TimeSpan LongestTalk = TimeSpan.FromHours(12);

    public int Id { get; private set; }

    /// <summary>Made by whoever clicks, so that a repeated request does not call twice; null for recorded calls.</summary>
    public Guid? RequestId { get; init; }
    public required int EmployeeId { get; init; }
    public required int PartyId { get; init; }
    public int? ContactPersonId { get; init; }

    /// <summary>As it stands on the record.</summary>
    public required string Number { get; init; }

    /// <summary>The same in E.164 form.</summary>
    public required string DialNumber { get; init; }
    public required Direction Direction { get; init; }
    public required CallWay Way { get; init; }
    public CallState State { get; private set; }
    public CallReason? Reason { get; private set; }

    /// <summary>What Graph gave as the reason, such as "408/10057" or "http_403".</summary>
    public string? ResultCode { get; private set; }

    /// <summary>When it was clicked; of a recorded call, when it began.</summary>
    public required DateTimeOffset OccurredAt { get; init; }
    public DateTimeOffset? RingingAt { get; private set; }
    public DateTimeOffset? AnsweredAt { get; private set; }
    public DateTimeOffset? ConnectedAt { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Whole seconds, from the call log alone; null is unknown.</summary>
    public int? DurationSeconds { get; private set; }

    /// <summary>What was captured about it; stands in the history in its place.</summary>
    public int? InteractionId { get; private set; }
    public Interaction? Interaction { get; private set; }

    /// <summary>Whether it stands in the history: something has become of it, or was tried.</summary>
    public bool IsEntered { get; private set; }

    public string? GraphCallId { get; private set; }

    /// <summary>Graph has no call any more that could be hung up.</summary>
    public bool IsLegEnded { get; private set; }
    public DateTimeOffset? TransferAt { get; private set; }
    public DateTimeOffset? HangUpAt { get; private set; }

    /// <summary>When Graph was last heard of it.</summary>
    public DateTimeOffset NewsAt { get; private set; }

    /// <summary>When the server has to do something about it; null when nothing more is to be done.</summary>
    public DateTimeOffset? NextStepAt { get; private set; }

    /// <summary>How often the step that is due has failed.</summary>
    public int Tries { get; private set; }

    public string? CallRecordId { get; private set; }
    public long? CallRecordVersion { get; private set; }

    /// <summary>The id of its row in the tenant's list of PSTN calls.</summary>
    public string? PstnCallId { get; private set; }

    /// <summary>Of the instance that does the next step; see <see cref="Mailbox.Lease"/>.</summary>
    public Guid? Lease { get; private set; }
    public DateTimeOffset? LeaseUntil { get; private set; }
    public int Version { get; private set; }

    public bool IsOver => CallStates.IsFinal(State) || State == CallState.Dialled;

    /// <summary>The two speak already, or it is over: from here nothing can be hung up.</summary>
    public bool CanHangUp => Way == CallWay.ServerCall && State < CallState.Connected && HangUpAt is null;

    /// <summary>Something that a call log could tell about: a telephone may have rung.</summary>
    public bool MayHaveRung => Way != CallWay.ServerCall || GraphCallId is not null || State == CallState.Calling;

    /// <summary>The click: either the pane opens the link now, or the server has to call.</summary>
    public void Click()
    {
        NewsAt = OccurredAt;
        if (Way == CallWay.DeepLink)
        {
            State = CallState.Dialled;
            IsEntered = true;
        }
        else
        {
            NextStepAt = OccurredAt;
        }
    }

    /// <summary>Before Teams is asked to ring the employee.</summary>
    public void Start(DateTimeOffset now) => Settle(CallState.Calling, null, now);

    /// <summary>Graph has given the call an id.</summary>
    public void Identify(string graphCallId, DateTimeOffset now)
    {
        GraphCallId ??= graphCallId;
        NewsAt = now;
        Plan(now);
    }

    public void Hear(CallNews news, DateTimeOffset now)
    {
        NewsAt = now;
        IsLegEnded |= news.IsTermination;
        var before = State;
        var (state, reason) = CallStates.After(State, news);
        if (CallStates.IsFinal(state) && state != before)
        {
            ResultCode = news.Code == 0 ? null : $"{news.Code}/{news.Subcode}";
            if (HangUpAt is not null)
            {
                (state, reason) = (CallState.Cancelled, null);
            }
        }

        if (state == before && state == CallState.Ended && news is { IsTermination: true, Subcode: 7015 })
        {
            // They spoke before they hung up; the proof comes late.
            ConnectedAt ??= EndedAt;
        }

        Settle(state, state == before ? Reason : reason, now);
    }

    /// <summary>It has come to nothing.</summary>
    /// <param name="code">Stable and without personal data.</param>
    public void Fail(CallReason reason, string? code, DateTimeOffset now)
    {
        if (!CallStates.IsFinal(State))
        {
            ResultCode = code;
            Settle(HangUpAt is null ? CallState.Failed : CallState.Cancelled, HangUpAt is null ? reason : null, now);
        }
    }

    /// <summary>Before the customer's number is brought in.</summary>
    public void Transfer(DateTimeOffset now)
    {
        TransferAt = now;
        Plan(now);
    }

    /// <summary>The number is certainly not being brought in: Graph refused for the moment, or knows nothing of it.</summary>
    public void TransferAgain(DateTimeOffset at)
    {
        TransferAt = null;
        StepAgain(at);
    }

    /// <summary>The step that is due could not be done.</summary>
    public void StepAgain(DateTimeOffset at)
    {
        Tries++;
        NextStepAt = at;
    }

    /// <summary>The employee doesn't want it any more. What has not been begun is over with that.</summary>
    public void HangUp(DateTimeOffset now)
    {
        HangUpAt = now;
        Settle(State == CallState.Requested ? CallState.Cancelled : State, null, now);
    }

    /// <summary>Graph has no such call any more.</summary>
    public void LoseLeg(DateTimeOffset now)
    {
        IsLegEnded = true;
        Settle(HangUpAt is not null && !CallStates.IsFinal(State) ? CallState.Cancelled : State, Reason, now);
    }

    /// <summary>Nobody says any more how it went; how long it took stays unknown.</summary>
    public void Forget(DateTimeOffset now) => Settle(CallState.Ended, null, now);

    /// <summary>What the call log says. It decides where the server knew nothing for certain.</summary>
    public void Learn(CallLogEntry entry)
    {
        if (entry.IsPstn)
        {
            PstnCallId = entry.Id;
        }
        else
        {
            CallRecordId = entry.Id;
            CallRecordVersion = entry.Version;
            if (PstnCallId is not null)
            {
                // The list of PSTN calls counts from when the other side answers, which is what is paid and asked for.
                return;
            }
        }

        DurationSeconds = entry.DurationSeconds;
        if (CallStates.IsFinal(State) && Reason != CallReason.Lost && Way == CallWay.ServerCall)
        {
            return;
        }

        if (entry.DurationSeconds is { } seconds)
        {
            ConnectedAt ??= entry.EndedAt.AddSeconds(-seconds);
            (State, Reason) = (CallState.Ended, null);
        }
        else
        {
            (State, Reason) = (CallState.Failed, CallReason.NoAnswer);
        }

        EndedAt = entry.EndedAt;
        IsEntered = true;
        NextStepAt = null;
    }

    public void CaptureAs(Interaction interaction) => Interaction = interaction;

    void IVersioned.NextVersion() => Version++;

    private void Settle(CallState state, CallReason? reason, DateTimeOffset now)
    {
        if (state != State)
        {
            State = state;
            Tries = 0;
            if (state >= CallState.Ringing && state <= CallState.Connected)
            {
                RingingAt ??= now;
            }

            AnsweredAt ??= state is CallState.Answered or CallState.Transferring or CallState.Connected ? now : null;
            ConnectedAt ??= state == CallState.Connected ? now : null;
            EndedAt ??= CallStates.IsFinal(state) ? now : null;

            // What never got as far as the customer's telephone is no part of the customer's history.
            IsEntered = state == CallState.Connected || (state is CallState.Ended or CallState.Failed && TransferAt is not null);
        }

        Reason = reason;
        Plan(now);
    }

    private void Plan(DateTimeOffset now) => NextStepAt = this switch
    {
        { GraphCallId: not null, IsLegEnded: false } when HangUpAt is not null || CallStates.IsFinal(State) => now,
        { State: CallState.Requested } => now,
        { State: CallState.Answered, TransferAt: null } => now,
        { State: CallState.Connected } => ConnectedAt + LongestTalk,
        { IsOver: true } => null,
        _ => now + Silence,
    };
}

/// <summary>A call as Microsoft's call log knows it.</summary>
/// <param name="IsPstn">From the list of PSTN calls; else a call record.</param>
/// <param name="Version">Of the call record; it is written again when more is known.</param>
/// <param name="DurationSeconds">Null when nobody answered.</param>
public sealed record CallLogEntry(bool IsPstn, string Id, long Version, DateTimeOffset EndedAt, int? DurationSeconds);

internal sealed class PhoneCallConfiguration : IEntityTypeConfiguration<PhoneCall>
{
    public void Configure(EntityTypeBuilder<PhoneCall> call)
    {
        call.ToTable("PhoneCalls");
        call.Property(c => c.Number).HasMaxLength(FieldLength.Phone);
        call.Property(c => c.DialNumber).HasMaxLength(20).IsUnicode(false);
        call.Property(c => c.ResultCode).HasMaxLength(PhoneCall.ResultCodeLength).IsUnicode(false);
        call.Property(c => c.GraphCallId).HasMaxLength(PhoneCall.GraphIdLength).IsUnicode(false);
        call.Property(c => c.CallRecordId).HasMaxLength(PhoneCall.GraphIdLength).IsUnicode(false);
        call.Property(c => c.PstnCallId).HasMaxLength(PhoneCall.GraphIdLength).IsUnicode(false);
        call.Property(c => c.Version).IsConcurrencyToken();
        call.Ignore(c => c.IsOver);
        call.Ignore(c => c.CanHangUp);
        call.Ignore(c => c.MayHaveRung);
        call.HasOne<Employee>().WithMany().HasForeignKey(c => c.EmployeeId).OnDelete(DeleteBehavior.NoAction);
        call.HasOne<Party>().WithMany().HasForeignKey(c => c.PartyId).OnDelete(DeleteBehavior.Restrict);
        call.HasOne<ContactPerson>().WithMany().HasForeignKey(c => c.ContactPersonId).OnDelete(DeleteBehavior.NoAction);

        // Taking the captured contact back lets the call stand in the history again.
        call.HasOne(c => c.Interaction).WithMany().HasForeignKey(c => c.InteractionId).OnDelete(DeleteBehavior.SetNull);
        call.HasIndex(c => c.RequestId).IsUnique();
        call.HasIndex(c => new { c.PartyId, c.IsEntered, c.InteractionId, c.OccurredAt });
        call.HasIndex(c => new { c.EmployeeId, c.OccurredAt });
        call.HasIndex(c => new { c.DialNumber, c.OccurredAt });
        call.HasIndex(c => c.InteractionId).IsUnique();
        call.HasIndex(c => c.GraphCallId);
        call.HasIndex(c => c.CallRecordId);
        call.HasIndex(c => c.PstnCallId);
        call.HasIndex(c => c.NextStepAt);
    }
}
