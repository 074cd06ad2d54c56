using System.Globalization;

namespace CrmOffice.Api.Data.Sample;

/// <summary>VAT identification numbers whose check digits are right.</summary>
internal static class SampleVatIds
{
    public static string? Of(string country, SampleRandom random) => country switch
    {
        "AT" => Austrian(random.Digits(7)),
        "DE" => German(random.Digits(8)),
        "CH" => Swiss(random),
        _ => null,
    };

    private static string Austrian(string digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var product = (digits[i] - '0') * (i % 2 == 0 ? 1 : 2);
            sum += (product / 10) + (product % 10);
        }

        return $"ATU{digits}{(10 - ((sum + 4) % 10)) % 10}";
    }

    /// <summary>ISO 7064, MOD 11,10.</summary>
    private static string German(string digits)
    {
        var product = 10;
        foreach (var digit in digits)
        {
            var sum = (digit - '0' + product) % 10;
            product = 2 * (sum == 0 ? 10 : sum) % 11;
        }

        return $"DE{digits}{(11 - product) % 10}";
    }

    private static string Swiss(SampleRandom random)
    {
        int[] weights = [5, 4, 3, 2, 7, 6, 5, 4];
        while (true)
        {
            var digits = random.Digits(8);
            var check = (11 - (weights.Zip(digits, (weight, digit) => weight * (digit - '0')).Sum() % 11)) % 11;
            if (check < 10)
            {
                return $"CHE{digits}{check.ToString(CultureInfo.InvariantCulture)}MWST";
            }
        }
    }
}
