using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace CrmOffice.EndToEnd.Tests;

/// <summary>The playground in a browser: the mailbox, and the pane in its frame.</summary>
internal sealed class PlaygroundPage : IAsyncDisposable
{
    private readonly IPage page;

    public PlaygroundPage(IPage page)
    {
        this.page = page;
        page.PageError += (_, error) => Errors.Add(error);
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
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

    public async Task GotoAsync(string hash) => await page.GotoAsync($"/playground/{hash}");

    public Task OpenAsync(string subject) => Mails.Filter(new() { HasText = subject }).First.ClickAsync();

    public async Task<IReadOnlyList<string>> AccessibilityProblemsAsync()
    {
        var result = await page.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"] } });
        return [.. result.Violations.Select(v => $"{v.Id}: {v.Help} {string.Join(", ", v.Nodes.Select(n => n.Html))}")];
    }

    /// <summary>For people to look at; taken only where <see cref="PlaygroundApp.Screenshots"/> names a folder.</summary>
    public async Task ScreenshotAsync(string name)
    {
        if (PlaygroundApp.Screenshots is { } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png") });
        }
    }

    public async ValueTask DisposeAsync() => await page.Context.CloseAsync();
}
