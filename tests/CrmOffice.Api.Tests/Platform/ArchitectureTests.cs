using System.Text.RegularExpressions;
using CrmOffice.Api.Data;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Api.Tests.Platform;

public sealed partial class ArchitectureTests
{
    [Fact]
    public void Features_do_not_import_each_other()
    {
        var features = Path.Combine(Repository.Root, "api/CrmOffice.Api/Features");
        var imports =
            from file in Directory.EnumerateFiles(features, "*.cs", SearchOption.AllDirectories)
            let own = Path.GetRelativePath(features, file).Split(Path.DirectorySeparatorChar)[0]
            from Match import in FeatureName().Matches(File.ReadAllText(file))
            where import.Groups[1].Value != own
            select $"{Path.GetFileName(file)} imports {import.Groups[1].Value}";

        Assert.Empty(imports);
    }

    [Fact]
    public void Model_and_shared_do_not_know_the_features()
    {
        string[] folders = ["Model", "Shared", "Data"];
        var imports =
            from folder in folders
            from file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "api/CrmOffice.Api", folder), "*.cs", SearchOption.AllDirectories)
            where FeatureName().IsMatch(File.ReadAllText(file))
            select Path.GetFileName(file);

        Assert.Empty(imports);
    }

    [Fact]
    public void Both_databases_have_a_migration_for_every_change_of_the_model()
    {
        using var sqlite = new SqliteCrmDb(new DbContextOptionsBuilder<SqliteCrmDb>().UseSqlite().Options);
        using var sqlServer = new SqlServerCrmDb(new DbContextOptionsBuilder<SqlServerCrmDb>().UseSqlServer().Options);

        Assert.False(sqlite.Database.HasPendingModelChanges());
        Assert.False(sqlServer.Database.HasPendingModelChanges());
    }

    [GeneratedRegex(@"CrmOffice\.Api\.Features\.(\w+)")]
    private static partial Regex FeatureName();
}
