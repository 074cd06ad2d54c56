namespace CrmOffice.WordMerge.Fields;

/// <summary>The switches \# \@ \* that format a field's result, understood once.</summary>
internal sealed class ResultFormat
{
    private readonly List<TextFormat> texts = [];
    private FieldArgument? numberPicture;
    private FieldArgument? datePicture;

    // The last ones understood. Several threads may set them at once; each is complete by itself.
    private volatile CompiledNumber? number;
    private volatile CompiledDate? date;

    private enum TextFormat
    {
        Upper,
        Lower,
        FirstCap,
        Caps,
        Ordinal,
        OrdText,
        CardText,
        DollarText,
        Roman,
        LowerRoman,
        Alphabetic,
        LowerAlphabetic,
        Arabic,
        ArabicDash,
        Hex,
    }

    internal LookSwitch Look { get; private set; }

    /// <summary>Whether any switch rewrites the text.</summary>
    internal bool ChangesText => numberPicture is not null || datePicture is not null || texts.Count > 0;

    internal bool HasDatePicture => datePicture is not null;

    internal void SetNumberPicture(FieldArgument? picture) => numberPicture = picture ?? numberPicture;

    internal void SetDatePicture(FieldArgument? picture) => datePicture = picture ?? datePicture;

    /// <summary>\* and its word; words that Word doesn't know do nothing.</summary>
    internal void AddText(string word)
    {
        switch (word.ToUpperInvariant())
        {
            case "MERGEFORMAT":
                Look = Look == LookSwitch.CharFormat ? Look : LookSwitch.MergeFormat;
                break;
            case "CHARFORMAT":
                Look = LookSwitch.CharFormat;
                break;
            case "UPPER":
                texts.Add(TextFormat.Upper);
                break;
            case "LOWER":
                texts.Add(TextFormat.Lower);
                break;
            case "FIRSTCAP":
                texts.Add(TextFormat.FirstCap);
                break;
            case "CAPS":
                texts.Add(TextFormat.Caps);
                break;
            case "ORDINAL":
                texts.Add(TextFormat.Ordinal);
                break;
            case "ORDTEXT":
                texts.Add(TextFormat.OrdText);
                break;
            case "CARDTEXT":
                texts.Add(TextFormat.CardText);
                break;
            case "DOLLARTEXT":
                texts.Add(TextFormat.DollarText);
                break;
            case "ROMAN":
                texts.Add(char.IsLower(word[0]) ? TextFormat.LowerRoman : TextFormat.Roman);
                break;
            case "ALPHABETIC":
                texts.Add(char.IsLower(word[0]) ? TextFormat.LowerAlphabetic : TextFormat.Alphabetic);
                break;
            case "ARABIC":
                texts.Add(TextFormat.Arabic);
                break;
            case "ARABICDASH":
                texts.Add(TextFormat.ArabicDash);
                break;
            case "HEX":
                texts.Add(TextFormat.Hex);
                break;
        }
    }

    internal string Apply(in FieldValue value, FieldContext context)
    {
        var formatted = Picture(value, context);
        foreach (var format in texts)
        {
            formatted = new FieldValue(Apply(format, formatted, context));
        }

        return formatted.Text(context.Culture);
    }

    private FieldValue Picture(in FieldValue value, FieldContext context)
    {
        if (numberPicture is not null && value.TryAmount(context.Culture, out var amount))
        {
            return new FieldValue(NumberPicture(context).Format(amount));
        }

        if (datePicture is not null)
        {
            var names = DateNames.Of(context.Language, context.Culture);
            if (value.TryDate(context.Culture, names, out var moment))
            {
                return new FieldValue(DatePicture(context).Format(moment, names, names.IsGerman || context.Culture.IsGerman));
            }
        }

        return value;
    }

    private static string Apply(TextFormat format, in FieldValue value, FieldContext context)
    {
        if (format <= TextFormat.Caps)
        {
            var text = value.Text(context.Culture);
            return format switch
            {
                TextFormat.Upper => TextCase.Upper(text),
                TextFormat.Lower => TextCase.Lower(text),
                TextFormat.FirstCap => TextCase.FirstCap(text),
                _ => TextCase.Caps(text),
            };
        }

        if (!value.TryAmount(context.Culture, out var amount))
        {
            return value.Text(context.Culture);
        }

        var isGerman = context.Language is { Length: > 0 } language ? WordCulture.IsLanguage(language, "de") : context.Culture.IsGerman;
        return Numeral(format, amount, isGerman) ?? value.Text(context.Culture);
    }

    private static string? Numeral(TextFormat format, decimal amount, bool isGerman) => format switch
    {
        TextFormat.Ordinal => NumeralText.Ordinal(amount, isGerman),
        TextFormat.OrdText => NumberWords.Ordinal(amount, isGerman),
        TextFormat.CardText => NumberWords.Cardinal(amount, isGerman),
        TextFormat.DollarText => NumberWords.Cheque(amount, isGerman),
        TextFormat.Roman => NumeralText.Roman(amount),
        TextFormat.LowerRoman => NumeralText.Roman(amount)?.ToLowerInvariant(),
        TextFormat.Alphabetic => NumeralText.Alphabetic(amount),
        TextFormat.LowerAlphabetic => NumeralText.Alphabetic(amount)?.ToLowerInvariant(),
        TextFormat.ArabicDash => NumeralText.ArabicDash(amount),
        TextFormat.Hex => NumeralText.Hex(amount),
        _ => NumeralText.Arabic(amount),
    };

    private NumberPicture NumberPicture(FieldContext context)
    {
        var picture = numberPicture!.Text(context);
        if (number is not { } known || known.Culture != context.Culture || known.Text != picture)
        {
            number = known = new CompiledNumber(picture, context.Culture, Fields.NumberPicture.Parse(picture, context.Culture));
        }

        return known.Picture;
    }

    private DatePicture DatePicture(FieldContext context)
    {
        var picture = datePicture!.Text(context);
        if (date is not { } known || known.Text != picture)
        {
            date = known = new CompiledDate(picture, Fields.DatePicture.Parse(picture));
        }

        return known.Picture;
    }

    private sealed record CompiledNumber(string Text, WordCulture Culture, NumberPicture Picture);

    private sealed record CompiledDate(string Text, DatePicture Picture);
}
