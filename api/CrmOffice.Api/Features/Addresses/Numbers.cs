using System.Globalization;
using CrmOffice.Api.Data;
using CrmOffice.Api.Model;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Api.Features.Addresses;

internal static class Numbers
{
    /// <summary>The next free number of a kind of address. A number taken for a record that is not saved after all stays unused.</summary>
    public static async Task<string> TakeAsync(CrmDb db, PartyType type, CancellationToken cancellation)
    {
        var key = type.ToString();
        while (true)
        {
            var sequence = await db.NumberSequences.AsNoTracking().SingleAsync(s => s.Key == key, cancellation);
            var value = sequence.NextValue;
            var taken = await db.NumberSequences
                .Where(s => s.Key == key && s.NextValue == value)
                .ExecuteUpdateAsync(set => set.SetProperty(s => s.NextValue, value + 1), cancellation);
            var number = sequence.Prefix + value.ToString(CultureInfo.InvariantCulture);

            // Somebody was faster, or the number came in by an import.
            if (taken == 1 && !await db.Parties.AnyAsync(p => p.Type == type && p.Number == number, cancellation))
            {
                return number;
            }
        }
    }
}
