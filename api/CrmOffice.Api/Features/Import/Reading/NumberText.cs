using System.Globalization;

namespace CrmOffice.Api.Features.Import.Reading;

/// <summary>Numbers as a file writes them. Stricter than .NET, for which "1.5" is fifteen where "." separates thousands.</summary>
internal sealed class NumberText(char decimalSeparator, char? thousandsSeparator)
{
    public bool TryParse(string text, out decimal number)
    {
        number = 0;
        var digits = text.AsSpan();
        var isNegative = digits is ['-', ..] or [.., '-'];
        digits = digits is ['-' or '+', ..] ? digits[1..] : digits is [.., '-'] ? digits[..^1] : digits;
        var separator = digits.IndexOf(decimalSeparator);
        var whole = separator < 0 ? digits : digits[..separator];
        var fraction = separator < 0 ? [] : digits[(separator + 1)..];
        if (!TryWithoutThousands(whole, out var wholeDigits)
            || fraction.ContainsAnyExceptInRange('0', '9')
            || (separator >= 0 && fraction.IsEmpty)
            || !decimal.TryParse($"{wholeDigits}.{fraction}0", NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number))
        {
            return false;
        }

        number = isNegative ? -number : number;
        return true;
    }

    private bool TryWithoutThousands(ReadOnlySpan<char> whole, out string digits)
    {
        digits = whole.ToString();
        if (thousandsSeparator is { } thousands && whole.Contains(thousands))
        {
            var groups = digits.Split(thousands);
            if (groups[0].Length is 0 or > 3 || groups.Skip(1).Any(g => g.Length != 3))
            {
                return false;
            }

            digits = string.Concat(groups);
        }

        return digits.Length > 0 && !digits.AsSpan().ContainsAnyExceptInRange('0', '9');
    }
}
