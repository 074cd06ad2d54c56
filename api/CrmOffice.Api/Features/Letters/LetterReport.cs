using System.Globalization;
using CrmOffice.Api.Features.Letters.Fields;
using CrmOffice.WordMerge;

namespace CrmOffice.Api.Features.Letters;

/// <summary>What the engine says about a letter, in the words of the API.</summary>
internal static class LetterReport
{
    /// <summary>The fields of a filled letter, each name once, in the order of the letter.</summary>
    public static IReadOnlyList<FilledField> FieldsOf(MergeReport report) =>
    [
        .. report.Fields.GroupBy(f => f.Field.Name, StringComparer.OrdinalIgnoreCase).Select(field => new FilledField(
            field.First().Field.Name,
            field.Min(f => StateOf(f.State)),
            [.. field.Select(f => PlaceOf(f.Field.Place)).Distinct().Order()])),
    ];

    /// <summary>The fields of a letter with what they will be filled with.</summary>
    public static IReadOnlyList<LetterValue> ValuesOf(IReadOnlyList<TemplateField> fields, MergeRecord record, CultureInfo culture) =>
    [
        .. fields.Where(f => f.Name.Length > 0)
            .GroupBy(f => (Name: f.Name.ToUpperInvariant(), Region: f.Region?.ToUpperInvariant()))
            .Select(same => ValueOf([.. same], record, culture)),
    ];

    /// <summary>A value as it prints where the letter has no picture for it; null when there is none.</summary>
    public static string? Print(MergeValue? value, CultureInfo culture) => value switch
    {
        MergeValue.Text { Value: var text } => text,
        MergeValue.Number { Value: var number } => number.ToString("0.############################", culture),
        MergeValue.Date { Value: { TimeOfDay.Ticks: 0 } date } => date.ToString("d", culture),
        MergeValue.Date { Value: var time } => time.ToString("g", culture),
        MergeValue.Boolean { Value: var isTrue } => culture.TwoLetterISOLanguageName == "de" ? (isTrue ? "Ja" : "Nein") : isTrue ? "Yes" : "No",
        MergeValue.Rows { Records: var rows } => rows.Count.ToString(culture),
        _ => null,
    };

    private static LetterValue ValueOf(List<TemplateField> same, MergeRecord record, CultureInfo culture)
    {
        var (name, region) = (same[0].Name, same[0].Region);
        var known = LetterCatalogue.FindRegion(region ?? "") is { } outer ? LetterCatalogue.FindInside(outer, name) : null;
        var asRegion = LetterCatalogue.FindRegion(name);
        var field = LetterCatalogue.FindField(name);
        var names = known ?? field?.Names ?? asRegion?.Names;
        var isInside = region is not null && known is not null && field is null;
        var values = isInside && record[region!] is MergeValue.Rows rows ? rows.Records.Select(row => row[name]) : [record[name]];
        var printed = values.Select(value => Print(value, culture)).Where(text => !string.IsNullOrEmpty(text)).ToList();
        var isEmpty = printed.Count == 0 || (asRegion is not null && printed is ["0"]);
        return new(
            name,
            names is null ? name : LetterFields.LabelOf(names),
            asRegion is not null && region is null ? LetterFieldKind.Region : KindOf(outer: region, name, field),
            isInside ? null : printed.FirstOrDefault(),
            same.TrueForAll(f => f.Kind == TemplateFieldKind.Question) ? LetterFieldState.Asked
                : names is null ? LetterFieldState.Unknown
                : isEmpty ? LetterFieldState.Empty
                : LetterFieldState.Filled,
            [.. same.Select(f => PlaceOf(f.Place)).Distinct().Order()],
            region);
    }

    private static LetterFieldKind KindOf(string? outer, string name, LetterField<LetterData>? field) =>
        field?.Kind
        ?? LetterCatalogue.FindRegion(outer ?? "")?.Fields.FirstOrDefault(f => f.Names.All.Contains(name, StringComparer.OrdinalIgnoreCase)).Kind
        ?? LetterFieldKind.Text;

    private static LetterFieldState StateOf(FieldState state) => state switch
    {
        FieldState.Filled => LetterFieldState.Filled,
        FieldState.Empty => LetterFieldState.Empty,
        FieldState.Asked => LetterFieldState.Asked,
        _ => LetterFieldState.Unknown,
    };

    private static LetterFieldPlace PlaceOf(DocumentPlace place) => place switch
    {
        DocumentPlace.Header => LetterFieldPlace.Header,
        DocumentPlace.Footer => LetterFieldPlace.Footer,
        DocumentPlace.Footnote => LetterFieldPlace.Footnote,
        DocumentPlace.Endnote => LetterFieldPlace.Endnote,
        DocumentPlace.Comment => LetterFieldPlace.Comment,
        _ => LetterFieldPlace.Body,
    };
}
