using CrmOffice.Api.Features.Letters.Fields;
using CrmOffice.Api.Shared;
using CrmOffice.WordMerge;

namespace CrmOffice.Api.Features.Letters.Templates;

/// <summary>What is kept about a template, so that lists needn't open it.</summary>
/// <param name="Fields">Each name once, a field inside a region as "Region/Field".</param>
internal sealed record TemplateSummary(IReadOnlyList<string> Fields)
{
    private const char Inside = '/';

    public static TemplateSummary Of(WordTemplate template) => new(
        [.. template.Fields.Where(f => f.Name.Length > 0 && f.Kind is not TemplateFieldKind.Question)
            .Select(f => f.Region is null ? f.Name : $"{f.Region}{Inside}{f.Name}")
            .Distinct(StringComparer.OrdinalIgnoreCase)]);

    public static IReadOnlyList<string> NamesOf(IEnumerable<string> fields) =>
        [.. fields.Select(f => f[(f.LastIndexOf(Inside) + 1)..]).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>The names that the catalogue doesn't have where they stand.</summary>
    public static IReadOnlyList<string> UnknownOf(IEnumerable<string> fields) =>
        NamesOf(fields.Where(f => f.LastIndexOf(Inside) is var at && !LetterCatalogue.Knows(f[(at + 1)..], at < 0 ? null : f[..at])));

    public TemplateCheck Check()
    {
        var unknown = UnknownOf(Fields);
        var warnings = new List<TemplateWarning>();
        if (Fields.Count == 0)
        {
            warnings.Add(new("no_fields", UserLanguage.Choose(
                "In diesem Dokument ist kein Feld: alle Briefe wären gleich.", "This document has no field: all letters would be the same.")));
        }

        if (unknown.Count > 0)
        {
            warnings.Add(new("unknown_fields", UserLanguage.Choose(
                "Felder, die es nicht gibt, bleiben im Brief stehen.", "Fields that do not exist stay in the letter as they are.")));
        }

        return new([.. NamesOf(Fields).Except(unknown, StringComparer.OrdinalIgnoreCase)], unknown, warnings);
    }
}
