using CrmOffice.WordMerge.Package;
using CrmOffice.WordMerge.Plan;

namespace CrmOffice.WordMerge.Rendering;

/// <summary>A letter as a document of its own: the template's sections, with the parts that the letter changes in their places.</summary>
internal static class SingleDocument
{
    /// <summary>What the letter came to, so that it can be packed and written while the next one is rendered.</summary>
    public static List<(string Name, byte[] Content)> Render(TemplatePlan plan, Letter letter, LetterParts parts)
    {
        parts.RenderVaryingParts(letter);
        parts.RenderBody(letter);
        var changed = new List<(string, byte[])>();
        for (var i = 0; i < plan.VaryingParts.Count; i++)
        {
            changed.Add((plan.VaryingParts[i].Name, parts.VaryingParts[i].Written.ToArray()));
        }

        for (var i = 0; i < plan.Notes.Count; i++)
        {
            if (plan.Notes[i].Varies)
            {
                changed.Add((plan.Notes[i].Name, Whole(letter, plan.Notes[i].Start, [parts.Notes[i]], plan.Notes[i].End)));
            }
        }

        changed.AddRange(plan.Settings.Stores.Write(letter.StoredValues));
        var paragraph = plan.Body.IsLastParagraphAdded ? (Utf8Buffer[])[] : [parts.LastParagraphStart, parts.LastParagraphRest];
        changed.Add((plan.Package.MainPart, Whole(letter, plan.Body.Start, [parts.Blocks, .. paragraph, parts.Section], plan.Body.End)));
        return changed;
    }

    public static void Write(TemplatePlan plan, List<(string Name, byte[] Content)> changed, PictureParts pictures, Stream output)
    {
        var file = new DocumentFile(plan, output);
        var late = DocumentFile.LateFiles(pictures.Relationships.Select(relationship => relationship.Part)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        HashSet<string> left = new(late, StringComparer.OrdinalIgnoreCase);
        foreach (var (name, _) in changed)
        {
            left.Add(name);
        }

        if (!plan.ContentTypes.WasTemplate && pictures.Extensions.Count == 0)
        {
            // It stays first in the file, where programs look that tell a document by its first bytes.
            late.Remove(WordPackage.ContentTypesName);
            left.Remove(WordPackage.ContentTypesName);
        }

        file.CopyUnchanged(left);
        foreach (var (name, content) in changed)
        {
            file.Zip.Add(PackedBytes.Pack(name, content));
        }

        file.Finish(late, pictures);
    }

    private static byte[] Whole(Letter letter, PlanNode[] start, Utf8Buffer[] content, PlanNode[] end)
    {
        var whole = new Utf8Buffer();
        letter.Output = whole;
        PlanNode.RenderAll(start, letter);
        foreach (var buffer in content)
        {
            whole.Append(buffer.Written);
        }

        PlanNode.RenderAll(end, letter);
        return whole.Written.ToArray();
    }
}
