using System.IO.Hashing;

namespace CrmOffice.WordMerge.Package;

/// <summary>
/// A long entry of a zip file: what is appended is deflated block by block on other cores, while the next block is being
/// written; so many blocks are underway at most, and they arrive in order.
/// </summary>
internal sealed class DeflatedEntry(Action<ReadOnlySpan<byte>> write) : IDisposable
{
    private const int BlockSize = 512 * 1024;
    private static readonly int MostUnderway = Environment.ProcessorCount + 1;
    private readonly Queue<Task<MemoryStream>> underway = new();
    private readonly Stack<byte[]> free = new();
    private readonly Crc32 checksum = new();
    private byte[] block = new byte[BlockSize];
    private int filled;
    private long length;
    private long packedLength;

    public void Append(ReadOnlySpan<byte> bytes)
    {
        checksum.Append(bytes);
        length += bytes.Length;
        while (bytes.Length > 0)
        {
            var taken = Math.Min(bytes.Length, BlockSize - filled);
            bytes[..taken].CopyTo(block.AsSpan(filled));
            filled += taken;
            bytes = bytes[taken..];
            if (filled == BlockSize)
            {
                Start();
            }
        }
    }

    /// <returns>What the zip file's directory says of the entry.</returns>
    public (uint Checksum, long PackedLength, long Length) Finish()
    {
        if (filled > 0)
        {
            Start();
        }

        while (underway.Count > 0)
        {
            WriteOldest();
        }

        Write(PackedBytes.LastBlock);
        return (checksum.GetCurrentHashAsUInt32(), packedLength, length);
    }

    /// <summary>After a cancellation the blocks underway are let go.</summary>
    public void Dispose()
    {
        foreach (var task in underway)
        {
            task.ContinueWith(static finished => finished.Exception, TaskScheduler.Default);
        }
    }

    private void Start()
    {
        var (full, count) = (block, filled);
        underway.Enqueue(Task.Run(() => PackedBytes.PackBlock(full.AsSpan(0, count))));
        pending.Enqueue(full);
        filled = 0;
        if (underway.Count >= MostUnderway)
        {
            WriteOldest();
        }

        block = free.TryPop(out var unused) ? unused : new byte[BlockSize];
    }

    private readonly Queue<byte[]> pending = new();

    private void WriteOldest()
    {
        using var packed = underway.Dequeue().GetAwaiter().GetResult();
        free.Push(pending.Dequeue());
        Write(packed.GetBuffer().AsSpan(0, (int)packed.Length));
    }

    private void Write(ReadOnlySpan<byte> packed)
    {
        packedLength += packed.Length;
        write(packed);
    }
}
