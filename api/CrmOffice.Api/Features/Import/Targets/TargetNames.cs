using CrmOffice.Api.Model;

namespace CrmOffice.Api.Features.Import.Targets;

/// <summary>What profiles call the kinds of records.</summary>
internal static class TargetNames
{
    public const string Employees = "employees";
    public const string Suppliers = "suppliers";
    public const string Customers = "customers";
    public const string Leads = "leads";
    public const string ContactPersons = "contactPersons";
    public const string ArticleGroups = "articleGroups";
    public const string Articles = "articles";
    public const string SalesDocuments = "salesDocuments";

    /// <summary>Such that what others refer to comes first.</summary>
    public static readonly IReadOnlyList<string> InOrder =
        [Employees, Suppliers, Customers, Leads, ContactPersons, ArticleGroups, Articles, SalesDocuments];

    public static readonly IReadOnlyDictionary<string, SalesDocumentType> DocumentTypes =
        Enum.GetValues<SalesDocumentType>().ToDictionary(NameOf);

    public static string NameOf<T>(T value)
        where T : struct, Enum
    {
        var name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
