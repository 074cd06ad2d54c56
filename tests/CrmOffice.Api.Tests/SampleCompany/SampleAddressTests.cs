using CrmOffice.Api.Model;
using CrmOffice.Api.Shared;
using Microsoft.EntityFrameworkCore;
using PhoneNumbers;

namespace CrmOffice.Api.Tests.Sample;

[Collection(nameof(SampleDatabase))]
public sealed class SampleAddressTests(SampleDatabase sample)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_address_belongs_to_nobody()
    {
        var addresses = await sample.Db.PartyEmailAddresses.Select(a => a.Address).ToListAsync(Cancellation);
        var websites = await sample.Db.Parties.Where(p => p.Website != null).Select(p => p.Website!).ToListAsync(Cancellation);

        Assert.InRange(addresses.Count, 350, 600);
        Assert.All(addresses, address => Assert.EndsWith(".example", address, StringComparison.Ordinal));
        Assert.All(websites, website => Assert.EndsWith(".example", website, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_typed_address_is_found_by_mails()
    {
        var typed = await sample.Db.Parties.Where(p => p.Email != null).Select(p => p.Email!)
            .Concat(sample.Db.ContactPersons.Where(p => p.Email != null).Select(p => p.Email!))
            .ToListAsync(Cancellation);
        var known = (await sample.Db.PartyEmailAddresses.Select(a => a.Address).ToListAsync(Cancellation)).ToHashSet();

        Assert.All(typed, address =>
        {
            Assert.True(MailAddress.TryNormalise(address, out var normalised), address);
            Assert.Contains(normalised, known);
        });
    }

    [Fact]
    public async Task Nearly_every_phone_number_is_one_of_its_country()
    {
        var parties = await sample.Db.Parties.Include(p => p.ContactPersons).ToListAsync(Cancellation);
        var numbers = parties
            .SelectMany(p => new[] { p.Phone, p.Mobile }
                .Concat(p.ContactPersons.SelectMany(c => new[] { c.Phone, c.Mobile }))
                .OfType<string>()
                .Select(number => (number, p.Address.Country)))
            .ToList();
        var util = PhoneNumberUtil.GetInstance();
        var invalid = numbers
            .Where(n => DialNumber.ToE164(n.number, n.Country) is not { } dialled || !util.IsValidNumber(util.Parse(dialled, null)))
            .ToList();

        Assert.InRange(numbers.Count, 400, 700);
        Assert.True(invalid.Count <= numbers.Count / 50, string.Join(", ", invalid));
    }

    [Theory]
    [InlineData("office@tafelfreuden.example", 2)]
    [InlineData("sophie.reiter@seeblick-velden.example", 2)]
    [InlineData("anna.huber@goldener-hirsch.example", 1)]
    public async Task Some_senders_write_for_two_customers(string address, int parties) =>
        Assert.Equal(parties, await sample.Db.PartyEmailAddresses.Where(a => a.Address == address).Select(a => a.PartyId).Distinct().CountAsync(Cancellation));

    [Fact]
    public async Task No_other_two_customers_look_like_duplicates()
    {
        var phones = await sample.Db.PartyPhoneNumbers.GroupBy(n => n.Number).Where(g => g.Count() > 1).Select(g => g.Key).ToListAsync(Cancellation);
        var vatIds = await sample.Db.Customers.Where(c => c.VatId != null).GroupBy(c => c.VatId).Where(g => g.Count() > 1).Select(g => g.Key).ToListAsync(Cancellation);

        Assert.Empty(phones);
        Assert.Empty(vatIds);
    }

    [Theory]
    [InlineData("muller", "Bäckerei Müller & Söhne")]
    [InlineData("huber", "Gasthof Goldener Hirsch")]
    [InlineData("zurcher", "Käserei Zürcher")]
    public async Task Customers_are_found_by_search(string word, string name)
    {
        var entries = await sample.Db.PartiesWithWords([word]).ToListAsync(Cancellation);

        Assert.Contains(name, await sample.Db.Parties.Where(p => entries.Contains(p.Id)).Select(p => p.Name).ToListAsync(Cancellation));
    }

    [Fact]
    public async Task Every_party_is_in_the_search() =>
        Assert.Equal(
            await sample.Db.Parties.Select(p => p.Id).Order().ToListAsync(Cancellation),
            await sample.Db.PartySearchEntries.Select(e => e.PartyId).Order().ToListAsync(Cancellation));

    [Fact]
    public async Task Customers_have_persons_and_at_most_one_is_primary()
    {
        var customers = await sample.Db.Customers.Include(c => c.ContactPersons).Where(c => c.Kind == PartyKind.Company).ToListAsync(Cancellation);

        Assert.All(customers, customer => Assert.InRange(customer.ContactPersons.Count, 1, 4));
        Assert.All(customers, customer => Assert.Single(customer.ContactPersons, p => p.IsPrimary));
    }
}
