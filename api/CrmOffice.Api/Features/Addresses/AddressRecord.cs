using CrmOffice.Api.Data;
using CrmOffice.Api.Model;
using CrmOffice.Api.Platform;
using CrmOffice.Api.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Api.Features.Addresses;

/// <summary>
/// Create, read, edit, deactivate: the same for the five kinds of address. Each kind says what is its own in a file of
/// its name.
/// </summary>
internal abstract class AddressRecord<TParty, TCreate, TUpdate, TView>
    where TParty : Party
    where TCreate : PartyFields
    where TUpdate : PartyFields
    where TView : PartyView, new()
{
    protected abstract PartyType Type { get; }

    protected abstract TParty New(string number, DateTimeOffset now);

    /// <summary>What validation by attributes can't see; null when all is well.</summary>
    protected abstract Task<ProblemHttpResult?> CheckAsync(CrmDb db, PartyFields fields, TParty? existing, CancellationToken cancellation);

    protected abstract Task ApplyAsync(CrmDb db, PartyFields fields, TParty party, CancellationToken cancellation);

    protected abstract void Show(TParty party, TView view);

    protected virtual ContactPersonFields? FirstContactPerson(TCreate request) => null;

    protected virtual IQueryable<TParty> Complete(IQueryable<TParty> parties) => parties.Include(p => p.ContactPersons);

    public void Map(IEndpointRouteBuilder api, string plural, string? writePolicy = null)
    {
        var name = typeof(TParty).Name;
        var group = api.MapGroup($"/{plural}").WithTags("Addresses");
        MapList(group, name);
        group.MapGet("/{id:int}", GetAsync).WithName($"Get{name}");
        var writing = writePolicy is null ? group : group.MapGroup("").RequireAuthorization(writePolicy);
        writing.MapPost("/", CreateAsync).WithName($"Create{name}");
        writing.MapPut("/{id:int}", UpdateAsync).WithName($"Update{name}").RequireIfMatch();
        writing.MapPost("/{id:int}/deactivate", DeactivateAsync).WithName($"Deactivate{name}").RequireIfMatch();
        writing.MapPost("/{id:int}/activate", ActivateAsync).WithName($"Activate{name}").RequireIfMatch();
    }

    protected virtual void MapList(RouteGroupBuilder group, string name)
    {
        group.MapGet("/", ([AsParameters] PartyListQuery query, CrmDb db, CancellationToken cancellation) => PartyList.ReadAsync(db, Type, query, cancellation))
            .WithName($"List{name}s");
        group.MapGet("/export", ([AsParameters] PartyListQuery query, CrmDb db) => PartyList.Export(db, Type, query))
            .WithName($"Export{name}s")
            .ProducesCsv();
    }

    private async Task<Results<Ok<TView>, ProblemHttpResult>> GetAsync(int id, CrmDb db, HttpContext context, CancellationToken cancellation)
    {
        var party = await Complete(db.Set<TParty>().AsNoTracking()).SingleOrDefaultAsync(p => p.Id == id, cancellation);
        return party is null ? Problems.NotFound : Answer(party, context);
    }

    private async Task<Results<Created<TView>, ProblemHttpResult>> CreateAsync(
        TCreate request,
        CrmDb db,
        TimeProvider clock,
        HttpContext context,
        CancellationToken cancellation,
        [FromQuery] bool acceptDuplicates = false)
    {
        var contact = FirstContactPerson(request);
        var problem = Checks.Email(request.Email)
            ?? Checks.Email(contact?.Email, "firstContactPerson.email")
            ?? await Checks.AccountManagerAsync(db, request.AccountManagerId, cancellation)
            ?? await CheckAsync(db, request, null, cancellation);
        if (problem is not null)
        {
            return problem;
        }

        var party = New(await Numbers.TakeAsync(db, Type, cancellation), clock.GetUtcNow());
        await ApplyAsync(db, request, party, cancellation);
        if (contact is not null)
        {
            var person = new ContactPerson(0);
            contact.ApplyTo(person);
            party.ContactPersons.Add(person);
        }

        if (!acceptDuplicates && await Duplicates.OfAsync(db, party, null, cancellation) is { Count: > 0 } duplicates)
        {
            return Problems.DuplicatesFound(duplicates);
        }

        db.Add(party);
        await db.SaveChangesAsync(cancellation);
        var view = ViewOf(party, context);
        return TypedResults.Created($"{context.Request.Path.Value?.TrimEnd('/')}/{party.Id}", view);
    }

    private async Task<Results<Ok<TView>, ProblemHttpResult>> UpdateAsync(
        int id,
        TUpdate request,
        CrmDb db,
        HttpContext context,
        CancellationToken cancellation,
        [FromQuery] bool acceptDuplicates = false)
    {
        var (party, refusal) = await ForChangeAsync(id, db, context, cancellation);
        if (party is null)
        {
            return refusal!;
        }

        var problem = Checks.Email(request.Email)
            ?? await Checks.AccountManagerAsync(db, request.AccountManagerId, cancellation)
            ?? await CheckAsync(db, request, party, cancellation);
        if (problem is not null)
        {
            return problem;
        }

        var before = DuplicateKeys.Of(party);
        await ApplyAsync(db, request, party, cancellation);
        if (!acceptDuplicates && await Duplicates.OfAsync(db, party, before, cancellation) is { Count: > 0 } duplicates)
        {
            return Problems.DuplicatesFound(duplicates);
        }

        return await SaveAsync(party, db, context, cancellation);
    }

    private Task<Results<Ok<TView>, ProblemHttpResult>> DeactivateAsync(int id, CrmDb db, HttpContext context, CancellationToken cancellation) =>
        ChangeAsync(id, party => party.Deactivate(), db, context, cancellation);

    private Task<Results<Ok<TView>, ProblemHttpResult>> ActivateAsync(int id, CrmDb db, HttpContext context, CancellationToken cancellation) =>
        ChangeAsync(id, party => party.Activate(), db, context, cancellation);

    private async Task<Results<Ok<TView>, ProblemHttpResult>> ChangeAsync(
        int id, Action<TParty> change, CrmDb db, HttpContext context, CancellationToken cancellation)
    {
        var (party, refusal) = await ForChangeAsync(id, db, context, cancellation);
        if (party is null)
        {
            return refusal!;
        }

        change(party);
        return await SaveAsync(party, db, context, cancellation);
    }

    private async Task<(TParty?, ProblemHttpResult?)> ForChangeAsync(int id, CrmDb db, HttpContext context, CancellationToken cancellation)
    {
        var party = await Complete(db.Set<TParty>()).SingleOrDefaultAsync(p => p.Id == id, cancellation);
        if (party is null)
        {
            return (null, Problems.NotFound);
        }

        return EntityTag.Matches(context.Request, party)
            ? (party, null)
            : (null, Problems.ChangedMeanwhile(ViewOf(party, context)));
    }

    private async Task<Results<Ok<TView>, ProblemHttpResult>> SaveAsync(TParty party, CrmDb db, HttpContext context, CancellationToken cancellation)
    {
        if (await db.TrySaveAsync(cancellation))
        {
            return Answer(party, context);
        }

        db.ChangeTracker.Clear();
        var newer = await Complete(db.Set<TParty>().AsNoTracking()).SingleAsync(p => p.Id == party.Id, cancellation);
        return Problems.ChangedMeanwhile(ViewOf(newer, context));
    }

    private Ok<TView> Answer(TParty party, HttpContext context) => TypedResults.Ok(ViewOf(party, context));

    private TView ViewOf(TParty party, HttpContext context)
    {
        var view = new TView();
        view.Show(party);
        Show(party, view);
        EntityTag.Write(context, party);
        return view;
    }
}
