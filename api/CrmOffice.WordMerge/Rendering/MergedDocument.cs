using System.IO.Hashing;
using CrmOffice.WordMerge.Package;
using CrmOffice.WordMerge.Plan;

namespace CrmOffice.WordMerge.Rendering;

/// <summary>
/// Many letters in one document, written letter by letter. The text is packed on all cores while the next letters are rendered; a letter
/// is written when it is known whether another follows, because the end of its last section depends on that.
/// </summary>
internal sealed class MergedDocument : IDisposable
{
    private readonly TemplatePlan plan;
    private readonly DocumentFile file;
    private readonly PictureParts pictures;
    private readonly HashSet<string> late;
    private readonly DeflatedEntry text;
    private readonly SpilledParts ownParts = new();
    private readonly SpilledEntry[] notes;
    private readonly Dictionary<string, string> knownParts = [];
    private readonly List<OwnPart> tentative = [];
    private readonly Utf8Buffer frame = new(8192);
    private LetterParts current;
    private LetterParts previous;
    private int kept;
    private bool hasBegun;

    public MergedDocument(TemplatePlan plan, PictureParts pictures, Stream output)
    {
        this.plan = plan;
        this.pictures = pictures;
        current = new(plan);
        previous = new(plan);
        notes = [.. plan.Notes.Select(_ => new SpilledEntry())];
        file = new DocumentFile(plan, output);
        late = DocumentFile.LateFiles([plan.Package.MainPart, .. plan.VaryingParts.Select(part => part.Name), .. plan.Notes.Select(part => part.Name)]).ToHashSet(StringComparer.OrdinalIgnoreCase);
        HashSet<string> changed = new(late, StringComparer.OrdinalIgnoreCase) { plan.Package.MainPart };
        changed.UnionWith(plan.VaryingParts.Select(part => part.Name));
        changed.UnionWith(plan.Notes.Select(part => part.Name));
        if (plan.NumberingPart is { } numbering)
        {
            changed.Add(numbering);
        }

        file.CopyUnchanged(changed);
        file.Zip.BeginEntry(plan.Package.MainPart);
        text = new(file.Zip.Write);
    }

    /// <summary>Renders the letter whose record was begun.</summary>
    public void Add(Letter letter)
    {
        letter.Index = kept;
        Begin(letter);
        current.RenderVaryingParts(letter);
        GiveOwnParts(letter);
        current.RenderBody(letter);
        if (letter.IsSkipped)
        {
            letter.Skip();
            return;
        }

        letter.Keep();
        KeepOwnParts();
        for (var i = 0; i < notes.Length; i++)
        {
            if (kept == 0)
            {
                Append(letter, plan.Notes[i].Start, notes[i]);
            }

            notes[i].Append(current.Notes[i].Written);
        }

        if (kept > 0)
        {
            JoinNext();
        }

        text.Append(current.Blocks.Written);
        (current, previous) = (previous, current);
        kept++;
    }

    public void Finish(Letter letter)
    {
        if (kept == 0)
        {
            FinishEmpty(letter);
        }
        else if (!plan.Body.IsLastParagraphAdded)
        {
            text.Append(previous.LastParagraphStart.Written);
            text.Append(previous.LastParagraphRest.Written);
        }

        text.Append(previous.Section.Written);
        Append(letter, plan.Body.End);
        var (checksum, packedLength, length) = text.Finish();
        file.Zip.EndEntry(checksum, packedLength, length);
        for (var i = 0; i < notes.Length; i++)
        {
            Append(letter, plan.Notes[i].End, notes[i]);
            notes[i].WriteTo(file.Zip, plan.Notes[i].Name);
        }

        NumberingFile.Write(plan, file.Zip, letter, kept);
        ownParts.WriteTo(file.Zip);
        file.Finish(late, pictures);
    }

    public void Dispose()
    {
        text.Dispose();
        ownParts.Dispose();
        Array.ForEach(notes, entry => entry.Dispose());
    }

    /// <summary>Once, also where the first letters are skipped.</summary>
    private void Begin(Letter letter)
    {
        if (!hasBegun)
        {
            Append(letter, plan.Body.Start);
            hasBegun = true;
        }
    }

