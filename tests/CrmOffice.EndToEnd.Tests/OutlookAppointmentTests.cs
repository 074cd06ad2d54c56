using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CrmOffice.EndToEnd.Tests;

/// <summary>The pane beside an appointment of Outlook's calendar.</summary>
public sealed class OutlookAppointmentTests(PlaygroundApp app)
{
    private const string Customer = "Gasthof Goldener Hirsch";

    [Theory]
    [InlineData("light", "de")]
    [InlineData("dark", "en")]
    public async Task An_invitation_shows_the_customer_and_becomes_a_sales_appointment_and_none_again(string theme, string language)
    {
        var isGerman = language == "de";
        await using var outlook = await app.OpenAsync($"#theme={theme}&language={language}&size=narrow", locale: isGerman ? "de-AT" : "en-GB");
        await OpenCalendarAsync(outlook, isGerman);
        await outlook.OpenAsync("Verkostung Wintermenü");
        await Expect(outlook.PartyName).ToHaveTextAsync(Customer);
        await Expect(outlook.Pane.GetByText(isGerman ? "Kein Verkaufstermin" : "No sales appointment")).ToBeVisibleAsync();
        await Expect(outlook.Pane.Locator("[aria-busy=true]")).ToHaveCountAsync(0);
        await outlook.ScreenshotAsync($"outlook-appointment-{theme}-{language}-0");
        Assert.Empty(await outlook.AccessibilityProblemsAsync());

        await outlook.Pane.GetByRole(AriaRole.Button, new() { Name = isGerman ? "Eintragen" : "Enter", Exact = true }).ClickAsync();
        await Expect(outlook.Pane.GetByText(isGerman ? "Ist ein Verkaufstermin" : "Is a sales appointment")).ToBeVisibleAsync();
        await outlook.ScreenshotAsync($"outlook-appointment-{theme}-{language}-1-entered");
        Assert.Equal(1, await CountAsync("Verkostung Wintermenü"));

        // It is still one after another mail was looked at.
        await outlook.OpenAsync("Kühltheke ansehen");
        await Expect(outlook.PartyName).ToHaveTextAsync("Bäckerei Müller & Söhne");
        await Expect(outlook.Pane.GetByText(isGerman ? "Kein Verkaufstermin" : "No sales appointment")).ToBeVisibleAsync();
        await outlook.OpenAsync("Verkostung Wintermenü");
        await Expect(outlook.Pane.GetByText(isGerman ? "Ist ein Verkaufstermin" : "Is a sales appointment")).ToBeVisibleAsync();
        await outlook.Pane.GetByRole(AriaRole.Button, new() { Name = isGerman ? "Austragen" : "Remove", Exact = true }).ClickAsync();
        await Expect(outlook.Pane.GetByText(isGerman ? "Kein Verkaufstermin" : "No sales appointment")).ToBeVisibleAsync();
        Assert.Equal(0, await CountAsync("Verkostung Wintermenü"));
        Assert.Empty(outlook.Errors);
    }

    [Fact]
    public async Task An_own_appointment_is_entered_in_an_older_Outlook_too()
    {
        await using var outlook = await app.OpenAsync("#host=exchangeServer");
        await OpenCalendarAsync(outlook, isGerman: true);
        await outlook.OpenAsync("Kühltheke ansehen");
        await Expect(outlook.PartyName).ToHaveTextAsync("Bäckerei Müller & Söhne");
        await outlook.Pane.GetByRole(AriaRole.Button, new() { Name = "Eintragen", Exact = true }).ClickAsync();
        await Expect(outlook.Pane.GetByText("Ist ein Verkaufstermin")).ToBeVisibleAsync();
        await outlook.Pane.GetByRole(AriaRole.Button, new() { Name = "Austragen", Exact = true }).ClickAsync();
        await Expect(outlook.Pane.GetByText("Kein Verkaufstermin")).ToBeVisibleAsync();
        Assert.Empty(outlook.Errors);
    }

    private static Task OpenCalendarAsync(PlaygroundPage outlook, bool isGerman) =>
        outlook.Page.GetByRole(AriaRole.Tab, new() { Name = isGerman ? "Kalender" : "Calendar" }).ClickAsync();

    private Task<int> CountAsync(string subject) => app.ReadAsync(db => db.SalesAppointments.CountAsync(a => a.Subject == subject));
}
