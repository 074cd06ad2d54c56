using CrmOffice.Api.Model;
using CrmOffice.WordMerge;
using static CrmOffice.Api.Features.Letters.LetterFieldKind;

namespace CrmOffice.Api.Features.Letters.Fields;

/// <summary>The fields of the one who gets the letter. The synonyms are the names of Word's own address lists, in both languages.</summary>
internal static class RecipientFields
{
    public const string Group = "recipient";

    public static readonly IReadOnlyList<LetterField<LetterData>> All =
    [
        Field(new("Anschrift", "Address", "Anschrift (alle Zeilen)", "Address (all lines)", "Adresse", "Adressblock"),
            ("Gasthof Müller\nFrau Dr. Eva Anders\nHauptstraße 1\n5020 Salzburg", "Gasthof Müller\nDr Eva Anders\nHauptstraße 1\n5020 Salzburg\nAUSTRIA"),
            d => string.Join('\n', AddressOf(d))),
        Field(new("Briefanrede", "LetterSalutation", "Briefanrede", "Letter salutation", "Letter Salutation", "Anredezeile", "Greeting"),
            ("Sehr geehrte Frau Dr. Anders", "Dear Dr Anders"),
            d => d.Recipient.Addressee?.LetterSalutation(d.Language) ?? Addressee.Nobody(d.Language)),
        Field(new("Nummer", "Number", "Nummer", "Number"), ("10001", "10001"), d => d.Recipient.Number),
        Field(new("Kundennummer", "CustomerNumber", "Kundennummer", "Customer number", "Customer Number", "Kunden-Nr", "KundenNr"), ("10001", "10001"),
            d => d.Recipient.Type == PartyType.Customer ? d.Recipient.Number : null),
        Field(new("Firma", "Company", "Firma", "Company", "Firmenname", "Company Name", "CompanyName"), ("Gasthof Müller", "Gasthof Müller"),
            d => d.Recipient.CompanyName),
        Field(new("Zusatz", "NameAddition", "Namenszusatz", "Name addition", "Name Addition", "Namenszusatz", "Abteilung", "Department", "Address 2", "Adresse 2", "Address Line 2", "Adresszeile 2"),
            ("Abteilung Einkauf", "Purchasing department"), d => d.Recipient.NameAddition),
        Field(new("Ansprechpartner", "ContactPerson", "Ansprechpartner", "Contact person", "Contact Person"), ("Frau Dr. Eva Anders", "Dr Eva Anders"),
            d => d.Recipient.Addressee?.FullName(d.Language)),
        Field(new("Anrede", "Salutation", "Anrede", "Salutation", "Courtesy Title", "CourtesyTitle", "Höflichkeitsanrede"), ("Frau", "Ms"),
            d => d.Recipient.Addressee?.SalutationIn(d.Language)),
        Field(new("Titel", "Title", "Titel", "Title"), ("Dr.", "Dr."), d => d.Recipient.Addressee?.Title),
        Field(new("Vorname", "FirstName", "Vorname", "First name", "First Name"), ("Eva", "Eva"), d => d.Recipient.Addressee?.FirstName),
        Field(new("Nachname", "LastName", "Nachname", "Last name", "Last Name", "Familienname", "Surname"), ("Anders", "Anders"),
            d => d.Recipient.Addressee?.LastName),
        Field(new("Funktion", "Role", "Funktion", "Role", "Job Title", "JobTitle", "Position im Unternehmen"), ("Küchenchefin", "Head chef"),
            d => d.Recipient.Person?.Role),
        Field(new("Strasse", "Street", "Straße", "Street", "Straße", "Address 1", "Adresse 1", "Address Line 1", "Adresszeile 1"), ("Hauptstraße 1", "Hauptstraße 1"),
            d => d.Recipient.Address.Street),
        Field(new("PLZ", "PostalCode", "PLZ", "Postal code", "Postal Code", "Postleitzahl", "ZIP", "ZIP Code", "ZipCode"), ("5020", "5020"),
            d => d.Recipient.Address.PostalCode),
        Field(new("Ort", "City", "Ort", "City", "Stadt", "Town"), ("Salzburg", "Salzburg"), d => d.Recipient.Address.City),
        Field(new("Land", "Country", "Land", "Country", "Country or Region", "Land oder Region", "Country/Region", "Land/Region"), ("Österreich", "Austria"),
            d => Country.NameOf(d.Recipient.Address.Country, d.Language)),
        Field(new("Telefon", "Phone", "Telefon", "Phone", "Business Phone", "Work Phone", "Telefon geschäftlich", "Telefon (geschäftlich)"), ("+43 662 848511", "+43 662 848511"),
            d => d.Recipient.Person?.Phone ?? d.Recipient.Phone),
        Field(new("Mobil", "Mobile", "Mobil", "Mobile", "Handy", "Mobile Phone"), ("+43 664 1234567", "+43 664 1234567"),
            d => d.Recipient.Person?.Mobile ?? d.Recipient.Mobile),
        Field(new("Email", "Email", "E-Mail", "E-mail", "E-Mail", "E-mail Address", "E-Mail-Adresse", "Email Address", "EmailAddress"),
            ("eva.anders@gasthof-mueller.example", "eva.anders@gasthof-mueller.example"), d => d.Recipient.Person?.Email ?? d.Recipient.Email),
        Field(new("UID", "VatId", "UID-Nummer", "VAT number", "UID-Nummer", "UIDNummer", "VAT ID", "USt-IdNr"), ("ATU12345678", "ATU12345678"), d => d.Recipient.VatId),
        Field(new("Kundenbetreuer", "AccountManager", "Kundenbetreuer", "Account manager", "Betreuer", "Account Manager"), ("Thomas Brandstetter", "Thomas Brandstetter"),
            d => d.Recipient.AccountManager),
        new(Group, new("Wiederanruf", "CallbackAt", "Wiederanruf", "Callback", "Callback At"), Date, ("09.03.2026 10:30", "09/03/2026 10:30"),
            d => FieldValue.DateAndTime(d.Recipient.CallbackAt)),
        new(Group, new("LetzterKontakt", "LastContactAt", "Letzter Kontakt", "Last contact", "Letzter Kontakt", "Last Contact"), Date, ("12.02.2026", "12/02/2026"),
            d => FieldValue.Date(Shared.LocalCalendar.DateOf(d.Recipient.LastContactAt))),
        new(Group, new("LetzterKauf", "LastPurchaseAt", "Letzter Kauf", "Last purchase", "Letzter Kauf", "Last Purchase"), Date, ("27.11.2025", "27/11/2025"),
            d => FieldValue.Date(d.Recipient.LastPurchaseOn)),
        new(Group, new("Termin", "AppointmentAt", "Nächster Termin", "Next appointment", "Appointment"), Date, ("16.03.2026 14:00", "16/03/2026 14:00"),
            d => FieldValue.DateAndTime(d.Recipient.AppointmentAt)),
        Field(new("TerminOrt", "AppointmentLocation", "Ort des Termins", "Place of the appointment", "Termin Ort", "Appointment Location"), ("bei Ihnen", "your place"),
            d => d.Recipient.AppointmentLocation),
    ];

