using System.Diagnostics.CodeAnalysis;

namespace CrmOffice.Api.Features.Manifests;

/// <summary>Which addresses Office accepts in a manifest.</summary>
internal static class ManifestAddress
{
    /// <param name="origin">Scheme, host and port, without a slash behind; a host with umlauts in its ASCII form.</param>
    /// <param name="refusal">Why not, as a key of <see cref="ManifestTexts"/>.</param>
    public static bool TryParseOrigin(string text, [NotNullWhen(true)] out string? origin, [NotNullWhen(false)] out string? refusal)
    {
        origin = null;
        refusal = null;
        if (!TryParse(text, out var address))
        {
            refusal = "AddressInvalid";
        }
        else if (!IsSecure(address))
        {
            refusal = "AddressNotHttps";
        }
        else if (address.PathAndQuery != "/" || address.Fragment.Length > 0 || address.UserInfo.Length > 0)
        {
            // The product is served from the root of its host.
            refusal = "AddressHasPath";
        }
        else
        {
            origin = new UriBuilder(address.Scheme, address.IdnHost, address.Port).Uri.GetLeftPart(UriPartial.Authority);
        }

        return refusal is null;
    }

    public static bool TryParsePage(string text, [NotNullWhen(true)] out Uri? page) =>
        TryParse(text, out page) && page.Scheme == Uri.UriSchemeHttps;

    private static bool TryParse(string text, [NotNullWhen(true)] out Uri? address) =>
        Uri.TryCreate(text, UriKind.Absolute, out address)
        && address.HostNameType is UriHostNameType.Dns or UriHostNameType.IPv4 or UriHostNameType.IPv6;

    private static bool IsSecure(Uri address) =>
        address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback);
}
