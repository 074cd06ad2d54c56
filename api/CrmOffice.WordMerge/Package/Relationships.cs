using System.Xml.Linq;

namespace CrmOffice.WordMerge.Package;

/// <param name="Target">The full name of the part in the zip file, or the address where <paramref name="IsExternal"/>.</param>
internal sealed record Relationship(string Id, string Type, string Target, bool IsExternal)
{
    /// <summary>The last word of the type, "header" or "numbering": what comes before differs between the editions of the standard.</summary>
    public string Kind => Type[(Type.LastIndexOf('/') + 1)..];
}

/// <summary>What a part refers to (ECMA-376 part 2, 9.3).</summary>
internal static class Relationships
{
    public static readonly XNamespace Namespace = "http://schemas.openxmlformats.org/package/2006/relationships";

    /// <summary>"word/document.xml" → "word/_rels/document.xml.rels"; the package itself is "".</summary>
    public static string FileOf(string part)
    {
        var slash = part.LastIndexOf('/') + 1;
        return $"{part[..slash]}_rels/{part[slash..]}.rels";
    }

    public static List<Relationship> Parse(string part, XDocument file)
    {
        var found = new List<Relationship>();
        foreach (var element in file.Root!.Elements(Namespace + "Relationship"))
        {
            var id = (string?)element.Attribute("Id");
            var type = (string?)element.Attribute("Type");
            var target = (string?)element.Attribute("Target");
            if (id is null || type is null || target is null)
            {
                continue;
            }

            var isExternal = (string?)element.Attribute("TargetMode") == "External";
            found.Add(new(id, type, isExternal ? target : Resolve(part, target), isExternal));
        }

        return found;
    }

    /// <summary>A target is a path from the folder of its part, or from the root.</summary>
    private static string Resolve(string part, string target)
    {
        var segments = new List<string>();
        if (!target.StartsWith('/'))
        {
            segments.AddRange(part.Split('/')[..^1]);
        }

        foreach (var segment in target.Split('/'))
        {
            if (segment == "..")
            {
                if (segments.Count > 0)
                {
                    segments.RemoveAt(segments.Count - 1);
                }
            }
            else if (segment is not ("" or "."))
            {
                segments.Add(segment);
            }
        }

        return string.Join('/', segments);
    }
}
