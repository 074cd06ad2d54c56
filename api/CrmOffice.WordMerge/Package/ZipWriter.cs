using System.Buffers.Binary;
using System.Text;

namespace CrmOffice.WordMerge.Package;

/// <summary>
/// Writes a zip file (APPNOTE 6.3.10) forward only, so that it can go straight to a network stream: entries that are packed
/// already, and entries whose length is known only at their end. More than 65,535 entries or 4 GB are said in zip64.
/// </summary>
internal sealed class ZipWriter(Stream output)
{
    /// <summary>1 January 1980 00:00, the earliest the format knows: the same letter gives the same file.</summary>
    private const uint Timestamp = 0x00210000;
    private const ushort Utf8Names = 0x0800;
    private const ushort LengthsFollow = 0x0008;
    private readonly List<Written> directory = [];
    private long position;

    private sealed record Written(byte[] Name, ushort Flags, ushort Method, uint Checksum, long PackedLength, long Length, long Offset);

    public void Add(ZipEntry entry)
    {
        var name = Encoding.UTF8.GetBytes(entry.Name);
        directory.Add(new(name, Utf8Names, entry.Method, entry.Checksum, entry.Packed.Length, entry.Length, position));
        WriteLocalHeader(name, Utf8Names, entry.Method, entry.Checksum, entry.Packed.Length, entry.Length);
        Write(entry.Packed.Span);
    }

    /// <summary>Begins a deflated entry; its packed bytes follow by <see cref="Write"/>, then <see cref="EndEntry"/>.</summary>
    public void BeginEntry(string name)
    {
        var bytes = Encoding.UTF8.GetBytes(name);
        directory.Add(new(bytes, Utf8Names | LengthsFollow, 8, 0, 0, 0, position));
        WriteLocalHeader(bytes, Utf8Names | LengthsFollow, 8, 0, 0, 0);
    }

