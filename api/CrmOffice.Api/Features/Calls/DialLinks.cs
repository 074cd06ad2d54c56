namespace CrmOffice.Api.Features.Calls;

/// <summary>The addresses that dial a number; the pane can always open one of them.</summary>
/// <param name="Preferred">The one of these that the company has chosen.</param>
/// <param name="Teams">Opens Teams wherever it is.</param>
/// <param name="TeamsApp">Straight into the installed Teams.</param>
/// <param name="Tel">Whatever the machine dials with.</param>
public sealed record DialLinks(string Preferred, string Teams, string TeamsApp, string Tel)
{
    /// <param name="number">In E.164 form.</param>
    internal static DialLinks Of(string number, CallLink preferred)
    {
        var call = $"l/call/0/0?users=4:{Uri.EscapeDataString(number)}";
        var (teams, app, tel) = ($"https://teams.microsoft.com/{call}", $"msteams:/{call}", $"tel:{number}");
        return new(preferred switch { CallLink.Teams => teams, CallLink.TeamsApp => app, _ => tel }, teams, app, tel);
    }
}
