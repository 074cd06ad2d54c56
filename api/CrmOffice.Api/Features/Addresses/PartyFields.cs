using System.ComponentModel.DataAnnotations;
using CrmOffice.Api.Model;

namespace CrmOffice.Api.Features.Addresses;

/// <summary>What can be entered for every kind of address.</summary>
public abstract record PartyFields
{
    [MaxLength(FieldLength.Name)]
    public string? NameAddition { get; init; }

    [MaxLength(FieldLength.Street)]
    public string? Street { get; init; }

    [MaxLength(FieldLength.PostalCode)]
    public string? PostalCode { get; init; }

    [MaxLength(FieldLength.City)]
    public string? City { get; init; }

    /// <summary>ISO 3166-1 alpha-2, such as AT.</summary>
    [RegularExpression("^[A-Z]{2}$")]
    public string? Country { get; init; }

    [MaxLength(FieldLength.Phone)]
    public string? Phone { get; init; }

    [MaxLength(FieldLength.Phone)]
    public string? Mobile { get; init; }

    [MaxLength(FieldLength.Phone)]
    public string? Fax { get; init; }

    [MaxLength(FieldLength.Email)]
    public string? Email { get; init; }

    [MaxLength(FieldLength.Website)]
    public string? Website { get; init; }

    /// <summary>Id of the employee who looks after the address.</summary>
    public int? AccountManagerId { get; init; }
    public DateTimeOffset? CallbackAt { get; init; }

    /// <summary>Days between contacts; null is off.</summary>
    [Range(1, 3650)]
    public int? ContactFrequencyDays { get; init; }
    public bool OptOutPost { get; init; }
    public bool OptOutEmail { get; init; }
    public bool OptOutPhone { get; init; }

    [MaxLength(FieldLength.LongText)]
    public string? Notes { get; init; }

    internal PostalAddress PostalAddress => new(Text.Clean(Street), Text.Clean(PostalCode), Text.Clean(City), Text.Clean(Country));

    /// <summary>Writes the common fields; callers name the party first.</summary>
    internal void ApplyTo(Party party)
    {
        party.MoveTo(PostalAddress);
        party.ReachAt(Text.Clean(Phone), Text.Clean(Mobile), Text.Clean(Fax), Text.Clean(Email), Text.Clean(Website));
        party.AssignTo(AccountManagerId);
        party.PlanCallback(CallbackAt);
        party.PlanContactFrequency(ContactFrequencyDays);
        party.OptOut(OptOutPost, OptOutEmail, OptOutPhone);
        party.WriteNotes(Text.Clean(Notes));
    }
}

/// <summary>The fields of an address that may be a company or a person.</summary>
public abstract record NamedPartyFields : PartyFields
{
    public required PartyKind PartyKind { get; init; }

    /// <summary>Required for a company.</summary>
    [MaxLength(FieldLength.Name)]
    public string? CompanyName { get; init; }

    [MaxLength(FieldLength.PersonName)]
    public string? FirstName { get; init; }

    /// <summary>Required for a person.</summary>
    [MaxLength(FieldLength.PersonName)]
    public string? LastName { get; init; }

    internal void NameParty(Party party)
    {
        if (PartyKind == PartyKind.Company)
        {
            party.NameCompany(Text.Clean(CompanyName)!, Text.Clean(NameAddition));
        }
        else
        {
            party.NamePerson(Text.Clean(FirstName), Text.Clean(LastName)!, Text.Clean(CompanyName), Text.Clean(NameAddition));
        }
    }
}

/// <summary>A postal address in a request or an answer.</summary>
public sealed record PostalAddressFields
{
    [MaxLength(FieldLength.Street)]
    public string? Street { get; init; }

    [MaxLength(FieldLength.PostalCode)]
    public string? PostalCode { get; init; }

    [MaxLength(FieldLength.City)]
    public string? City { get; init; }

    [RegularExpression("^[A-Z]{2}$")]
    public string? Country { get; init; }

    internal static PostalAddress ToAddress(PostalAddressFields? fields) =>
        fields is null
            ? PostalAddress.Empty
            : new(Text.Clean(fields.Street), Text.Clean(fields.PostalCode), Text.Clean(fields.City), Text.Clean(fields.Country));

    internal static PostalAddressFields? Of(PostalAddress address) =>
        address == PostalAddress.Empty
            ? null
            : new() { Street = address.Street, PostalCode = address.PostalCode, City = address.City, Country = address.Country };
}

internal static class Text
{
    /// <summary>Trimmed; null when nothing is left.</summary>
    public static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
