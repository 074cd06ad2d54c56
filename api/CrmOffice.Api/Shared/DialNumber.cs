using PhoneNumbers;

namespace CrmOffice.Api.Shared;

/// <summary>Phone numbers in E.164 form, by the country of the record they stand on.</summary>
public static class DialNumber
{
    /// <summary>The country of the company, for records that name none.</summary>
    public const string DefaultCountry = "AT";

    private static readonly PhoneNumberUtil Util = PhoneNumberUtil.GetInstance();

    /// <returns>Such as "+43662848511"; null for what is no possible number.</returns>
    public static string? ToE164(string? text, string? country)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > 50)
        {
            return null;
        }

        try
        {
            var number = Util.Parse(text, string.IsNullOrEmpty(country) ? DefaultCountry : country);
            return Util.IsPossibleNumber(number) ? Util.Format(number, PhoneNumberFormat.E164) : null;
        }
        catch (NumberParseException)
        {
            // The library has no Try form: this is its way of saying that the text is no phone number.
            return null;
        }
    }
}
