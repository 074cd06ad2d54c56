using System.ComponentModel.DataAnnotations;
using CrmOffice.Api.Data;
using CrmOffice.Api.Model;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Api.Features.Addresses;

public abstract record CustomerFields : NamedPartyFields
{
    [MaxLength(20)]
    public string? VatId { get; init; }

    [MaxLength(FieldLength.ShortText)]
    public string? Industry { get; init; }
    public PostalAddressFields? BillingAddress { get; init; }
    public PostalAddressFields? DeliveryAddress { get; init; }
    public IReadOnlyList<int> CategoryIds { get; init; } = [];
    public int? SourceCategoryId { get; init; }
    public int? SourceDetailId { get; init; }
    public int? ReferrerId { get; init; }
    public int? MetAtAppointmentId { get; init; }

    [Range(0, 100)]
    public decimal? LoyaltyRatePercent { get; init; }

    [MaxLength(FieldLength.ShortText)]
    public string? PaymentTerms { get; init; }

    [Range(0, 100)]
    public decimal? InvoiceDiscountPercent { get; init; }

    [MaxLength(FieldLength.ShortText)]
    public string? CashDiscountTerms { get; init; }

    [Range(0, 1_000_000_000)]
    public decimal? CreditLimit { get; init; }
}

public sealed record CreateCustomerRequest : CustomerFields
{
    public ContactPersonFields? FirstContactPerson { get; init; }
}

public sealed record UpdateCustomerRequest : CustomerFields;

public sealed record CustomerView : PartyView
{
    public string? VatId { get; set; }
    public string? Industry { get; set; }
    public PostalAddressFields? BillingAddress { get; set; }
    public PostalAddressFields? DeliveryAddress { get; set; }
    public IReadOnlyList<int> CategoryIds { get; set; } = [];
    public int? SourceCategoryId { get; set; }
    public int? SourceDetailId { get; set; }
    public int? ReferrerId { get; set; }
    public int? MetAtAppointmentId { get; set; }
    public decimal? LoyaltyRatePercent { get; set; }
    public string? PaymentTerms { get; set; }
    public decimal? InvoiceDiscountPercent { get; set; }
    public string? CashDiscountTerms { get; set; }
    public decimal? CreditLimit { get; set; }
}

internal sealed class Customers(TimeProvider clock) : AddressRecord<Customer, CreateCustomerRequest, UpdateCustomerRequest, CustomerView>
{
    protected override PartyType Type => PartyType.Customer;

    protected override Customer New(string number, DateTimeOffset now) => new(number, now);

    protected override ContactPersonFields? FirstContactPerson(CreateCustomerRequest request) => request.FirstContactPerson;

    protected override IQueryable<Customer> Complete(IQueryable<Customer> parties) =>
        base.Complete(parties).Include(c => c.Categories).AsSplitQuery();

    protected override async Task<ProblemHttpResult?> CheckAsync(CrmDb db, PartyFields fields, Customer? existing, CancellationToken cancellation)
    {
        var customer = (CustomerFields)fields;
        return Checks.Name(customer)
            ?? await Checks.SourceAsync(
                db, customer.SourceCategoryId, customer.SourceDetailId, customer.ReferrerId, customer.MetAtAppointmentId, cancellation);
    }

    protected override async Task ApplyAsync(CrmDb db, PartyFields fields, Customer party, CancellationToken cancellation)
    {
        var customer = (CustomerFields)fields;
        customer.NameParty(party);
        customer.ApplyTo(party);
        party.Describe(customer.VatId, Text.Clean(customer.Industry));
        party.BillTo(PostalAddressFields.ToAddress(customer.BillingAddress));
        party.DeliverTo(PostalAddressFields.ToAddress(customer.DeliveryAddress));
        party.ComeFrom(customer.SourceCategoryId, customer.SourceDetailId, customer.ReferrerId, customer.MetAtAppointmentId);
        party.AgreeTerms(
            Text.Clean(customer.PaymentTerms), customer.InvoiceDiscountPercent, Text.Clean(customer.CashDiscountTerms),
            customer.CreditLimit, customer.LoyaltyRatePercent);
        await AssignCategoriesAsync(db, party, customer.CategoryIds, cancellation);
    }

    protected override void Show(Customer party, CustomerView view)
    {
        view.VatId = party.VatId;
        view.Industry = party.Industry;
        view.BillingAddress = PostalAddressFields.Of(party.BillingAddress);
        view.DeliveryAddress = PostalAddressFields.Of(party.DeliveryAddress);
        view.CategoryIds = [.. party.Categories.Select(c => c.Id).Order()];
        view.SourceCategoryId = party.SourceCategoryId;
        view.SourceDetailId = party.SourceDetailId;
        view.ReferrerId = party.ReferrerId;
        view.MetAtAppointmentId = party.MetAtAppointmentId;
        view.LoyaltyRatePercent = party.LoyaltyRatePercent;
        view.PaymentTerms = party.PaymentTerms;
        view.InvoiceDiscountPercent = party.InvoiceDiscountPercent;
        view.CashDiscountTerms = party.CashDiscountTerms;
        view.CreditLimit = party.CreditLimit;
    }

    /// <summary>Every change of an existing customer's categories is an event of its own (R8, R37).</summary>
    private async Task AssignCategoriesAsync(CrmDb db, Customer party, IReadOnlyList<int> categoryIds, CancellationToken cancellation)
    {
        if (party.Categories.Select(c => c.Id).Order().SequenceEqual(categoryIds.Distinct().Order()))
        {
            return;
        }

        var wanted = await db.CustomerCategories.Where(c => categoryIds.Contains(c.Id)).ToListAsync(cancellation);
        var changes = wanted.Except(party.Categories).Select(c => $"+ {c.Name}")
            .Concat(party.Categories.Except(wanted).Select(c => $"− {c.Name}"))
            .ToList();
        party.Categories.Clear();
        party.Categories.AddRange(wanted);
        if (party.Id > 0)
        {
            db.CustomerEvents.AddRange(changes.Select(change =>
                new CustomerEvent(party.Id, CustomerEventKind.CategoryChange, change, clock.GetUtcNow(), null, isAutomatic: true)));
        }
    }
}
