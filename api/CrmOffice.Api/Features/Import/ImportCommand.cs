using System.Data.Common;
using System.Globalization;
using System.Runtime.InteropServices;
using CrmOffice.Api.Data;
using CrmOffice.Api.Features.Import.Profiles;
using CrmOffice.Api.Features.Import.Reporting;
using CrmOffice.Api.Features.Import.Running;
using CrmOffice.Api.Platform;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Api.Features.Import;

/// <summary>
/// <c>import &lt;folder&gt; --profile &lt;file&gt;</c> on the command line. Takes the settings of the server, which it doesn't
/// start. Ends with 0 when everything in the files is in the database, else with 1.
/// </summary>
public static class ImportCommand
{
    /// <param name="arguments">What follows the word "import".</param>
    public static async Task<int> RunAsync(string[] arguments)
    {
        var culture = CultureInfo.CurrentUICulture;
        if (!TryRead(arguments, out var folder, out var profilePath, out var settings))
        {
            await Console.Error.WriteLineAsync(ImportTexts.Of("Usage", culture));
            return 1;
        }

        using var cancellation = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Cancel);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Cancel);
        try
        {
            return await ImportAsync(folder, profilePath, settings, culture, cancellation.Token);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return await FailAsync(ImportTexts.Of("Cancelled", culture));
        }
        catch (FileChangedException problem)
        {
            return await FailAsync(ImportTexts.Of("FileChanged", culture, problem.File));
        }
        catch (Exception problem) when (problem is DbException or DbUpdateException)
        {
            return await FailAsync(ImportTexts.Of("DatabaseFailed", culture, problem.GetBaseException().Message));
        }
        catch (SettingMissingException problem)
        {
            return await FailAsync(problem.Message);
        }

        void Cancel(PosixSignalContext context)
        {
            // The transaction is rolled back before the process ends.
            context.Cancel = true;
            cancellation.Cancel();
        }
    }

    private static async Task<int> ImportAsync(string folder, string profilePath, string[] settings, CultureInfo culture, CancellationToken cancellation)
    {
        var (profile, error) = await ImportProfileReader.ReadAsync(profilePath, cancellation);
        if (profile is null)
        {
            ImportReportText.Write(Console.Error, new ImportReport([error!], []), culture);
            return 1;
        }

        var builder = WebApplication.CreateBuilder(settings);
        builder.Logging.ClearProviders();
        builder.AddCrmDatabase();
        await using var services = builder.Build();
        await using var scope = services.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CrmDb>();
        await db.MigrateAsync(cancellation);
        var clock = TimeProvider.System;
        var report = await CsvImport.RunAsync(db, folder, profile, clock, new ConsoleProgress(clock, culture), cancellation);
        ImportReportText.Write(report.HasErrors ? Console.Error : Console.Out, report, culture);
        return report.HasErrors ? 1 : 0;
    }

    /// <summary>What isn't the folder or the profile is a setting, such as --Database:Provider=SqlServer.</summary>
    private static bool TryRead(string[] arguments, out string folder, out string profile, out string[] settings)
    {
        (folder, profile) = ("", "");
        var others = new List<string>();
        for (var i = 0; i < arguments.Length; i++)
        {
            if (arguments[i] == "--profile" && i + 1 < arguments.Length)
            {
                profile = arguments[++i];
            }
            else if (arguments[i].StartsWith("--profile=", StringComparison.Ordinal))
            {
                profile = arguments[i]["--profile=".Length..];
            }
            else if (arguments[i].StartsWith("--", StringComparison.Ordinal))
            {
                others.Add(arguments[i]);
            }
            else if (folder.Length == 0)
            {
                folder = arguments[i];
            }
            else
            {
                others.Add(arguments[i]);
            }
        }

        settings = [.. others];
        return folder.Length > 0 && profile.Length > 0;
    }

    private static async Task<int> FailAsync(string sentence)
    {
        await Console.Error.WriteLineAsync(sentence);
        return 1;
    }

    /// <summary>A line every three seconds, so that one sees that it goes on.</summary>
    private sealed class ConsoleProgress(TimeProvider clock, CultureInfo culture) : IProgress<ImportProgress>
    {
        private static readonly TimeSpan Interval = TimeSpan.FromSeconds(3);
        private long last = clock.GetTimestamp();

        public void Report(ImportProgress value)
        {
            if (clock.GetElapsedTime(last) >= Interval)
            {
                last = clock.GetTimestamp();
                Console.WriteLine(ImportTexts.Of($"{value.Phase}", culture, value.File, value.Records));
            }
        }
    }
}
