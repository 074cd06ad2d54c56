using CrmOffice.Api.Features.Letters.Fields;
using CrmOffice.Api.Model;
using CrmOffice.Api.Platform;
using CrmOffice.Api.Shared;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CrmOffice.Api.Features.Letters;

public enum LetterFieldKind
{
    Text,
    Number,
    Date,
    Region,
}

/// <param name="Name">What stands in the template; the name in the other language is understood there too.</param>
/// <param name="Label">In the user's language.</param>
/// <param name="Region">The region inside which the field has a value; null for fields of the whole letter.</param>
public sealed record LetterFieldView(string Name, string Label, LetterFieldKind Kind, string Example, string? Region);

public sealed record LetterFieldGroup(string Key, string Label, IReadOnlyList<LetterFieldView> Fields);

/// <summary>The catalogue: every field that a template may contain.</summary>
public sealed record LetterFields(IReadOnlyList<LetterFieldGroup> Groups)
{
    /// <summary>GET /api/letters/fields: names and examples for letters in the language; labels in the user's</summary>
    internal static Ok<LetterFields> Get(Choice<LetterLanguage>? language = null)
    {
        var letter = language?.Value ?? LetterLanguage.De;
        return TypedResults.Ok(new LetterFields(
        [
            .. LetterCatalogue.Groups.Select(group => new LetterFieldGroup(
                group.Key,
                UserLanguage.Choose(group.German, group.English),
                [.. FieldsOf(group.Key, letter), .. RegionsOf(group.Key, letter)])),
        ]));
    }

    internal static string LabelOf(FieldNames names) => UserLanguage.Choose(names.LabelGerman, names.LabelEnglish);

    private static IEnumerable<LetterFieldView> FieldsOf(string group, LetterLanguage language) =>
        LetterCatalogue.Fields.Where(f => f.Group == group)
            .Select(f => new LetterFieldView(f.Names.In(language), LabelOf(f.Names), f.Kind, In(f.Example, language), null));

    private static IEnumerable<LetterFieldView> RegionsOf(string group, LetterLanguage language) =>
        LetterCatalogue.Regions.Where(r => r.Group == group).SelectMany(region => (IEnumerable<LetterFieldView>)
        [
            new(region.Names.In(language), LabelOf(region.Names), LetterFieldKind.Region, "", null),
            .. region.Fields.Select(f => new LetterFieldView(
                f.Names.In(language), LabelOf(f.Names), f.Kind, In(f.Example, language), region.Names.In(language))),
        ]);

    private static string In((string German, string English) example, LetterLanguage language) =>
        language == LetterLanguage.De ? example.German : example.English;
}
