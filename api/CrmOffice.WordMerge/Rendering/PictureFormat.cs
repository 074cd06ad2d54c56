using System.Buffers.Binary;

namespace CrmOffice.WordMerge.Rendering;

/// <summary>What the first bytes of a picture say: its format and its size.</summary>
/// <param name="Extension">png, jpeg, gif or bmp.</param>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
internal readonly record struct PictureFormat(string Extension, int Width, int Height)
{
    /// <returns>Null where the bytes are no picture that Word shows.</returns>
    public static PictureFormat? Of(ReadOnlySpan<byte> content)
    {
        var format = Png(content) ?? Jpeg(content) ?? Gif(content) ?? Bmp(content);
        return format is { Width: > 0, Height: > 0 } ? format : null;
    }

    private static PictureFormat? Png(ReadOnlySpan<byte> content) =>
        content.Length > 33 && content.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) && content[12..16].SequenceEqual("IHDR"u8)
            ? new("png", BinaryPrimitives.ReadInt32BigEndian(content[16..]), BinaryPrimitives.ReadInt32BigEndian(content[20..]))
            : null;

    private static PictureFormat? Gif(ReadOnlySpan<byte> content) =>
        content.Length > 13 && (content.StartsWith("GIF87a"u8) || content.StartsWith("GIF89a"u8))
            ? new("gif", BinaryPrimitives.ReadUInt16LittleEndian(content[6..]), BinaryPrimitives.ReadUInt16LittleEndian(content[8..]))
            : null;

    /// <summary>Rows from top to bottom have a negative height.</summary>
    private static PictureFormat? Bmp(ReadOnlySpan<byte> content) =>
        content.Length > 54 && content.StartsWith("BM"u8) && BinaryPrimitives.ReadInt32LittleEndian(content[22..]) is > int.MinValue and var height
            ? new("bmp", BinaryPrimitives.ReadInt32LittleEndian(content[18..]), Math.Abs(height))
            : null;

    /// <summary>The size stands in the frame's header (ITU T.81, B.2.2), behind segments of which each says how long it is.</summary>
    private static PictureFormat? Jpeg(ReadOnlySpan<byte> content)
    {
        if (!content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
        {
            return null;
        }

        for (var at = 2; at + 9 < content.Length && content[at] == 0xFF;)
        {
            var marker = content[at + 1];
            if (marker == 0xFF)
            {
                at++;
            }
            else if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                return new("jpeg", BinaryPrimitives.ReadUInt16BigEndian(content[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(content[(at + 5)..]));
            }
            else
            {
                at += 2 + BinaryPrimitives.ReadUInt16BigEndian(content[(at + 2)..]);
            }
        }

        return null;
    }
}
