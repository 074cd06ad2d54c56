using CrmOffice.Api.Data;
using CrmOffice.Api.Model;
using CrmOffice.Api.Platform;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Api.Features.Addresses;

public abstract record ReferrerFields : NamedPartyFields
{
    /// <summary>The customer who recommends, where it is one.</summary>
    public int? CustomerId { get; init; }
}

public sealed record CreateReferrerRequest : ReferrerFields
{
    public ContactPersonFields? FirstContactPerson { get; init; }
}

public sealed record UpdateReferrerRequest : ReferrerFields;

public sealed record ReferrerView : PartyView
{
    public int? CustomerId { get; set; }
}

internal sealed class Referrers : AddressRecord<Referrer, CreateReferrerRequest, UpdateReferrerRequest, ReferrerView>
{
    protected override PartyType Type => PartyType.Referrer;

    protected override Referrer New(string number, DateTimeOffset now) => new(number, now);

    protected override ContactPersonFields? FirstContactPerson(CreateReferrerRequest request) => request.FirstContactPerson;

    protected override async Task<ProblemHttpResult?> CheckAsync(CrmDb db, PartyFields fields, Referrer? existing, CancellationToken cancellation)
    {
        var referrer = (ReferrerFields)fields;
        if (Checks.Name(referrer) is { } problem)
        {
            return problem;
        }

        if (referrer.CustomerId is not { } customerId)
        {
            return null;
        }

        var customer = await db.Customers.Where(c => c.Id == customerId).Select(c => new { c.ReferrerId }).SingleOrDefaultAsync(cancellation);
        if (customer is null)
        {
            return Problems.Invalid("customerId", "Diesen Kunden gibt es nicht.", "This customer does not exist.");
        }

        return existing is not null && customer.ReferrerId == existing.Id
            ? Problems.Invalid("customerId", "Ein Kunde kann sich nicht selbst vermitteln.", "A customer cannot refer itself.")
            : null;
    }

    protected override Task ApplyAsync(CrmDb db, PartyFields fields, Referrer party, CancellationToken cancellation)
    {
        var referrer = (ReferrerFields)fields;
        referrer.NameParty(party);
        referrer.ApplyTo(party);
        party.IsCustomer(referrer.CustomerId);
        return Task.CompletedTask;
    }

    protected override void Show(Referrer party, ReferrerView view) => view.CustomerId = party.CustomerId;
}
