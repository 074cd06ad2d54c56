namespace CrmOffice.Api.Model;

/// <summary>How an appointment stands with the calendar in Outlook.</summary>
public enum AppointmentCalendarState
{
    /// <summary>It has no event; <see cref="SalesAppointment.CalendarReason"/> says why.</summary>
    NotInCalendar,

    /// <summary>What was entered here is not written there yet.</summary>
    Pending,

    /// <summary>The event says what the appointment says.</summary>
    InCalendar,

    /// <summary>It could not be written; an event that was there before is as it was.</summary>
    Failed,

    /// <summary>Somebody deleted the event in Outlook.</summary>
    RemovedInOutlook,
}

public enum AppointmentCalendarReason
{
    /// <summary>Whoever entered it didn't want it there.</summary>
    NotWanted,

    /// <summary>This server has no access to Microsoft Graph.</summary>
    NotSetUp,

    /// <summary>The salesperson's mailbox doesn't take part.</summary>
    NoMailbox,

    /// <summary>The mailbox takes part, but is stopped.</summary>
    MailboxStopped,

    /// <summary>The product may not write into this calendar.</summary>
    AccessDenied,

    /// <summary>Graph refuses this event.</summary>
    Refused,

    /// <summary>It was entered from an event that the product can't see: what changes there does not come back.</summary>
    FromOutlook,
}

/// <remarks>
/// What is wanted is stored first and written to Outlook then, by the request itself or, should that not get to it, by
/// whoever works on the mailbox. One at a time: whoever writes holds the claim, and writes until the row is what was written.
/// </remarks>
public partial class SalesAppointment
{
    public AppointmentCalendarState CalendarState { get; private set; }
    public AppointmentCalendarReason? CalendarReason { get; private set; }

    /// <summary>The stable code of the last failure.</summary>
    public string? CalendarProblem { get; private set; }

    /// <summary>Graph makes one event of it, however often it is asked to.</summary>
    public Guid? TransactionId { get; private set; }

    /// <summary>The event's immutable id; case-sensitive.</summary>
    public string? OutlookEventId { get; private set; }

    /// <summary>The same in every calendar that holds the event.</summary>
    public string? ICalUid { get; private set; }

    /// <summary>The event's version.</summary>
    public string? ChangeKey { get; private set; }

    /// <summary>Opens the event in Outlook on the web.</summary>
    public string? WebLink { get; private set; }

    /// <summary>Somebody made a series of the event in Outlook; it is changed there only.</summary>
    public bool IsSeries { get; private set; }

    /// <summary>Somebody else organises the event in Outlook; only they change it.</summary>
    public bool IsInvitation { get; private set; }

    /// <summary>The event was there first, and stays when the appointment is taken back.</summary>
    public bool IsFromOutlook =>
        CalendarReason == AppointmentCalendarReason.FromOutlook || (OutlookEventId is not null && TransactionId is null);

    /// <summary>What the event said when both agreed last, while the appointment says something else; null while they agree.</summary>
    public AppointmentContent? CalendarBase { get; private set; }

    /// <inheritdoc cref="Model.UnsentChange"/>
    public UnsentChange? UnsentChange { get; private set; }

    /// <summary>How often writing was begun since it succeeded last.</summary>
    public int CalendarTries { get; private set; }

    /// <summary>When a pending one is written at the latest.</summary>
    public DateTimeOffset? NextTryAt { get; private set; }

    /// <summary>Of whoever writes it now.</summary>
    public Guid? CalendarClaim { get; private set; }

    /// <summary>Whoever died while writing loses the claim then.</summary>
    public DateTimeOffset? CalendarClaimUntil { get; private set; }

    /// <summary>It is to have no event.</summary>
    public void StayOutOfCalendar(AppointmentCalendarReason reason)
    {
        CalendarState = AppointmentCalendarState.NotInCalendar;
        CalendarReason = reason;
    }

    /// <summary>It is to have an event, for the first time or again.</summary>
    public void EnterInCalendar(DateTimeOffset now)
    {
        if (OutlookEventId is null)
        {
            TransactionId = Guid.NewGuid();
            CalendarTries = 0;
        }

        WantInCalendar(now);
    }

    /// <summary>The event is to follow what the appointment says now.</summary>
    public void WantInCalendar(DateTimeOffset now)
    {
        CalendarState = AppointmentCalendarState.Pending;
        CalendarReason = null;
        CalendarProblem = null;
        NextTryAt = now;
    }

