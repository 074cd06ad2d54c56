using System.Globalization;
using System.Xml.Linq;

namespace CrmOffice.WordMerge.Plan;

/// <summary>What a merge needs of styles.xml: the document's language, and the numbering that styles bring along.</summary>
internal sealed class StyleSheet
{
    private readonly Dictionary<string, XElement> styles = [];
    private readonly HashSet<string> placeholderStyles = [];
    private readonly string? defaultParagraphStyle;

    public StyleSheet(XElement? root)
    {
        Language = (string?)root?.Element(Names.W + "docDefaults")?.Element(Names.W + "rPrDefault")?.Element(Names.RunProperties)?.Element(Names.W + "lang")?.Attribute(Names.Value);
        foreach (var style in root?.Elements(Names.W + "style") ?? [])
        {
            if ((string?)style.Attribute(Names.W + "styleId") is not { } id)
            {
                continue;
            }

            styles.TryAdd(id, style);
            if ("Placeholder Text".Equals((string?)style.Element(Names.Name)?.Attribute(Names.Value), StringComparison.OrdinalIgnoreCase))
            {
                placeholderStyles.Add(id);
            }

            if ((string?)style.Attribute(Names.Type) == "paragraph" && (string?)style.Attribute(Names.W + "default") is "1" or "true" or "on")
            {
                defaultParagraphStyle ??= id;
            }
        }
    }

    /// <summary>"de-AT"; null where the template does not say.</summary>
    public string? Language { get; }

    /// <summary>Whether a style is the grey of what is to be entered; its name is the same in every language of Word, its id is not.</summary>
    public bool IsPlaceholderText(string style) => placeholderStyles.Contains(style) || style == "PlaceholderText";

    /// <summary>The numbering that a paragraph has from its style, or from what that is based on.</summary>
    /// <returns>Null for none.</returns>
    public (int NumberingId, int Level)? NumberingOf(string? style)
    {
        var id = style ?? defaultParagraphStyle;
        for (var depth = 0; id is not null && depth < 20 && styles.TryGetValue(id, out var found); depth++)
        {
            if (found.Element(Names.ParagraphProperties)?.Element(Names.NumberingProperties) is { } numbering)
            {
                return ReadNumbering(numbering);
            }

            id = (string?)found.Element(Names.W + "basedOn")?.Attribute(Names.Value);
        }

        return null;
    }

    public static (int NumberingId, int Level)? ReadNumbering(XElement properties) =>
        int.TryParse((string?)properties.Element(Names.NumberingId)?.Attribute(Names.Value), CultureInfo.InvariantCulture, out var id) && id > 0
            ? (id, int.TryParse((string?)properties.Element(Names.NumberingLevel)?.Attribute(Names.Value), CultureInfo.InvariantCulture, out var level) ? level : 0)
            : null;
}
