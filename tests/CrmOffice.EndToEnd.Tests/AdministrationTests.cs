using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using CrmOffice.Api.Model;
using CrmOffice.SimulatedGraph;
using CrmOffice.SimulatedGraph.Mailboxes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CrmOffice.EndToEnd.Tests;

/// <summary>What an administrator looks after in the wide view: mailboxes, parked mails, rules (R77).</summary>
public sealed partial class AdministrationTests(WithoutGraphApp withoutGraph, MailLinkingApp app) : IClassFixture<WithoutGraphApp>, IClassFixture<MailLinkingApp>
{
    [Fact]
    public async Task A_mailbox_is_added_read_with_progress_and_withdrawn()
    {
        var mailbox = await MailboxAsync("Pichler");
        mailbox.Receive(new SimulatedMail(await CustomerAddressAsync(), "Bestellung"));
        mailbox.Receive(new SimulatedMail("niemand@unbekannt.example", "Anfrage"));

        // The second folder's answer comes when the clock moves.
        app.Graph.Faults = new FaultPlan
        {
            Requests =
            [
                new RequestFault(FaultKind.Latency)
                {
                    Mailbox = mailbox.Id, Path = "/users/*/mailFolders/*/messages/delta", After = 1, Times = 1, Latency = TimeSpan.FromSeconds(5),
                },
            ],
        };
        await using var browser = await OpenAsync("#/customers");
        var page = browser.Page;
        await page.GetByRole(AriaRole.Link, new() { Name = "Verwaltung" }).ClickAsync();
        await Expect(page.GetByText("Postfächer werden alle 2 Minuten abgefragt.")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { NameRegex = Pichler() }).ClickAsync();
        var detail = Detail(page);
        await Expect(detail.GetByText("Nimmt nicht teil")).ToBeVisibleAsync();
        await Expect(detail.GetByLabel("Vorhandene Mails einlesen")).ToHaveValueAsync("365");
        await browser.ScreenshotAsync("administration-add");
        await detail.GetByLabel("Vorhandene Mails einlesen").SelectOptionAsync("3 Monate");
        await detail.GetByRole(AriaRole.Button, new() { Name = "Aufnehmen" }).ClickAsync();

        await Expect(detail.GetByText("Wird eingelesen: 2 Mails, Ordner 1 von 3")).ToBeVisibleAsync();
        await browser.ScreenshotAsync("administration-reading");
        app.Clock.Advance(TimeSpan.FromSeconds(6));
        await Expect(detail.GetByText("Aktiv")).ToBeVisibleAsync();
        await Expect(detail.GetByRole(AriaRole.Definition).Nth(3)).ToHaveTextAsync("1");

        // An older period is read afterwards.
        await detail.GetByLabel("Ältere Mails einlesen").SelectOptionAsync("2 Jahre");
        await detail.GetByRole(AriaRole.Button, new() { Name = "Einlesen" }).ClickAsync();
        await Expect(detail.GetByLabel("Ältere Mails einlesen").GetByRole(AriaRole.Option, new() { Name = "2 Jahre" })).ToHaveCountAsync(0);
        await Expect(detail.GetByText("Aktiv")).ToBeVisibleAsync();

        await detail.GetByRole(AriaRole.Button, new() { Name = "Einwilligung zurückziehen …" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await Expect(dialog).ToContainTextAsync("1 eingetragene Mail bleibt im Verlauf");
        await browser.ScreenshotAsync("administration-withdraw");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Zurückziehen und löschen" }).ClickAsync();
        await Expect(detail.GetByText("Nimmt nicht teil")).ToBeVisibleAsync();
        Assert.Equal(0, await app.ReadAsync(db => db.Mailboxes.CountAsync(m => m.Address == mailbox.Address)));
        Assert.Empty(browser.Errors);
    }

    [Fact]
    public async Task Parked_mails_are_tried_again_one_by_one_and_all_and_the_result_is_shown()
    {
        var mailbox = await MailboxAsync("Steininger");
        var customer = await CustomerAddressAsync();
        foreach (var subject in (string[])["Erstes", "Zweites", "Drittes"])
        {
            mailbox.Receive(new SimulatedMail(customer, subject));
        }

        await AddWithUnreadableMailsAsync(mailbox, "Steininger");
        await using var browser = await OpenAsync("#/administration/mailboxes?show=needsAttention");
        var page = browser.Page;
        await page.GetByRole(AriaRole.Link, new() { NameRegex = Steininger() }).ClickAsync();
        var parked = Detail(page).GetByRole(AriaRole.Region, new() { Name = "Geparkte Mails" });
        await Expect(parked.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(3);
        await Expect(parked.GetByRole(AriaRole.Listitem).First).ToContainTextAsync("Fehler bei Microsoft (500)");
        await browser.ScreenshotAsync("administration-parked");

        // One that still fails is parked again, and says so where it stands.
        await parked.GetByRole(AriaRole.Button, new() { Name = "Erneut versuchen" }).First.ClickAsync();
        await Expect(parked.GetByRole(AriaRole.Listitem).First).ToContainTextAsync("Wieder geparkt");
        app.Graph.Faults = FaultPlan.None;
        await parked.GetByRole(AriaRole.Button, new() { Name = "Alle 3 erneut versuchen" }).ClickAsync();
        await Expect(parked.GetByText("3 eingetragen")).ToBeVisibleAsync();
        await Expect(parked.GetByRole(AriaRole.Listitem).First).ToContainTextAsync("Eingetragen");
        await browser.ScreenshotAsync("administration-tried-again");
        await parked.GetByRole(AriaRole.Button, new() { Name = "Schließen" }).ClickAsync();
        await Expect(parked).ToBeHiddenAsync();
        Assert.Empty(browser.Errors);
    }

    [Fact]
    public async Task Rules_are_checked_kept_over_a_colleagues_change_and_saved()
    {
        var domain = (await CustomerAddressAsync()).Split('@')[1];
        await using var browser = await OpenAsync("#/administration/rules");
        var page = browser.Page;
        var exclusions = page.GetByRole(AriaRole.Region, new() { Name = "Ausgenommen" });
        var line = exclusions.GetByRole(AriaRole.Textbox);
        await line.FillAsync("kein Name");
        await line.PressAsync("Enter");
        await Expect(exclusions.GetByText("Geben Sie eine Adresse oder eine Domäne an.")).ToBeVisibleAsync();
        await Expect(line).ToHaveValueAsync("kein Name");
        await line.FillAsync($"@{domain.ToUpperInvariant()}");
        await line.PressAsync("Enter");
        await Expect(exclusions.GetByText("Mails werden nicht mehr eingetragen")).ToBeVisibleAsync();
        await Expect(line).ToHaveValueAsync("");
        var own = page.GetByRole(AriaRole.Region, new() { Name = "Eigene Domänen" });
        await own.GetByRole(AriaRole.Textbox).FillAsync("gmx.at");
        await own.GetByRole(AriaRole.Button, new() { Name = "Hinzufügen" }).ClickAsync();
        await Expect(own.GetByText("Dort haben auch Kunden Adressen.")).ToBeVisibleAsync();
        await browser.ScreenshotAsync("administration-rules");

        // What was begun survives another page, and a colleague who saves first: after the page has read the rules anew.
        await page.GetByRole(AriaRole.Tab, new() { Name = "Postfächer" }).ClickAsync();
        await page.RunAndWaitForResponseAsync(() => page.GetByRole(AriaRole.Tab, new() { Name = "Regeln" }).ClickAsync(), "**/api/mail-rules");
        var rules = await app.GetAsync<JsonElement>("/api/mail-rules");
        using var colleague = new HttpRequestMessage(HttpMethod.Put, "/api/mail-rules")
        {
            Content = JsonContent.Create(new { ownDomains = rules.GetProperty("ownDomains"), exclusions = new[] { "betriebsrat.example" } }),
        };
        colleague.Headers.TryAddWithoutValidation("If-Match", rules.GetProperty("etag").GetString());
        using var answer = await app.Http.SendAsync(colleague);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        var save = page.GetByRole(AriaRole.Button, new() { Name = "Speichern" });
        await save.ClickAsync();
        await Expect(page.GetByText("Dazugekommen: betriebsrat.example")).ToBeVisibleAsync();
        await browser.ScreenshotAsync("administration-rules-conflict");
        await save.ClickAsync();
        await Expect(page.GetByText("Regeln gespeichert.")).ToBeVisibleAsync();

        var saved = await app.ReadAsync(db => db.MailExclusions.Select(e => e.Value).ToListAsync());
        Assert.Equivalent((string[])["betriebsrat.example", domain], saved, strict: true);
        await app.ReadAsync(db => db.MailExclusions.ExecuteDeleteAsync());
        Assert.Equal(["Failed to load resource: the server responded with a status of 412 (Precondition Failed)"], browser.Errors);
    }

    [Fact]
    public async Task Somebody_who_is_no_administrator_is_told_so()
    {
        var number = await app.ReadAsync(db => db.Employees.Where(e => e.LastName == "Wallner").Select(e => e.Number).SingleAsync());
        await using var browser = await OpenAsync("#/administration/mailboxes", employee: number);
        var page = browser.Page;

        await Expect(page.GetByText("Die Verwaltung ist Administratoren vorbehalten.")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Verwaltung" })).ToHaveCountAsync(0);
        await Expect(page.GetByRole(AriaRole.Tab)).ToHaveCountAsync(0);
        Assert.Empty(browser.Errors);
    }

    [Theory]
    [InlineData(1366, ColorScheme.Light, "de-AT")]
    [InlineData(320, ColorScheme.Dark, "en-GB")]
    public async Task Without_access_to_mailboxes_the_missing_settings_are_named(int width, ColorScheme scheme, string locale)
    {
        await using var browser = await OpenAsync("#/administration/mailboxes", width, 768, scheme, locale, host: withoutGraph);
        await Expect(browser.Page.GetByText("Graph:CertificatePath", new() { Exact = true })).ToBeVisibleAsync();
        await LookAsync(browser, $"setup-{width}");
    }

    [Theory]
    [InlineData(1600, ColorScheme.Light, ForcedColors.None, "de-AT")]
    [InlineData(1366, ColorScheme.Dark, ForcedColors.Active, "de-AT")]
    [InlineData(900, ColorScheme.Dark, ForcedColors.None, "en-GB")]
    [InlineData(320, ColorScheme.Light, ForcedColors.None, "de-AT")]
    public async Task The_pages_are_accessible_and_fit_the_window(int width, ColorScheme scheme, ForcedColors forcedColors, string locale)
    {
        await ArrangeAsync();
        await using var browser = await OpenAsync("#/administration/mailboxes", width, 768, scheme, locale, forcedColors);
        var page = browser.Page;
        var name = $"{width}-{scheme}-{forcedColors}";
        await Expect(page.GetByRole(AriaRole.Link, new() { NameRegex = Zauner() })).ToBeVisibleAsync();
        await Expect(page.GetByText(StoppedText())).ToBeVisibleAsync();
        await LookAsync(browser, name);

        // By keyboard alone: down the list, into a mailbox, and back to its row.
        await page.GetByRole(AriaRole.Link, new() { NameRegex = Brandstetter() }).FocusAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("ArrowUp");
        await page.Keyboard.PressAsync("Enter");
        await Expect(Detail(page).GetByText(StoppedText())).ToBeVisibleAsync();
        await LookAsync(browser, $"{name}-stopped");
        await Detail(page).GetByRole(AriaRole.Button).First.FocusAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.GetByRole(AriaRole.Link, new() { NameRegex = Brandstetter() })).ToBeFocusedAsync();

        await page.GetByRole(AriaRole.Link, new() { NameRegex = Kofler() }).ClickAsync();
        await Expect(Detail(page).GetByRole(AriaRole.Listitem).First).ToBeVisibleAsync();
        await LookAsync(browser, $"{name}-parked");

        await page.EvaluateAsync("window.location.hash = '#/administration/rules'");
        await Expect(page.GetByRole(AriaRole.Textbox).Nth(1)).ToBeVisibleAsync();
        await LookAsync(browser, $"{name}-rules");
    }

    private static async Task LookAsync(PlaygroundPage browser, string name)
    {
        await browser.ScreenshotAsync($"administration-{name}");

        Assert.Empty(await browser.AccessibilityProblemsAsync());
        Assert.False(await browser.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth"));
        Assert.Empty(browser.Errors);
    }

    /// <summary>One mailbox is well, one is stopped, one has parked mails.</summary>
    private async Task ArrangeAsync()
    {
        var stopped = await MailboxAsync("Brandstetter");
        var refusal = new RequestFault(FaultKind.AccessDenied) { Mailbox = stopped.Id };
        app.Graph.Faults = new FaultPlan { Requests = [refusal] };
        await AddAsync("Brandstetter");
        await WaitAsync(m => m.Address == stopped.Address && m.State == MailboxState.Stopped);

        var parked = await MailboxAsync("Kofler");
        if (!await app.ReadAsync(db => db.Mailboxes.AnyAsync(m => m.Address == parked.Address)))
        {
            parked.Receive(new SimulatedMail(await CustomerAddressAsync(), "Anfrage"));
            parked.Receive(new SimulatedMail(await CustomerAddressAsync(), "Bestellung"));
            await AddWithUnreadableMailsAsync(parked, "Kofler", refusal);
        }

        app.Graph.Faults = new FaultPlan { Requests = [refusal] };
        var active = await MailboxAsync("Zauner");
        await AddAsync("Zauner");
        await WaitAsync(m => m.Address == active.Address && m.LastSuccessAt != null);
    }

    private async Task AddWithUnreadableMailsAsync(SimulatedMailbox mailbox, string lastName, params RequestFault[] others)
    {
        app.Graph.Faults = new FaultPlan
        {
            Requests = [.. others, new RequestFault(FaultKind.ServerError) { Mailbox = mailbox.Id, Path = "/users/*/messages/AAkA*", Status = 500 }],
        };
        await AddAsync(lastName);
        await WaitAsync(m => m.Address == mailbox.Address && m.LastSuccessAt != null);
    }

    /// <summary>Takes part from now on; nothing when it does already.</summary>
    private async Task AddAsync(string lastName)
    {
        var id = (await EmployeeAsync(lastName)).Id;
        using var added = await app.Http.PostAsJsonAsync("/api/mailboxes", new { employeeId = id, days = 30 });
    }

    /// <summary>Until the server has read so far; its worker looks every second.</summary>
    private async Task WaitAsync(System.Linq.Expressions.Expression<Func<Mailbox, bool>> condition)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromMinutes(2));
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (!await app.ReadAsync(db => db.Mailboxes.AnyAsync(condition, limit.Token)))
        {
            await timer.WaitForNextTickAsync(limit.Token);
        }
    }

    private async Task<SimulatedMailbox> MailboxAsync(string lastName)
    {
        var employee = await EmployeeAsync(lastName);
        return app.Graph.AddMailbox(employee.UserAccount ?? employee.Email!, employee.Email!, employee.Name);
    }

    private Task<Employee> EmployeeAsync(string lastName) => app.ReadAsync(db => db.Employees.AsNoTracking().SingleAsync(e => e.LastName == lastName));

    /// <summary>One that belongs to one customer alone.</summary>
    private Task<string> CustomerAddressAsync() => app.ReadAsync(db => db.PartyEmailAddresses
        .Where(a => a.Party!.Type == PartyType.Customer && a.Party.IsActive && db.PartyEmailAddresses.Count(b => b.Address == a.Address) == 1)
        .OrderBy(a => a.Id).Select(a => a.Address).FirstAsync());

    private async Task<PlaygroundPage> OpenAsync(
        string hash,
        int width = 1366,
        int height = 768,
        ColorScheme scheme = ColorScheme.Light,
        string locale = "de-AT",
        ForcedColors forcedColors = ForcedColors.None,
        string? employee = null,
        PlaygroundApp? host = null)
    {
        var browser = await (host ?? app).NewPageAsync(width, height, scheme, locale, forcedColors);
        await browser.Page.GotoAsync($"/playground/pane.html{(employee is null ? "" : $"?employee={employee}")}{hash}");
        return browser;
    }

    private static ILocator Detail(IPage page) => page.GetByRole(AriaRole.Complementary);

    [GeneratedRegex("Pichler")]
    private static partial Regex Pichler();

    [GeneratedRegex("Steininger")]
    private static partial Regex Steininger();

    [GeneratedRegex("Brandstetter")]
    private static partial Regex Brandstetter();

    [GeneratedRegex("Kofler")]
    private static partial Regex Kofler();

    [GeneratedRegex("Zauner")]
    private static partial Regex Zauner();

    [GeneratedRegex("Angehalten: kein Zugriff|Stopped: no access")]
    private static partial Regex StoppedText();
}
