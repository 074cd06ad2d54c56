using CrmOffice.Api.Data;
using CrmOffice.Api.Model;
using Microsoft.EntityFrameworkCore;

namespace CrmOffice.Api.Shared.Files;

/// <summary>
/// Keeps the contents of files in the database: so every instance of the server has them, and a backup is one thing. They are
/// streamed piece by piece in both directions.
/// </summary>
internal static class FileContents
{
    internal const int PieceSize = 512 * 1024;

    /// <summary>
    /// Stores a content in the transaction that the caller has begun, so that no content is left without the record that
    /// names it.
    /// </summary>
    /// <returns>Its reference, and how many bytes it has.</returns>
    public static async Task<(string Reference, long Size)> AddAsync(CrmDb db, Stream content, CancellationToken cancellation)
    {
        if (db.Database.CurrentTransaction is null)
        {
            throw new InvalidOperationException("A content is stored in one transaction with the record that names it.");
        }

        var reference = Guid.CreateVersion7().ToString("N");
        var buffer = new byte[PieceSize];
        long size = 0;
        for (var piece = 0; ; piece++)
        {
            var read = await content.ReadAtLeastAsync(buffer, PieceSize, throwOnEndOfStream: false, cancellation);
            if (read == 0 && piece > 0)
            {
                return (reference, size);
            }

            // An empty file has one empty piece, so that it can be told from a missing one.
            var stored = db.FileContents.Add(new FileContent(reference, piece, buffer[..read]));
            await db.SaveChangesAsync(cancellation);
            stored.State = EntityState.Detached;
            size += read;
            if (read < PieceSize)
            {
                return (reference, size);
            }
        }
    }

    /// <summary>The content from its first byte on; null when there is none of this reference.</summary>
    public static async Task<Stream?> OpenAsync(CrmDb db, string reference, CancellationToken cancellation)
    {
        var first = await PieceAsync(db, reference, 0, cancellation);
        return first is null ? null : new PieceStream(db, reference, first);
    }

    /// <summary>A content that is known to be small, as a whole; null when there is none of this reference.</summary>
    public static async Task<byte[]?> ReadAllAsync(CrmDb db, string reference, CancellationToken cancellation)
    {
        await using var content = await OpenAsync(db, reference, cancellation);
        if (content is null)
        {
            return null;
        }

        using var memory = new MemoryStream();
        await content.CopyToAsync(memory, cancellation);
        return memory.ToArray();
    }

    public static Task RemoveAsync(CrmDb db, IReadOnlyCollection<string> references, CancellationToken cancellation) =>
        db.FileContents.Where(c => references.Contains(c.Reference)).ExecuteDeleteAsync(cancellation);

    private static Task<byte[]?> PieceAsync(CrmDb db, string reference, int piece, CancellationToken cancellation) =>
        db.FileContents.Where(c => c.Reference == reference && c.Piece == piece).Select(c => c.Bytes).SingleOrDefaultAsync(cancellation);

    /// <summary>Reads on when a piece is used up. Lives as long as the request's database context.</summary>
    private sealed class PieceStream(CrmDb db, string reference, byte[] first) : Stream
    {
        private byte[] current = first;
        private int piece;
        private int used;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (buffer.Length == 0)
            {
                return 0;
            }

            if (used == current.Length)
            {
                if (current.Length < PieceSize || await PieceAsync(db, reference, piece + 1, cancellationToken) is not { } next)
                {
                    return 0;
                }

                (current, used) = (next, 0);
                piece++;
            }

            var count = Math.Min(buffer.Length, current.Length - used);
            current.AsMemory(used, count).CopyTo(buffer);
            used += count;
            return count;
        }

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("The content comes from a database: read asynchronously.");

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
