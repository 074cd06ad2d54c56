using CrmOffice.Api.Features.Letters.Fields;

namespace CrmOffice.Api.Features.Letters.Recipients;

/// <summary>What of a recipient's data costs a query of its own, and whether the letter shows it.</summary>
internal sealed record RecipientNeeds(bool LastPurchase, bool Appointment, bool Purchases)
{
    /// <summary>Of a data file: all that is one value.</summary>
    public static readonly RecipientNeeds Values = new(LastPurchase: true, Appointment: true, Purchases: false);

    /// <param name="names">Of fields and regions, in any spelling that the catalogue knows.</param>
    public static RecipientNeeds Of(IEnumerable<string> names)
    {
        var found = names
            .Select(name => LetterCatalogue.FindField(name)?.Names.English ?? LetterCatalogue.FindRegion(name)?.Names.English)
            .ToHashSet(StringComparer.Ordinal);
        return new(
            found.Contains("LastPurchaseAt"),
            found.Contains("AppointmentAt") || found.Contains("AppointmentLocation"),
            found.Contains(RecipientFields.Purchases.Names.English));
    }
}
