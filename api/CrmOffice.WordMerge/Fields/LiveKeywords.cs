namespace CrmOffice.WordMerge.Fields;

/// <summary>The fields of Word (ECMA-376 part 1, 17.16.5) that a merge leaves alone; any other word may be a bookmark's name.</summary>
internal static class LiveKeywords
{
    private static readonly HashSet<string> Keywords = new(StringComparer.OrdinalIgnoreCase)
    {
        "ADVANCE", "AUTHOR", "AUTONUM", "AUTONUMLGL", "AUTONUMOUT", "AUTOTEXT", "AUTOTEXTLIST", "BARCODE", "BIBLIOGRAPHY", "CITATION",
        "COMMENTS", "CONTROL", "CREATEDATE", "DATABASE", "DATE", "DDE", "DDEAUTO", "DISPLAYBARCODE", "DOCPROPERTY", "DOCVARIABLE", "EDITTIME",
        "EMBED", "EQ", "FILENAME", "FILESIZE", "FORMCHECKBOX", "FORMDROPDOWN", "FORMTEXT", "GOTOBUTTON", "HYPERLINK", "IMPORT", "INCLUDEPICTURE",
        "INCLUDETEXT", "INDEX", "INFO", "KEYWORDS", "LASTSAVEDBY", "LINK", "LISTNUM", "MACROBUTTON", "MERGEBARCODE", "NOTEREF", "NUMCHARS",
        "NUMPAGES", "NUMWORDS", "PAGE", "PAGEREF", "PRINT", "PRINTDATE", "PRIVATE", "RD", "REVNUM", "SAVEDATE", "SECTION", "SECTIONPAGES", "SEQ",
        "SHAPE", "STYLEREF", "SUBJECT", "SYMBOL", "TA", "TC", "TEMPLATE", "TIME", "TITLE", "TOA", "TOC", "USERADDRESS", "USERINITIALS", "USERNAME",
        "XE",
    };

    public static bool Contains(string keyword) => Keywords.Contains(keyword);
}