    /// <summary>The letter before ends its section here.</summary>
    private void JoinNext()
    {
        text.Append(previous.LastParagraphStart.Written);
        text.Append(previous.Section.Written);
        text.Append(previous.LastParagraphRest.Written);
    }

    /// <summary>No record, or all were skipped: an empty page.</summary>
    private void FinishEmpty(Letter letter)
    {
        letter.Index = 0;
        Begin(letter);
        Append(letter, [plan.EmptyParagraph]);
        frame.Clear();
        previous.Section.Clear();
        letter.Output = previous.Section;
        PlanNode.RenderAll(plan.Body.Section, letter);
        foreach (var part in plan.VaryingParts)
        {
            frame.Clear();
            letter.Output = frame;
            PlanNode.RenderAll(part.Nodes, letter);
            ownParts.Add(part.Name, frame.Written);
        }

        for (var i = 0; i < notes.Length; i++)
        {
            Append(letter, plan.Notes[i].Start, notes[i]);
        }
    }

    /// <summary>Letters with the same header share it; the first takes the place of the template's.</summary>
    private void GiveOwnParts(Letter letter)
    {
        tentative.Clear();
        for (var i = 0; i < current.VaryingParts.Length; i++)
        {
            var part = plan.VaryingParts[i];
            var hash = Convert.ToHexString(XxHash128.Hash(current.VaryingParts[i].Written, i));
            if (knownParts.TryGetValue(hash, out var id))
            {
                letter.OwnParts[part.Name] = id;
            }
            else if (kept == 0)
            {
                tentative.Add(new(i, "", hash));
            }
            else
            {
                id = $"{plan.AddedNames.PartId}{ownParts.Count + tentative.Count + 1}";
                letter.OwnParts[part.Name] = id;
                tentative.Add(new(i, id, hash));
            }
        }
    }

    private void KeepOwnParts()
    {
        foreach (var (index, id, hash) in tentative)
        {
            var part = plan.VaryingParts[index];
            if (id.Length == 0)
            {
                // It takes the place of the template's own, and its relationship with it.
                knownParts.Add(hash, plan.Package.MainRelationships.Find(relationship => relationship.Target == part.Name)!.Id);
                ownParts.Add(part.Name, current.VaryingParts[index].Written);
                foreach (var picture in current.PicturesOfParts[index])
                {
                    file.AddRelationship(part.Name, picture.Id, DocumentFile.ImageType, $"/{picture.Target}");
                }

                continue;
            }

            knownParts.Add(hash, id);
            var dot = part.Name.LastIndexOf('.');
            var name = $"{part.Name[..dot]}{plan.AddedNames.PartMark}{ownParts.Count + 1}{part.Name[dot..]}";
            ownParts.Add(name, current.VaryingParts[index].Written);
            file.AddType(name, part.Name);
            file.AddRelationship(plan.Package.MainPart, id, part.RelationshipType, $"/{name}");
            plan.PartRelationships.TryGetValue(part.Name, out var relationships);
            if (current.PicturesOfParts[index] is { Count: > 0 } pictures)
            {
                relationships = DocumentFile.Relationships(relationships, pictures.Select(picture => DocumentFile.Relationship(picture.Id, DocumentFile.ImageType, $"/{picture.Target}")));
            }

            if (relationships is not null)
            {
                ownParts.Add(Package.Relationships.FileOf(name), relationships);
            }
        }
    }

    private void Append(Letter letter, PlanNode[] nodes) => text.Append(Rendered(letter, nodes));

    private void Append(Letter letter, PlanNode[] nodes, SpilledEntry entry) => entry.Append(Rendered(letter, nodes));

    private ReadOnlySpan<byte> Rendered(Letter letter, PlanNode[] nodes)
    {
        frame.Clear();
        letter.Output = frame;
        PlanNode.RenderAll(nodes, letter);
        return frame.Written;
    }

    /// <param name="Id">Of its relationship; empty for the one that takes the template's place.</param>
    private sealed record OwnPart(int Part, string Id, string Hash);
}
