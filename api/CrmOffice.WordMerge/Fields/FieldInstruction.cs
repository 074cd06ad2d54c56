// How a caller uses the field language.
//
//   1. Cut a field's code (between begin and separate, or w:instr) into CodeParts: a Text per run, with the run's index;
//      a Nested per inner field, with that field's index. A w:br, w:cr or paragraph end in the code is "\n", a w:tab "\t".
//   2. FieldInstruction.Parse(parts), once per template. It never throws; what can't be understood is Kind Live, BareName or Empty,
//      or evaluates to Word's own error message.
//   3. Derive a FieldContext: Nested(i) evaluates the inner field i (its own Evaluate, same context, with the inner field's
//      Language, put back afterwards) and returns the result; for Outcome Leave with an empty Text it returns the field's stored text.
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
    private readonly FieldSwitches? switches;
    private readonly FieldArgument? column;

    /// <summary>The column's name as records have it, so that a lookup makes no new text.</summary>
    private readonly string? columnKey;
    private readonly Condition? condition;
    private readonly string conditionError = "";
    private readonly FieldArgument? whenTrue;
    private readonly FieldArgument? whenFalse;
    private readonly Formula? formula;
    private readonly AddressBlock? addressBlock;
    private readonly GreetingLine? greetingLine;

    private FieldInstruction(FieldCode code)
    {
        var reader = new FieldCodeReader(code);
        CodeRun = code.RunAt(reader.Next);
        NameRun = CodeRun;
        Name = reader.Keyword();
        Kind = Name switch
        {
            "=" => FieldKind.Formula,
            "" => reader.AtEnd ? FieldKind.Empty : FieldKind.Live,
            _ => FieldKeyword.KindOf(Name),
        };
        switch (Kind)
        {
            case FieldKind.MergeField:
                column = reader.Argument();
                FieldName = column?.Plain?.Trim();
                columnKey = FieldName?.Replace(' ', '_');
                switches = FieldSwitches.Read(reader, "bf");
                break;
            case FieldKind.If:
            case FieldKind.Compare:
            case FieldKind.NextIf:
            case FieldKind.SkipIf:
                condition = Condition.Read(reader, out conditionError);
                (whenTrue, whenFalse) = (reader.Argument(), reader.Argument());
                Arguments = [condition?.Left.Parts ?? [], condition?.Right.Parts ?? [], whenTrue?.Parts ?? [], whenFalse?.Parts ?? []];
                switches = FieldSwitches.Read(reader);
                break;
            case FieldKind.Formula:
                formula = new Formula(reader.UpToSwitch());
                switches = FieldSwitches.Read(reader);
                break;
            case FieldKind.AddressBlock:
                switches = FieldSwitches.Read(reader, "cefl");
                addressBlock = new AddressBlock(switches);
                break;
            case FieldKind.GreetingLine:
                switches = FieldSwitches.Read(reader, "cefl");
                greetingLine = new GreetingLine(switches);
                break;
            case FieldKind.Empty:
                break;
            default:
                switches = FieldSwitches.Read(reader, Kind is FieldKind.Ask or FieldKind.FillIn or FieldKind.Ref ? "d" : "");
                Arguments = switches.Words.ConvertAll(word => word.Parts);
                break;
        }
    }

    public FieldKind Kind { get; }

    /// <summary>The keyword as written.</summary>
    public string Name { get; }

    /// <summary>MERGEFIELD's column where it is plain text ("TableStart:x" included); else null.</summary>
    public string? FieldName { get; }

    /// <summary>The run of the keyword's first letter; -1 without text.</summary>
    public int NameRun { get; }

    /// <summary>The run of the first letter of the code; -1 where a nested field stands first, or nothing.</summary>
    public int CodeRun { get; }

    public LookSwitch Look => switches?.Format.Look ?? LookSwitch.None;

    /// <summary>Whether a switch rewrites the result, so that its text counts and not its parts.</summary>
    public bool ChangesText => switches?.Format.ChangesText ?? false;

    /// <summary>The arguments in the order of the code; IF has four: left, right, true and false text.</summary>
    public IReadOnlyList<IReadOnlyList<CodePart>> Arguments { get; } = [];

    public static FieldInstruction Parse(IReadOnlyList<CodePart> code) => new(new FieldCode(code));

    public FieldResult Evaluate(FieldContext context) => Kind switch
    {
        FieldKind.MergeField => MergeField(context),
        FieldKind.If => If(context, composes: true),
        FieldKind.Compare => Compare(context),
        FieldKind.NextIf or FieldKind.SkipIf => condition is null
            ? FieldResult.Error(conditionError) with { Branch = 0 }
            : new FieldResult("", FieldOutcome.Filled, condition.Holds(context) ? 1 : 0),
        FieldKind.Next => new FieldResult("", FieldOutcome.Filled),
        FieldKind.Formula => Formatted(formula!.Evaluate(context), context),
        FieldKind.Quote => Formatted(FieldResult.Of(switches!.WordsText(context)), context),
        FieldKind.MergeRec => Formatted(Counted(context.RecordNumber), context),
        FieldKind.MergeSeq => Formatted(Counted(context.SequenceNumber), context),
        FieldKind.Set => Bookmarks.Set(switches!, context),
        FieldKind.Ref => Formatted(Bookmarks.Reference(switches!.Words.Count > 0 ? switches.Words[0].Text(context) : "", context), context),
        FieldKind.BareName => Formatted(Bookmarks.Reference(Name, context), context),
        FieldKind.Ask => Formatted(Questions.Ask(switches!, context), context),
        FieldKind.FillIn => Formatted(Questions.FillIn(switches!, context), context),
        FieldKind.AddressBlock => Formatted(addressBlock!.Evaluate(context), context),
        FieldKind.GreetingLine => Formatted(greetingLine!.Evaluate(context), context),
        FieldKind.Live => new FieldResult(LiveText(context), FieldOutcome.Leave),
        _ => new FieldResult("", FieldOutcome.Leave),
    };

    /// <summary>IF: as <see cref="Evaluate"/>, but the text of the branch is not composed.</summary>
    public FieldResult Choose(FieldContext context) => Kind == FieldKind.If ? If(context, composes: ChangesText) : Evaluate(context);

    private FieldResult MergeField(FieldContext context)
    {
        var name = columnKey ?? column?.Text(context).Trim().Replace(' ', '_') ?? "";
        if (name.Length == 0)
        {
            return new FieldResult("", FieldOutcome.Unknown);
        }

        bool isKnown;
        MergeValue? raw;
        if (switches!.Has('m'))
        {
            raw = AddressNames.Mapped(name, context, out isKnown);
        }
        else
        {
            isKnown = context.TryGet(name, out raw);
        }

        if (!isKnown)
        {
            return new FieldResult("«" + (FieldName ?? name) + "»", FieldOutcome.Unknown);
        }

        var value = FieldValue.Of(raw, context.Culture);
        var text = ChangesText ? switches.Format.Apply(value, context) : value.Text(context.Culture);
        if (text.Length == 0)
        {
            return new FieldResult("", FieldOutcome.Empty);
        }

        var (before, after) = (switches.Text('b', context), switches.Text('f', context));
        return before is null && after is null
            ? new FieldResult(text, FieldOutcome.Filled, Number: ChangesText ? null : value.Number)
            : new FieldResult(before + text + after, FieldOutcome.Filled);
    }

    private FieldResult If(FieldContext context, bool composes)
    {
        if (condition is null)
        {
            return FieldResult.Error(conditionError);
        }

        var holds = condition.Holds(context);
        var chosen = holds ? whenTrue : whenFalse;
        if (chosen is null)
        {
            return new FieldResult("", FieldOutcome.Filled);
        }

        var branch = holds ? 2 : 3;
        if (!composes)
        {
            return new FieldResult("", FieldOutcome.Filled, branch);
        }

        // Evaluated once: twice at every level would double the work with each nested IF.
        var result = chosen.OnlyNested(context) is { } nested
            ? new FieldResult(nested.Text, FieldOutcome.Filled, branch, nested.Number)
            : new FieldResult(chosen.ShownText(context), FieldOutcome.Filled, branch);
        return Formatted(result, context);
    }

    private FieldResult Compare(FieldContext context) => condition is null
        ? FieldResult.Error(conditionError)
        : Formatted(Counted(condition.Holds(context) ? 1 : 0), context);

    private static FieldResult Counted(int number) =>
        new(number.ToString(System.Globalization.CultureInfo.InvariantCulture), FieldOutcome.Filled, Number: number);

    private FieldResult Formatted(in FieldResult result, FieldContext context)
    {
        if (!ChangesText || result.Text.Length == 0 || result.Outcome is FieldOutcome.Error or FieldOutcome.Leave or FieldOutcome.Unknown)
        {
            return result;
        }

        var value = result.Number is { } number ? new FieldValue(number) : new FieldValue(result.Text);
        return result with { Text = switches!.Format.Apply(value, context), Number = null };
    }

    /// <summary>DATE and TIME as of now, where they stand inside another field; of the others only Word knows.</summary>
    private string LiveText(FieldContext context)
    {
        var isDate = Name.Equals("DATE", StringComparison.OrdinalIgnoreCase);
        if (!isDate && !Name.Equals("TIME", StringComparison.OrdinalIgnoreCase))
        {
            return "";
        }

        return switches!.Format.HasDatePicture ? switches.Format.Apply(new FieldValue(context.Now), context)
            : isDate ? DateText.Print(context.Now.Date, context.Culture)
            : DateText.PrintTime(context.Now, context.Culture);
    }
}
