using CrmOffice.Api.Model;
using CsvHelper;

namespace CrmOffice.Api.Data.Sample;

/// <summary>Where addresses come from: sources, referrers and the events where people are met.</summary>
internal static partial class SampleSources
{
    public static void AddSources(SampleWorld world)
    {
        foreach (var rows in SampleList.Read<SourceRow>("sources").GroupBy(row => row.Category))
        {
            var category = new SourceCategory(rows.Key);
            category.Details.AddRange(rows.Select(row => new SourceDetail(row.Detail)));
            world.Sources.Add(category);
        }

        world.Db.AddRange(world.Sources);
    }

    public static void AddReferrers(SampleWorld world)
    {
        var number = 1;
        foreach (var row in SampleList.Read<ReferrerRow>("referrers"))
        {
            var random = SampleRandom.For("referrer", row.CompanyName ?? row.LastName!);
            var referrer = new Referrer($"V-{number++}", SampleCalendar.At(world.Calendar.Start.AddDays(random.Between(-900, 200)), 9));
            if (row.LastName is null)
            {
                referrer.NameCompany(row.CompanyName!);
            }
            else
            {
                referrer.NamePerson(row.FirstName, row.LastName);
            }

            if (row.Country is not null)
            {
                referrer.MoveTo(new PostalAddress(row.Street, row.PostalCode, row.City, row.Country));
                referrer.ReachAt(SampleDialNumbers.Landline(row.Country, row.AreaCode!, random), null, null, row.Email, null);
            }

            world.Referrers.Add(referrer);
        }

        world.Db.AddRange(world.Referrers);
    }

    /// <summary>A customer that recommends others, once the customers have their keys.</summary>
    public static void LinkReferrers(SampleWorld world)
    {
        foreach (var (row, referrer) in SampleList.Read<ReferrerRow>("referrers").Zip(world.Referrers).Where(pair => pair.First.Customer is not null))
        {
            referrer.IsCustomer(world.CustomerNamed(row.Customer!).Id);
        }
    }

    public static void AddNetworkingAppointments(SampleWorld world)
    {
        var calendar = world.Calendar;
        string[] salespersons = ["Lindhofer", "Kofler", "Kofler", "Steininger", "Pichler"];
        var rows = SampleList.Read<NetworkingRow>("networking");
        for (var year = calendar.Start.Year; year <= calendar.Today.Year; year++)
        {
            foreach (var (row, salesperson) in rows.Zip(salespersons))
            {
                var date = SampleCalendar.OnOrAfter(new DateOnly(year, row.Month, 8));
                var (start, end) = (SampleCalendar.At(date, 9), SampleCalendar.At(date, 18));
                var employee = world.EmployeeNamed(salesperson).Id;
                var appointment = new SalesAppointment(employee, SalesAppointmentKind.Networking, $"{row.Name} {year}", start, end)
                {
                    Location = row.Location,
                };
                if (appointment.End < calendar.Now)
                {
                    appointment.Hold(null);
                }

                world.NetworkingAppointments.Add(appointment);
            }
        }

        world.Db.AddRange(world.NetworkingAppointments);
    }

    /// <summary>One of the sources, with the referrer or the event where that is what the source says.</summary>
    public static void Choose(SampleWorld world, IHasSource party, DateOnly created, SampleRandom random)
    {
        var category = random.Pick(world.Sources);
        var detail = random.Pick(category.Details);
        int? referrer = category.Name == "Empfehlung" && detail.Name != "Lieferant" ? random.Pick(world.Referrers).Id : null;
        var met = category.Name == "Messe"
            ? world.NetworkingAppointments.Where(a => a.Start < SampleCalendar.At(created, 8)).MaxBy(a => a.Start)
            : null;
        party.ComeFrom(category.Id, detail.Id, referrer, met?.Id);
    }

    [CsvRecord]
    internal sealed partial record SourceRow(string Category, string Detail);

    [CsvRecord]
    internal sealed partial record ReferrerRow(
        string? FirstName,
        string? LastName,
        string? CompanyName,
        string? Street,
        string? PostalCode,
        string? City,
        string? Country,
        string? AreaCode,
        string? Email,
        string? Customer);

    [CsvRecord]
    internal sealed partial record NetworkingRow(string Name, string Location, int Month);
}
