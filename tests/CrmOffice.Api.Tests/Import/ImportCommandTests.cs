using CrmOffice.Api.Features.Import;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Api.Tests.Import;

public sealed class ImportCommandTests : IAsyncLifetime
{
    private readonly ImportDatabase database = new();

    public ValueTask InitializeAsync() => database.InitializeAsync();

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task Success_is_zero_the_first_time_and_when_nothing_changes()
    {
        Assert.Equal(0, await RunAsync(database.Folder, "--profile", database.ProfilePath));
        Assert.Equal(0, await RunAsync(database.Folder, $"--profile={database.ProfilePath}"));
        Assert.Equal(4, await database.ReadAsync(db => db.Customers.CountAsync()));
    }

    [Fact]
    public async Task Errors_in_a_file_are_one()
    {
        database.Edit("Kunden.csv", "12.500,00", "viel");
        Assert.Equal(1, await RunAsync(database.Folder, "--profile", database.ProfilePath));
    }

    [Fact]
    public async Task A_missing_profile_is_one_and_leaves_the_database_alone()
    {
        Assert.Equal(1, await RunAsync(database.Folder, "--profile", "none.json"));
        Assert.Equal(1, await RunAsync(database.Folder));
        Assert.Equal(0, await database.ReadAsync(db => db.Parties.CountAsync()));
    }

    private Task<int> RunAsync(params string[] arguments) =>
        ImportCommand.RunAsync([.. arguments, $"--ConnectionStrings:Crm={database.ConnectionString}"]);
}
