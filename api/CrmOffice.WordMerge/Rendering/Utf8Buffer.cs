using System.Text;

namespace CrmOffice.WordMerge.Rendering;

/// <summary>Bytes that grow, can be cut back, and take text as XML.</summary>
internal sealed class Utf8Buffer(int capacity = 64 * 1024)
{
    private byte[] bytes = new byte[capacity];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, Length);

    public ReadOnlyMemory<byte> WrittenMemory => bytes.AsMemory(0, Length);

    public void Clear() => Length = 0;

    /// <summary>Forgets what was written after that place.</summary>
    public void CutTo(int length) => Length = length;

    public void Append(ReadOnlySpan<byte> added)
    {
        added.CopyTo(Reserve(added.Length));
        Length += added.Length;
    }

    public void AppendNumber(long number)
    {
        number.TryFormat(Reserve(20), out var written, provider: System.Globalization.CultureInfo.InvariantCulture);
        Length += written;
    }

    /// <summary>Text between tags or in an attribute: escaped, and without what XML 1.0 can't hold.</summary>
    public void AppendEscaped(ReadOnlySpan<char> text)
    {
        while (text.Length > 0)
        {
            var plain = IndexOfSpecial(text);
            if (plain < 0)
            {
                AppendPlain(text);
                return;
            }

            AppendPlain(text[..plain]);
            switch (text[plain])
            {
                case '&':
                    Append("&amp;"u8);
                    break;
                case '<':
                    Append("&lt;"u8);
                    break;
                case '>':
                    Append("&gt;"u8);
                    break;
                case '"':
                    Append("&quot;"u8);
                    break;
                case '\t':
                    Append("&#9;"u8);
                    break;
                case '\n':
                    Append("&#10;"u8);
                    break;
            }

            text = text[(plain + 1)..];
        }
    }

    /// <summary>A value is short as a rule: a plain loop is done before the vectorised search is compiled.</summary>
    private static int IndexOfSpecial(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            // Half a surrogate pair is not among them: UTF-8 writes it as the replacement character.
            if (text[i] is < ' ' or '&' or '<' or '>' or '"' or >= '\uFFFE')
            {
                return i;
            }
        }

        return -1;
    }

    private void AppendPlain(ReadOnlySpan<char> text)
    {
        var space = Reserve(Encoding.UTF8.GetMaxByteCount(text.Length));
        Length += Encoding.UTF8.GetBytes(text, space);
    }

    private Span<byte> Reserve(int count)
    {
        if (bytes.Length - Length < count)
        {
            Array.Resize(ref bytes, Math.Max(bytes.Length * 2, Length + count));
        }

        return bytes.AsSpan(Length);
    }
}
