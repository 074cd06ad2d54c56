using CrmOffice.Api.Features.Import.Reading;
using CrmOffice.Api.Model;

namespace CrmOffice.Api.Features.Import.Targets;

/// <summary>Writes what a record says into a party; what the profile doesn't fill stays.</summary>
internal static class PartyFields
{
    public static void Write(Party party, ImportRecord record)
    {
        var company = record.Text("companyName", party.CompanyName);
        var addition = record.Text("nameAddition", party.NameAddition);
        if (record.Text("lastName", party.LastName) is { } lastName)
        {
            party.NamePerson(record.Text("firstName", party.FirstName), lastName, company, addition);
        }
        else
        {
            party.NameCompany(company!, addition);
        }

        party.MoveTo(Address(record, "", party.Address));
        party.ReachAt(
            record.Text("phone", party.Phone),
            record.Text("mobile", party.Mobile),
            record.Text("fax", party.Fax),
            record.Text("email", party.Email),
            record.Text("website", party.Website));
        party.OptOut(
            record.Value<bool>("optOutPost", party.OptOutPost) ?? false,
            record.Value<bool>("optOutEmail", party.OptOutEmail) ?? false,
            record.Value<bool>("optOutPhone", party.OptOutPhone) ?? false);
        party.WriteNotes(record.Text("notes", party.Notes));
    }

    public static void Describe(Customer customer, ImportRecord record)
    {
        customer.Describe(record.Text("vatId", customer.VatId), record.Text("industry", customer.Industry));
        customer.BillTo(Address(record, "billing", customer.BillingAddress));
        customer.DeliverTo(Address(record, "delivery", customer.DeliveryAddress));
        customer.AgreeTerms(
            record.Text("paymentTerms", customer.PaymentTerms),
            record.Value("invoiceDiscountPercent", customer.InvoiceDiscountPercent),
            record.Text("cashDiscountTerms", customer.CashDiscountTerms),
            record.Value("creditLimit", customer.CreditLimit),
            record.Value("loyaltyRatePercent", customer.LoyaltyRatePercent));
    }

    public static void Describe(Supplier supplier, ImportRecord record) => supplier.Describe(record.Text("vatId", supplier.VatId));

    public static void Describe(Lead lead, ImportRecord record)
    {
        var origin = lead.Id == 0 ? LeadOrigin.ImportedCold : lead.Origin;
        lead.Describe(record.Value<LeadOrigin>("origin", origin) ?? origin, record.Text("industry", lead.Industry));
    }

    /// <summary>A new employee may sell; what an existing one may do is not a matter of files.</summary>
    public static void Describe(Employee employee, ImportRecord record)
    {
        var isNew = employee.Id == 0;
        var sells = isNew || employee.IsSalesperson;
        employee.Employ(record.Value<bool>("isSalesperson", sells) ?? sells, isNew ? EmployeeRoles.Sales : employee.Roles);
    }

    private static PostalAddress Address(ImportRecord record, string prefix, PostalAddress current)
    {
        string? Part(string name, string? value) =>
            record.Text(prefix.Length == 0 ? name : prefix + char.ToUpperInvariant(name[0]) + name[1..], value);
        return new PostalAddress(
            Part("street", current.Street),
            Part("postalCode", current.PostalCode),
            Part("city", current.City),
            Part("country", current.Country));
    }
}
