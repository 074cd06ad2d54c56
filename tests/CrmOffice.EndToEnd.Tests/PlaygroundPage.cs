using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace CrmOffice.EndToEnd.Tests;

/// <summary>The playground in a browser: the mailbox, and the pane in its frame.</summary>
internal sealed class PlaygroundPage : IAsyncDisposable
{
    /// <summary>The browser's word that a mail's scripts, handlers and base address were not let through.</summary>
    private static readonly string[] Expected =
    [
        "Blocked script execution in 'about:srcdoc'", "Executing inline event handler violates", "Setting the document's base URI",
    ];

    private readonly IPage page;

    public PlaygroundPage(IPage page)
    {
        this.page = page;
        page.PageError += (_, error) => Errors.Add(error);
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !Expected.Any(message.Text.Contains))
            {
                Errors.Add(message.Text);
            }
        };
    }

    /// <summary>What the browser's console complained of.</summary>
    public List<string> Errors { get; } = [];

    public IPage Page => page;

    public ILocator Mails => page.GetByRole(AriaRole.Option);

    /// <summary>The pane, as a user of Outlook sees it.</summary>
    public IFrameLocator Pane => page.FrameLocator("iframe[src^='/playground/pane.html']");

    /// <summary>The name of the party that the pane shows.</summary>
    public ILocator PartyName => Pane.GetByRole(AriaRole.Heading, new() { Level = 1 });

    public ILocator Timeline => Pane.GetByRole(AriaRole.Region, new() { Name = "Verlauf" });

    /// <summary>Opens the playground and waits for the pane, which then shows that no mail is selected.</summary>
    public async Task GotoAsync(string hash)
    {
        await page.GotoAsync($"/playground/{hash}");
        await Assertions.Expect(PartyName).ToBeVisibleAsync();
    }

    public Task OpenAsync(string subject) => Mails.Filter(new() { HasText = subject }).First.ClickAsync();

    /// <summary>What axe finds in the pane; the mail beside it runs no scripts, axe's neither.</summary>
    public async Task<IReadOnlyList<string>> AccessibilityProblemsAsync()
    {
        var pane = page.Frames.Single(f => f.Url.Contains("pane.html", StringComparison.Ordinal));
        if (!await pane.EvaluateAsync<bool>("'axe' in window"))
        {
            await pane.EvaluateAsync(new BundledAxeScriptProvider().GetScript());
        }

        return await pane.EvaluateAsync<string[]>(
            """
            async () => {
              // A button that was just enabled is between two colours, a popover that just opened half transparent; what turns for ever is not waited for.
              const ends = (a) => a.playState === "running" && Number.isFinite(a.effect.getComputedTiming().endTime);
              await Promise.allSettled(document.getAnimations().filter(ends).map((a) => a.finished));
              // The marks by which Fluent's focus handling (tabster) notices that the focus leaves are no content.
              const result = await axe.run({ exclude: [["[data-tabster-dummy]"]] }, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"] });
              return result.violations.map((v) => `${v.id}: ${v.help} ${v.nodes.map((n) => n.html).join(", ")}`);
            }
            """);
    }

    /// <summary>For people to look at; taken only where <see cref="PlaygroundApp.Screenshots"/> names a folder.</summary>
    public Task ScreenshotAsync(string name) => ScreenshotAsync(page, name);

    public static async Task ScreenshotAsync(IPage page, string name)
    {
        if (PlaygroundApp.Screenshots is { } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png") });
        }
    }

    public async ValueTask DisposeAsync() => await page.Context.CloseAsync();
}
