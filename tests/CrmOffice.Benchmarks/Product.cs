using CrmOffice.Api.Data;
using CrmOffice.Api.Features.Addresses;
using CrmOffice.Api.Features.History;
using CrmOffice.Api.Features.Planning;
using CrmOffice.Api.Model;
using CrmOffice.Api.Platform;
using CrmOffice.Api.Shared;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CrmOffice.Benchmarks;

/// <summary>The product's own handlers over its own registrations, a scope for each question as for each request; without HTTP.</summary>
internal sealed class Product : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private readonly FixedClock clock;

    /// <param name="today">The day that it is.</param>
    public Product(string file, DateOnly today)
    {
        clock = new(LocalCalendar.At(today, new TimeOnly(9, 0)));
        var builder = WebApplication.CreateBuilder();
        builder.Configuration["ConnectionStrings:Crm"] = $"Data Source={file}";
        builder.Logging.ClearProviders();
        builder.AddCrmDatabase();
        services = builder.Services.BuildServiceProvider();
    }

    public Task MailContextAsync(string address) => AskAsync(async db =>
    {
        var normalised = MailAddress.TryNormalise(address, out var known) ? known : throw new ArgumentException($"No address: {address}", nameof(address));
        var answer = await MailContext.ReadAsync(db, normalised, null, 1, TimeProvider.System, seesMargin: true, CancellationToken.None);
        Require(answer.Context is not null);
    });

    public Task HistoryAsync(int partyId, HistoryQuery query) => AskAsync(async db =>
        Require((await HistoryPage.GetAsync(new Choice<PartyType>(PartyType.Customer), partyId, query, db, CancellationToken.None)).Result));

    public Task CallSuggestionsAsync(int employeeId) => AskAsync(async db =>
    {
        var query = new CallSuggestionQuery { Scope = new(PlanningScope.Mine) };
        Require((await CallSuggestionList.ReadAsync(db, query, clock, employeeId, CancellationToken.None)).Total > 0);
    });

    public Task SearchAsync(string text) => AskAsync(async db =>
    {
        var answer = await SearchAddresses.HandleAsync(new AddressSearchQuery { Query = text }, db, CancellationToken.None);
        Require(answer.Result);
    });

    public ValueTask DisposeAsync() => services.DisposeAsync();

    private async Task AskAsync(Func<CrmDb, Task> question)
    {
        await using var scope = services.CreateAsyncScope();
        await question(scope.ServiceProvider.GetRequiredService<CrmDb>());
    }

    private static void Require(IResult answer) => Require(answer is IStatusCodeHttpResult { StatusCode: 200 });

    private static void Require(bool answered)
    {
        if (!answered)
        {
            throw new InvalidOperationException("A question was not answered; its time says nothing.");
        }
    }

    private sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
