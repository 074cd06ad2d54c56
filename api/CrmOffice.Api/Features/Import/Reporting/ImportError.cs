namespace CrmOffice.Api.Features.Import.Reporting;

/// <summary>Why something is not imported. ImportTexts.resx has the sentence for each, in both languages.</summary>
public enum ImportErrorReason
{
    ProfileMissing,
    ProfileNotJson,
    ProfilePropertyUnknown,
    ProfileValueInvalid,
    ProfileHasNoFiles,
    TargetUnknown,
    DocumentTypeUnknown,
    DocumentsMissing,
    DocumentsNotAllowed,
    FollowsNotAbove,
    FieldUnknown,
    FieldNotMapped,
    OwnerNotMapped,
    SourceNotExactlyOne,
    StepUnknown,
    ValueMapUnknown,
    PatternInvalid,
    ConditionInvalid,
    EncodingUnknown,
    DelimiterInvalid,
    SeparatorInvalid,
    FolderMissing,
    FileOutsideFolder,
    FileMissing,
    FileUnreadable,
    FileEmpty,
    FileIsUtf8,
    ColumnMissing,
    ColumnTwice,
    FieldCountWrong,
    QuoteNotClosed,
    QuoteMisplaced,
    RecordTooLong,
    CharacterNotInEncoding,
    ValueMissing,
    ValueTooLong,
    ValueNotInMap,
    NotANumber,
    NumberOutOfRange,
    TooManyDecimals,
    NotADate,
    NotYesOrNo,
    NotAChoice,
    NotACountry,
    NotAnEmailAddress,
    ReferenceUnknown,
    DuplicateKey,
    NameMissing,
    LineDocumentUnknown,
    LineTextMissing,
    LineAmountTooLarge,
    PostedDocumentDiffers,
}

/// <summary>Something that keeps a file, or a record of it, from being imported.</summary>
/// <param name="File">The file's name, or the profile's.</param>
/// <param name="Line">The line of the file where the record starts; null when the whole file is meant.</param>
/// <param name="Column">The column's name in the file, or the place in the profile.</param>
/// <param name="Arguments">What the reason's sentence is filled with.</param>
public sealed record ImportError(string File, long? Line, string? Column, ImportErrorReason Reason, params IReadOnlyList<string> Arguments);

/// <summary>The reason and what it is about; where it happened is known to whoever reads the record.</summary>
internal sealed record Fault(ImportErrorReason Reason, params IReadOnlyList<string> Arguments);
