using System.IO.Hashing;
using CrmOffice.WordMerge.Package;
using CrmOffice.WordMerge.Plan;

namespace CrmOffice.WordMerge.Rendering;

/// <summary>Pictures that the data brings: each is stored once, however many letters show it.</summary>
internal sealed class PictureParts(AddedNames names)
{
    private readonly Dictionary<string, KnownPicture> known = [];
    private readonly List<ZipEntry> entries = [];
    private readonly HashSet<string> extensions = [];
    private readonly HashSet<(string Part, string Id)> shown = [];

    public IReadOnlyList<ZipEntry> Entries => entries;

    /// <summary>png, jpeg, gif or bmp, of which the content types must tell.</summary>
    public IReadOnlyCollection<string> Extensions => extensions;

    /// <summary>Where it is not null, it takes the pictures of the header or footer that is being written, of which each letter has its own.</summary>
    public HashSet<(string Id, string Target)>? OfPart { get; set; }

    /// <summary>Relationships of the parts that show them: part, id, the picture's name in the zip file.</summary>
    public List<(string Part, string Id, string Target)> Relationships { get; } = [];

    /// <returns>Null where the bytes are no picture that Word shows.</returns>
    public ShownPicture? Add(string part, ReadOnlySpan<byte> content)
    {
        if (PictureFormat.Of(content) is not { } format)
        {
            return null;
        }

        var hash = Convert.ToHexString(XxHash128.Hash(content));
        if (!known.TryGetValue(hash, out var picture))
        {
            var number = $"{known.Count + 1}";
            picture = new(new($"{names.PictureId}{number}", format.Width, format.Height), $"{names.PictureFile}{number}.{format.Extension}");
            known.Add(hash, picture);
            extensions.Add(format.Extension);
            entries.Add(PackedBytes.Pack(picture.Target, content));
        }

        if (OfPart is not null)
        {
            OfPart.Add((picture.Picture.Id, picture.Target));
        }
        else if (shown.Add((part, picture.Picture.Id)))
        {
            Relationships.Add((part, picture.Picture.Id, picture.Target));
        }

        return picture.Picture;
    }

    /// <param name="Target">Its name in the zip file.</param>
    private sealed record KnownPicture(ShownPicture Picture, string Target);
}
