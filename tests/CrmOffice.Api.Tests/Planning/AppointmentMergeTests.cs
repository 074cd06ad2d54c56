using CrmOffice.Api.Features.Planning.Calendar;
using CrmOffice.Api.Model;
using CsCheck;

namespace CrmOffice.Api.Tests.Planning;

public sealed class AppointmentMergeTests
{
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    /// <summary>Few values, so that equal ones are frequent.</summary>
    private static readonly Gen<AppointmentContent> Contents = Gen.Select(
        One("Besuch", "Anruf", "Messe"),
        Gen.Int[0, 2],
        Gen.Bool,
        One<string?>(null, "Wien", "Graz"),
        One<string?>(null, "Preise", "Muster mitnehmen"),
        One<int?>(null, 15, 30),
        (subject, day, allDay, location, notes, reminder) =>
            new AppointmentContent(subject, Monday.AddDays(day), Monday.AddDays(day + 1), "Europe/Vienna", allDay, location, notes, reminder));

    [Fact]
    public void What_was_changed_on_one_side_only_counts() => Gen.Select(Contents, Contents).Sample((known, changed) =>
    {
        Assert.Equal(changed, AppointmentMerge.Of(known, changed, known));
        Assert.Equal(changed, AppointmentMerge.Of(known, known, changed));
        Assert.Equal(changed, AppointmentMerge.Of(known, changed, changed));
    });

    [Fact]
    public void Every_change_of_both_sides_is_in_the_result_or_there_is_none() => Gen.Select(Contents, Contents, Contents).Sample((known, wanted, found) =>
    {
        var merged = AppointmentMerge.Of(known, wanted, found);
        Func<AppointmentContent, object?>[] fields = [c => c.Subject, c => (c.Start, c.End, c.IsAllDay), c => c.Location, c => c.Notes, c => c.ReminderMinutes];
        var contradictions = fields.Count(f => !Equals(f(known), f(wanted)) && !Equals(f(known), f(found)) && !Equals(f(wanted), f(found)));

        Assert.Equal(contradictions > 0, merged is null);
        foreach (var field in merged is null ? [] : fields)
        {
            Assert.Equal(Equals(field(known), field(found)) ? field(wanted) : field(found), field(merged!));
        }
    });

    [Fact]
    public void White_space_that_Outlook_adds_to_the_notes_is_no_change()
    {
        var known = new AppointmentContent("Besuch", Monday, Monday.AddHours(1), "Europe/Vienna", false, null, "Preise\nMuster", 15);
        var wanted = known with { Notes = "Preise, Muster, Vertrag" };
        Assert.Equal(wanted, AppointmentMerge.Of(known, wanted, known with { Notes = "Preise \r\n\r\nMuster\r\n" }));
    }

    private static Gen<T> One<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);
}
