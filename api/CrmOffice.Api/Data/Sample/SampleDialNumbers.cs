namespace CrmOffice.Api.Data.Sample;

/// <summary>Phone numbers as people type them: mostly international, some in the way their country writes them.</summary>
internal static class SampleDialNumbers
{
    private static readonly string[] AustrianMobile = ["650", "660", "664", "676", "699"];
    private static readonly string[] GermanMobile = ["151", "160", "170", "171", "175"];
    private static readonly string[] SwissMobile = ["76", "78", "79"];

    public static string Landline(string country, string areaCode, SampleRandom random) => country switch
    {
        "AT" => Write("43", areaCode, random.Digits(areaCode == "1" ? 7 : areaCode.Length == 3 ? 6 : 5), random),
        "DE" => Write("49", areaCode, random.Digits(areaCode.Length == 2 ? 7 : areaCode.Length == 3 ? 6 : 5), random),
        "CH" => $"+41 {areaCode} {Swiss(random.Digits(7))}",
        "FR" => $"+33 {areaCode} {(areaCode == "3" ? "84" : "98")} {Pairs(random.Digits(6))}",
        _ => $"+39 {areaCode} {random.Digits(6)}",
    };

    public static string Mobile(string country, SampleRandom random) => country switch
    {
        "AT" => Write("43", random.Pick(AustrianMobile), random.Digits(7), random),
        "DE" => GermanNumber(random.Pick(GermanMobile), random),
        "CH" => $"+41 {random.Pick(SwissMobile)} {Swiss(random.Digits(7))}",
        _ => $"+39 348 {random.Digits(7)}",
    };

    private static string GermanNumber(string network, SampleRandom random) =>
        Write("49", network, random.Digits(network == "151" ? 8 : 7), random);

    private static string Write(string country, string area, string digits, SampleRandom random) => random.Between(1, 8) switch
    {
        1 => $"0{area}/{digits}",
        2 => $"0{area} {Pairs(digits)}",
        _ => $"+{country} {area} {digits}",
    };

    private static string Swiss(string digits) => $"{digits[..3]} {digits[3..5]} {digits[5..]}";

    /// <summary>Such as "84 85 11" or "722 24 66".</summary>
    private static string Pairs(string digits)
    {
        var first = digits.Length % 2 == 0 ? 2 : 3;
        return string.Join(' ', digits[first..].Chunk(2).Select(pair => new string(pair)).Prepend(digits[..first]));
    }
}
