using CrmOffice.Api.Model;

namespace CrmOffice.Api.Data.Sample;

/// <summary>A sales document before it has a number: numbers follow the dates of all customers' documents.</summary>
internal sealed class DocumentDraft(SalesDocumentType type, DateOnly date, SampleCustomer customer, IReadOnlyList<DraftLine> lines)
{
    public SalesDocumentType Type { get; } = type;
    public DateOnly Date { get; } = date;
    public SampleCustomer Customer { get; } = customer;
    public IReadOnlyList<DraftLine> Lines { get; } = lines;
    public DocumentDraft? Predecessor { get; init; }
    public SalesDocumentStatus Status { get; set; }
    public DateOnly? ValidUntil { get; init; }
    public DateOnly? CancelledOn { get; init; }
    public string? HeaderText { get; init; }

    /// <summary>The document, once it is written.</summary>
    public SalesDocument? Document { get; set; }
}

internal sealed record DraftLine(
    Article? Article,
    string Description,
    string? Unit,
    decimal Quantity,
    decimal UnitPrice,
    decimal DiscountPercent,
    decimal VatRate,
    decimal? UnitCost)
{
    public LineItem ToLineItem(int position) =>
        new(position, Article?.Id, Description, Quantity, Unit, UnitPrice, DiscountPercent, VatRate, UnitCost);
}
