using System.Security.Claims;
using CrmOffice.Api.Data;
using CrmOffice.Api.Features.Letters.Fields;
using CrmOffice.Api.Features.Letters.Recipients;
using CrmOffice.Api.Model;
using CrmOffice.Api.Platform;
using CrmOffice.Api.Shared;
using CrmOffice.Api.Shared.Files;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Api.Features.Letters;

/// <summary>A letter's data, and the persons whom it could address instead.</summary>
internal sealed record SingleLetter(LetterData Data, IReadOnlyList<RecipientPerson> Persons);

/// <summary>Reads what a single letter is made from.</summary>
internal sealed class LetterDataReader(CrmDb db, TimeProvider clock)
{
    public async Task<(SingleLetter?, ProblemHttpResult?)> ReadAsync(
        SingleLetterRequest request, OpenedLetter letter, ClaimsPrincipal user, CancellationToken cancellation)
    {
        if (await FileIntake.PartyIdAsync(db, request.PartyId, cancellation) is not { } partyId)
        {
            return (null, Problems.NotFound);
        }

        var persons = await PersonsAsync(partyId, cancellation);
        if (request.ContactPersonId is { } asked && !persons.Exists(p => p.Id == asked))
        {
            return (null, Problems.Invalid(
                "contactPersonId", "Diese Person gehört nicht zu diesem Datensatz oder ist nicht mehr aktiv.", "This person does not belong to this record or is no longer active."));
        }

        var document = await DocumentAsync(request.SalesDocumentId, partyId, cancellation);
        if (request.SalesDocumentId is not null && document is null)
        {
            return (null, Problems.Invalid("salesDocumentId", "Dieser Beleg gehört nicht zu diesem Kunden.", "This document does not belong to this customer."));
        }

        var issue = await IssueAsync(request.QualityIssueId, partyId, cancellation);
        if (request.QualityIssueId is not null && issue is null)
        {
            return (null, Problems.Invalid("qualityIssueId", "Diese Reklamation gehört nicht zu diesem Kunden.", "This complaint does not belong to this customer."));
        }

        var personId = request.WithoutPerson ? null : request.ContactPersonId ?? Proposed(persons);
        var needs = RecipientNeeds.Of(letter.Template.Fields.Select(f => f.Name));
        var recipient = (await new RecipientReader(db, clock, needs).ReadAsync([(partyId, personId)], cancellation)).Single();
        var data = await FrameAsync(request.Language ?? letter.Language ?? LetterLanguage.De, user.EmployeeId(), recipient, cancellation);
        return (new(data with { Document = document, Issue = issue }, persons), null);
    }

    /// <summary>What all letters of a sender have in common.</summary>
    public async Task<LetterData> FrameAsync(LetterLanguage language, int employeeId, Recipient recipient, CancellationToken cancellation) => new()
    {
        Language = language,
        Today = LocalCalendar.Today(clock),
        Recipient = recipient,
        Sender = await SenderAsync(employeeId, cancellation),
    };

    private async Task<Sender> SenderAsync(int employeeId, CancellationToken cancellation)
    {
        var company = await db.CompanyProfiles.AsNoTracking().SingleAsync(cancellation);
        return await db.Employees.Where(e => e.Id == employeeId)
            .Select(e => new Sender
            {
                Company = company,
                Name = e.FirstName == null ? e.Name : e.FirstName + " " + e.LastName,
                Role = e.NameAddition,
                Phone = e.Phone,
                Email = e.Email,
            })
            .SingleAsync(cancellation);
    }

    private Task<List<RecipientPerson>> PersonsAsync(int partyId, CancellationToken cancellation) =>
        db.ContactPersons.AsNoTracking()
            .Where(p => p.OwnerId == partyId && p.IsActive)
            .OrderByDescending(p => p.IsPrimary).ThenBy(p => p.LastName).ThenBy(p => p.Id)
            .Select(p => new RecipientPerson(
                p.Id, p.OwnerId, p.Salutation, p.Title, p.FirstName, p.LastName, p.Role, p.Phone, p.Mobile, p.Email, p.IsPrimary))
            .ToListAsync(cancellation);

    private static int? Proposed(List<RecipientPerson> persons) =>
        persons.Find(p => p.IsPrimary)?.Id ?? (persons is [var only] ? only.Id : null);

    private async Task<LetterDocument?> DocumentAsync(int? id, int customerId, CancellationToken cancellation) => id is null
        ? null
        : await db.SalesDocuments.AsNoTracking()
            .Where(d => d.Id == id && d.CustomerId == customerId)
            .Select(d => new LetterDocument(
                d.Type, d.Number, d.Date, d.ValidUntil, d.NetTotal, d.VatTotal, d.GrossTotal, d.HeaderText, d.FooterText,
                d.LineItems.OrderBy(l => l.Position)
                    .Select(l => new LetterLine(
                        l.Position,
                        db.Articles.Where(a => a.Id == l.ArticleId).Select(a => a.Number).FirstOrDefault(),
                        l.Description, l.Quantity, l.Unit, l.UnitPrice, l.DiscountPercent, l.NetAmount))
                    .ToList()))
            .SingleOrDefaultAsync(cancellation);

    private async Task<LetterIssue?> IssueAsync(int? id, int customerId, CancellationToken cancellation) => id is null
        ? null
        : await db.QualityIssues.AsNoTracking()
            .Where(i => i.Id == id && i.CustomerId == customerId)
            .Select(i => new LetterIssue(i.Number, i.ReportedAt, i.Description))
            .SingleOrDefaultAsync(cancellation);
}
