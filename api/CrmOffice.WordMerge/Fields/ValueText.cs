using CrmOffice.WordMerge.Fields.Formats;

namespace CrmOffice.WordMerge.Fields;

/// <summary>A value as text where the template does not say how it is written.</summary>
internal static class ValueText
{
    public static string Of(MergeValue? value, WordCulture culture) => value switch
    {
        MergeValue.Text text => Trim(text.Value),
        MergeValue.Number number => NumberText.Format(number.Value, culture),
        MergeValue.Date date => DatePicture.Format(
            date.Value, date.Value.TimeOfDay == TimeSpan.Zero ? culture.DatePattern : $"{culture.DatePattern} {culture.TimePattern}", culture),
        MergeValue.Boolean { Value: var isTrue } => (culture.IsGerman, isTrue) switch
        {
            (true, true) => "Ja",
            (true, false) => "Nein",
            (false, true) => "Yes",
            _ => "No",
        },
        _ => "",
    };

    private static string Trim(string text) => text.Length > 0 && (char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1])) ? text.Trim() : text;
}
