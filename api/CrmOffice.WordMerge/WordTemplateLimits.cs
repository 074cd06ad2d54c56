namespace CrmOffice.WordMerge;

/// <summary>What a template may cost. The defaults are far beyond any letter and far below what a server can't bear.</summary>
public sealed record WordTemplateLimits
{
    /// <summary>Bytes of the file itself.</summary>
    public long FileBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>Bytes of a part that is read (text, headers, styles …), unpacked.</summary>
    public long PartBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>Files in the zip file.</summary>
    public int Entries { get; init; } = 10_000;

    /// <summary>How deep elements may be nested.</summary>
    public int ElementDepth { get; init; } = 400;

    /// <summary>Elements and attributes of a part that is read: what they take in memory is many times their bytes.</summary>
    public int Elements { get; init; } = 2_000_000;

    /// <summary>Fields of a part.</summary>
    public int Fields { get; init; } = 10_000;

    /// <summary>How deep fields may be nested; Word itself stops at 20.</summary>
    public int FieldDepth { get; init; } = 50;
}