    public void EndEntry(uint checksum, long packedLength, long length)
    {
        directory[^1] = directory[^1] with { Checksum = checksum, PackedLength = packedLength, Length = length };
        var isLarge = packedLength > uint.MaxValue || length > uint.MaxValue;
        Span<byte> descriptor = stackalloc byte[24];
        BinaryPrimitives.WriteUInt32LittleEndian(descriptor, 0x08074b50);
        BinaryPrimitives.WriteUInt32LittleEndian(descriptor[4..], checksum);
        if (isLarge)
        {
            BinaryPrimitives.WriteInt64LittleEndian(descriptor[8..], packedLength);
            BinaryPrimitives.WriteInt64LittleEndian(descriptor[16..], length);
            Write(descriptor);
        }
        else
        {
            BinaryPrimitives.WriteUInt32LittleEndian(descriptor[8..], (uint)packedLength);
            BinaryPrimitives.WriteUInt32LittleEndian(descriptor[12..], (uint)length);
            Write(descriptor[..16]);
        }
    }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        output.Write(bytes);
        position += bytes.Length;
    }

    /// <summary>Writes the directory. Nothing may follow.</summary>
    public void Finish()
    {
        var start = position;
        foreach (var entry in directory)
        {
            WriteDirectoryEntry(entry);
        }

        var length = position - start;
        if (directory.Count >= ushort.MaxValue || start >= uint.MaxValue || length >= uint.MaxValue)
        {
            WriteZip64End(start, length);
        }

        Span<byte> end = stackalloc byte[22];
        end.Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(end, 0x06054b50);
        var count = (ushort)Math.Min(directory.Count, ushort.MaxValue);
        BinaryPrimitives.WriteUInt16LittleEndian(end[8..], count);
        BinaryPrimitives.WriteUInt16LittleEndian(end[10..], count);
        BinaryPrimitives.WriteUInt32LittleEndian(end[12..], Capped(length));
        BinaryPrimitives.WriteUInt32LittleEndian(end[16..], Capped(start));
        Write(end);
    }

    private static uint Capped(long value) => (uint)Math.Min(value, uint.MaxValue);

    private void WriteLocalHeader(byte[] name, ushort flags, ushort method, uint checksum, long packedLength, long length)
    {
        Span<byte> header = stackalloc byte[30];
        BinaryPrimitives.WriteUInt32LittleEndian(header, 0x04034b50);
        BinaryPrimitives.WriteUInt16LittleEndian(header[4..], 20);
        BinaryPrimitives.WriteUInt16LittleEndian(header[6..], flags);
        BinaryPrimitives.WriteUInt16LittleEndian(header[8..], method);
        BinaryPrimitives.WriteUInt32LittleEndian(header[10..], Timestamp);
        BinaryPrimitives.WriteUInt32LittleEndian(header[14..], checksum);
        BinaryPrimitives.WriteUInt32LittleEndian(header[18..], (uint)packedLength);
        BinaryPrimitives.WriteUInt32LittleEndian(header[22..], (uint)length);
        BinaryPrimitives.WriteUInt16LittleEndian(header[26..], (ushort)name.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(header[28..], 0);
        Write(header);
        Write(name);
    }

    private void WriteDirectoryEntry(Written entry)
    {
        Span<byte> extra = stackalloc byte[28];
        var extraLength = 0;
        if (entry.Length > uint.MaxValue || entry.PackedLength > uint.MaxValue || entry.Offset > uint.MaxValue)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(extra, 1);
            BinaryPrimitives.WriteUInt16LittleEndian(extra[2..], 24);
            BinaryPrimitives.WriteInt64LittleEndian(extra[4..], entry.Length);
            BinaryPrimitives.WriteInt64LittleEndian(extra[12..], entry.PackedLength);
            BinaryPrimitives.WriteInt64LittleEndian(extra[20..], entry.Offset);
            extraLength = 28;
        }

        var isLarge = extraLength > 0;
        Span<byte> header = stackalloc byte[46];
        header.Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(header, 0x02014b50);
        BinaryPrimitives.WriteUInt16LittleEndian(header[4..], 45);
        BinaryPrimitives.WriteUInt16LittleEndian(header[6..], (ushort)(isLarge ? 45 : 20));
        BinaryPrimitives.WriteUInt16LittleEndian(header[8..], entry.Flags);
        BinaryPrimitives.WriteUInt16LittleEndian(header[10..], entry.Method);
        BinaryPrimitives.WriteUInt32LittleEndian(header[12..], Timestamp);
        BinaryPrimitives.WriteUInt32LittleEndian(header[16..], entry.Checksum);
        BinaryPrimitives.WriteUInt32LittleEndian(header[20..], isLarge ? uint.MaxValue : (uint)entry.PackedLength);
        BinaryPrimitives.WriteUInt32LittleEndian(header[24..], isLarge ? uint.MaxValue : (uint)entry.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(header[28..], (ushort)entry.Name.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(header[30..], (ushort)extraLength);
        BinaryPrimitives.WriteUInt32LittleEndian(header[42..], isLarge ? uint.MaxValue : (uint)entry.Offset);
        Write(header);
        Write(entry.Name);
        Write(extra[..extraLength]);
    }

    private void WriteZip64End(long start, long length)
    {
        var at = position;
        Span<byte> end = stackalloc byte[76];
        end.Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(end, 0x06064b50);
        BinaryPrimitives.WriteInt64LittleEndian(end[4..], 44);
        BinaryPrimitives.WriteUInt16LittleEndian(end[12..], 45);
        BinaryPrimitives.WriteUInt16LittleEndian(end[14..], 45);
        BinaryPrimitives.WriteInt64LittleEndian(end[24..], directory.Count);
        BinaryPrimitives.WriteInt64LittleEndian(end[32..], directory.Count);
        BinaryPrimitives.WriteInt64LittleEndian(end[40..], length);
        BinaryPrimitives.WriteInt64LittleEndian(end[48..], start);

        // The locator.
        BinaryPrimitives.WriteUInt32LittleEndian(end[56..], 0x07064b50);
        BinaryPrimitives.WriteInt64LittleEndian(end[64..], at);
        BinaryPrimitives.WriteUInt32LittleEndian(end[72..], 1);
        Write(end);
    }
}
