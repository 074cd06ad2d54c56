using System.Net.Http.Json;
using CrmOffice.Api.Features.Calls;
using CrmOffice.Api.Tests;
using CrmOffice.SimulatedGraph.Telephony;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CrmOffice.EndToEnd.Tests;

/// <summary>From the number beside a mail to the contact in the history, and what is left when a call comes to nothing (R29).</summary>
public sealed class CallingTests(CallingApp app) : IClassFixture<CallingApp>
{
    private const string Customer = "Gasthof Goldener Hirsch";

    [Theory]
    [InlineData("light", "de")]
    [InlineData("dark", "en")]
    public async Task A_number_is_chosen_rung_connected_and_becomes_a_contact_with_its_duration(string theme, string language)
    {
        var texts = language == "de" ? German : English;
        var number = (await NumbersAsync())[0];
        app.WhenRung(EmployeeAnswer.Waits);
        app.Telephony.WhenCalled(number.DialNumber, NumberAnswer.PicksUp, TimeSpan.FromSeconds(6));
        await using var view = await OpenAsync(theme, language);
        await view.Outlook.OpenAsync("Re: Lieferung Weihnachten");
        await view.Button(texts.Call).ClickAsync();
        await Expect(view.Outlook.Pane.GetByRole(AriaRole.Menuitem).Nth(1)).ToBeVisibleAsync();
        await view.LookAsync("choice");
        await view.Outlook.Pane.GetByRole(AriaRole.Menuitem).Filter(new() { HasText = number.Number }).First.ClickAsync();
        await Expect(view.Bar).ToContainTextAsync(texts.Ringing);
        await Expect(view.Button(texts.HangUp)).ToBeVisibleAsync();
        await view.LookAsync("ringing");

        var rung = app.Telephony.Calls[^1];
        app.Telephony.PickUp(rung.Id);
        await Expect(view.Bar).ToContainTextAsync(texts.Calling);
        await view.LookAsync("calling");
        app.Clock.Advance(TimeSpan.FromSeconds(6));
        await Expect(view.Bar).ToContainTextAsync(texts.Connected);
        app.Clock.Advance(TimeSpan.FromSeconds(154));
        await view.Outlook.Page.Context.Clock.SetFixedTimeAsync(app.Clock.GetUtcNow().UtcDateTime);
        await Expect(view.Bar).ToContainTextAsync("2:34");
        await view.LookAsync("connected");

        // Whichever mail is open, the call stays and says with whom it is.
        await view.Outlook.OpenAsync("Bestellung Backstube");
        await Expect(view.Outlook.PartyName).ToHaveTextAsync("Bäckerei Müller & Söhne");
        await Expect(view.Bar).ToContainTextAsync(Customer);
        await Expect(view.Bar).ToContainTextAsync("2:34");
        await view.LookAsync("another-mail");

        app.Telephony.EndTalk(rung.Id, 154);
        app.Clock.Advance(TimeSpan.FromMinutes(61));
        await Expect(view.Bar).ToContainTextAsync(texts.Ended);
        await view.Outlook.Page.Context.Clock.SetFixedTimeAsync(app.Clock.GetUtcNow().UtcDateTime);
        await view.LookAsync("ended");
        await view.Button(texts.Capture).ClickAsync();
        await Expect(view.Outlook.PartyName).ToHaveTextAsync(Customer);
        await Expect(view.Outlook.Pane.GetByText(texts.Duration)).ToBeVisibleAsync();
        await Expect(view.Outlook.Pane.GetByLabel(texts.Kind, new() { Exact = true })).ToHaveValueAsync("phone");
        await view.LookAsync("form");
        await view.Outlook.Pane.GetByRole(AriaRole.Textbox, new() { Name = texts.Topics }).FillAsync($"Preise {theme}");
        await view.Outlook.Page.Keyboard.PressAsync("Control+Enter");
        var row = view.Outlook.Pane.GetByRole(AriaRole.Listitem).Filter(new() { HasText = $"Preise {theme}" });
        await Expect(row).ToContainTextAsync(texts.Duration);
        await Expect(view.Bar).ToHaveCountAsync(0);
        await view.LookAsync("history");
        Assert.Equal(154, await app.ReadAsync(db => db.PhoneCalls.Where(c => c.Interaction!.Topics == $"Preise {theme}").Select(c => c.DurationSeconds).SingleAsync()));
        Assert.Empty(view.Outlook.Errors);
    }