    public static readonly LetterRegion Purchases = new(
        "purchases",
        new("Einkaeufe", "Purchases", "Einkäufe der letzten 12 Monate", "Purchases of the last 12 months", "Einkäufe"),
        [
            (InvoiceNumber, Text, ("RE-2026-0104", "RE-2026-0104")),
            (InvoiceDate, Date, ("17.02.2026", "17/02/2026")),
            (DocumentFields.Amount, Number, ("1.234,50", "1,234.50")),
        ],
        d => [.. d.Recipient.Purchases.Select(Row)]);

    private static FieldNames InvoiceNumber => new("Rechnungsnummer", "InvoiceNumber", "Rechnungsnummer", "Invoice number", "Invoice Number");

    private static FieldNames InvoiceDate => new("Rechnungsdatum", "InvoiceDate", "Rechnungsdatum", "Invoice date", "Invoice Date");

    /// <summary>The lines of the address.</summary>
    public static IReadOnlyList<string> AddressOf(LetterData data)
    {
        var recipient = data.Recipient;
        var person = recipient.Addressee?.AddressLine(data.Language);

        // Of a person at home the person's name is the first line; somebody else there follows it.
        var first = recipient.CompanyName
            ?? (recipient.Kind == PartyKind.Company || (recipient.Person is { } other && other.LastName != recipient.LastName) ? NaturalName(recipient) : null);
        return AddressBlock.Lines(first, recipient.NameAddition, person, recipient.Address, data.Sender.Company.Country, data.Language);
    }

    private static string NaturalName(Recipient recipient) =>
        recipient.Kind == PartyKind.Person ? string.Join(' ', ((string?[])[recipient.FirstName, recipient.LastName]).OfType<string>()) : recipient.Name;

    private static LetterField<LetterData> Field(FieldNames names, (string, string) example, Func<LetterData, string?> value) =>
        new(Group, names, Text, example, d => FieldValue.Text(value(d)));

    private static MergeRecord Row(LetterPurchase purchase) => new MergeRecord()
        .Set(InvoiceNumber, FieldValue.Text(purchase.InvoiceNumber))
        .Set(InvoiceDate, FieldValue.Date(purchase.InvoiceDate))
        .Set(DocumentFields.Amount, FieldValue.Number(purchase.Net));
}
