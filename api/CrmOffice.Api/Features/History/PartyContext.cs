using System.Security.Claims;
using CrmOffice.Api.Data;
using CrmOffice.Api.Model;
using CrmOffice.Api.Platform;
using CrmOffice.Api.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Api.Features.History;

public sealed record PersonCard(
    int Id,
    Salutation Salutation,
    string? Title,
    string? FirstName,
    string LastName,
    string? Role,
    string? Phone,
    string? Mobile,
    string? Email,
    bool IsPrimary,
    bool IsActive);

public sealed record PartyCard(
    int PartyId,
    PartyType Type,
    string Number,
    string Name,
    string? NameAddition,
    string? Street,
    string? PostalCode,
    string? City,
    string? Country,
    string? Phone,
    string? Mobile,
    string? Email,
    string? Website,
    bool IsActive,
    string? AccountManager,
    DateTimeOffset? LastContactAt,
    int ContactCount,
    bool OptOutPost,
    bool OptOutEmail,
    bool OptOutPhone,
    string Etag,
    IReadOnlyList<PersonCard> Persons);

/// <param name="NetTotal">EUR.</param>
public sealed record OpenQuotes(int Count, decimal NetTotal);

/// <param name="Id">Of the appointment.</param>
public sealed record NextAppointment(int Id, string Subject, DateTimeOffset Start, bool IsAllDay);

/// <summary>What the pane paints first: who it is, how much they buy, what needs doing, and what happened last.</summary>
/// <param name="Person">The person of this mail, where it is one.</param>
/// <param name="CustomerInfo">Of customers only.</param>
/// <param name="NextAppointment">The first planned one that is not over.</param>
/// <param name="OpenQuotes">Quotes that were sent and are not decided; null when there are none.</param>
public sealed record PartyContext(
    PartyCard Party,
    PersonCard? Person,
    CustomerInfo? CustomerInfo,
    DateTimeOffset? NextCallbackAt,
    NextAppointment? NextAppointment,
    OpenQuotes? OpenQuotes,
    int OpenIssues,
    int OpenTasks,
    HistoryPage History)
{
    private const int FirstEntries = 30;

    /// <summary>GET /api/party-contexts/{partyId}</summary>
    internal static async Task<Results<Ok<PartyContext>, ProblemHttpResult>> GetAsync(
        int partyId, CrmDb db, TimeProvider clock, ClaimsPrincipal user, IAuthorizationService authorization, CancellationToken cancellation) =>
        await ReadAsync(db, partyId, null, clock, await SeesMarginAsync(user, authorization), cancellation) is { } context
            ? TypedResults.Ok(context)
            : Problems.NotFound;

    internal static async Task<bool> SeesMarginAsync(ClaimsPrincipal user, IAuthorizationService authorization) =>
        (await authorization.AuthorizeAsync(user, Policies.SeesMargin)).Succeeded;

    internal static async Task<PartyContext?> ReadAsync(
        CrmDb db, int partyId, int? personId, TimeProvider clock, bool seesMargin, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var party = await db.Parties
            .Where(p => p.Id == partyId)
            .Select(p => new
            {
                p.Id,
                p.Type,
                p.Number,
                p.Name,
                p.NameAddition,
                p.Street,
                p.PostalCode,
                p.City,
                p.Country,
                p.Phone,
                p.Mobile,
                p.Email,
                p.Website,
                p.IsActive,
                AccountManager = db.Parties.Where(m => m.Id == p.AccountManagerId).Select(m => m.FirstName + " " + m.LastName).FirstOrDefault(),
                p.LastContactAt,
                p.ContactCount,
                p.OptOutPost,
                p.OptOutEmail,
                p.OptOutPhone,
                p.Version,
                p.CallbackAt,
                OpenQuoteCount = db.SalesDocuments.Count(d =>
                    d.CustomerId == p.Id && d.Type == SalesDocumentType.Quote && d.Status == SalesDocumentStatus.Sent),
                OpenQuoteNet = db.SalesDocuments
                    .Where(d => d.CustomerId == p.Id && d.Type == SalesDocumentType.Quote && d.Status == SalesDocumentStatus.Sent)
                    .Sum(d => d.NetTotal),
                OpenIssues = db.QualityIssues.Count(i => i.CustomerId == p.Id && i.Status == QualityIssueStatus.Recorded),
                OpenTasks = db.TaskItems.Count(t => t.PartyId == p.Id && t.Status == TaskItemStatus.Open),
            })
            .SingleOrDefaultAsync(cancellation);
        if (party is null)
        {
            return null;
        }

        // By itself: inside the query above it becomes a join with the next appointments of all parties.
        var nextAppointment = await db.SalesAppointments
            .Where(a => a.PartyId == partyId && a.Status == SalesAppointmentStatus.Planned && a.End > now)
            .OrderBy(a => a.Start).ThenBy(a => a.Id)
            .Select(a => new NextAppointment(a.Id, a.Subject, a.Start, a.IsAllDay))
            .FirstOrDefaultAsync(cancellation);
        var persons = await db.ContactPersons
            .Where(p => p.OwnerId == partyId)
            .OrderByDescending(p => p.IsActive).ThenByDescending(p => p.IsPrimary).ThenBy(p => p.LastName).ThenBy(p => p.Id)
            .Select(p => new PersonCard(
                p.Id, p.Salutation, p.Title, p.FirstName, p.LastName, p.Role, p.Phone, p.Mobile, p.Email, p.IsPrimary, p.IsActive))
            .ToListAsync(cancellation);
        return new(
            new PartyCard(
                party.Id, party.Type, party.Number, party.Name, party.NameAddition, party.Street, party.PostalCode, party.City,
                party.Country, party.Phone, party.Mobile, party.Email, party.Website, party.IsActive, party.AccountManager,
                party.LastContactAt, party.ContactCount, party.OptOutPost, party.OptOutEmail, party.OptOutPhone,
                EntityTag.Of(party.Version), persons),
            persons.Find(p => p.Id == personId),
            party.Type == PartyType.Customer
                ? await CustomerInfo.ReadAsync(db, partyId, LocalCalendar.Today(clock), seesMargin, cancellation)
                : null,
            party.CallbackAt,
            nextAppointment,
            party.OpenQuoteCount > 0 ? new OpenQuotes(party.OpenQuoteCount, party.OpenQuoteNet) : null,
            party.OpenIssues,
            party.OpenTasks,
            await HistoryPage.ReadFirstAsync(db, partyId, FirstEntries, cancellation));
    }
}
