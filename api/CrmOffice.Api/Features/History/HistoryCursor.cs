using System.Buffers.Text;
using System.Globalization;
using System.Text;
using CrmOffice.Api.Model;

namespace CrmOffice.Api.Features.History;

/// <summary>The entry behind which a list goes on; entries that arrive meanwhile neither repeat nor hide others.</summary>
internal sealed record HistoryCursor(DateTimeOffset At, int Id, int Rank)
{
    public static HistoryCursor After(HistoryEntry entry) => new(entry.OccurredAt, entry.Id, entry.Rank);

    /// <summary>Reads a cursor or a point in time; an empty text is the beginning (null).</summary>
    public static bool TryParse(string? text, out HistoryCursor? cursor)
    {
        cursor = null;
        if (string.IsNullOrEmpty(text))
        {
            return true;
        }

        if (TryDecode(text, out var plain)
            && plain.Split('.') is [var at, var id, var rank]
            && long.TryParse(at, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var milliseconds)
            && milliseconds is > -62_000_000_000_000 and < 253_000_000_000_000
            && int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var idValue)
            && int.TryParse(rank, NumberStyles.None, CultureInfo.InvariantCulture, out var rankValue))
        {
            cursor = new(DateTimeOffset.FromUnixTimeMilliseconds(milliseconds), idValue, rankValue);
            return true;
        }

        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time))
        {
            cursor = new(time, int.MinValue, int.MaxValue);
            return true;
        }

        return false;
    }

    public override string ToString() =>
        Base64Url.EncodeToString(Encoding.ASCII.GetBytes(
            string.Create(CultureInfo.InvariantCulture, $"{At.ToUnixTimeMilliseconds()}.{Id}.{Rank}")));

    private static bool TryDecode(string text, out string plain)
    {
        plain = "";
        var bytes = new byte[text.Length];
        if (!Base64Url.IsValid(text) || !Base64Url.TryDecodeFromChars(text, bytes, out var length))
        {
            return false;
        }

        plain = Encoding.ASCII.GetString(bytes, 0, length);
        return true;
    }
}
