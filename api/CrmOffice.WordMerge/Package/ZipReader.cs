using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;
using System.Text;

namespace CrmOffice.WordMerge.Package;

/// <summary>
/// Reads the central directory of a zip file (APPNOTE 6.3.10, 4.3.12) and hands out the packed bytes, which
/// <see cref="System.IO.Compression.ZipArchive"/> does not: what a merge does not change is copied as it is.
/// </summary>
internal static class ZipReader
{
    private const uint EndOfCentralDirectory = 0x06054b50;
    private const uint CentralDirectoryEntry = 0x02014b50;
    private const uint LocalHeader = 0x04034b50;
    private const int EndLength = 22;

    /// <exception cref="WordTemplateException"/>
    public static List<ZipEntry> Read(ReadOnlyMemory<byte> file, WordTemplateLimits limits)
    {
        var bytes = file.Span;
        var end = FindEnd(bytes);
        var count = BinaryPrimitives.ReadUInt16LittleEndian(bytes[(end + 10)..]);
        long at = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(end + 16)..]);
        if (count > limits.Entries)
        {
            throw new WordTemplateException(WordTemplateError.TooLarge, $"The file holds {count} files; {limits.Entries} are allowed.");
        }

        var entries = new List<ZipEntry>(count);
        var packed = 0L;
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < count; i++)
        {
            var header = Slice(bytes, at, 46);
            if (BinaryPrimitives.ReadUInt32LittleEndian(header) != CentralDirectoryEntry)
            {
                throw Damaged("The directory of the zip file is damaged.");
            }

            var flags = BinaryPrimitives.ReadUInt16LittleEndian(header[8..]);
            var method = BinaryPrimitives.ReadUInt16LittleEndian(header[10..]);
            var packedLength = BinaryPrimitives.ReadUInt32LittleEndian(header[20..]);
            var length = BinaryPrimitives.ReadUInt32LittleEndian(header[24..]);
            var nameLength = BinaryPrimitives.ReadUInt16LittleEndian(header[28..]);
            var extra = BinaryPrimitives.ReadUInt16LittleEndian(header[30..]) + BinaryPrimitives.ReadUInt16LittleEndian(header[32..]);
            long local = BinaryPrimitives.ReadUInt32LittleEndian(header[42..]);
            var name = Encoding.UTF8.GetString(Slice(bytes, at + 46, nameLength)).TrimStart('/');
            at += 46 + nameLength + extra;
            if ((flags & 1) != 0)
            {
                throw new WordTemplateException(WordTemplateError.Encrypted, "The file is protected by a password.");
            }

            if (name.EndsWith('/'))
            {
                continue;
            }

            if (name.Split('/', '\\').Contains("..") || name.Contains('\0', StringComparison.Ordinal))
            {
                throw Damaged("The zip file holds a file whose name leads out of it.");
            }

            if (method is not (0 or 8) || !names.Add(name))
            {
                throw Damaged($"The zip file packs '{name}' in an unknown way, or twice.");
            }

            var localHeader = Slice(bytes, local, 30);
            if (BinaryPrimitives.ReadUInt32LittleEndian(localHeader) != LocalHeader)
            {
                throw Damaged($"'{name}' is not where the zip file says.");
            }

            var content = local + 30 + BinaryPrimitives.ReadUInt16LittleEndian(localHeader[26..]) + BinaryPrimitives.ReadUInt16LittleEndian(localHeader[28..]);
            Slice(bytes, content, packedLength);
            packed += packedLength;
            if (packed > bytes.Length)
            {
                // What is copied once for each file would come to any size.
                throw Damaged("Files in the zip file share their content.");
            }

            entries.Add(new(name, method, BinaryPrimitives.ReadUInt32LittleEndian(header[16..]), file.Slice((int)content, (int)packedLength), length));
        }

        return entries;
    }

    /// <summary>The content, unpacked; at most so many bytes, whatever the directory says.</summary>
    /// <exception cref="WordTemplateException"/>
    public static byte[] Unpack(ZipEntry entry, WordTemplateLimits limits)
    {
        if (entry.Length > limits.PartBytes)
        {
            throw TooLarge(entry);
        }

        var content = entry.Method == 0 ? entry.Packed.ToArray() : Inflate(entry);
        return Crc32.HashToUInt32(content) == entry.Checksum ? content : throw Damaged($"'{entry.Name}' is not what was packed.");
    }

    private static byte[] Inflate(ZipEntry entry)
    {
        var content = new byte[entry.Length];
        try
        {
            using var packed = new MemoryStream(entry.Packed.ToArray(), writable: false);
            using var unpacked = new DeflateStream(packed, CompressionMode.Decompress);
            var read = unpacked.ReadAtLeast(content, content.Length, throwOnEndOfStream: false);
            if (read < content.Length || unpacked.ReadByte() >= 0)
            {
                throw Damaged($"'{entry.Name}' is longer or shorter than the zip file says.");
            }
        }
        catch (InvalidDataException exception)
        {
            throw new WordTemplateException(WordTemplateError.Damaged, $"'{entry.Name}' can't be unpacked.", exception);
        }

        return content;
    }

    private static WordTemplateException TooLarge(ZipEntry entry) =>
        new(WordTemplateError.TooLarge, $"'{entry.Name}' unpacks to {entry.Length} bytes.");

    /// <summary>A zip file ends with its directory's end and a comment of at most 65,535 bytes.</summary>
    private static int FindEnd(ReadOnlySpan<byte> bytes)
    {
        // The compound file that Word makes of a document with a password, and of the formats before .docx.
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
        {
            throw new WordTemplateException(WordTemplateError.Encrypted, "The file is protected by a password, or in the format of Word 97.");
        }

        for (var at = bytes.Length - EndLength; at >= 0 && at >= bytes.Length - EndLength - ushort.MaxValue; at--)
        {
            if (BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]) == EndOfCentralDirectory)
            {
                return at;
            }
        }

        throw bytes.StartsWith("PK\u0003\u0004"u8)
            ? Damaged("The zip file is cut off.")
            : new WordTemplateException(WordTemplateError.NotAWordDocument, "The file is no Word document.");
    }

    private static ReadOnlySpan<byte> Slice(ReadOnlySpan<byte> bytes, long start, long length) =>
        start >= 0 && length >= 0 && start + length <= bytes.Length
            ? bytes.Slice((int)start, (int)length)
            : throw Damaged("The zip file is cut off.");

    private static WordTemplateException Damaged(string message) => new(WordTemplateError.Damaged, message);
}
