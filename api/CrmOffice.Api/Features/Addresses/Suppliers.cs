using System.ComponentModel.DataAnnotations;
using CrmOffice.Api.Data;
using CrmOffice.Api.Model;
using CrmOffice.Api.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CrmOffice.Api.Features.Addresses;

public abstract record SupplierFields : PartyFields
{
    [Required, MaxLength(FieldLength.Name)]
    public required string Name { get; init; }

    [MaxLength(20)]
    public string? VatId { get; init; }
}

public sealed record CreateSupplierRequest : SupplierFields
{
    public ContactPersonFields? FirstContactPerson { get; init; }
}

public sealed record UpdateSupplierRequest : SupplierFields;

public sealed record SupplierView : PartyView
{
    public string? VatId { get; set; }
}

internal sealed class Suppliers : AddressRecord<Supplier, CreateSupplierRequest, UpdateSupplierRequest, SupplierView>
{
    protected override PartyType Type => PartyType.Supplier;

    protected override Supplier New(string number, DateTimeOffset now) => new(number, now);

    protected override ContactPersonFields? FirstContactPerson(CreateSupplierRequest request) => request.FirstContactPerson;

    protected override Task<ProblemHttpResult?> CheckAsync(CrmDb db, PartyFields fields, Supplier? existing, CancellationToken cancellation) =>
        Task.FromResult(Text.Clean(((SupplierFields)fields).Name) is null
            ? Problems.Invalid("name", "Bitte geben Sie den Namen ein.", "Please enter the name.")
            : null);

    protected override Task ApplyAsync(CrmDb db, PartyFields fields, Supplier party, CancellationToken cancellation)
    {
        var supplier = (SupplierFields)fields;
        party.NameCompany(supplier.Name.Trim(), Text.Clean(supplier.NameAddition));
        supplier.ApplyTo(party);
        party.Describe(supplier.VatId);
        return Task.CompletedTask;
    }

    protected override void Show(Supplier party, SupplierView view) => view.VatId = party.VatId;
}
