using System.Diagnostics;
using Microsoft.Playwright;

namespace CrmOffice.EndToEnd.Tests;

/// <summary>The Chromium, Chrome or Edge of this machine; gets one where there is none.</summary>
internal static class InstalledBrowser
{
    private static readonly string[] Places =
    [
        // Without a window: a fifth less work for each test.
        "/usr/bin/chromium-headless-shell",
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
        "/usr/bin/google-chrome-stable",
        "/usr/bin/microsoft-edge",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles), "Google/Chrome/Application/chrome.exe"),
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFilesX86), "Google/Chrome/Application/chrome.exe"),
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFilesX86), "Microsoft/Edge/Application/msedge.exe"),
    ];

    public static Task<IBrowser> LaunchAsync(IPlaywright playwright) => playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
    {
        ExecutablePath = FindOrInstall(),
        Args = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
    });

    /// <returns>The program; null for the one that Playwright installed for itself.</returns>
    public static string? FindOrInstall()
    {
        if (Find() is { } found)
        {
            return found;
        }

        if (OperatingSystem.IsLinux() && Environment.UserName == "root" && File.Exists("/usr/bin/apt-get"))
        {
            Run("apt-get", "update");

            // Ubuntu and older Debians have no package of the one without a window.
            foreach (var package in (string[])["chromium-headless-shell", "chromium"])
            {
                Run("apt-get", $"install -y --no-install-recommends {package}");
                if (Find() is { } installed)
                {
                    return installed;
                }
            }
        }

        return Microsoft.Playwright.Program.Main(["install", "chromium"]) == 0
            ? null
            : throw new InvalidOperationException(
                "The browser tests need Chromium, Chrome or Edge, and none was found or could be installed. Install one "
                + "(on Debian: apt-get install chromium) or name its program in the environment variable CRM_BROWSER.");
    }

    private static string? Find() =>
        Environment.GetEnvironmentVariable("CRM_BROWSER") is { Length: > 0 } named ? named : Places.FirstOrDefault(File.Exists);

    private static void Run(string program, string arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { Environment = { ["DEBIAN_FRONTEND"] = "noninteractive" } };
        using var process = Process.Start(start)!;
        process.WaitForExit();
    }
}
