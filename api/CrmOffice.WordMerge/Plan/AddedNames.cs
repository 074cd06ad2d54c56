using CrmOffice.WordMerge.Package;

namespace CrmOffice.WordMerge.Plan;

/// <summary>What a merge calls the parts and relationships that it adds: nothing that the template has, which may come from a merge itself.</summary>
internal sealed class AddedNames
{
    public AddedNames(WordPackage package, string folder)
    {
        var taken = package.Entries.Where(entry => entry.Name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase))
            .SelectMany(entry => package.ReadXml(entry.Name).Root!.Elements())
            .Select(relationship => (string?)relationship.Attribute("Id") ?? "")
            .Concat(package.Entries.Select(entry => entry.Name))
            .ToList();
        var mark = "merged";
        for (var number = 2; taken.Exists(name => name.Contains(mark, StringComparison.OrdinalIgnoreCase)); number++)
        {
            mark = $"merged{number}x";
        }

        (PictureFile, PictureId, PartId, PartMark) = ($"{folder}media/{mark}", $"rIdPicture_{mark}_", $"rId_{mark}_", $"_{mark}_");
    }

    /// <summary>"word/media/merged", before a number.</summary>
    public string PictureFile { get; }

    public string PictureId { get; }

    /// <summary>The relationship of a header or footer.</summary>
    public string PartId { get; }

    /// <summary>Between the name of a header in the template and a number.</summary>
    public string PartMark { get; }
}
