using System.ComponentModel.DataAnnotations;
using CrmOffice.Api.Model;
using CrmOffice.Api.Platform;
using CrmOffice.Api.Shared;
using Microsoft.AspNetCore.Mvc;

namespace CrmOffice.Api.Features.Addresses;

public enum PartyListColumn
{
    Name,
    Number,
    City,
    Phone,
    Email,
    AccountManager,
    LastContactAt,
    IsActive,
}

public enum LeadListColumn
{
    Name,
    Number,
    City,
    Origin,
    Source,
    AppointmentAt,
    CallbackAt,
    LastContactAt,
    Status,
}

/// <summary>
/// What of a list is wanted: the filters of its columns, all of which must hold, and the direction. Case, accents
/// and the spelling of umlauts make no difference to a filter.
/// </summary>
public abstract record AddressListQuery : PageQuery
{
    /// <summary>Words; each must begin a word of name, person, town or number.</summary>
    [FromQuery(Name = "q"), MaxLength(200)]
    public string? Query { get; init; }

    /// <summary>Parts of the number.</summary>
    [FromQuery(Name = "number"), MaxLength(200)]
    public string? Number { get; init; }

    /// <summary>Words that the name must contain.</summary>
    [FromQuery(Name = "name"), MaxLength(200)]
    public string? Name { get; init; }

    /// <summary>Words that the town must contain.</summary>
    [FromQuery(Name = "city"), MaxLength(200)]
    public string? City { get; init; }

    /// <summary>Digits of the record's own phone number, in whatever spelling.</summary>
    [FromQuery(Name = "phone"), MaxLength(200)]
    public string? Phone { get; init; }

    /// <summary>Parts of the record's own e-mail address.</summary>
    [FromQuery(Name = "email"), MaxLength(200)]
    public string? Email { get; init; }

    /// <summary>Words that the name of the account manager must contain.</summary>
    [FromQuery(Name = "accountManager"), MaxLength(200)]
    public string? AccountManager { get; init; }

    [FromQuery(Name = "active")]
    public bool? Active { get; init; }

    /// <summary>Only those with a contact on this day or later.</summary>
    [FromQuery(Name = "contactedSince")]
    public DateOnly? ContactedSince { get; init; }

    /// <summary>Only those whose last contact was before this day, or who have never had any.</summary>
    [FromQuery(Name = "notContactedSince")]
    public DateOnly? NotContactedSince { get; init; }

    [FromQuery(Name = "descending")]
    public bool? Descending { get; init; }

    internal virtual AddressFilter ToFilter() => new()
    {
        Text = Query,
        Number = Number,
        Name = Name,
        City = City,
        Phone = Phone,
        Email = Email,
        AccountManager = AccountManager,
        Active = Active,
        ContactedSince = ContactedSince,
        NotContactedSince = NotContactedSince,
    };
}

public sealed record PartyListQuery : AddressListQuery
{
    [FromQuery(Name = "sort")]
    public Choice<PartyListColumn>? Sort { get; init; }
}

public sealed record LeadListQuery : AddressListQuery
{
    [FromQuery(Name = "sort")]
    public Choice<LeadListColumn>? Sort { get; init; }

    [FromQuery(Name = "status")]
    public Choice<LeadStatus>? Status { get; init; }

    [FromQuery(Name = "origin")]
    public Choice<LeadOrigin>? Origin { get; init; }

    [FromQuery(Name = "sourceCategoryId")]
    public int? SourceCategoryId { get; init; }

    internal override AddressFilter ToFilter() => base.ToFilter() with
    {
        LeadStatus = Status?.Value,
        LeadOrigin = Origin?.Value,
        LeadSourceCategoryId = SourceCategoryId,
    };
}
