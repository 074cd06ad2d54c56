namespace CrmOffice.LetterTemplates;

/// <summary>What differs between the languages besides the text of a letter.</summary>
/// <param name="Code">In the file's name.</param>
/// <param name="Culture">Of spelling and of month names.</param>
public sealed record Language(string Code, string Culture, string DecimalSymbol, string ListSeparator, string DatePicture, string MoneyPicture)
{
    public static readonly Language German = new("de", "de-AT", ",", ";", "d. MMMM yyyy", "#.##0,00");
    public static readonly Language English = new("en", "en-GB", ".", ",", "d MMMM yyyy", "#,##0.00");

    public bool IsGerman => Code == "de";

    public string Pick(string german, string english) => IsGerman ? german : english;

    /// <summary>A date written out.</summary>
    public string Date(string german, string english) => $$"""{ MERGEFIELD {{Pick(german, english)}} \@ "{{DatePicture}}" }""";

    /// <summary>An amount with two decimals.</summary>
    public string Money(string german, string english) => $$"""{ MERGEFIELD {{Pick(german, english)}} \# "{{MoneyPicture}}" }""";
}
