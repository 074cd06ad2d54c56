using CrmOffice.Api.Model;

namespace CrmOffice.Api.Tests.Model;

public sealed class PartyTests
{
    // 23:30 in Vienna, where it is still winter time.
    private static readonly DateTimeOffset LateEvening = new(2026, 3, 2, 22, 30, 0, TimeSpan.Zero);

    [Fact]
    public void A_contact_counts_and_the_later_time_stays()
    {
        var customer = new Customer("1", LateEvening);
        customer.RecordContact(LateEvening, LateEvening);
        customer.RecordContact(LateEvening.AddDays(-10), LateEvening);

        Assert.Equal((2, LateEvening), (customer.ContactCount, customer.LastContactAt));
    }

    [Theory]
    [InlineData(-24, false)]
    [InlineData(0, false)]
    [InlineData(0.4, false)]
    [InlineData(0.6, true)]
    public void A_contact_clears_a_callback_that_is_due_today_and_keeps_tomorrows(double hours, bool stays)
    {
        var customer = new Customer("1", LateEvening);
        customer.PlanCallback(LateEvening.AddHours(hours));
        customer.RecordContact(LateEvening, LateEvening);

        Assert.Equal(stays, customer.CallbackAt is not null);
    }
}
