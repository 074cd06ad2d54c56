using System.Globalization;
using System.Resources;

namespace CrmOffice.Api.Features.Import.Reporting;

/// <summary>The sentences of an import: German, and English where the culture asks for it.</summary>
internal static class ImportTexts
{
    private static readonly ResourceManager Resources = new(typeof(ImportTexts));

    public static string Of(string key, CultureInfo culture, params object[] arguments)
    {
        var sentence = Resources.GetString(key, culture) ?? throw new InvalidOperationException($"ImportTexts.resx has no '{key}'.");
        return string.Format(Numbers(culture), sentence, arguments);
    }

    /// <summary>A target or document type, in the plural.</summary>
    public static string Kind(string kind, CultureInfo culture) => Resources.GetString($"Kind.{kind}", culture) ?? kind;

    /// <summary>Where and why, in one line.</summary>
    public static string Of(ImportError error, CultureInfo culture)
    {
        var arguments = error.Arguments.Select(a => (object)Kind(a, culture)).ToArray();
        var sentence = Of($"{error.Reason}", culture, arguments);
        return error switch
        {
            { Line: { } line, Column: { } column } => Of("Place", culture, error.File, line, column, sentence),
            { Line: { } line } => Of("PlaceLine", culture, error.File, line, sentence),
            { Column: { } column } => Of("PlaceColumn", culture, error.File, column, sentence),
            _ => Of("PlaceFile", culture, error.File, sentence),
        };
    }

    /// <summary>Without a culture of the machine the sentences are German, and so are the numbers in them.</summary>
    private static CultureInfo Numbers(CultureInfo culture) =>
        culture.Equals(CultureInfo.InvariantCulture) ? CultureInfo.GetCultureInfo("de-AT") : culture;
}
