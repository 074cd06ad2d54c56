using System.IO.Hashing;
using CrmOffice.WordMerge.Package;

namespace CrmOffice.WordMerge.Rendering;

/// <summary>Pictures that the data brings: each is stored once, however many letters show it.</summary>
/// <param name="folder">"word/", where the main part lies.</param>
internal sealed class PictureParts(string folder)
{
    private readonly Dictionary<UInt128, (string Id, string Target)> known = [];
    private readonly List<ZipEntry> entries = [];
    private readonly HashSet<string> extensions = [];
    private readonly HashSet<(string Part, string Id)> shown = [];

    public IReadOnlyList<ZipEntry> Entries => entries;

    /// <summary>png, jpeg, gif or bmp, of which the content types must tell.</summary>
    public IReadOnlyCollection<string> Extensions => extensions;

    /// <summary>Relationships of the parts that show them: part, id, target from the part's folder.</summary>
    public List<(string Part, string Id, string Target)> Relationships { get; } = [];

    /// <returns>The id of the relationship; null where the bytes are no picture that Word shows.</returns>
    public string? Add(string part, ReadOnlySpan<byte> content)
    {
        if (ExtensionOf(content) is not { } extension)
        {
            return null;
        }

        var hash = XxHash128.HashToUInt128(content);
        if (!known.TryGetValue(hash, out var picture))
        {
            picture = ($"rIdPicture{known.Count + 1}", $"media/merged{known.Count + 1}.{extension}");
            known.Add(hash, picture);
            extensions.Add(extension);
            entries.Add(PackedBytes.Pack(folder + picture.Target, content));
        }

        if (shown.Add((part, picture.Id)))
        {
            Relationships.Add((part, picture.Id, picture.Target));
        }

        return picture.Id;
    }

    private static string? ExtensionOf(ReadOnlySpan<byte> content) =>
        content.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47]) ? "png"
        : content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? "jpeg"
        : content.StartsWith("GIF8"u8) ? "gif"
        : content.StartsWith("BM"u8) ? "bmp"
        : null;
}
