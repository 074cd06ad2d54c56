namespace CrmOffice.Api.Model;

/// <summary>A postal address; every part may be missing. <see cref="Country"/> is an ISO 3166-1 alpha-2 code.</summary>
public sealed record PostalAddress(string? Street, string? PostalCode, string? City, string? Country)
{
    public static readonly PostalAddress Empty = new(null, null, null, null);
}
