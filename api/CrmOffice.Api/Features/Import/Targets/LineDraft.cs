using CrmOffice.Api.Features.Import.Reading;
using CrmOffice.Api.Features.Import.Running;
using CrmOffice.Api.Model;

namespace CrmOffice.Api.Features.Import.Targets;

/// <summary>
/// A line as the files describe it, kept small: all lines of a file are in memory until their documents are written.
/// </summary>
internal sealed record LineDraft(
    string? Article,
    string? Description,
    string? Unit,
    decimal Quantity,
    decimal UnitPrice,
    decimal? DiscountPercent,
    decimal? VatRate,
    decimal? UnitCost)
{
    /// <summary>Above it, the sum of a long document would be more than the database can add up.</summary>
    private const decimal MaxAmount = 999_999_999_999m;

    public bool IsTooLarge => decimal.Abs(Quantity * UnitPrice) > MaxAmount || decimal.Abs(Quantity * (UnitCost ?? 0)) > MaxAmount;

    public static LineDraft Of(ImportRecord record) => new(
        record.Text("article"),
        record.Text("description"),
        record.Text("unit"),
        record.Value<decimal>("quantity", null)!.Value,
        record.Value<decimal>("unitPrice", null)!.Value,
        record.Value<decimal>("discountPercent", null),
        record.Value<decimal>("vatRate", null),
        record.Value<decimal>("unitCost", null));

    /// <summary>The line as it is stored; what the file leaves open comes from the article.</summary>
    public LineItem ToLineItem(int position, RecordNumbers numbers, ArticleDefaults defaults)
    {
        var articleId = numbers.IdOf(TargetNames.Articles, Article);
        var article = articleId is null ? null : defaults[articleId.Value];
        return new LineItem(
            position,
            articleId,
            Description ?? article?.Name ?? "",
            Quantity,
            Unit ?? article?.Unit,
            UnitPrice,
            DiscountPercent ?? 0,
            VatRate ?? article?.VatRate ?? 0,
            UnitCost ?? article?.UnitCost);
    }

    /// <summary>
    /// Whether the stored line says the same. What the file leaves open is no difference: the article may have
    /// changed since.
    /// </summary>
    public bool IsSameAs(LineItem line, RecordNumbers numbers) =>
        line.ArticleId == numbers.IdOf(TargetNames.Articles, Article)
        && line.Quantity == Quantity
        && line.UnitPrice == UnitPrice
        && line.DiscountPercent == (DiscountPercent ?? 0)
        && (Description is null || line.Description == Description)
        && (Unit is null || line.Unit == Unit)
        && (VatRate is null || line.VatRate == VatRate)
        && (UnitCost is null || line.UnitCost == UnitCost);
}
