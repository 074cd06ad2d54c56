namespace CrmOffice.Api.Model;

/// <summary>What an appointment and its event in the calendar say alike.</summary>
/// <param name="End">Of a whole day: the beginning of the day after the last one.</param>
/// <param name="TimeZone">In which it was entered, by its IANA name; a whole day begins at midnight there.</param>
/// <param name="ReminderMinutes">Before the start; null for no reminder.</param>
public sealed record AppointmentContent(
    string Subject,
    DateTimeOffset Start,
    DateTimeOffset End,
    string TimeZone,
    bool IsAllDay,
    string? Location,
    string? Notes,
    int? ReminderMinutes)
{
    public bool HasTimeOf(AppointmentContent other) => (Start, End, IsAllDay) == (other.Start, other.End, other.IsAllDay);

    /// <summary>Outlook adds and takes away white space at will.</summary>
    public bool HasNotesOf(AppointmentContent other) => Words(Notes) == Words(other.Notes);

    /// <summary>Whether both say the same; in which time zone they were entered doesn't matter.</summary>
    public bool SaysWhat(AppointmentContent other) =>
        Subject == other.Subject && HasTimeOf(other) && Location == other.Location && HasNotesOf(other) && ReminderMinutes == other.ReminderMinutes;

    private static string Words(string? text) => string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>What was wanted here and could not be done, because the event had been changed in Outlook.</summary>
/// <param name="IsCancelled">The appointment was to be cancelled.</param>
public sealed record UnsentChange(AppointmentContent Content, bool IsCancelled);
