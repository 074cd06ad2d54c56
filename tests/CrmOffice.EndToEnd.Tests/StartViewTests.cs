using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CrmOffice.EndToEnd.Tests;

/// <summary>The day of somebody at the sample company: what is to be done, done row by row, in the pane and at a desk.</summary>
public sealed class StartViewTests(StartViewTests.PlanningApp app) : IClassFixture<StartViewTests.PlanningApp>
{
    /// <summary>What is due changes with each contact that other tests capture.</summary>
    public sealed class PlanningApp : PlaygroundApp;

    /// <summary>Who begins the day, and how it looks; two looks prove what axe can see, people look at all.</summary>
    public static TheoryData<string, string> Looks()
    {
        var looks = new TheoryData<string, string> { { "light", "de" }, { "dark", "en" } };
        if (PlaygroundApp.Screenshots is not null)
        {
            looks.Add("contrastBlack", "de");
        }

        return looks;
    }

    [Fact]
    public async Task A_due_callback_is_postponed_leaves_the_list_and_comes_back()
    {
        await using var browser = await OpenAsync("#/start?scope=all");
        var page = browser.Page;
        await page.GetByRole(AriaRole.Link, new() { Name = "Alle anzeigen: Wiederanrufe" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Wiederanrufe" })).ToBeVisibleAsync();
        var row = page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Gasthof Goldener Hirsch" });
        await Expect(row).ToContainTextAsync("heute 15:00");

        await row.FocusAsync();
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await LookAsync(browser, "postpone");
        await page.GetByRole(AriaRole.Button, new() { Name = "Nächster Werktag" }).ClickAsync();
        await Expect(page.GetByText("Gasthof Goldener Hirsch: Wiederanruf morgen 15:00.")).ToBeVisibleAsync();
        await Expect(row).ToHaveCountAsync(0);
        await LookAsync(browser, "postponed");

        await page.GetByRole(AriaRole.Button, new() { Name = "Rückgängig" }).ClickAsync();
        await Expect(row).ToContainTextAsync("heute 15:00");
        Assert.Empty(browser.Errors);
    }

    [Fact]
    public async Task A_task_is_entered_changed_and_done()
    {
        await using var browser = await OpenAsync("#/tasks");
        var page = browser.Page;
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Aufgaben" })).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("n");
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Betreff" }).FillAsync("Kostproben richten");
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Betrifft" }).PressSequentiallyAsync("goldener hirsch");
        await page.GetByRole(AriaRole.Option).Filter(new() { HasText = "Gasthof Goldener Hirsch" }).First.ClickAsync();
        await LookAsync(browser, "task-form");
        await page.Keyboard.PressAsync("Control+Enter");
        var row = page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Kostproben richten" });
        await Expect(row).ToContainTextAsync("heute 17:00");

        await row.GetByRole(AriaRole.Button, new() { Name = "Ändern" }).ClickAsync();
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Betreff" }).FillAsync("Kostproben einpacken");
        await page.GetByRole(AriaRole.Button, new() { Name = "Speichern" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Erledigt: Kostproben einpacken" }).ClickAsync();
        await Expect(page.GetByText("Erledigt: Kostproben einpacken", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Kostproben einpacken" })).ToHaveCountAsync(0);
        Assert.Empty(browser.Errors);
    }

    [Fact]
    public async Task Suggestions_are_filtered_and_sorted_and_their_task_is_made_once()
    {
        await using var browser = await OpenAsync("#/suggestions?scope=all");
        var page = browser.Page;
        await Expect(page.GetByRole(AriaRole.Columnheader, new() { Name = "Überfällig seit" })).ToHaveAttributeAsync("aria-sort", "descending");
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Art filtern" }).SelectOptionAsync("customer");
        await page.GetByRole(AriaRole.Button, new() { Name = "Letzter Kontakt" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("scope=all&type=customer&sort=lastContactAt"));
        await Expect(page.Locator("[aria-busy=true]")).ToHaveCountAsync(0);
        await Expect(page.Locator("[data-row]").First).ToContainTextAsync("Kunde");
        await LookAsync(browser, "suggestions");

        async Task CreateTaskAsync()
        {
            await page.Locator("[data-row]").First.GetByRole(AriaRole.Button, new() { Name = "planen" }).ClickAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Anruf-Aufgabe anlegen" }).ClickAsync();
        }

        await CreateTaskAsync();
        await Expect(page.GetByText("Aufgabe angelegt:")).ToBeVisibleAsync();
        await CreateTaskAsync();
        await Expect(page.GetByText("Es gibt schon eine offene Aufgabe")).ToBeVisibleAsync();
        await page.Locator("[data-row]").First.GetByRole(AriaRole.Button, new() { Name = "erfassen" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Complementary).GetByLabel("Themen")).ToBeFocusedAsync();
        Assert.Empty(browser.Errors);
    }

    [Fact]
    public async Task An_appointment_is_cancelled_moved_and_held_and_that_is_taken_back()
    {
        await using var browser = await OpenAsync("#/start?scope=all");
        var page = browser.Page;
        ILocator Filter(string column) => page.GetByRole(AriaRole.Combobox, new() { Name = $"{column} filtern" });
        await page.GetByRole(AriaRole.Link, new() { Name = "Alle anzeigen: Termine heute" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Termine", Exact = true })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Columnheader, new() { Name = "Beginn" })).ToHaveAttributeAsync("aria-sort", "ascending");
        await Filter("Beginn").SelectOptionAsync("nextWeek");
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("start=nextWeek"));
        await Expect(page.Locator("[aria-busy=true]")).ToHaveCountAsync(0);
        var row = page.Locator($"[data-row='{await page.Locator("[data-row]").First.GetAttributeAsync("data-row")}']");

        await row.GetByRole(AriaRole.Button, new() { Name = "Absagen" }).ClickAsync();
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Grund" }).FillAsync("Krank");
        await LookAsync(browser, "appointment-cancel");
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Absagen", Exact = true }).ClickAsync();
        await Expect(page.GetByText("Termin abgesagt:")).ToBeVisibleAsync();
        await Expect(row).ToContainTextAsync("abgesagt");
        await LookAsync(browser, "appointment-cancelled");
        await page.GetByRole(AriaRole.Button, new() { Name = "Rückgängig" }).ClickAsync();
        await Expect(row).ToContainTextAsync("geplant");

        await row.GetByRole(AriaRole.Button, new() { Name = "Ändern" }).ClickAsync();
        await page.GetByLabel("Tag", new() { Exact = true }).FillAsync("2026-02-27");
        await LookAsync(browser, "appointment-form");
        await page.Keyboard.PressAsync("Control+Enter");
        await Filter("Beginn").SelectOptionAsync("own");
        await page.GetByLabel("Von", new() { Exact = true }).FillAsync("2026-02-20");
        await page.GetByLabel("Bis", new() { Exact = true }).FillAsync("2026-02-28");
        await LookAsync(browser, "appointment-period");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("start=2026-02-20..2026-02-28"));
        await Expect(Filter("Beginn")).ToBeFocusedAsync();
        await Filter("Status").SelectOptionAsync("planned");
        await row.GetByRole(AriaRole.Button, new() { Name = "Hat stattgefunden" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Textbox, new() { Name = "Ergebnis" })).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("Bestellt im Mai");
        await LookAsync(browser, "appointment-outcome");
        await page.Keyboard.PressAsync("Control+Enter");
        await Expect(page.GetByText("Termin abgehalten:")).ToBeVisibleAsync();
        await Expect(row).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Button, new() { Name = "Rückgängig" }).ClickAsync();
        await row.GetByRole(AriaRole.Button, new() { Name = "Hat stattgefunden" }).ClickAsync();
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Ergebnis" }).FillAsync("Bestellt im Mai");
        await page.Keyboard.PressAsync("Control+Enter");
        await Filter("Beginn").SelectOptionAsync("lastMonth");
        await Filter("Status").SelectOptionAsync("held");
        await row.GetByRole(AriaRole.Button, new() { Name = "Ergebnis" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Textbox, new() { Name = "Ergebnis" })).ToHaveValueAsync("Bestellt im Mai");
        await LookAsync(browser, "appointment-held");
        await page.Keyboard.PressAsync("Escape");
        await page.GetByRole(AriaRole.Button, new() { Name = "Kontakt erfassen" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Complementary).GetByLabel("Themen")).ToBeFocusedAsync();
        Assert.Empty(browser.Errors);
    }

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task In_the_narrow_pane_the_day_its_lists_and_a_record_fit(string theme, string language)
    {
        var isGerman = language == "de";
        await using var outlook = await app.OpenAsync($"#theme={theme}&language={language}&size=narrow", locale: isGerman ? "de-AT" : "en-GB");
        var pane = outlook.Pane;
        async Task LookAsync(string name)
        {
            await Expect(pane.Locator("[aria-busy=true]")).ToHaveCountAsync(0);
            if (PlaygroundApp.Screenshots is { } folder)
            {
                await outlook.Page.Locator("iframe[src^='/playground/pane.html']")
                    .ScreenshotAsync(new() { Path = Path.Combine(folder, $"start-{theme}-{language}-{name}.png") });
            }

            var problems = await outlook.AccessibilityProblemsAsync();
            Assert.True(problems.Count == 0, $"{name}: {string.Join(Environment.NewLine, problems)}");
            Assert.False(await pane.Locator("html").EvaluateAsync<bool>("html => html.scrollWidth > html.clientWidth"), $"{name} scrolls sideways.");
        }

        ILocator Button(string name) => pane.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });
        await Expect(pane.GetByRole(AriaRole.Heading, new() { Name = isGerman ? "Heute, Montag, 2. März" : "Today, Monday" })).ToBeVisibleAsync();
        await LookAsync("mine");
        await Button(isGerman ? "Alle" : "All").ClickAsync();
        await LookAsync("all");
        await pane.GetByRole(AriaRole.Heading, new() { Name = isGerman ? "Offene Reklamationen" : "Open complaints" }).ScrollIntoViewIfNeededAsync();
        await LookAsync("all-below");
        foreach (var list in isGerman ? (string[])["Wiederanrufe", "Anrufvorschläge", "Meine Aufgaben", "Termine heute"] : ["Callbacks", "Call suggestions", "My tasks", "Appointments today"])
        {
            await pane.GetByRole(AriaRole.Link, new() { Name = $": {list}" }).ClickAsync();
            await Expect(pane.GetByRole(AriaRole.Listitem).First).ToBeVisibleAsync();
            await LookAsync(list.Replace(' ', '-'));

            // A long list leaves the way back its room.
            Assert.Equal(24, (await Button(isGerman ? "Zurück" : "Back").BoundingBoxAsync())!.Height);
            if (list is "Termine heute" or "Appointments today")
            {
                await pane.GetByRole(AriaRole.Combobox, new() { Name = isGerman ? "Beginn filtern" : "Filter Start" }).SelectOptionAsync("own");
                await Expect(pane.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
                await LookAsync("period");
                await outlook.Page.Keyboard.PressAsync("Escape");
            }

            await Button(isGerman ? "Zurück" : "Back").ClickAsync();
        }

        // One's own tasks lead back to one's own day.
        await Button(isGerman ? "Alle" : "All").ClickAsync();
        await pane.GetByRole(AriaRole.Link, new() { Name = isGerman ? ": Wiederanrufe" : ": Callbacks" }).ClickAsync();
        await pane.GetByRole(AriaRole.Listitem).GetByRole(AriaRole.Button).First.ClickAsync();
        await Expect(Button(isGerman ? "Verschieben" : "Postpone")).ToBeVisibleAsync();
        await LookAsync("record");
        await Button(isGerman ? "Verschieben" : "Postpone").ClickAsync();
        await Expect(pane.GetByRole(AriaRole.Button, new() { Name = isGerman ? "Nächste Woche" : "Next week" })).ToBeVisibleAsync();
        await LookAsync("record-callback");
        Assert.Empty(outlook.Errors);
    }

    [Theory]
    [InlineData(1366, 768, ColorScheme.Light, "de-AT")]
    [InlineData(1366, 768, ColorScheme.Dark, "en-GB")]
    [InlineData(760, 700, ColorScheme.Light, "en-GB")]
    public async Task At_a_desk_the_day_and_the_lists_fit_the_window(int width, int height, ColorScheme scheme, string locale)
    {
        await using var browser = await OpenAsync("", width, height, scheme, locale);
        foreach (var hash in (string[])["#/start", "#/start?scope=all", "#/callbacks?scope=all", "#/suggestions?scope=all", "#/tasks?scope=all", "#/appointments?scope=all", "#/appointments?scope=all&status=held&descending=true"])
        {
            await browser.Page.EvaluateAsync("hash => { window.location.hash = hash; }", hash);
            await Expect(browser.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
            await LookAsync(browser, $"{width}-{scheme}-{locale}-{hash[2..].Replace('?', '-')}");
        }

        await browser.Page.EvaluateAsync("window.location.hash = '#/tasks?overdue=true&kind=qualityIssue'");
        await LookAsync(browser, $"{width}-{scheme}-{locale}-none");
    }

    private static async Task LookAsync(PlaygroundPage browser, string name)
    {
        await Expect(browser.Page.Locator("[aria-busy=true]")).ToHaveCountAsync(0);
        await browser.ScreenshotAsync($"start-wide-{name}");

        Assert.Empty(await browser.AccessibilityProblemsAsync());
        Assert.False(await browser.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth"));
        Assert.Empty(browser.Errors);
    }

    /// <summary>The app as a window of its own: the playground's pane, which signs in as a sample employee.</summary>
    private async Task<PlaygroundPage> OpenAsync(
        string hash, int width = 1366, int height = 768, ColorScheme scheme = ColorScheme.Light, string locale = "de-AT")
    {
        var browser = await app.NewPageAsync(width, height, scheme, locale);
        await browser.Page.GotoAsync($"/playground/pane.html{hash}");
        return browser;
    }
}
