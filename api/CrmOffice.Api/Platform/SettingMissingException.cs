namespace CrmOffice.Api.Platform;

/// <summary>A setting without which the product doesn't start; the message says which and what for.</summary>
public sealed class SettingMissingException(string setting, string purpose)
    : Exception($"The setting '{setting}' is missing: it names {purpose}. Set it in appsettings.json or as environment variable '{setting.Replace(":", "__", StringComparison.Ordinal)}'.")
{
    public string Setting { get; } = setting;
}
