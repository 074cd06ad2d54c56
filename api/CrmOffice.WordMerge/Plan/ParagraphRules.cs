using System.Xml.Linq;
using CrmOffice.WordMerge.Fields;

namespace CrmOffice.WordMerge.Plan;

/// <summary>Which paragraphs Word drops when their merge fields are empty (ECMA-376 part 1, 17.14.12).</summary>
internal static class ParagraphRules
{
    /// <summary>Nothing but merge fields and blanks between them; and the place does not need a paragraph.</summary>
    public static bool MayVanish(XElement paragraph)
    {
        if (PartCompiler.MustNotBeEmpty(paragraph)
            || paragraph.Element(Names.ParagraphProperties)?.Element(Names.SectionProperties) is not null)
        {
            return false;
        }

        var hasField = false;
        foreach (var element in paragraph.Elements())
        {
            if (FieldSource.Of(element) is { } field)
            {
                hasField |= field.Instruction.Kind is FieldKind.MergeField or FieldKind.AddressBlock;
                if (field.Instruction.Kind is not (FieldKind.MergeField or FieldKind.AddressBlock or FieldKind.Next or FieldKind.NextIf or FieldKind.SkipIf or FieldKind.Set or FieldKind.Ask))
                {
                    return false;
                }
            }
            else if (!ShowsNothing(element))
            {
                return false;
            }
        }

        return hasField;
    }

    private static bool ShowsNothing(XElement element) =>
        element.Name == Names.ParagraphProperties
        || element.Name == Names.ProofingError
        || element.Name == Names.BookmarkStart
        || element.Name == Names.BookmarkEnd
        || (element.Name == Names.Run && element.Elements().All(child => child.Name == Names.RunProperties || (child.Name == Names.Text && string.IsNullOrWhiteSpace(child.Value))));
}
