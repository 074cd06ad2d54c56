using System.Xml.Linq;
using CrmOffice.WordMerge.Fields;

namespace CrmOffice.WordMerge.Plan;

/// <summary>A field that the merge evaluates, as it stood in the template.</summary>
internal sealed class FieldSource
{
    public required FieldInstruction Instruction { get; init; }

    /// <summary>The properties of the runs that the code's text came from, by <see cref="CodePart.Text.Run"/>; null where a run has none.</summary>
    public required IReadOnlyList<XElement?> RunProperties { get; init; }

    /// <summary>Nested fields and other things in the code that are no text, by <see cref="CodePart.Nested.Field"/>.</summary>
    public required IReadOnlyList<XElement> Nested { get; init; }

    /// <summary>What shows the result when the field is filled.</summary>
    public required XElement? ResultProperties { get; init; }

    /// <summary>What stands in the document when the field is not evaluated; with its nested fields in place.</summary>
    public required IReadOnlyList<XElement> Whole { get; init; }

    /// <summary>What the result showed when the template was saved: "«Vorname»".</summary>
    public required string OldResult { get; init; }

    /// <summary>The properties of the run whose look the result takes.</summary>
    public XElement? Look => Instruction.Look switch
    {
        LookSwitch.MergeFormat => ResultProperties,
        LookSwitch.CharFormat => Properties(Instruction.NameRun),
        _ => Instruction.CodeRun >= 0 ? Properties(Instruction.CodeRun) : ResultProperties,
    };

    public static FieldSource? Of(XElement element) => element.Name == Names.Field ? element.Annotation<FieldSource>() : null;

    private XElement? Properties(int run) => run >= 0 && run < RunProperties.Count ? RunProperties[run] : null;
}
