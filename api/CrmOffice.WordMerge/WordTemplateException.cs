namespace CrmOffice.WordMerge;

/// <summary>Why a file can't serve as a template. The names are stable.</summary>
public enum WordTemplateError
{
    /// <summary>No zip file, or one without a Word document in it.</summary>
    NotAWordDocument,

    /// <summary>Protected by a password.</summary>
    Encrypted,

    /// <summary>Larger than <see cref="WordTemplateLimits"/> allow, packed or unpacked.</summary>
    TooLarge,

    /// <summary>A zip file or a part of it that can't be read, or a part that is missing.</summary>
    Damaged,

    /// <summary>Elements or fields nested deeper than Word nests them.</summary>
    TooComplex,

    /// <summary>Saved as "Strict Open XML", which hardly any program but Word reads.</summary>
    StrictOpenXml,
}

/// <summary>A file that can't serve as a template.</summary>
public sealed class WordTemplateException(WordTemplateError error, string message, Exception? innerException = null) : Exception(message, innerException)
{
    public WordTemplateError Error { get; } = error;
}
