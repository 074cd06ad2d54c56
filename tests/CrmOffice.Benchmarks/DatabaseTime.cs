using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CrmOffice.Benchmarks;

/// <summary>Adds up the time that EF Core's commands take, from sending each to having read its last row.</summary>
internal sealed class DatabaseTime : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly List<IDisposable> subscriptions = [];
    private long startedAt;
    private long total;

    public DatabaseTime() => subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));

    public int Commands { get; private set; }

    public TimeSpan Elapsed => Stopwatch.GetElapsedTime(0, total);

    public void Restart() => (total, Commands) = (0, 0);

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name)
        {
            subscriptions.Add(value.Subscribe(this));
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Key == RelationalEventId.CommandExecuting.Name)
        {
            startedAt = Stopwatch.GetTimestamp();
            Commands++;
        }
        else if (value.Key == RelationalEventId.CommandExecuted.Name || value.Key == RelationalEventId.DataReaderDisposing.Name)
        {
            // A reader goes on after its command was executed.
            var now = Stopwatch.GetTimestamp();
            total += now - startedAt;
            startedAt = now;
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error) => throw new InvalidOperationException("EF Core's diagnostics failed.", error);

    public void Dispose() => subscriptions.ForEach(s => s.Dispose());
}
