using System.Text.Json.Nodes;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CrmOffice.EndToEnd.Tests;

/// <summary>Appointments beside a mail, with Outlook's calendar behind them.</summary>
public sealed class AppointmentTests(CalendarPlaygroundApp app) : IClassFixture<CalendarPlaygroundApp>
{
    [Theory]
    [InlineData("light", "de")]
    [InlineData("dark", "en")]
    public async Task An_appointment_is_planned_moved_in_Outlook_changed_here_and_cancelled(string theme, string language)
    {
        var texts = language == "de" ? German : English;
        await using var outlook = await app.OpenAsync($"#theme={theme}&language={language}&size=narrow", locale: language == "de" ? "de-AT" : "en-GB");
        var pane = outlook.Pane;
        var view = 0;
        async Task LookAsync(string name)
        {
            await Expect(pane.Locator("[aria-busy=true]")).ToHaveCountAsync(0);
            var problems = await outlook.AccessibilityProblemsAsync();
            Assert.True(problems.Count == 0, $"{name}: {string.Join(Environment.NewLine, problems)}");
            Assert.False(await pane.Locator("html").EvaluateAsync<bool>("html => html.scrollWidth > html.clientWidth"), $"{name} scrolls sideways.");
            if (PlaygroundApp.Screenshots is { } folder)
            {
                await outlook.Page.Locator("iframe[src^='/playground/pane.html']")
                    .ScreenshotAsync(new() { Path = Path.Combine(folder, $"appointment-{theme}-{language}-{view++:00}-{name}.png") });
            }
        }

        async Task CancelAsync(string reason)
        {
            await Button(texts.Cancel).First.ClickAsync();
            var popover = pane.GetByRole(AriaRole.Dialog);
            await popover.GetByRole(AriaRole.Textbox).FillAsync(reason);
            await LookAsync("cancel");
            await popover.GetByRole(AriaRole.Button, new() { Name = texts.Cancel, Exact = true }).ClickAsync();

            // What lies below an open popover is hidden from screen readers.
            await Expect(pane.Locator("#root[aria-hidden]")).ToHaveCountAsync(0);
        }

        ILocator Button(string name) => pane.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

        await outlook.OpenAsync("Re: Lieferung Weihnachten");
        await Expect(outlook.PartyName).ToHaveTextAsync("Gasthof Goldener Hirsch");
        await LookAsync("customer");
        await Button(texts.Appointment).ClickAsync();
        var subject = pane.GetByRole(AriaRole.Textbox, new() { Name = texts.Subject });
        await Expect(subject).ToHaveValueAsync("Lieferung Weihnachten");
        await Expect(pane.GetByLabel(texts.From, new() { Exact = true })).ToHaveValueAsync("10:30");
        await Expect(pane.GetByRole(AriaRole.Checkbox, new() { Name = texts.InCalendar })).ToBeCheckedAsync();
        await LookAsync("form");
        await Button(texts.More).ClickAsync();
        await LookAsync("form-unfolded");

        // What is typed is there again after another mail.
        await subject.FillAsync($"Verkostung {theme}");
        await outlook.OpenAsync("Bestellung Backstube");
        await Expect(outlook.PartyName).ToHaveTextAsync("Bäckerei Müller & Söhne");
        await outlook.OpenAsync("Re: Lieferung Weihnachten");
        await Button(texts.Resume).ClickAsync();
        await Expect(subject).ToHaveValueAsync($"Verkostung {theme}");
        await pane.GetByLabel(texts.Location).FillAsync("Salzburg");
        await Button(texts.Plan).ClickAsync();
        await Expect(pane.GetByText(texts.InOutlook)).ToBeVisibleAsync();
        Assert.Contains($"Verkostung {theme}", app.Subjects);
        await LookAsync("planned");

        var calendar = app.Graph.Mailboxes.Select(mailbox => mailbox.Calendar).Single(one => one.Events.Any(e => e["subject"]!.GetValue<string>() == $"Verkostung {theme}"));
        var id = calendar.Events.Single(e => e["subject"]!.GetValue<string>() == $"Verkostung {theme}")["id"]!.GetValue<string>();
        calendar.Update(id, new JsonObject { ["location"] = new JsonObject { ["displayName"] = "Wien" } });
        await Button(texts.Change).ClickAsync();
        await pane.GetByLabel(texts.Location).FillAsync("Linz");
        await Button(texts.Save).ClickAsync();
        await Expect(pane.GetByText(texts.Newer)).ToBeVisibleAsync();
        await Expect(pane.GetByLabel(texts.Location)).ToHaveValueAsync("Linz");
        await LookAsync("newer");
        await Button(texts.Insist).ClickAsync();
        await Expect(pane.GetByRole(AriaRole.Listitem).Filter(new() { HasText = $"Verkostung {theme}" })).ToContainTextAsync("Linz");

        await Button(texts.Back).ClickAsync();
        await Expect(pane.GetByText($"Verkostung {theme}").First).ToBeVisibleAsync();
        await LookAsync("history");
        await Button(texts.Appointment).ClickAsync();
        await Button(texts.Abort).ClickAsync();
        await CancelAsync("Betriebsurlaub");
        await Expect(pane.GetByText(texts.Cancelled, new() { Exact = true })).ToBeVisibleAsync();
        await Expect(pane.GetByText("Betriebsurlaub")).ToBeVisibleAsync();
        await LookAsync("cancelled");
        Assert.DoesNotContain($"Verkostung {theme}", app.Subjects);
        await Button(texts.Undo).ClickAsync();
        await Expect(pane.GetByText(texts.InOutlook)).ToBeVisibleAsync();
        Assert.Contains($"Verkostung {theme}", app.Subjects);
        await CancelAsync("");
        await Expect(Button(texts.Undo)).ToBeVisibleAsync();

        // Of all that the browser says, only the refusal was expected.
        Assert.All(outlook.Errors, error => Assert.Contains("412", error, StringComparison.Ordinal));
    }

    private static readonly Texts German = new(
        "Termin", "Betreff", "Von", "In meinen Outlook-Kalender eintragen", "Person, Erinnerung, Notizen", "Fortsetzen", "Ort", "Termin planen",
        "Im Outlook-Kalender", "Ändern", "Speichern", "Inzwischen geändert. Ihre Eingaben sind nicht gespeichert.", "Trotzdem speichern", "Verlauf",
        "Abbrechen", "Absagen", "Termin abgesagt.", "Rückgängig");

    private static readonly Texts English = new(
        "Appointment", "Subject", "From", "Enter in my Outlook calendar", "Person, reminder, notes", "Continue", "Location", "Plan appointment",
        "In the Outlook calendar", "Change", "Save", "Changed meanwhile. Your input is not saved.", "Save all the same", "History",
        "Cancel", "Cancel appointment", "Appointment cancelled.", "Undo");

    private sealed record Texts(
        string Appointment, string Subject, string From, string InCalendar, string More, string Resume, string Location, string Plan,
        string InOutlook, string Change, string Save, string Newer, string Insist, string Back,
        string Abort, string Cancel, string Cancelled, string Undo);
}
