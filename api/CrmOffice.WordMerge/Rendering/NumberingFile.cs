using System.Text;
using CrmOffice.WordMerge.Package;
using CrmOffice.WordMerge.Plan;

namespace CrmOffice.WordMerge.Rendering;

/// <summary>numbering.xml with what lets the lists of each further letter start again.</summary>
internal static class NumberingFile
{
    public static void Write(TemplatePlan plan, ZipWriter zip, Letter letter, int letters)
    {
        if (plan.NumberingPart is not { } part)
        {
            return;
        }

        var root = plan.Settings.Numbering.Root!;
        var markup = PartPlan.Declaration + PlainXml.ToMarkup(root, root);

        // What may follow the numbers is numIdMacAtCleanup (17.9.20).
        var last = root.Elements(Names.W + "num").LastOrDefault();
        var end = last is null ? -1 : markup.LastIndexOf($":num>", StringComparison.Ordinal) + ":num>".Length;
        if (end < ":num>".Length)
        {
            end = markup.LastIndexOf("</", StringComparison.Ordinal);
        }

        using var entry = new DeflatedEntry(zip.Write);
        zip.BeginEntry(part);
        entry.Append(Encoding.UTF8.GetBytes(markup[..end]));
        var numbers = new Utf8Buffer();
        letter.Output = numbers;
        for (letter.Index = 1; letter.Index < letters; letter.Index++)
        {
            numbers.Clear();
            PlanNode.RenderAll(plan.RestartedNumbers, letter);
            entry.Append(numbers.Written);
        }

        entry.Append(Encoding.UTF8.GetBytes(markup[end..]));
        var (checksum, packedLength, length) = entry.Finish();
        zip.EndEntry(checksum, packedLength, length);
    }
}
