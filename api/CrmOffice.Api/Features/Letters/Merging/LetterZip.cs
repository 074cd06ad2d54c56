using System.IO.Compression;

namespace CrmOffice.Api.Features.Letters.Merging;

/// <summary>
/// A .zip of letters. Each is held until it is complete, so that several may be written at once; they are compressed already and
/// only stored.
/// </summary>
internal sealed class LetterZip(Stream output) : IDisposable
{
    private readonly ZipArchive archive = new(output, ZipArchiveMode.Create, leaveOpen: true);
    private readonly Lock gate = new();

    public Stream Open(string name) => new Letter(this, name);

    public void Dispose() => archive.Dispose();

    private void Store(string name, MemoryStream letter)
    {
        lock (gate)
        {
            using var entry = archive.CreateEntry(name, CompressionLevel.NoCompression).Open();
            letter.Position = 0;
            letter.CopyTo(entry);
        }
    }

    private sealed class Letter(LetterZip zip, string name) : MemoryStream
    {
        private bool stored;

        protected override void Dispose(bool disposing)
        {
            if (disposing && !stored)
            {
                stored = true;
                zip.Store(name, this);
            }

            base.Dispose(disposing);
        }
    }
}
