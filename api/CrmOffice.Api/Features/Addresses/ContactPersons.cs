using System.ComponentModel.DataAnnotations;
using CrmOffice.Api.Data;
using CrmOffice.Api.Model;
using CrmOffice.Api.Platform;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Api.Features.Addresses;

/// <summary>What can be entered for a contact person.</summary>
public record ContactPersonFields
{
    public Salutation Salutation { get; init; }

    [MaxLength(50)]
    public string? Title { get; init; }

    [MaxLength(FieldLength.PersonName)]
    public string? FirstName { get; init; }

    [Required, MaxLength(FieldLength.PersonName)]
    public required string LastName { get; init; }

    [MaxLength(FieldLength.ShortText)]
    public string? Role { get; init; }

    [MaxLength(FieldLength.Phone)]
    public string? Phone { get; init; }

    [MaxLength(FieldLength.Phone)]
    public string? Mobile { get; init; }

    [MaxLength(FieldLength.Email)]
    public string? Email { get; init; }

    /// <summary>Making a person the primary one takes it from another.</summary>
    public bool IsPrimary { get; init; }

    internal void ApplyTo(ContactPerson person)
    {
        person.NameAs(Salutation, Text.Clean(Title), Text.Clean(FirstName), LastName.Trim(), Text.Clean(Role));
        person.ReachAt(Text.Clean(Phone), Text.Clean(Mobile), Text.Clean(Email));
        person.BePrimary(IsPrimary);
    }
}

public sealed record CreateContactPersonRequest : ContactPersonFields;

public sealed record UpdateContactPersonRequest : ContactPersonFields;

public sealed record ContactPersonView(
    int Id,
    int OwnerId,
    Salutation Salutation,
    string? Title,
    string? FirstName,
    string LastName,
    string? Role,
    string? Phone,
    string? Mobile,
    string? Email,
    bool IsPrimary,
    bool IsActive,
    string Etag)
{
    internal static ContactPersonView Of(ContactPerson person) => new(
        person.Id, person.OwnerId, person.Salutation, person.Title, person.FirstName, person.LastName, person.Role,
        person.Phone, person.Mobile, person.Email, person.IsPrimary, person.IsActive, EntityTag.Of(person));
}

internal static class ContactPersons
{
    public static async Task<Results<Created<ContactPersonView>, ProblemHttpResult>> CreateAsync(
        int partyId, CreateContactPersonRequest request, CrmDb db, HttpContext context, CancellationToken cancellation)
    {
        var owner = await db.Parties.Include(p => p.ContactPersons).SingleOrDefaultAsync(p => p.Id == partyId, cancellation);
        if (owner is null)
        {
            return Problems.NotFound;
        }

        if (owner.Type == PartyType.Employee)
        {
            return Problems.Invalid("partyId", "Mitarbeiter haben keine Ansprechpartner.", "Employees have no contact persons.");
        }

        if (Check(request) is { } problem)
        {
            return problem;
        }

        var person = new ContactPerson(partyId);
        await using var transaction = await MakeRoomForPrimaryAsync(db, owner, request.IsPrimary, person, cancellation);
        request.ApplyTo(person);
        owner.ContactPersons.Add(person);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        EntityTag.Write(context, person);
        return TypedResults.Created($"/api/contact-persons/{person.Id}", ContactPersonView.Of(person));
    }

    public static async Task<Results<Ok<ContactPersonView>, ProblemHttpResult>> GetAsync(
        int id, CrmDb db, HttpContext context, CancellationToken cancellation)
    {
        var person = await db.ContactPersons.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, cancellation);
        if (person is null)
        {
            return Problems.NotFound;
        }

        EntityTag.Write(context, person);
        return TypedResults.Ok(ContactPersonView.Of(person));
    }

    public static Task<Results<Ok<ContactPersonView>, ProblemHttpResult>> UpdateAsync(
        int id, UpdateContactPersonRequest request, CrmDb db, HttpContext context, CancellationToken cancellation) =>
        ChangeAsync(id, request.IsPrimary, Check(request), request.ApplyTo, db, context, cancellation);

    public static Task<Results<Ok<ContactPersonView>, ProblemHttpResult>> DeactivateAsync(
        int id, CrmDb db, HttpContext context, CancellationToken cancellation) =>
        ChangeAsync(id, false, null, person => person.Deactivate(), db, context, cancellation);

    public static Task<Results<Ok<ContactPersonView>, ProblemHttpResult>> ActivateAsync(
        int id, CrmDb db, HttpContext context, CancellationToken cancellation) =>
        ChangeAsync(id, false, null, person => person.Activate(), db, context, cancellation);

    private static ProblemHttpResult? Check(ContactPersonFields fields) =>
        Text.Clean(fields.LastName) is null
            ? Problems.Invalid("lastName", "Bitte geben Sie den Nachnamen ein.", "Please enter the last name.")
            : Checks.Email(fields.Email);

    private static async Task<Results<Ok<ContactPersonView>, ProblemHttpResult>> ChangeAsync(
        int id, bool becomesPrimary, ProblemHttpResult? problem, Action<ContactPerson> change, CrmDb db, HttpContext context, CancellationToken cancellation)
    {
        if (problem is not null)
        {
            return problem;
        }

        var person = await db.ContactPersons.SingleOrDefaultAsync(p => p.Id == id, cancellation);
        if (person is null)
        {
            return Problems.NotFound;
        }

        if (!EntityTag.Matches(context.Request, person))
        {
            return Problems.ChangedMeanwhile(ContactPersonView.Of(person));
        }

        var owner = await db.Parties.Include(p => p.ContactPersons).SingleAsync(p => p.Id == person.OwnerId, cancellation);
        await using var transaction = await MakeRoomForPrimaryAsync(db, owner, becomesPrimary, person, cancellation);
        change(person);
        if (!await db.TrySaveAsync(cancellation))
        {
            db.ChangeTracker.Clear();
            return Problems.ChangedMeanwhile(ContactPersonView.Of(await db.ContactPersons.AsNoTracking().SingleAsync(p => p.Id == id, cancellation)));
        }

        await transaction.CommitAsync(cancellation);
        EntityTag.Write(context, person);
        return TypedResults.Ok(ContactPersonView.Of(person));
    }

    // The old primary person must be saved first: the database allows one at a time.
    private static async Task<Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction> MakeRoomForPrimaryAsync(
        CrmDb db, Party owner, bool becomesPrimary, ContactPerson person, CancellationToken cancellation)
    {
        var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (becomesPrimary && owner.ContactPersons.Find(p => p.IsPrimary && p != person) is { } former)
        {
            former.BePrimary(false);
            await db.SaveChangesAsync(cancellation);
        }

        return transaction;
    }
}
