// How a caller uses the field language.
//
//   1. Cut a field's code (between begin and separate, or w:instr) into CodeParts: a Text per run, with the run's index;
//      a Nested per inner field, with that field's index. A w:br, w:cr or paragraph end in the code is "\n", a w:tab "\t".
//   2. FieldInstruction.Parse(parts), once per template. It never throws; what can't be understood is Kind Live, BareName or Empty,
//      or evaluates to Word's own error message.
//   3. Derive a FieldContext: Nested(i) evaluates the inner field i (its own Evaluate, same context, with the inner field's
//      Language) and returns the result; for Outcome Leave with an empty Text it returns the field's stored text.
//   4. Per letter: set Record, RecordNumber, SequenceNumber, ClearBookmarks(); per field: set Language, call Evaluate(context).
//   5. By outcome: Filled, Empty, Asked, Error: Text stands in the place of the field. Unknown, Leave: the field stays as it is.
//   6. IF and QUOTE: where ChangesText is false, Arguments[result.Branch] (QUOTE: all arguments) are the CodeParts to emit with
//      their own formatting; where it is true, emit Text. IF without a chosen branch: Branch -1, Text empty.
//      Choose(context) gives an IF's branch without composing its text.
//   7. NEXT: take the next record (past the end: Record = null). NEXTIF, SKIPIF: Branch is 1 when the condition holds.
//   8. SET and ASK put their Text under a bookmark of the context; Word shows nothing in their place. Text is for a caller
//      that keeps the field with its (hidden) result.
//   9. Look: None: the run of the code (CodeRun); MergeFormat: the run of the old result; CharFormat: NameRun.
namespace CrmOffice.WordMerge.Fields;

/// <summary>A field's code, understood once and evaluated for every record. Immutable.</summary>
internal sealed class FieldInstruction
{
    private FieldInstruction(FieldKind kind, string name) => (Kind, Name) = (kind, name);

    public FieldKind Kind { get; }

    /// <summary>The keyword as written.</summary>
    public string Name { get; }

    /// <summary>MERGEFIELD's column, where it is plain text ("TableStart:x" included); else null.</summary>
    public string? FieldName { get; private init; }

    /// <summary>The run of the keyword's first letter; -1 without text.</summary>
    public int NameRun { get; private init; } = -1;

    /// <summary>The run of the first letter of the code; -1 without text.</summary>
    public int CodeRun { get; private init; } = -1;

    public LookSwitch Look { get; private init; }

    /// <summary>Whether a switch rewrites the result, so that its text counts and not its parts.</summary>
    public bool ChangesText { get; private init; }

    /// <summary>The arguments in the order of the code; IF has four: left, right, true and false text.</summary>
    public IReadOnlyList<IReadOnlyList<CodePart>> Arguments { get; private init; } = [];

    public static FieldInstruction Parse(IReadOnlyList<CodePart> code) => new(FieldKind.Empty, "");

    public FieldResult Evaluate(FieldContext context) => Kind == FieldKind.Empty ? new("", FieldOutcome.Leave) : FieldResult.Of(context.Now.ToString(context.Culture.Culture));

    /// <summary>IF: as <see cref="Evaluate"/>, but the text of the branch is not composed.</summary>
    public FieldResult Choose(FieldContext context) => Evaluate(context);
}
