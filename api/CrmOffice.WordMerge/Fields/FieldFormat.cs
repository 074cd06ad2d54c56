using CrmOffice.WordMerge.Fields.Formats;

namespace CrmOffice.WordMerge.Fields;

/// <summary>How a field's switches write its value: the picture of a number or a date first, then what \* does to the text.</summary>
internal sealed class FieldFormat
{
    private FieldFormat(string? numberPicture, string? datePicture, IReadOnlyList<string> textSwitches)
    {
        NumberPicture = numberPicture;
        DatePicture = datePicture;
        TextSwitches = textSwitches;
    }

    public static FieldFormat None { get; } = new(null, null, []);

    public string? NumberPicture { get; }

    public string? DatePicture { get; }

    public IReadOnlyList<string> TextSwitches { get; }

    /// <param name="name"># or @ or *.</param>
    public FieldFormat With(char name, string text) => name switch
    {
        '#' => new(text, DatePicture, TextSwitches),
        '@' => new(NumberPicture, text, TextSwitches),
        _ => new(NumberPicture, DatePicture, [.. TextSwitches, text]),
    };

    /// <param name="value">Typed where it is known; texts are read as the culture writes numbers and dates.</param>
    /// <param name="text">The value without a format.</param>
    /// <param name="language">The names of days and months; that of the text in the document.</param>
    public string Apply(MergeValue? value, string text, WordCulture culture, WordCulture language)
    {
        if (text.Length == 0)
        {
            return text;
        }

        if (NumberPicture is not null && value is not MergeValue.Date && TryNumber(value, text, culture, out var number))
        {
            text = Formats.NumberPicture.Format(number, NumberPicture, culture);
            value = null;
        }
        else if (DatePicture is not null && value is not MergeValue.Number && TryDate(value, text, culture, out var date))
        {
            text = Formats.DatePicture.Format(date, DatePicture, language);
            value = null;
        }

        foreach (var name in TextSwitches)
        {
            text = Formats.TextSwitches.Apply(name, value, text, culture, language);
        }

        return text;
    }

    private static bool TryNumber(MergeValue? value, string text, WordCulture culture, out decimal number)
    {
        number = value is MergeValue.Number { Value: var given } ? given : 0;
        return value is MergeValue.Number || NumberText.TryParseStart(text, culture, out number);
    }

    private static bool TryDate(MergeValue? value, string text, WordCulture culture, out DateTime date)
    {
        date = value is MergeValue.Date { Value: var given } ? given : default;
        return value is MergeValue.Date || DateText.TryParse(text, culture, out date);
    }
}
