using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CrmOffice.Api.Platform;

/// <summary>
/// One connection at a time writes to SQLite. Without this, those that wait look again every 150 ms (Microsoft.Data.Sqlite);
/// SQLite itself looks after 1 ms, and then less and less often.
/// </summary>
internal sealed class SqliteTurns : DbConnectionInterceptor
{
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Wait(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Wait(connection);
        return Task.CompletedTask;
    }

    private static void Wait(DbConnection connection) =>
        SQLitePCL.raw.sqlite3_busy_timeout(((SqliteConnection)connection).Handle, 1000 * ((SqliteConnection)connection).DefaultTimeout);
}
