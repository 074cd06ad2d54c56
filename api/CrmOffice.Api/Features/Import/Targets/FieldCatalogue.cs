using CrmOffice.Api.Model;
using static CrmOffice.Api.Features.Import.Targets.FieldDefinition;

namespace CrmOffice.Api.Features.Import.Targets;

/// <summary>All fields that an import can fill, by target.</summary>
internal static class FieldCatalogue
{
    private static readonly FieldDefinition[] Reach =
    [
        Text("phone", FieldLength.Phone),
        Text("mobile", FieldLength.Phone),
        new FieldDefinition("email", FieldKind.EmailAddress),
    ];

    private static readonly FieldDefinition[] PartyFields =
    [
        RecordNumber,
        Text("companyName", FieldLength.Name),
        Text("firstName", FieldLength.PersonName),
        Text("lastName", FieldLength.PersonName),
        Text("nameAddition", FieldLength.Name),
        .. Address(),
        .. Reach,
        Text("fax", FieldLength.Phone),
        Text("website", FieldLength.Website),
        Reference("accountManager", TargetNames.Employees),
        YesNo("optOutPost"),
        YesNo("optOutEmail"),
        YesNo("optOutPhone"),
        Text("notes", FieldLength.LongText),
    ];

    /// <summary>The fields that say whose contact person it is; a profile names one of them.</summary>
    public static readonly IReadOnlyList<FieldDefinition> Owners =
    [
        Reference("customer", TargetNames.Customers),
        Reference("lead", TargetNames.Leads),
        Reference("supplier", TargetNames.Suppliers),
    ];

    public static readonly IReadOnlyList<FieldDefinition> SalesDocument =
    [
        RecordNumber,
        Date("date") with { IsRequired = true },
        Reference("customer", TargetNames.Customers) with { IsRequired = true },
        Reference("salesperson", TargetNames.Employees),
        Choice<SalesDocumentStatus>("status"),
        Text("predecessor", RecordNumber.MaxLength),
        Text("headerText", FieldLength.LongText),
        Text("footerText", FieldLength.LongText),
        Text("terms", FieldLength.LongText),
        Date("validUntil"),
    ];

    /// <summary>The bounds keep every amount within what the database can add up.</summary>
    public static readonly IReadOnlyList<FieldDefinition> LineItem =
    [
        Reference("article", TargetNames.Articles),
        Text("description", FieldLength.Subject),
        Number("quantity", 3, -9_999_999, 9_999_999) with { IsRequired = true },
        Text("unit", 20),
        Number("unitPrice", 4, -9_999_999, 9_999_999) with { IsRequired = true },
        Number("discountPercent", 2, 0, 100),
        Number("vatRate", 2, 0, 100),
        Number("unitCost", 4, 0, 9_999_999),
    ];

    public static readonly IReadOnlyDictionary<string, IReadOnlyList<FieldDefinition>> ByTarget =
        new Dictionary<string, IReadOnlyList<FieldDefinition>>
        {
            [TargetNames.Employees] = [.. PartyFields.Where(f => f.Name != "accountManager"), YesNo("isSalesperson")],
            [TargetNames.Suppliers] = [.. PartyFields, Text("vatId", 20)],
            [TargetNames.Customers] =
            [
                .. PartyFields,
                Text("vatId", 20),
                Text("industry", FieldLength.ShortText),
                .. Address("billing"),
                .. Address("delivery"),
                Text("paymentTerms", FieldLength.ShortText),
                Text("cashDiscountTerms", FieldLength.ShortText),
                Number("invoiceDiscountPercent", 2, 0, 100),
                Number("creditLimit", 2, 0, 999_999_999_999m),
                Number("loyaltyRatePercent", 2, 0, 100),
            ],
            [TargetNames.Leads] = [.. PartyFields, Text("industry", FieldLength.ShortText), Choice<LeadOrigin>("origin")],
            [TargetNames.ContactPersons] =
            [
                .. Owners,
                Choice<Salutation>("salutation"),
                Text("title", 50),
                Text("firstName", FieldLength.PersonName),
                Text("lastName", FieldLength.PersonName) with { IsRequired = true },
                Text("role", FieldLength.ShortText),
                .. Reach,
                YesNo("isPrimary"),
            ],
            [TargetNames.ArticleGroups] = [RecordNumber, Text("name", FieldLength.Name) with { IsRequired = true }],
            [TargetNames.Articles] =
            [
                RecordNumber,
                Text("name", FieldLength.Name) with { IsRequired = true },
                Reference("group", TargetNames.ArticleGroups),
                Reference("supplier", TargetNames.Suppliers),
                Text("unit", 20),
                Number("unitPrice", 2, 0, 9_999_999),
                Number("unitCost", 2, 0, 9_999_999),
                Number("vatRate", 2, 0, 100),
                YesNo("isActive"),
            ],
        };
}
