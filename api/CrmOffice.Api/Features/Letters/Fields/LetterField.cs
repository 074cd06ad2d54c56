using System.Collections.Frozen;
using CrmOffice.Api.Model;
using CrmOffice.WordMerge;

namespace CrmOffice.Api.Features.Letters.Fields;

/// <summary>How a field is called. Both names and the synonyms are understood in every template.</summary>
/// <param name="LabelGerman">What the pane shows.</param>
internal sealed record FieldNames(string German, string English, string LabelGerman, string LabelEnglish, params string[] Synonyms)
{
    public IEnumerable<string> All => ((string[])[German, English, .. Synonyms]).Distinct(StringComparer.OrdinalIgnoreCase);

    public string In(LetterLanguage language) => language == LetterLanguage.De ? German : English;

    public string LabelIn(LetterLanguage language) => language == LetterLanguage.De ? LabelGerman : LabelEnglish;
}

/// <summary>A field of the catalogue.</summary>
/// <param name="Group">Key of its group.</param>
/// <param name="Example">As it may print, in German and English.</param>
/// <param name="Value">Null when there is none. Called with a row's data for a field inside a region.</param>
internal sealed record LetterField<T>(
    string Group, FieldNames Names, LetterFieldKind Kind, (string German, string English) Example, Func<T, MergeValue?> Value);

/// <summary>A region of the catalogue: rows with fields of their own.</summary>
/// <param name="Fields">Inside it.</param>
/// <param name="Rows">Empty without a document.</param>
internal sealed record LetterRegion(
    string Group, FieldNames Names, IReadOnlyList<(FieldNames Names, LetterFieldKind Kind, (string German, string English) Example)> Fields,
    Func<LetterData, IReadOnlyList<MergeRecord>> Rows);

internal static class FieldValue
{
    public static MergeValue? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : new MergeValue.Text(text.Trim());

    public static MergeValue? Number(decimal? number) => number is { } value ? new MergeValue.Number(value) : null;

    public static MergeValue? Date(DateOnly? date) => date is { } value ? new MergeValue.Date(value.ToDateTime(TimeOnly.MinValue)) : null;

    /// <summary>In the company's own time.</summary>
    public static MergeValue? DateAndTime(DateTimeOffset? instant) =>
        instant is { } value ? new MergeValue.Date(TimeZoneInfo.ConvertTime(value, Shared.LocalCalendar.Zone).DateTime) : null;
}

/// <summary>Finds names in the catalogue as the engine compares them: without case, a blank like an underscore.</summary>
internal sealed class FieldIndex<TField>(IEnumerable<(FieldNames Names, TField Field)> fields)
    where TField : class
{
    private readonly FrozenDictionary<string, TField> byName = fields
        .SelectMany(f => f.Names.All.Select(name => KeyValuePair.Create(Key(name), f.Field)))
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public TField? Find(string name) => byName.GetValueOrDefault(Key(name));

    private static string Key(string name) => name.Trim().Replace(' ', '_');
}
