using System.Text;

namespace CrmOffice.WordMerge.Fields;

/// <summary>A field's code as one row of characters, a nested field being one of them; knows which part every character came from.</summary>
internal sealed class FieldCode
{
    /// <summary>Stands for a nested field. Not a character that XML can hold, so no document's text has it.</summary>
    internal const char NestedMark = '\uFFFF';

    private readonly List<CodePart> parts = [];
    private readonly List<int> starts = [];

    internal FieldCode(IReadOnlyList<CodePart> code)
    {
        var characters = new StringBuilder();
        foreach (var part in code)
        {
            if (part is CodePart.Text { Value.Length: 0 })
            {
                continue;
            }

            starts.Add(characters.Length);
            parts.Add(part);
            _ = part is CodePart.Text text ? characters.Append(text.Value.Replace(NestedMark, '\uFFFD')) : characters.Append(NestedMark);
        }

        Characters = characters.ToString();
    }

    internal string Characters { get; }

    /// <summary>The run of the first letter from a place on; -1 when a nested field or nothing stands there.</summary>
    internal int RunAt(int position) =>
        position < Characters.Length && parts[PartAt(position)] is CodePart.Text text ? text.Run : -1;

    /// <summary>The parts from <paramref name="start"/> to before <paramref name="end"/>, texts cut at both ends.</summary>
    internal IReadOnlyList<CodePart> Slice(int start, int end)
    {
        var slice = new List<CodePart>();
        for (var position = start; position < end;)
        {
            var index = PartAt(position);
            var next = index + 1 < starts.Count ? Math.Min(starts[index + 1], end) : end;
            slice.Add(parts[index] is CodePart.Text text ? new CodePart.Text(Characters[position..next], text.Run) : parts[index]);
            position = next;
        }

        return slice;
    }

    private int PartAt(int position)
    {
        var index = starts.BinarySearch(position);
        return index >= 0 ? index : ~index - 1;
    }
}
