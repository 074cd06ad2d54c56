using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CrmOffice.EndToEnd.Tests;

/// <summary>Signing in with Entra ID where Outlook has no nested app authentication, and in a plain browser.</summary>
public sealed class SignInTests(EntraPlaygroundApp app) : IClassFixture<EntraPlaygroundApp>
{
    private const string Customer = "Gasthof Goldener Hirsch";

    [Fact]
    public async Task The_pane_signs_in_by_the_dialog_renews_in_silence_and_leaves_no_token_behind()
    {
        await using var outlook = await app.OpenAsync();
        await outlook.GotoAsync("");
        await outlook.OpenAsync("Re: Lieferung Weihnachten");
        await Expect(outlook.Pane.GetByText("Melden Sie sich mit Ihrem Firmenkonto an.")).ToBeVisibleAsync();
        await outlook.ScreenshotAsync("sign-in-first");
        await SignInAsync(outlook);
        await Expect(outlook.PartyName).ToHaveTextAsync(Customer);
        await Expect(SignInButton(outlook)).ToHaveCountAsync(0);

        await app.PassAsync(TimeSpan.FromHours(2), outlook);
        await outlook.OpenAsync("Bestellung Backstube");
        await Expect(outlook.PartyName).ToHaveTextAsync("Bäckerei Müller & Söhne");
        await Expect(SignInButton(outlook)).ToHaveCountAsync(0);

        Assert.Equal(["authorization_code", "refresh_token"], app.Entra.Grants);
        Assert.NotEmpty(app.Entra.Secrets);
        foreach (var kept in await KeptAsync(outlook.Page))
        {
            Assert.DoesNotContain(app.Entra.Secrets, kept.Contains);
        }
    }

    [Fact]
    public async Task What_was_typed_survives_a_sign_in_that_has_expired()
    {
        await using var outlook = await app.OpenAsync();
        await outlook.GotoAsync("");
        await outlook.OpenAsync("Bestellung Backstube");
        await SignInAsync(outlook);
        await outlook.Pane.GetByRole(AriaRole.Button, new() { Name = "Kontakt", Exact = true }).ClickAsync();
        var topics = outlook.Pane.GetByLabel("Themen");
        await topics.FillAsync("Mehl am Donnerstag");

        app.Entra.EndSessions();
        await app.PassAsync(TimeSpan.FromHours(2), outlook);
        await topics.PressAsync("Control+Enter");
        await Expect(outlook.Pane.GetByText("Ihre Anmeldung ist abgelaufen.")).ToBeVisibleAsync();
        await outlook.ScreenshotAsync("sign-in-expired");
        await Expect(topics).ToHaveValueAsync("Mehl am Donnerstag");

        await SignInAsync(outlook);
        await Expect(SignInButton(outlook)).ToHaveCountAsync(0);
        await topics.PressAsync("Control+Enter");
        await Expect(outlook.Timeline.GetByRole(AriaRole.Listitem).First).ToContainTextAsync("Mehl am Donnerstag");
    }

    [Fact]
    public async Task A_dialog_that_was_closed_leaves_the_button_to_try_again()
    {
        await using var outlook = await app.OpenAsync();
        await outlook.GotoAsync("");
        await outlook.OpenAsync("Re: Lieferung Weihnachten");
        await SignInButton(outlook).ClickAsync();
        await Expect(Dialog(outlook).GetByRole(AriaRole.Link)).ToBeVisibleAsync();
        await outlook.ScreenshotAsync("sign-in-dialog");
        await outlook.Page.Keyboard.PressAsync("Escape");
        await Expect(outlook.Pane.GetByText("Die Anmeldung wurde nicht abgeschlossen.")).ToBeVisibleAsync();

        await SignInAsync(outlook);
        await Expect(outlook.PartyName).ToHaveTextAsync(Customer);
    }

