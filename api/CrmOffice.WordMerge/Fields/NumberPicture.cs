namespace CrmOffice.WordMerge.Fields;

/// <summary>A picture of \# under one culture: "positive;negative;zero", understood once.</summary>
internal sealed class NumberPicture
{
    private readonly NumberPictureSection positive;
    private readonly NumberPictureSection? negative;
    private readonly NumberPictureSection? zero;

    private NumberPicture(List<NumberPictureSection> sections) =>
        (positive, negative, zero) = (sections[0], sections.Count > 1 ? sections[1] : null, sections.Count > 2 ? sections[2] : null);

    internal static NumberPicture Parse(string picture, WordCulture culture)
    {
        var sections = new List<NumberPictureSection>(3);
        var start = 0;
        var quoted = false;
        for (var i = 0; i <= picture.Length && sections.Count < 3; i++)
        {
            if (i == picture.Length || (picture[i] == ';' && !quoted))
            {
                sections.Add(NumberPictureSection.Parse(picture.AsSpan(start, i - start), culture));
                start = i + 1;
            }
            else if (picture[i] == '\'' && !NumberPictureSection.IsGroupApostrophe(picture, i, culture))
            {
                quoted = !quoted;
            }
        }

        return new NumberPicture(sections);
    }

    internal string Format(decimal number) => number switch
    {
        0 => (zero ?? positive).Format(0, sign: 0),
        < 0 when negative is not null => negative.Format(-number, sign: null),
        < 0 => positive.Format(-number, sign: -1),
        _ => positive.Format(number, sign: 1),
    };
}
