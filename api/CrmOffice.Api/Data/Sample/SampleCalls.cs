using CrmOffice.Api.Model;
using CrmOffice.Api.Shared;

namespace CrmOffice.Api.Data.Sample;

/// <summary>Calls of the last weeks as Microsoft's call log tells of them: spoken or missed, with nothing captured about them.</summary>
internal static class SampleCalls
{
    public static void Add(SampleWorld world)
    {
        foreach (var customer in world.Customers.Where(c => c.Row is { Habit: not "never", Name: not SampleGoldenerHirsch.Name }))
        {
            var random = customer.Random("calls");
            if (DialNumber.ToE164(customer.Customer.Phone, customer.Customer.Address.Country) is { } number && random.Chance(25))
            {
                world.Db.Add(Create(customer, number, world.Calendar, random));
            }
        }
    }

    private static PhoneCall Create(SampleCustomer customer, string number, SampleCalendar calendar, SampleRandom random)
    {
        var start = SampleCalendar.During(SampleCalendar.Between(calendar.Today.AddDays(-45), calendar.Yesterday, random), random);
        int? seconds = random.Chance(70) ? random.Between(40, 900) : null;
        var call = new PhoneCall
        {
            EmployeeId = customer.Manager.Id,
            PartyId = customer.Id,
            Number = customer.Customer.Phone!,
            DialNumber = number,
            Direction = random.Chance(50) ? Direction.Incoming : Direction.Outgoing,
            Way = CallWay.Recorded,
            OccurredAt = start,
        };
        call.Learn(new CallLogEntry(IsPstn: true, $"sample-{customer.Customer.Number}", 1, start.AddSeconds(seconds + 8 ?? 25), seconds));
        return call;
    }
}
