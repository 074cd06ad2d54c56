namespace CrmOffice.Api.Platform;

/// <summary>The company's Entra ID and this product's registration in it: the settings under <c>AzureAd</c>.</summary>
internal sealed record EntraSettings(Uri Instance, Guid TenantId, Guid ClientId)
{
    /// <summary>The one permission that the pane asks for on behalf of its user.</summary>
    public const string ScopeName = "access_as_user";

    public string Authority => new Uri(Instance, TenantId.ToString()).ToString();

    public string Scope => $"api://{ClientId}/{ScopeName}";

    public static EntraSettings Read(IConfiguration configuration)
    {
        var instance = Require(configuration, "AzureAd:Instance", "the address at which Entra ID signs people in");
        if (!Uri.TryCreate(instance, UriKind.Absolute, out var address) || address.Scheme != Uri.UriSchemeHttps)
        {
            throw new InvalidOperationException("The setting 'AzureAd:Instance' must be an address that begins with https://.");
        }

        return new(
            address,
            RequireId(configuration, "AzureAd:TenantId", "the company's Entra tenant"),
            RequireId(configuration, "AzureAd:ClientId", "the app registration of this API"));
    }

    // Names such as "common" or "organizations" would let other companies' users in.
    private static Guid RequireId(IConfiguration configuration, string setting, string purpose) =>
        Guid.TryParseExact(Require(configuration, setting, purpose), "D", out var id)
            ? id
            : throw new InvalidOperationException($"The setting '{setting}' must be the id that Entra ID shows, such as 11111111-1111-1111-1111-111111111111.");

    private static string Require(IConfiguration configuration, string setting, string purpose) =>
        configuration[setting] is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : throw new SettingMissingException(setting, purpose);
}
