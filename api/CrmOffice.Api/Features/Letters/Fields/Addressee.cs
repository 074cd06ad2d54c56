using CrmOffice.Api.Model;

namespace CrmOffice.Api.Features.Letters.Fields;

/// <summary>The person whom a letter addresses.</summary>
internal sealed record Addressee(Salutation Salutation, string? Title, string? FirstName, string LastName)
{
    private AcademicTitle Titles => AcademicTitle.Parse(Title);

    /// <summary>"Frau", "Herr"; "Ms", "Mr"; empty when unknown or neither.</summary>
    public string SalutationIn(LetterLanguage language) => (Salutation, language) switch
    {
        (Salutation.Ms, LetterLanguage.De) => "Frau",
        (Salutation.Mr, LetterLanguage.De) => "Herr",
        (Salutation.Ms, LetterLanguage.En) => "Ms",
        (Salutation.Mr, LetterLanguage.En) => "Mr",
        _ => "",
    };

    /// <summary>"Frau Dr. Eva Anders, MBA"; "Dr Eva Anders, MBA".</summary>
    public string FullName(LetterLanguage language) => Named(language, SalutationIn(language));

    /// <summary>As in the address: "Herrn Ing. Josef Maier" (the letter goes to him); English as <see cref="FullName"/>.</summary>
    public string AddressLine(LetterLanguage language) =>
        Named(language, language == LetterLanguage.De && Salutation == Salutation.Mr ? "Herrn" : SalutationIn(language));

    /// <summary>
    /// "Sehr geehrte Frau Dr. Anders", "Dear Ms Anders", without the comma behind it. Who is neither Frau nor Herr, or of whom it
    /// isn't known, is greeted by name: "Guten Tag Alex Huber", "Dear Alex Huber". Nobody in particular: see <see cref="Nobody"/>.
    /// </summary>
    public string LetterSalutation(LetterLanguage language)
    {
        if (language == LetterLanguage.En)
        {
            var form = Titles.English.Length > 0 ? Titles.English : SalutationIn(language);
            return form.Length > 0 ? Join("Dear", form, LastName) : Join("Dear", FirstName, LastName);
        }

        return Salutation switch
        {
            Salutation.Ms => Join("Sehr geehrte Frau", Titles.German, LastName),
            Salutation.Mr => Join("Sehr geehrter Herr", Titles.German, LastName),
            _ => Join("Guten Tag", Titles.German, FirstName, LastName),
        };
    }

    /// <summary>The salutation of a letter to a company.</summary>
    public static string Nobody(LetterLanguage language) =>
        language == LetterLanguage.De ? "Sehr geehrte Damen und Herren" : "Dear Sir or Madam";

    private string Named(LetterLanguage language, string salutation)
    {
        var name = language == LetterLanguage.De
            ? Join(salutation, Titles.Before, FirstName, LastName)
            : Join(Titles.English.Length > 0 ? Titles.English : salutation, FirstName, LastName);
        return Titles.Behind.Length > 0 ? $"{name}, {Titles.Behind}" : name;
    }

    private static string Join(params string?[] parts) =>
        string.Join(' ', parts.Where(part => !string.IsNullOrWhiteSpace(part)).Select(part => part!.Trim()));
}
