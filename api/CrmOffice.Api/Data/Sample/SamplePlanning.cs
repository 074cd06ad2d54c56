using CrmOffice.Api.Model;

namespace CrmOffice.Api.Data.Sample;

/// <summary>What is still to be done: callbacks and tasks.</summary>
internal static class SamplePlanning
{
    public static void AddCallbacks(SampleWorld world)
    {
        var today = world.Calendar.Today;
        var active = world.Customers
            .Where(c => !c.Has("inactive") && c.Row.Name != SampleGoldenerHirsch.Name)
            .Select(c => (Party)c.Customer)
            .Concat(world.Leads.Where(l => l.Status == LeadStatus.Open))
            .ToList();
        var random = SampleRandom.For("callbacks");
        var picked = random.PickSome(active, 34);
        foreach (var (party, index) in picked.Select((party, index) => (party, index)))
        {
            var date = index switch
            {
                < 9 => SampleCalendar.OnOrBefore(today.AddDays(-random.Between(1, 8))),
                < 14 => today,
                _ => SampleCalendar.OnOrAfter(today.AddDays(random.Between(1, 40))),
            };
            party.PlanCallback(SampleCalendar.At(date, random.Between(9, 16), random.Pick<int>([0, 15, 30])));
        }

        world.CustomerNamed(SampleGoldenerHirsch.Name).Customer.PlanCallback(SampleCalendar.At(today, 15));
    }

    public static void AddTasks(SampleWorld world)
    {
        var today = world.Calendar.Today;
        var random = SampleRandom.For("tasks");
        foreach (var lead in world.Leads.Where(l => l.CallbackAt is not null))
        {
            world.Db.Add(new TaskItem(TaskItemKind.Callback, "Telefonmarketing anrufen", lead.AccountManagerId!.Value, lead.CallbackAt!.Value)
            {
                PartyId = lead.Id,
            });
        }

        (string Subject, string Assignee, int Days)[] general =
        [
            ("Preisliste für das nächste Quartal freigeben", "Lindhofer", 4),
            ("Jahresvereinbarungen der Schlüsselkunden vorbereiten", "Brandstetter", 11),
            ("Muster für die Hausmesse bestellen", "Wallner", 2),
            ("Temperaturschreiber der Fahrzeuge auswerten", "Zauner", -1),
            ("Mahnlauf vorbereiten", "Hofstätter", 0),
            ("Tourenplan über die Feiertage aushängen", "Aydın", 7),
            ("Kalkulation der Großabnehmer prüfen", "Lindhofer", -3),
        ];
        foreach (var (subject, assignee, days) in general)
        {
            var task = new TaskItem(TaskItemKind.General, subject, world.EmployeeNamed(assignee).Id, SampleCalendar.At(today.AddDays(days), 17));
            world.Db.Add(task);
        }

        foreach (var customer in random.PickSome(world.Customers, 12))
        {
            var due = SampleCalendar.At(SampleCalendar.OnOrBefore(today.AddDays(-random.Between(10, 200))), 15);
            var task = new TaskItem(TaskItemKind.General, "Spezialpreise im Kundenstamm nachtragen", customer.Manager.Id, due) { PartyId = customer.Id };
            task.Complete(due.AddHours(-2));
            world.Db.Add(task);
        }
    }
}
