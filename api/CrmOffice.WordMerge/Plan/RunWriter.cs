using System.Text;
using CrmOffice.WordMerge.Rendering;

namespace CrmOffice.WordMerge.Plan;

/// <summary>Writes a text as a run with a given look: line ends become w:br, tabs w:tab.</summary>
internal sealed class RunWriter
{
    private readonly byte[] start;
    private readonly byte[] hiddenStart;
    private readonly byte[] textStart;
    private readonly byte[] textEnd;
    private readonly byte[] lineBreak;
    private readonly byte[] tab;
    private readonly byte[] end;

    /// <param name="prefix">The part's prefix of WordprocessingML with its colon: "w:".</param>
    /// <param name="properties">The w:rPr element, or nothing.</param>
    /// <param name="hiddenProperties">The same, not shown.</param>
    /// <param name="element">t, or instrText inside the code of a field that stays.</param>
    public RunWriter(string prefix, string properties, string hiddenProperties, string element)
    {
        start = Bytes($"<{prefix}r>{properties}");
        hiddenStart = Bytes($"<{prefix}r>{hiddenProperties}");
        textStart = Bytes($"<{prefix}{element} xml:space=\"preserve\">");
        textEnd = Bytes($"</{prefix}{element}>");
        lineBreak = Bytes($"<{prefix}br/>");
        tab = Bytes($"<{prefix}tab/>");
        end = Bytes($"</{prefix}r>");
    }

    public void Write(Letter letter, ReadOnlySpan<char> text) => Write(letter, start, text);

    public void WriteHidden(Letter letter, ReadOnlySpan<char> text)
    {
        if (text.Length > 0)
        {
            Write(letter, hiddenStart, text);
        }
    }

    private void Write(Letter letter, byte[] opening, ReadOnlySpan<char> text)
    {
        var output = letter.Output;
        output.Append(opening);
        while (text.Length > 0)
        {
            var mark = text.IndexOfAny("\r\n\t\v");
            var piece = mark < 0 ? text : text[..mark];
            if (piece.Length > 0)
            {
                output.Append(textStart);
                output.AppendEscaped(piece);
                output.Append(textEnd);
            }

            if (mark < 0)
            {
                break;
            }

            output.Append(text[mark] == '\t' ? tab : lineBreak);
            var isPair = text[mark] == '\r' && mark + 1 < text.Length && text[mark + 1] == '\n';
            text = text[(mark + (isPair ? 2 : 1))..];
        }

        output.Append(end);
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
