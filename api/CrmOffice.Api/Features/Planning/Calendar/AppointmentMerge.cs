using CrmOffice.Api.Model;

namespace CrmOffice.Api.Features.Planning.Calendar;

/// <summary>Brings together what was changed here and, in the same time, in Outlook.</summary>
internal static class AppointmentMerge
{
    /// <summary>
    /// Field by field, the changed one counts, the whole time as one field. Where both changed the same one differently, they
    /// can't be brought together.
    /// </summary>
    /// <param name="known">What both said before.</param>
    /// <param name="wanted">What is wanted here.</param>
    /// <param name="found">What Outlook says.</param>
    /// <returns>Null when they contradict each other.</returns>
    public static AppointmentContent? Of(AppointmentContent known, AppointmentContent wanted, AppointmentContent found)
    {
        var contradict = false;
        var time = Choose(c => (c.Start, c.End, c.IsAllDay));
        var subject = Choose(c => c.Subject);
        var location = Choose(c => c.Location);
        var notes = Choose(c => c, (one, other) => one.HasNotesOf(other));
        var reminder = Choose(c => c.ReminderMinutes);
        return contradict
            ? null
            : time with { Subject = subject.Subject, Location = location.Location, Notes = notes.Notes, ReminderMinutes = reminder.ReminderMinutes };

        AppointmentContent Choose<T>(Func<AppointmentContent, T> field, Func<T, T, bool>? isSame = null)
        {
            var same = isSame ?? EqualityComparer<T>.Default.Equals;
            if (same(field(found), field(known)))
            {
                return wanted;
            }

            contradict |= !same(field(wanted), field(known)) && !same(field(wanted), field(found));
            return found;
        }
    }
}
