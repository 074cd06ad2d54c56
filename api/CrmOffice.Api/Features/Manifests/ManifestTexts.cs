using System.Globalization;
using System.Resources;

namespace CrmOffice.Api.Features.Manifests;

/// <summary>The sentences of the command: German, and English where the culture asks for it.</summary>
internal static class ManifestTexts
{
    private static readonly ResourceManager Resources = new(typeof(ManifestTexts));

    public static string Of(string key, CultureInfo culture, params object[] arguments)
    {
        var sentence = Resources.GetString(key, culture) ?? throw new InvalidOperationException($"ManifestTexts.resx has no '{key}'.");
        return string.Format(culture, sentence, arguments);
    }
}
