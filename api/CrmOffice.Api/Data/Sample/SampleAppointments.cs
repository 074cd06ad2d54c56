using CrmOffice.Api.Model;
using CsvHelper;

namespace CrmOffice.Api.Data.Sample;

/// <summary>Sales appointments: held, cancelled, and those of the coming weeks.</summary>
internal static partial class SampleAppointments
{
    private static readonly ILookup<string, AppointmentRow> Rows = SampleList.Read<AppointmentRow>("appointments").ToLookup(row => row.Context);

    public static void Add(SampleWorld world)
    {
        foreach (var customer in world.Customers.Where(c => c.Row.Habit is not ("never" or "once")))
        {
            AddPast(customer, world);
            if (!customer.Has("inactive") && customer.Row is { Habit: not "stopped", Name: not SampleGoldenerHirsch.Name })
            {
                AddPlanned(customer.Customer, "customer", 14, customer.Manager.Id, world);
            }
        }

        foreach (var lead in world.Leads.Where(l => l.Status == LeadStatus.Open && l.Origin != LeadOrigin.ImportedCold))
        {
            AddPlanned(lead, "lead", 25, lead.AccountManagerId!.Value, world);
        }
    }

    private static void AddPast(SampleCustomer customer, SampleWorld world)
    {
        var random = customer.Random("appointments");
        var first = world.Calendar.KnownSince(customer.Customer);
        var count = customer.BySize(random.Between(0, 1), random.Between(1, 3), random.Between(2, 5));
        for (var i = 0; i < count; i++)
        {
            var row = random.Pick(Rows["customer"].ToList());
            var date = SampleCalendar.Between(first, world.Calendar.Today.AddDays(-5), random);
            var appointment = Create(customer.Customer, row, date, random.Between(9, 16), customer.Manager.Id, random);
            if (random.Chance(13))
            {
                appointment.Cancel("Vom Kunden abgesagt, neuer Termin folgt");
                world.Db.Add(new CustomerEvent(
                    customer.Id, CustomerEventKind.CancelledAppointment, $"Termin abgesagt: {row.Subject}", appointment.Start.AddHours(-18), customer.Manager.Id, true));
            }
            else
            {
                appointment.Hold(row.Outcome);
            }

            world.Db.Add(appointment);
        }
    }

    private static void AddPlanned(Party party, string context, int percent, int salespersonId, SampleWorld world)
    {
        var random = SampleRandom.For("planned appointment", party.Name);
        if (random.Chance(percent))
        {
            var date = SampleCalendar.OnOrAfter(world.Calendar.Today.AddDays(random.Between(0, 24)));
            world.Db.Add(Create(party, random.Pick(Rows[context].ToList()), date, random.Between(9, 16), salespersonId, random));
        }
    }

    private static SalesAppointment Create(Party party, AppointmentRow row, DateOnly date, int hour, int salespersonId, SampleRandom random)
    {
        var start = SampleCalendar.At(date, hour, random.Pick<int>([0, 15, 30]));
        var persons = party.ContactPersons.Where(p => p.IsActive).ToList();
        return new SalesAppointment(salespersonId, row.Kind, row.Subject, start, start.AddMinutes(random.Pick<int>([45, 60, 90])))
        {
            PartyId = party.Id,
            ContactPersonId = persons.Count == 0 ? null : random.Pick(persons).Id,
            Location = $"{party.Address.Street}, {party.Address.City}",
        };
    }

    [CsvRecord]
    internal sealed partial record AppointmentRow(SalesAppointmentKind Kind, string Context, string Subject, string Outcome);
}
