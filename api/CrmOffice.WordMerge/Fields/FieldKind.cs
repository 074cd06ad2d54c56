namespace CrmOffice.WordMerge.Fields;

/// <summary>What a field's code asks for.</summary>
internal enum FieldKind
{
    /// <summary>Nothing but white space between the field characters.</summary>
    Empty,
    MergeField,
    If,
    Compare,
    Formula,
    Quote,
    Next,
    NextIf,
    SkipIf,
    MergeRec,
    MergeSeq,
    Set,
    Ref,

    /// <summary>A bookmark's name alone, or a word that Word doesn't know either.</summary>
    BareName,
    Ask,
    FillIn,
    AddressBlock,
    GreetingLine,

    /// <summary>DATE, PAGE, TOC, HYPERLINK and all else that a merge leaves to Word.</summary>
    Live,
}

/// <summary>Whose formatting the result takes.</summary>
internal enum LookSwitch
{
    /// <summary>The run of the field code.</summary>
    None,

    /// <summary>The run of the old result.</summary>
    MergeFormat,

    /// <summary>The first letter of the field's name (<see cref="FieldInstruction.NameRun"/>).</summary>
    CharFormat,
}
