using System.Diagnostics;
using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Playwright;

namespace CrmOffice.EndToEnd.Tests;

/// <summary>
/// Microsoft's own Office.js, from the npm registry; this machine keeps it for the next run. It is no dependency of the
/// pane, which gets it from Microsoft's servers: installing its 87 MB with every checkout would help nobody.
/// </summary>
internal static class RealOfficeJs
{
    public const string Address = "https://appsforoffice.microsoft.com/lib/1/hosted/";

    private const string Name = "microsoft-office-js-1.1.110";
    private const string Sha512 = "F349D9DE0194ABA15BDB6B17F2D05D92D7EE94CEEE627ADD42EDF66E9B1BDF069378AA1A91CFA3E87EBE2F6D71455E2994306BB9F9D13151F750B32DFF4E89C2";
    private const string InPackage = "package/dist/";

    private static readonly Lazy<string> Folder = new(FindOrDownload);

    /// <summary>Answers the page's requests to Microsoft's servers with the files of the package; it has no others.</summary>
    public static Task ServeToAsync(IPage page) => page.RouteAsync($"{Address}**", route =>
    {
        var file = Path.Combine(Folder.Value, new Uri(route.Request.Url).AbsolutePath["/lib/1/hosted/".Length..]);
        return route.FulfillAsync(File.Exists(file)
            ? new() { Path = file, ContentType = "text/javascript", Headers = [new("Access-Control-Allow-Origin", "*")] }
            : new() { Status = 404 });
    });

    private static string FindOrDownload()
    {
        var cache = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "CrmOffice.Tests");
        var folder = Path.Combine(cache, Name);
        if (!Directory.Exists(folder))
        {
            // Moved to its name as a whole, so that a run that was stopped leaves nothing half.
            var unfinished = Directory.CreateDirectory(Path.Combine(cache, Guid.NewGuid().ToString("N"))).FullName;
            Download(unfinished);
            Directory.Move(unfinished, folder);
        }

        return folder;
    }

    private static void Download(string folder)
    {
        var start = new ProcessStartInfo(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", ["pack", "@microsoft/office-js@1.1.110", "--loglevel=error"])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
        };
        using (var npm = Process.Start(start)!)
        {
            npm.StandardOutput.ReadToEnd();
            npm.WaitForExit();
        }

        var package = Path.Combine(folder, $"{Name}.tgz");
        var hash = Convert.ToHexString(SHA512.HashData(File.ReadAllBytes(package)));
        if (hash != Sha512)
        {
            throw new InvalidOperationException($"The package {Name} is not the one these tests were written for: its SHA-512 is {hash}.");
        }

        using (var tar = new TarReader(new GZipStream(File.OpenRead(package), CompressionMode.Decompress)))
        {
            while (tar.GetNextEntry() is { } entry)
            {
                if (entry.Name.StartsWith(InPackage, StringComparison.Ordinal) && entry.Name.EndsWith(".js", StringComparison.Ordinal)
                    && !entry.Name.EndsWith(".debug.js", StringComparison.Ordinal))
                {
                    var file = Path.Combine(folder, entry.Name[InPackage.Length..]);
                    Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                    entry.ExtractToFile(file, overwrite: false);
                }
            }
        }

        File.Delete(package);
    }
}
