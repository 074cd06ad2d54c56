using System.Globalization;
using CrmOffice.WordMerge;

namespace CrmOffice.Api.Features.Letters.Command;

/// <summary>
/// Tells dates in files of records from text. Only the complete forms of ISO 8601 count: 2026-03-02, 2026-03-02T14:30,
/// 2026-03-02T14:30:00, also with fractions of a second and with Z or an offset, which is left out: the letter prints the time
/// that stands there. Everything else is text, "2026-3-2" and "20260302" too.
/// </summary>
internal static class IsoDate
{
    private static readonly string[] Forms = ["yyyy-MM-dd", "yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-ddTHH:mm:ss.FFFFFFF"];

    public static MergeValue ValueOf(string text) =>
        TryParse(text, out var date) ? new MergeValue.Date(date) : new MergeValue.Text(text);

    public static bool TryParse(string text, out DateTime date)
    {
        date = default;

        // Almost everything is text: the look at two characters spares the parsing.
        return text.Length is >= 10 and <= 33 && text[4] == '-' && text[7] == '-'
            && DateTime.TryParseExact(WithoutOffset(text), Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out date);
    }

    private static string WithoutOffset(string text)
    {
        if (text.Length <= 10)
        {
            return text;
        }

        if (text[^1] == 'Z')
        {
            return text[..^1];
        }

        var isOffset = text.Length > 16 && text[^6] is '+' or '-' && text[^3] == ':'
            && char.IsAsciiDigit(text[^5]) && char.IsAsciiDigit(text[^4]) && char.IsAsciiDigit(text[^2]) && char.IsAsciiDigit(text[^1]);
        return isOffset ? text[..^6] : text;
    }
}
