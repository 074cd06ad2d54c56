using CrmOffice.Api.Model;
using CrmOffice.Api.Platform;

namespace CrmOffice.Api.Features.Addresses;

/// <summary>What every kind of address shows.</summary>
public abstract record PartyView
{
    public int PartyId { get; set; }
    public string Number { get; set; } = "";
    public string Name { get; set; } = "";
    public PartyKind PartyKind { get; set; }
    public string? CompanyName { get; set; }
    public string? FirstName { get; set; }
    public string? LastName { get; set; }
    public string? NameAddition { get; set; }
    public string? Street { get; set; }
    public string? PostalCode { get; set; }
    public string? City { get; set; }
    public string? Country { get; set; }
    public string? Phone { get; set; }
    public string? Mobile { get; set; }
    public string? Fax { get; set; }
    public string? Email { get; set; }
    public string? Website { get; set; }
    public int? AccountManagerId { get; set; }
    public bool IsActive { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset? CallbackAt { get; set; }
    public int? ContactFrequencyDays { get; set; }
    public DateTimeOffset? LastContactAt { get; set; }
    public int ContactCount { get; set; }
    public bool OptOutPost { get; set; }
    public bool OptOutEmail { get; set; }
    public bool OptOutPhone { get; set; }
    public string? Notes { get; set; }
    public List<ContactPersonView> ContactPersons { get; set; } = [];

    /// <summary>The state that a change must name in If-Match.</summary>
    public string Etag { get; set; } = "";

    internal void Show(Party party)
    {
        PartyId = party.Id;
        Number = party.Number;
        Name = party.Name;
        PartyKind = party.Kind;
        CompanyName = party.CompanyName;
        FirstName = party.FirstName;
        LastName = party.LastName;
        NameAddition = party.NameAddition;
        Street = party.Address.Street;
        PostalCode = party.Address.PostalCode;
        City = party.Address.City;
        Country = party.Address.Country;
        Phone = party.Phone;
        Mobile = party.Mobile;
        Fax = party.Fax;
        Email = party.Email;
        Website = party.Website;
        AccountManagerId = party.AccountManagerId;
        IsActive = party.IsActive;
        CreatedAt = party.CreatedAt;
        CallbackAt = party.CallbackAt;
        ContactFrequencyDays = party.ContactFrequencyDays;
        LastContactAt = party.LastContactAt;
        ContactCount = party.ContactCount;
        OptOutPost = party.OptOutPost;
        OptOutEmail = party.OptOutEmail;
        OptOutPhone = party.OptOutPhone;
        Notes = party.Notes;
        ContactPersons = [.. party.ContactPersons
            .OrderByDescending(p => p.IsActive).ThenByDescending(p => p.IsPrimary).ThenBy(p => p.LastName).ThenBy(p => p.Id)
            .Select(ContactPersonView.Of)];
        Etag = EntityTag.Of(party);
    }
}