    /// <summary>Before it is changed here: what the event says is kept.</summary>
    public void RememberBase()
    {
        if (OutlookEventId is not null)
        {
            CalendarBase ??= Content;
        }
    }

    /// <summary>The calendar can't be written now, and won't be by itself.</summary>
    public void FailInCalendar(AppointmentCalendarReason reason, string? problem = null)
    {
        CalendarState = OutlookEventId is null && reason is not (AppointmentCalendarReason.Refused or AppointmentCalendarReason.AccessDenied)
            ? AppointmentCalendarState.NotInCalendar
            : AppointmentCalendarState.Failed;
        CalendarReason = reason;
        CalendarProblem = problem;
        NextTryAt = null;
    }

    /// <summary>The event is found.</summary>
    /// <param name="event">What it says.</param>
    public void BelongTo(string eventId, string? iCalUid, string? changeKey, string? webLink, AppointmentContent @event)
    {
        (OutlookEventId, ICalUid, ChangeKey, WebLink) = (eventId, iCalUid, changeKey, webLink);
        CalendarBase = @event;
    }

    /// <summary>It is entered from an event in Outlook, and follows it from then on.</summary>
    public void ComeFromOutlook(string eventId, string? iCalUid, string? changeKey, string? webLink, bool isSeries, bool isInvitation)
    {
        (OutlookEventId, ICalUid, ChangeKey, WebLink) = (eventId, iCalUid, changeKey, webLink);
        (IsSeries, IsInvitation) = (isSeries, isInvitation);
        Agree();
    }

    /// <summary>The event says what the appointment says.</summary>
    public void Agree()
    {
        CalendarState = AppointmentCalendarState.InCalendar;
        CalendarReason = null;
        CalendarProblem = null;
        CalendarBase = null;
        CalendarTries = 0;
        NextTryAt = null;
    }

    /// <summary>Not now: it stays as it is until then.</summary>
    public void TryInCalendarAgain(string problem, DateTimeOffset at)
    {
        CalendarProblem = problem;
        NextTryAt = at;
    }

    /// <summary>The event's newer state is taken over.</summary>
    /// <param name="unsent">What was wanted here instead, as far as it is lost.</param>
    public void FollowCalendar(AppointmentContent content, string? changeKey, bool isSeries, UnsentChange? unsent)
    {
        Describe(content);
        if (unsent is { IsCancelled: true })
        {
            PlanAgain();
        }

        ChangeKey = changeKey;
        IsSeries = isSeries;
        UnsentChange = unsent ?? UnsentChange;
        Agree();
    }

    /// <summary>The event's newer state and what is wanted here go together; the event is to follow.</summary>
    public void MergeWithCalendar(AppointmentContent merged, AppointmentContent @event, string? changeKey)
    {
        Describe(merged);
        CalendarBase = @event;
        ChangeKey = changeKey;
    }

    /// <summary>Somebody deleted the event in Outlook. What lies ahead doesn't take place then; what is over did.</summary>
    /// <returns>Whether the appointment was cancelled by this.</returns>
    public bool LoseEvent(DateTimeOffset now)
    {
        if (CalendarBase is { } known)
        {
            UnsentChange = Content.SaysWhat(known) ? UnsentChange : new(Content, IsCancelled: false);
        }

        (OutlookEventId, ChangeKey, WebLink, CalendarBase, IsSeries, IsInvitation) = (null, null, null, null, false, false);
        CalendarState = AppointmentCalendarState.RemovedInOutlook;
        CalendarReason = null;
        CalendarProblem = null;
        NextTryAt = null;
        if (Status != SalesAppointmentStatus.Planned || Start <= now)
        {
            return false;
        }

        Cancel(null);
        return true;
    }

    /// <summary>The event was deleted because it was wanted here.</summary>
    public void LeaveCalendar()
    {
        (OutlookEventId, ChangeKey, WebLink, CalendarBase) = (null, null, null, null);
        CalendarState = AppointmentCalendarState.NotInCalendar;
        CalendarReason = AppointmentCalendarReason.NotWanted;
        CalendarProblem = null;
        CalendarTries = 0;
        NextTryAt = null;
    }

    /// <summary>What was not done is done or given up by whoever wanted it.</summary>
    public void ForgetUnsentChange() => UnsentChange = null;
}