    [Fact]
    public async Task An_account_without_an_employee_is_told_so_and_can_be_changed()
    {
        await using var outlook = await app.OpenAsync(isEmployee: false);
        await outlook.GotoAsync("");
        await outlook.OpenAsync("Re: Lieferung Weihnachten");
        await SignInAsync(outlook);
        await Expect(outlook.Pane.GetByText("Ihr Konto ist keinem Mitarbeiter zugeordnet.")).ToBeVisibleAsync();
        await outlook.ScreenshotAsync("sign-in-no-employee");
        Assert.Empty(await outlook.AccessibilityProblemsAsync());

        await outlook.Pane.GetByRole(AriaRole.Button, new() { Name = "Anderes Konto" }).ClickAsync();
        await Expect(Dialog(outlook).GetByRole(AriaRole.Link)).ToBeVisibleAsync();
        Assert.Equal("select_account", app.Entra.Authorizations.Last()["prompt"]);
    }

    [Fact]
    public async Task The_dialog_goes_to_the_company_s_sign_in_only()
    {
        await using var outlook = await app.OpenAsync();
        await outlook.Page.GotoAsync("/sign-in.html#start=https%3A%2F%2Felsewhere.example%2F");

        await Expect(outlook.Page.GetByText("Die Anmeldung konnte nicht geöffnet werden.")).ToBeVisibleAsync();
        Assert.StartsWith(app.Http.BaseAddress!.ToString(), outlook.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plain_browser_signs_in_by_a_window_and_later_by_its_session()
    {
        await using var outlook = await app.OpenAsync();
        var page = outlook.Page;
        await page.RouteAsync("**/office.js", route => route.AbortAsync());
        await page.GotoAsync("/taskpane.html");
        var signIn = page.GetByRole(AriaRole.Button, new() { Name = "Anmelden" });
        var window = await page.Context.RunAndWaitForPageAsync(() => signIn.ClickAsync());
        await window.GetByRole(AriaRole.Link).ClickAsync();
        await Expect(signIn).ToHaveCountAsync(0);
        await outlook.ScreenshotAsync("sign-in-browser");
        await SearchAsync(page);

        await page.ReloadAsync();
        await SearchAsync(page);
        await Expect(signIn).ToHaveCountAsync(0);
        Assert.Equal("none", app.Entra.Authorizations.Last()["prompt"]);
        foreach (var kept in await KeptAsync(page))
        {
            Assert.DoesNotContain(app.Entra.Secrets, kept.Contains);
        }
    }

    private static ILocator SignInButton(PlaygroundPage outlook) => outlook.Pane.GetByRole(AriaRole.Button, new() { Name = "Anmelden" });

    private static IFrameLocator Dialog(PlaygroundPage outlook) => outlook.Page.GetByRole(AriaRole.Dialog).FrameLocator("iframe");

    private static async Task SignInAsync(PlaygroundPage outlook)
    {
        await SignInButton(outlook).ClickAsync();
        await Dialog(outlook).GetByRole(AriaRole.Link).ClickAsync();
        await Expect(outlook.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
    }

    private static async Task SearchAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Searchbox, new() { Name = "Adresse suchen" }).FillAsync("huber gold");
        await Expect(page.GetByRole(AriaRole.Button).Filter(new() { HasText = Customer }).First).ToBeVisibleAsync();
    }

    /// <summary>All that the browser keeps for the pages that are open, and their addresses.</summary>
    private static async Task<List<string>> KeptAsync(IPage page)
    {
        var kept = new List<string> { await page.Context.StorageStateAsync(new() { IndexedDB = true }) };

        // A mail's frame keeps nothing and runs no script: it would never answer, also while its address is still empty.
        foreach (var frame in page.Frames.Where(frame => frame.Url.StartsWith("http", StringComparison.Ordinal)))
        {
            kept.Add(frame.Url);
            kept.Add(await frame.EvaluateAsync<string>("JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie])")
                .WaitAsync(TimeSpan.FromSeconds(30)));
        }

        return kept;
    }
}
