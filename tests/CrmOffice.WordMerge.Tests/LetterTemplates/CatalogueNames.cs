namespace CrmOffice.WordMerge.Tests.LetterTemplates;

/// <summary>The names of the letter fields: German/English. The engine does not know them; the API does.</summary>
internal static class CatalogueNames
{
    private const string All =
        """
        Nummer/Number Kundennummer/CustomerNumber Firma/Company Anrede/Salutation Titel/Title Vorname/FirstName Nachname/LastName
        Ansprechpartner/ContactPerson Funktion/Role Zusatz/NameAddition Strasse/Street PLZ/PostalCode Ort/City Land/Country
        Anschrift/Address Briefanrede/LetterSalutation Telefon/Phone Mobil/Mobile Email/Email UID/VatId Kundenbetreuer/AccountManager
        Wiederanruf/CallbackAt LetzterKontakt/LastContactAt LetzterKauf/LastPurchaseAt Termin/AppointmentAt TerminOrt/AppointmentLocation
        Belegart/DocumentType Belegnummer/DocumentNumber Belegdatum/DocumentDate GueltigBis/ValidUntil Nettobetrag/NetTotal
        Umsatzsteuer/VatTotal Bruttobetrag/GrossTotal Kopftext/HeaderText Fusstext/FooterText
        Positionen/LineItems Position/Position Artikelnummer/ArticleNumber Bezeichnung/Description Menge/Quantity Einheit/Unit
        Einzelpreis/UnitPrice Rabatt/DiscountPercent Betrag/Amount
        Einkaeufe/Purchases Rechnungsnummer/InvoiceNumber Rechnungsdatum/InvoiceDate
        Reklamationsnummer/IssueNumber Reklamationsdatum/IssueDate Reklamationstext/IssueText
        AbsenderFirma/SenderCompany AbsenderStrasse/SenderStreet AbsenderPLZ/SenderPostalCode AbsenderOrt/SenderCity
        AbsenderLand/SenderCountry AbsenderTelefon/SenderPhone AbsenderEmail/SenderEmail AbsenderWeb/SenderWebsite
        AbsenderUID/SenderVatId AbsenderIBAN/SenderIban AbsenderBIC/SenderBic AbsenderBank/SenderBank
        AbsenderFirmenbuch/SenderRegistrationNumber AbsenderGeschaeftsfuehrung/SenderManagingDirector Absenderzeile/SenderLine
        Bearbeiter/SenderName BearbeiterFunktion/SenderRole BearbeiterTelefon/SenderPersonPhone BearbeiterEmail/SenderPersonEmail
        Datum/Date
        """;

    public static HashSet<string> In(string language) =>
        [.. All.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('/')[language == "de" ? 0 : 1])];
}
