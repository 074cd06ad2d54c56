using CrmOffice.Api.Model;
using static CrmOffice.Api.Features.Letters.LetterFieldKind;

namespace CrmOffice.Api.Features.Letters.Fields;

/// <summary>The fields of the company, of the employee who writes, and of the letter itself.</summary>
internal static class SenderFields
{
    public const string Group = "sender";
    public const string LetterGroup = "letter";

    public static readonly IReadOnlyList<LetterField<LetterData>> All =
    [
        new(LetterGroup, new("Datum", "Date", "Datum", "Date", "Briefdatum", "Letter Date"), Date, ("02.03.2026", "02/03/2026"), d => FieldValue.Date(d.Today)),
        Field(new("AbsenderFirma", "SenderCompany", "Firma", "Company", "Sender Company"), ("Feinkost Lindhofer GmbH", "Feinkost Lindhofer GmbH"), d => d.Company.Name),
        Field(new("Absenderzeile", "SenderLine", "Absenderzeile", "Sender line", "Sender Line"),
            ("Feinkost Lindhofer GmbH · Laxenburger Straße 367 · 1230 Wien", "Feinkost Lindhofer GmbH · Laxenburger Straße 367 · 1230 Wien"), d => LineOf(d.Company)),
        Field(new("AbsenderStrasse", "SenderStreet", "Straße", "Street", "AbsenderStraße", "Sender Street"), ("Laxenburger Straße 367", "Laxenburger Straße 367"),
            d => d.Company.Street),
        Field(new("AbsenderPLZ", "SenderPostalCode", "PLZ", "Postal code", "Sender Postal Code"), ("1230", "1230"), d => d.Company.PostalCode),
        Field(new("AbsenderOrt", "SenderCity", "Ort", "City", "Sender City"), ("Wien", "Wien"), d => d.Company.City),
        new(Group, new("AbsenderLand", "SenderCountry", "Land", "Country", "Sender Country"), Text, ("Österreich", "Austria"),
            d => FieldValue.Text(Country.NameOf(d.Sender.Company.Country, d.Language))),
        Field(new("AbsenderTelefon", "SenderPhone", "Telefon", "Phone", "Sender Phone"), ("+43 1 6160240", "+43 1 6160240"), d => d.Company.Phone),
        Field(new("AbsenderEmail", "SenderEmail", "E-Mail", "E-mail", "Sender Email", "Absender E-Mail"), ("office@feinkost-lindhofer.example", "office@feinkost-lindhofer.example"),
            d => d.Company.Email),
        Field(new("AbsenderWeb", "SenderWebsite", "Website", "Website", "Sender Website"), ("www.feinkost-lindhofer.example", "www.feinkost-lindhofer.example"),
            d => d.Company.Website),
        Field(new("AbsenderUID", "SenderVatId", "UID-Nummer", "VAT number", "Sender VAT ID"), ("ATU12345678", "ATU12345678"), d => d.Company.VatId),
        Field(new("AbsenderIBAN", "SenderIban", "IBAN", "IBAN"), ("AT61 1904 3002 3457 3201", "AT61 1904 3002 3457 3201"), d => InGroups(d.Company.Iban)),
        Field(new("AbsenderBIC", "SenderBic", "BIC", "BIC"), ("BKAUATWW", "BKAUATWW"), d => d.Company.Bic),
        Field(new("AbsenderBank", "SenderBank", "Bank", "Bank"), ("Musterbank Wien", "Musterbank Wien"), d => d.Company.BankName),
        Field(new("AbsenderFirmenbuch", "SenderRegistrationNumber", "Firmenbuch, Handelsregister", "Registration number", "AbsenderHandelsregister"),
            ("FN 318422 k, Handelsgericht Wien", "FN 318422 k, Handelsgericht Wien"), d => d.Company.RegistrationNumber),
        Field(new("AbsenderGeschaeftsfuehrung", "SenderManagingDirector", "Geschäftsführung", "Managing director", "AbsenderGeschäftsführung"),
            ("Katharina Lindhofer", "Katharina Lindhofer"), d => d.Company.ManagingDirector),
        Field(new("Bearbeiter", "SenderName", "Bearbeiter", "Writer", "Sender Name", "Bearbeiterin", "Sachbearbeiter"), ("Katharina Lindhofer", "Katharina Lindhofer"), d => d.Name),
        Field(new("BearbeiterFunktion", "SenderRole", "Funktion des Bearbeiters", "Writer's role", "Sender Role"), ("Geschäftsführung", "Managing director"), d => d.Role),
        Field(new("BearbeiterTelefon", "SenderPersonPhone", "Telefon des Bearbeiters", "Writer's phone", "Sender Person Phone", "Durchwahl"),
            ("+43 1 6160240 10", "+43 1 6160240 10"), d => d.Phone),
        Field(new("BearbeiterEmail", "SenderPersonEmail", "E-Mail des Bearbeiters", "Writer's e-mail", "Sender Person Email"),
            ("katharina.lindhofer@feinkost-lindhofer.example", "katharina.lindhofer@feinkost-lindhofer.example"), d => d.Email),
    ];

    /// <summary>The small line above the address (DIN 5008), with what there is of it.</summary>
    public static string LineOf(CompanyProfile company)
    {
        string?[] parts = [company.Name, company.Street, $"{company.PostalCode} {company.City}".Trim()];
        return string.Join(" · ", parts.Where(part => !string.IsNullOrWhiteSpace(part)));
    }

    /// <summary>An IBAN is printed in groups of four (ISO 13616).</summary>
    public static string? InGroups(string? iban) => iban is null ? null : string.Join(' ', iban.Chunk(4).Select(group => new string(group)));

    private static LetterField<LetterData> Field(FieldNames names, (string, string) example, Func<Sender, string?> value) =>
        new(Group, names, Text, example, d => FieldValue.Text(value(d.Sender)));
}
