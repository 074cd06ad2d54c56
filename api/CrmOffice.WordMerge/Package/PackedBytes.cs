using System.IO.Compression;
using System.IO.Hashing;

namespace CrmOffice.WordMerge.Package;

/// <summary>Deflates what is merged: quickly, because letters repeat themselves so much that the slower levels gain little.</summary>
internal static class PackedBytes
{
    public const CompressionLevel Level = CompressionLevel.Fastest;

    /// <summary>The end of a deflate stream that was flushed: one last, empty block (RFC 1951, 3.2.6).</summary>
    public static ReadOnlySpan<byte> LastBlock => [0x03, 0x00];

    /// <summary>A whole entry.</summary>
    public static ZipEntry Pack(string name, ReadOnlySpan<byte> content)
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, Level, leaveOpen: true))
        {
            deflate.Write(content);
        }

        return new(name, 8, Crc32.HashToUInt32(content), packed.ToArray(), content.Length);
    }

    /// <summary>A part of a deflate stream that others follow: it ends at a whole byte and knows nothing of what came before.</summary>
    public static MemoryStream PackBlock(ReadOnlySpan<byte> content)
    {
        var packed = new MemoryStream(content.Length / 4);
        var deflate = new DeflateStream(packed, Level, leaveOpen: true);
        deflate.Write(content);
        deflate.Flush();
        var length = packed.Length;

        // Disposing writes the end of the stream, which does not belong here.
        deflate.Dispose();
        packed.SetLength(length);
        packed.Position = 0;
        return packed;
    }
}
