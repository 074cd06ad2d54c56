namespace CrmOffice.WordMerge;

/// <summary>In which part of a document a field stands.</summary>
public enum DocumentPlace
{
    Body,
    Header,
    Footer,
    Footnote,
    Endnote,
    Comment,
}

public enum TemplateFieldKind
{
    MergeField,
    ContentControl,

    /// <summary>A region or a repeating section, which takes rows.</summary>
    Region,

    /// <summary>ASK and FILLIN: the name is the bookmark or the question.</summary>
    Question,
}

/// <summary>A name that a template asks the data for.</summary>
/// <param name="Region">The region whose rows are asked; null for the record itself.</param>
public sealed record TemplateField(string Name, TemplateFieldKind Kind, DocumentPlace Place, string? Region);

public enum FieldState
{
    /// <summary>Had a value in every letter.</summary>
    Filled,

    /// <summary>Known, but without a value in at least one letter.</summary>
    Empty,

    /// <summary>Not in the data; stays in the document as it is.</summary>
    Unknown,

    /// <summary>A question that the data did not answer; the template's own default was taken.</summary>
    Asked,
}

/// <summary>What became of a field.</summary>
/// <param name="Letters">How many times it was filled, empty, unknown or asked, whichever the state says.</param>
public sealed record ReportedField(TemplateField Field, FieldState State, int Letters);

/// <summary>What a merge did.</summary>
/// <param name="Records">Records that were read.</param>
/// <param name="Letters">Letters that were made; fewer than records where a letter takes several, or skips some.</param>
/// <param name="Skipped">Records that SKIPIF dropped.</param>
public sealed record MergeReport(int Records, int Letters, int Skipped, IReadOnlyList<ReportedField> Fields);
