using System.Text.RegularExpressions;

namespace CrmOffice.Api.Features.Administration;

/// <summary>Bank account numbers as they are printed on letters.</summary>
public static partial class BankAccount
{
    /// <summary>Without blanks, in capitals; null when nothing is left.</summary>
    public static string? Normalise(string? text)
    {
        var compact = string.Concat((text ?? "").Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();
        return compact.Length == 0 ? null : compact;
    }

    /// <summary>Whether the check digits are right (ISO 13616: modulo 97 is 1).</summary>
    /// <param name="iban">Normalised.</param>
    public static bool IsIban(string iban)
    {
        if (!Iban().IsMatch(iban))
        {
            return false;
        }

        var remainder = 0;
        foreach (var character in iban[4..] + iban[..4])
        {
            remainder = char.IsAsciiDigit(character)
                ? ((remainder * 10) + (character - '0')) % 97
                : ((remainder * 100) + (character - 'A' + 10)) % 97;
        }

        return remainder == 1;
    }

    /// <summary>Whether it has the form of ISO 9362.</summary>
    /// <param name="bic">Normalised.</param>
    public static bool IsBic(string bic) => Bic().IsMatch(bic);

    [GeneratedRegex("^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$")]
    private static partial Regex Iban();

    [GeneratedRegex("^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$")]
    private static partial Regex Bic();
}