    [Theory]
    [InlineData("light", "de")]
    [InlineData("dark", "en")]
    public async Task What_comes_to_nothing_says_why_stands_in_the_history_and_leaves_the_link(string theme, string language)
    {
        var texts = language == "de" ? German : English;

        // Another one: what the call log tells of a number is not for these attempts.
        var number = (await NumbersAsync())[1];
        app.WhenRung(EmployeeAnswer.PicksUp);
        await using var view = await OpenAsync(theme, language);
        await view.Outlook.OpenAsync("Re: Lieferung Weihnachten");
        foreach (var (answer, words) in new[]
        {
            (NumberAnswer.IsBusy, texts.Busy), (NumberAnswer.LetsItRing, texts.NoAnswer), (NumberAnswer.IsUnreachable, texts.Unreachable),
        })
        {
            app.Telephony.WhenCalled(number.DialNumber, answer);
            await view.Button(texts.Call).ClickAsync();
            await view.Outlook.Pane.GetByRole(AriaRole.Menuitem).Filter(new() { HasText = number.Number }).First.ClickAsync();
            await Expect(view.Bar).ToContainTextAsync(words);
            await view.LookAsync($"{answer}");
        }

        await Expect(view.Outlook.Pane.GetByRole(AriaRole.Listitem).Filter(new() { HasText = texts.CallTo }).First).ToBeVisibleAsync();
        var page = await view.Outlook.Page.Context.RunAndWaitForPageAsync(() => view.Button(texts.WithTeams).ClickAsync());
        await page.CloseAsync();
        await Expect(view.Bar).ToContainTextAsync(texts.Dialled);
        await view.LookAsync("by-link");

        // The row of a call opens the form, too.
        await view.Button(texts.Close).Last.ClickAsync();
        await Expect(view.Bar).ToHaveCountAsync(0);
        var row = view.Outlook.Pane.GetByRole(AriaRole.Listitem).Filter(new() { HasText = texts.CallTo }).First;
        await row.GetByRole(AriaRole.Button).First.ClickAsync();
        await Expect(row.GetByRole(AriaRole.Button, new() { Name = texts.Capture })).ToBeVisibleAsync();
        await view.LookAsync("row");
        await row.GetByRole(AriaRole.Button, new() { Name = texts.Capture }).ClickAsync();
        await Expect(view.Outlook.Pane.GetByText(texts.Unknown)).ToBeVisibleAsync();
    }

    private async Task<IReadOnlyList<PartyNumber>> NumbersAsync()
    {
        var id = await app.ReadAsync(db => db.Parties.Where(p => p.Name == Customer).Select(p => p.Id).SingleAsync());
        return (await app.Http.GetFromJsonAsync<PartyNumbers>($"/api/parties/{id}/numbers", CrmApp.Json))!.Numbers;
    }

    private async Task<View> OpenAsync(string theme, string language) => new(
        await app.OpenAsync($"#theme={theme}&language={language}&size=narrow", locale: language == "de" ? "de-AT" : "en-GB"),
        $"calling-{theme}-{language}",
        language == "de" ? "Anrufe" : "Calls");

    private sealed class View(PlaygroundPage outlook, string name, string bar) : IAsyncDisposable
    {
        private int looks;

        public PlaygroundPage Outlook => outlook;

        public ILocator Bar => outlook.Pane.GetByRole(AriaRole.Region, new() { Name = bar });

        public ILocator Button(string text) => outlook.Pane.GetByRole(AriaRole.Button, new() { Name = text, Exact = true });

        public async Task LookAsync(string view)
        {
            await Expect(outlook.Pane.Locator("[aria-busy=true]")).ToHaveCountAsync(0);
            if (PlaygroundApp.Screenshots is { } folder)
            {
                await outlook.Page.Locator("iframe[src^='/playground/pane.html']")
                    .ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{looks++:00}-{view}.png") });
            }

            var problems = await outlook.AccessibilityProblemsAsync();
            Assert.True(problems.Count == 0, $"{view}: {string.Join(Environment.NewLine, problems)}");
            Assert.False(await outlook.Pane.Locator("html").EvaluateAsync<bool>("html => html.scrollWidth > html.clientWidth"), $"{view} scrolls sideways.");
        }

        public ValueTask DisposeAsync() => outlook.DisposeAsync();
    }

    private static readonly Texts German = new(
        "Anrufen", "Auflegen", "Bitte in Teams abheben", "wird angerufen", "Verbunden", "Gespräch beendet", "Kontakt erfassen", "Dauer 2:34", "Art", "Themen",
        "Die Nummer ist besetzt", "Niemand hat abgehoben", "nicht erreichbar", "Anruf an", "Mit Teams anrufen", "Haben Sie gesprochen?", "Schließen", "Dauer unbekannt");

    private static readonly Texts English = new(
        "Call", "Hang up", "Please pick up in Teams", "Calling", "Connected", "Call ended", "Capture contact", "Duration 2:34", "Type", "Topics",
        "The number is busy", "Nobody picked up", "can't be reached", "Call to", "Call with Teams", "Did you talk?", "Close", "Duration unknown");

    private sealed record Texts(
        string Call, string HangUp, string Ringing, string Calling, string Connected, string Ended, string Capture, string Duration, string Kind, string Topics,
        string Busy, string NoAnswer, string Unreachable, string CallTo, string WithTeams, string Dialled, string Close, string Unknown);
}
