namespace CrmOffice.Api.Features.Import.Profiles;

/// <summary>
/// Says what the files of a folder become: which file fills which records, and which column which field. Written as JSON
/// by hand or by the import pages; unknown properties are refused, so that a misspelt one is not overlooked.
/// </summary>
public sealed record ImportProfile
{
    /// <summary>What the reports call it, such as "Northwind".</summary>
    public required string Name { get; init; }

    /// <summary>How the files are written, unless one says otherwise.</summary>
    public FileFormat Format { get; init; } = new();

    /// <summary>
    /// Value maps by name, such as country names to ISO codes. A file's value is looked up without regard to case and to
    /// spaces around it.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> ValueMaps { get; init; } =
        new Dictionary<string, IReadOnlyDictionary<string, string>>();

    /// <summary>
    /// The files, in any order: they are imported such that what others refer to comes first. A file may stand here more than
    /// once, for instance as customers and as their contact persons.
    /// </summary>
    public required IReadOnlyList<FileImport> Files { get; init; }
}

/// <summary>How a CSV file is written. The first record is always the header; quoting is that of RFC 4180.</summary>
public sealed record FileFormat
{
    /// <summary>"utf-8" (with or without byte order mark), "windows-1252", "iso-8859-1" and so on; a byte order mark wins.</summary>
    public string Encoding { get; init; } = "utf-8";

    /// <summary>One ASCII character between the columns: "," or ";" or a tab.</summary>
    public string Delimiter { get; init; } = ",";

    /// <summary>"." or ",".</summary>
    public string DecimalSeparator { get; init; } = ".";

    /// <summary>Such as "." in 1.234,50; without it a number with one is an error.</summary>
    public string? ThousandsSeparator { get; init; }

    /// <summary>As .NET writes them, such as "dd.MM.yyyy" or "yyyy-MM-dd HH:mm:ss"; of a time only the date counts.</summary>
    public IReadOnlyList<string> DateFormats { get; init; } = ["yyyy-MM-dd"];
}

/// <summary>One file and what its records become.</summary>
public sealed record FileImport
{
    /// <summary>The file's name within the folder.</summary>
    public required string File { get; init; }

    /// <summary>
    /// employees, suppliers, customers, leads, contactPersons, articleGroups, articles or salesDocuments.
    /// </summary>
    public required string Target { get; init; }

    /// <summary>Instead of the profile's <see cref="ImportProfile.Format"/>.</summary>
    public FileFormat? Format { get; init; }

    /// <summary>Only records that meet all of these are imported.</summary>
    public IReadOnlyList<Condition> Where { get; init; } = [];

    /// <summary>
    /// What each field of the target is filled with. Fields that are not named here stay as they are in existing records.
    /// </summary>
    public IReadOnlyDictionary<string, ValueSource> Fields { get; init; } = new Dictionary<string, ValueSource>();

    /// <summary>For sales documents: what is made of each record, in this order.</summary>
    public IReadOnlyList<DocumentImport> Documents { get; init; } = [];

    /// <summary>For sales documents: where their lines come from.</summary>
    public LineImport? Lines { get; init; }
}

/// <summary>A sales document that is made of each record of a file that meets the conditions.</summary>
public sealed record DocumentImport
{
    /// <summary>quote, salesOrder, deliveryNote, invoice or creditNote.</summary>
    public required string Type { get; init; }

    /// <summary>Conditions besides those of the file.</summary>
    public IReadOnlyList<Condition> Where { get; init; } = [];

    /// <summary>Fields besides those of the file, or instead of them.</summary>
    public IReadOnlyDictionary<string, ValueSource> Fields { get; init; } = new Dictionary<string, ValueSource>();

    /// <summary>
    /// The type of the document this one was made from. It is the one with the number in the field "predecessor", if that
    /// is named, else the one made of the same record of the file.
    /// </summary>
    public string? Follows { get; init; }
}

/// <summary>The file with the lines of sales documents; they keep the order they have there.</summary>
public sealed record LineImport
{
    /// <summary>The file's name within the folder.</summary>
    public required string File { get; init; }

    /// <summary>Instead of the profile's <see cref="ImportProfile.Format"/>.</summary>
    public FileFormat? Format { get; init; }

    /// <summary>The column that says which document a line belongs to.</summary>
    public required string Column { get; init; }

    /// <summary>The column of the documents' file that has the same value.</summary>
    public required string DocumentColumn { get; init; }

    /// <summary>Only records that meet all of these are imported.</summary>
    public IReadOnlyList<Condition> Where { get; init; } = [];

    /// <summary>What each field of a line is filled with.</summary>
    public required IReadOnlyDictionary<string, ValueSource> Fields { get; init; }
}

/// <summary>A question about a column; exactly one of the three.</summary>
public sealed record Condition
{
    public required string Column { get; init; }

    /// <summary>Whether the column must have (true) or must not have (false) a value.</summary>
    public bool? IsSet { get; init; }

    /// <summary>The column must have one of these values.</summary>
    public IReadOnlyList<string>? Is { get; init; }

    /// <summary>The column must have none of these values.</summary>
    public IReadOnlyList<string>? IsNot { get; init; }
}
