namespace CrmOffice.WordMerge.Package;

/// <summary>
/// Small parts that come into being while a long one is being written, which comes first in the zip file. They wait packed, in memory
/// and, when they grow, in a temporary file.
/// </summary>
internal sealed class SpilledParts : IDisposable
{
    private const int MostInMemory = 8 * 1024 * 1024;
    private readonly List<Part> parts = [];
    private Stream packed = new MemoryStream();

    public int Count => parts.Count;

    public IEnumerable<string> Names => parts.Select(part => part.Name);

    public void Add(string name, ReadOnlySpan<byte> content)
    {
        var entry = PackedBytes.Pack(name, content);
        parts.Add(new(name, entry.Checksum, entry.Packed.Length, content.Length));
        packed.Write(entry.Packed.Span);
        if (packed is MemoryStream && packed.Length > MostInMemory)
        {
            packed = TemporaryFile.Continue(packed);
        }
    }

    public void WriteTo(ZipWriter zip)
    {
        packed.Position = 0;
        foreach (var (name, checksum, packedLength, length) in parts)
        {
            var bytes = new byte[packedLength];
            packed.ReadExactly(bytes);
            zip.Add(new(name, 8, checksum, bytes, length));
        }
    }

    public void Dispose() => packed.Dispose();

    private sealed record Part(string Name, uint Checksum, int PackedLength, int Length);
}

/// <summary>A long part that waits packed until its turn in the zip file comes.</summary>
internal sealed class SpilledEntry : IDisposable
{
    private const int MostInMemory = 8 * 1024 * 1024;
    private readonly DeflatedEntry entry;
    private Stream packed = new MemoryStream();

    public SpilledEntry()
    {
        entry = new(bytes =>
        {
            packed.Write(bytes);
            if (packed is MemoryStream && packed.Length > MostInMemory)
            {
                packed = TemporaryFile.Continue(packed);
            }
        });
    }

    public void Append(ReadOnlySpan<byte> bytes) => entry.Append(bytes);

    public void WriteTo(ZipWriter zip, string name)
    {
        var (checksum, packedLength, length) = entry.Finish();
        zip.BeginEntry(name);
        packed.Position = 0;
        var buffer = new byte[81920];
        for (int read; (read = packed.Read(buffer)) > 0;)
        {
            zip.Write(buffer.AsSpan(0, read));
        }

        zip.EndEntry(checksum, packedLength, length);
    }

    public void Dispose()
    {
        entry.Dispose();
        packed.Dispose();
    }
}

internal static class TemporaryFile
{
    /// <summary>A file with what the stream holds; it goes when it is closed.</summary>
    public static FileStream Continue(Stream begun)
    {
        var file = new FileStream(
            Path.Combine(Path.GetTempPath(), $"merge-{Guid.NewGuid():N}"),
            FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 81920, FileOptions.DeleteOnClose);
        begun.Position = 0;
        begun.CopyTo(file);
        begun.Dispose();
        return file;
    }
}
