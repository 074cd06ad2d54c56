namespace CrmOffice.EndToEnd.Tests;

/// <summary>The sample company before anybody has given the server access to Microsoft Graph.</summary>
public sealed class WithoutGraphApp : PlaygroundApp
{
    protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>(base.Settings) { ["Playground:Graph"] = "false" };
}
