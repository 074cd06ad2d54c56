using CrmOffice.Api.Model;
using CrmOffice.WordMerge;
using static CrmOffice.Api.Features.Letters.LetterFieldKind;

namespace CrmOffice.Api.Features.Letters.Fields;

/// <summary>The fields of a sales document with its lines, and of a complaint.</summary>
internal static class DocumentFields
{
    public const string Group = "salesDocument";
    public const string IssueGroup = "complaint";

    /// <summary>Of a line and of a purchase.</summary>
    public static FieldNames Amount { get; } = new("Betrag", "Amount", "Betrag netto", "Net amount");

    public static readonly IReadOnlyList<LetterField<LetterData>> All =
    [
        new(Group, new("Belegart", "DocumentType", "Belegart", "Document type", "Document Type"), Text, ("Angebot", "Quote"),
            d => FieldValue.Text(d.Document is { } document ? TypeName(document.Type, d.Language) : null)),
        new(Group, new("Belegnummer", "DocumentNumber", "Belegnummer", "Document number", "Document Number"), Text, ("AN-2026-0031", "AN-2026-0031"),
            d => FieldValue.Text(d.Document?.Number)),
        new(Group, new("Belegdatum", "DocumentDate", "Belegdatum", "Document date", "Document Date"), Date, ("27.02.2026", "27/02/2026"),
            d => FieldValue.Date(d.Document?.Date)),
        new(Group, new("GueltigBis", "ValidUntil", "Gültig bis", "Valid until", "GültigBis", "Gültig bis", "Valid Until"), Date, ("31.03.2026", "31/03/2026"),
            d => FieldValue.Date(d.Document?.ValidUntil)),
        new(Group, new("Nettobetrag", "NetTotal", "Nettobetrag", "Net total", "Net Total"), Number, ("1.000,00", "1,000.00"),
            d => FieldValue.Number(d.Document?.NetTotal)),
        new(Group, new("Umsatzsteuer", "VatTotal", "Umsatzsteuer", "VAT", "VAT Total"), Number, ("200,00", "200.00"),
            d => FieldValue.Number(d.Document?.VatTotal)),
        new(Group, new("Bruttobetrag", "GrossTotal", "Bruttobetrag", "Gross total", "Gross Total"), Number, ("1.200,00", "1,200.00"),
            d => FieldValue.Number(d.Document?.GrossTotal)),
        new(Group, new("Kopftext", "HeaderText", "Kopftext", "Header text", "Header Text"), Text, ("Gerne bieten wir Ihnen an:", "We are pleased to offer:"),
            d => FieldValue.Text(d.Document?.HeaderText)),
        new(Group, new("Fusstext", "FooterText", "Fußtext", "Footer text", "Fußtext", "Footer Text"), Text, ("Lieferung frei Haus.", "Free delivery."),
            d => FieldValue.Text(d.Document?.FooterText)),
        new(IssueGroup, new("Reklamationsnummer", "IssueNumber", "Reklamationsnummer", "Complaint number", "Issue Number"), Text, ("F-2026-007", "F-2026-007"),
            d => FieldValue.Text(d.Issue?.Number)),
        new(IssueGroup, new("Reklamationsdatum", "IssueDate", "Reklamationsdatum", "Complaint date", "Issue Date"), Date, ("24.02.2026", "24/02/2026"),
            d => FieldValue.Date(Shared.LocalCalendar.DateOf(d.Issue?.ReportedAt))),
        new(IssueGroup, new("Reklamationstext", "IssueText", "Reklamationstext", "Complaint text", "Issue Text"), Text, ("Zwei Flaschen zerbrochen.", "Two bottles broken."),
            d => FieldValue.Text(d.Issue?.Description)),
    ];

    private static readonly IReadOnlyList<LetterField<LetterLine>> LineFields =
    [
        new(Group, new("Position", "Position", "Position", "Position", "Pos"), Number, ("1", "1"), l => FieldValue.Number(l.Position)),
        new(Group, new("Artikelnummer", "ArticleNumber", "Artikelnummer", "Article number", "Article Number"), Text, ("KA-104", "KA-104"),
            l => FieldValue.Text(l.ArticleNumber)),
        new(Group, new("Bezeichnung", "Description", "Bezeichnung", "Description"), Text, ("Bergkäse, 12 Monate gereift", "Mountain cheese, aged 12 months"),
            l => FieldValue.Text(l.Description)),
        new(Group, new("Menge", "Quantity", "Menge", "Quantity"), Number, ("12", "12"), l => FieldValue.Number(l.Quantity)),
        new(Group, new("Einheit", "Unit", "Einheit", "Unit"), Text, ("kg", "kg"), l => FieldValue.Text(l.Unit)),
        new(Group, new("Einzelpreis", "UnitPrice", "Einzelpreis", "Unit price", "Unit Price"), Number, ("19,90", "19.90"), l => FieldValue.Number(l.UnitPrice)),
        new(Group, new("Rabatt", "DiscountPercent", "Rabatt in %", "Discount in %", "Discount"), Number, ("5", "5"), l => FieldValue.Number(l.DiscountPercent)),
        new(Group, Amount, Number, ("226,86", "226.86"), l => FieldValue.Number(l.NetAmount)),
    ];

    public static readonly LetterRegion Lines = new(
        Group,
        new("Positionen", "LineItems", "Positionen", "Line items", "Line Items"),
        [.. LineFields.Select(f => (f.Names, f.Kind, f.Example))],
        d => [.. (d.Document?.Lines ?? []).Select(line => LineFields.Aggregate(new MergeRecord(), (row, field) => row.Set(field.Names, field.Value(line))))]);

    private static string TypeName(SalesDocumentType type, LetterLanguage language) => (type, language) switch
    {
        (SalesDocumentType.Quote, LetterLanguage.De) => "Angebot",
        (SalesDocumentType.SalesOrder, LetterLanguage.De) => "Auftrag",
        (SalesDocumentType.DeliveryNote, LetterLanguage.De) => "Lieferschein",
        (SalesDocumentType.Invoice, LetterLanguage.De) => "Rechnung",
        (SalesDocumentType.CreditNote, LetterLanguage.De) => "Gutschrift",
        (SalesDocumentType.Quote, _) => "Quote",
        (SalesDocumentType.SalesOrder, _) => "Order",
        (SalesDocumentType.DeliveryNote, _) => "Delivery note",
        (SalesDocumentType.Invoice, _) => "Invoice",
        (SalesDocumentType.CreditNote, _) => "Credit note",
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };
}
