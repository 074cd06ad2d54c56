using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace CrmOffice.Api.Data;

/// <summary>For <c>dotnet ef migrations add … --context SqliteCrmDb</c>; no database is opened.</summary>
internal sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteCrmDb>
{
    public SqliteCrmDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteCrmDb>().UseSqlite().Options);
}

/// <summary>For <c>dotnet ef migrations add … --context SqlServerCrmDb</c>; no database is opened.</summary>
internal sealed class SqlServerDesignTime : IDesignTimeDbContextFactory<SqlServerCrmDb>
{
    public SqlServerCrmDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqlServerCrmDb>().UseSqlServer().Options);
}
