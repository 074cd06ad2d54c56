using System.Globalization;
using System.Text;

namespace CrmOffice.WordMerge.Fields.Formats;

/// <summary>
/// Number pictures (\#; ECMA-376 part 1, 17.16.4.2). "#" is a digit or a blank, "0" a digit, "x" cuts off what is left of it, or
/// rounds what is right of it; separators are those of the culture, up to three sections are for positive, negative and zero.
/// </summary>
internal static class NumberPicture
{
    public static string Format(decimal number, string picture, WordCulture culture)
    {
        var sections = Sections(picture);
        var section = sections[0];
        var showsSign = true;
        if (number < 0 && sections.Count > 1)
        {
            (section, showsSign) = (sections[1], false);
        }
        else if (number == 0 && sections.Count > 2)
        {
            section = sections[2];
        }

        return FormatSection(showsSign ? number : Math.Abs(number), section, culture);
    }

    private static string FormatSection(decimal number, string picture, WordCulture culture)
    {
        var layout = NumberLayout.Of(picture, culture);
        if (!layout.HasDigits)
        {
            return layout.Literals;
        }

        var rounded = Math.Round(Math.Abs(number), layout.Decimals, MidpointRounding.AwayFromZero);
        var digits = rounded.ToString($"F{layout.Decimals}", CultureInfo.InvariantCulture);
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var (whole, fraction) = point < 0 ? (digits, "") : (digits[..point], digits[(point + 1)..]);
        var writer = new NumberWriter(layout, culture, whole.TrimStart('0'), fraction, Sign(number, rounded, layout));
        return writer.Write();
    }

    private static string Sign(decimal number, decimal rounded, NumberLayout layout) => layout.Sign switch
    {
        '+' => number < 0 ? "-" : rounded == 0 ? " " : "+",
        '-' => number < 0 ? "-" : " ",
        _ => number < 0 && rounded != 0 ? "-" : "",
    };

    /// <summary>Semicolons in quotes separate nothing.</summary>
    private static List<string> Sections(string picture)
    {
        var sections = new List<string>();
        var section = new StringBuilder();
        var isQuoted = false;
        foreach (var character in picture)
        {
            isQuoted ^= character == '\'';
            if (character == ';' && !isQuoted)
            {
                sections.Add(section.ToString());
                section.Clear();
            }
            else
            {
                section.Append(character);
            }
        }

        sections.Add(section.ToString());
        return sections;
    }
}
