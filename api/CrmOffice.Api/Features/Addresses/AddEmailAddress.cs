using System.ComponentModel.DataAnnotations;
using CrmOffice.Api.Data;
using CrmOffice.Api.Model;
using CrmOffice.Api.Platform;
using CrmOffice.Api.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Api.Features.Addresses;

/// <summary>An address somebody wrote from, to be known as a party's from now on (R67).</summary>
/// <param name="ContactPersonId">The person of that party whose address it is.</param>
public sealed record AddEmailAddressRequest([property: Required] string Address, int? ContactPersonId);

internal static class AddEmailAddress
{
    public static async Task<Results<NoContent, ProblemHttpResult>> HandleAsync(
        int partyId, AddEmailAddressRequest request, CrmDb db, CancellationToken cancellation)
    {
        if (!MailAddress.TryNormalise(request.Address, out var address))
        {
            return Problems.AddressInvalid;
        }

        if (!await db.Parties.AnyAsync(p => p.Id == partyId, cancellation))
        {
            return Problems.NotFound;
        }

        if (request.ContactPersonId is { } personId && !await db.ContactPersons.AnyAsync(p => p.Id == personId && p.OwnerId == partyId, cancellation))
        {
            return Problems.Invalid("contactPersonId", "Diese Person gehört nicht zu diesem Datensatz.", "This person does not belong to this record.");
        }

        if (!await db.PartyEmailAddresses.AnyAsync(
            a => a.PartyId == partyId && a.Address == address && a.ContactPersonId == request.ContactPersonId, cancellation))
        {
            db.PartyEmailAddresses.Add(new PartyEmailAddress
            {
                PartyId = partyId,
                ContactPersonId = request.ContactPersonId,
                Address = address,
                Origin = EmailAddressOrigin.Additional,
            });
            await db.SaveChangesAsync(cancellation);
        }

        return TypedResults.NoContent();
    }
}
