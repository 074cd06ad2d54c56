namespace CrmOffice.WordMerge.Fields;

/// <summary>A value on its way to text: as text, or as the number or date it came as.</summary>
internal readonly struct FieldValue
{
    private readonly string? text;
    private readonly DateTime? date;

    internal FieldValue(string text) => this.text = text;

    internal FieldValue(decimal number) => Number = number;

    internal FieldValue(DateTime date) => this.date = date;

    internal decimal? Number { get; }

    /// <summary>A record's value; white space around a text goes. Pictures and rows have no text.</summary>
    internal static FieldValue Of(MergeValue? value, WordCulture culture) => value switch
    {
        MergeValue.Text text => new(text.Value.Trim()),
        MergeValue.Number number => new(number.Value),
        MergeValue.Date date => new(date.Value),
        MergeValue.Boolean boolean => new((culture.IsGerman, boolean.Value) switch
        {
            (true, true) => "Ja",
            (true, false) => "Nein",
            (false, true) => "Yes",
            _ => "No",
        }),
        _ => new(""),
    };

    internal string Text(WordCulture culture) =>
        text ?? (Number is { } number ? NumberText.Print(number, culture) : date is { } moment ? DateText.Print(moment, culture) : "");

    internal bool TryAmount(WordCulture culture, out decimal amount)
    {
        if (Number is { } number)
        {
            amount = number;
            return true;
        }

        amount = 0;
        return text is not null && NumberText.TryReadAmount(text, culture, out amount);
    }

    internal bool TryDate(WordCulture culture, DateNames names, out DateTime moment)
    {
        moment = date ?? default;
        return date is not null || (text is not null && DateText.TryRead(text, culture, names, out moment));
    }
}
