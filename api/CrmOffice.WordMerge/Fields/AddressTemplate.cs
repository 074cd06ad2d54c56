using System.Text;

namespace CrmOffice.WordMerge.Fields;

/// <summary>
/// The \f format of ADDRESSBLOCK and GREETINGLINE: &lt;&lt;_FIRST0_ &gt;&gt; is a part with the literal text that goes when the part is empty;
/// text outside stays. ¶ is a line end.
/// </summary>
internal sealed class AddressTemplate
{
    private AddressTemplate(List<Piece> pieces) => Pieces = pieces;

    internal List<Piece> Pieces { get; }

    internal static AddressTemplate Parse(string format)
    {
        var pieces = new List<Piece>();
        var position = 0;
        while (position < format.Length)
        {
            var start = format.IndexOf("<<", position, StringComparison.Ordinal);
            var end = start < 0 ? -1 : format.IndexOf(">>", start, StringComparison.Ordinal);
            if (end < 0)
            {
                pieces.Add(new Piece(Lines(format[position..]), null, ""));
                break;
            }

            if (start > position)
            {
                pieces.Add(new Piece(Lines(format[position..start]), null, ""));
            }

            pieces.Add(Part(format[(start + 2)..end]));
            position = end + 2;
        }

        return new AddressTemplate(pieces);
    }

    /// <summary>The template with the town's line as another template has it: from the first to the last of its parts that stand in that line.</summary>
    internal AddressTemplate WithTownLine(AddressTemplate townLine)
    {
        var first = Pieces.FindIndex(IsTown);
        if (first < 0)
        {
            return this;
        }

        var last = Pieces.FindLastIndex(IsTown);
        var before = Pieces[first].Before.StartsWith('\n') ? "\n" : "";
        var after = Pieces[last].After.EndsWith('\n') ? "\n" : "";
        return new AddressTemplate(
        [
            .. Pieces[..first],
            new Piece(before, null, ""),
            .. townLine.Pieces,
            new Piece(after, null, ""),
            .. Pieces[(last + 1)..],
        ]);
    }

    /// <summary>Lines without blanks around them, none empty.</summary>
    internal static string WithoutHoles(StringBuilder text)
    {
        var lines = new StringBuilder(text.Length);
        foreach (var line in text.ToString().AsSpan().EnumerateLines())
        {
            var trimmed = line.Trim();
            if (trimmed.Length > 0)
            {
                lines.Append(lines.Length > 0 ? "\n" : "").Append(trimmed);
            }
        }

        return lines.ToString();
    }

    private static bool IsTown(Piece piece) => piece.Part is "CITY" or "STATE" or "POSTAL";

    private static Piece Part(string text)
    {
        var start = text.IndexOf('_', StringComparison.Ordinal);
        var end = start < 0 ? -1 : text.IndexOf('_', start + 1);
        return end < 0
            ? new Piece(Lines(text), null, "")
            : new Piece(Lines(text[..start]), text[(start + 1)..end].ToUpperInvariant(), Lines(text[(end + 1)..]));
    }

    private static string Lines(string text) => text.Replace("¶", "\n", StringComparison.Ordinal);

    /// <param name="Part">FIRST0, COMPANY … without underscores; null: the text before stands by itself.</param>
    internal readonly record struct Piece(string Before, string? Part, string After);
}
