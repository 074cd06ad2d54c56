namespace CrmOffice.WordMerge.Fields;

/// <summary>The keywords of Word's fields.</summary>
internal static class FieldKeyword
{
    internal static FieldKind KindOf(string keyword) => keyword.ToUpperInvariant() switch
    {
        "MERGEFIELD" => FieldKind.MergeField,
        "IF" => FieldKind.If,
        "COMPARE" => FieldKind.Compare,
        "QUOTE" => FieldKind.Quote,
        "NEXT" => FieldKind.Next,
        "NEXTIF" => FieldKind.NextIf,
        "SKIPIF" => FieldKind.SkipIf,
        "MERGEREC" => FieldKind.MergeRec,
        "MERGESEQ" => FieldKind.MergeSeq,
        "SET" => FieldKind.Set,
        "REF" => FieldKind.Ref,
        "ASK" => FieldKind.Ask,
        "FILLIN" => FieldKind.FillIn,
        "ADDRESSBLOCK" => FieldKind.AddressBlock,
        "GREETINGLINE" => FieldKind.GreetingLine,
        "ADDIN" or "ADVANCE" or "AUTHOR" or "AUTONUM" or "AUTONUMLGL" or "AUTONUMOUT" or "AUTOTEXT" or "AUTOTEXTLIST" or "BARCODE"
            or "BIBLIOGRAPHY" or "BIDIOUTLINE" or "CITATION" or "COMMENTS" or "CONTROL" or "CREATEDATE" or "DATABASE" or "DATE" or "DDE"
            or "DDEAUTO" or "DISPLAYBARCODE" or "DOCPROPERTY" or "DOCVARIABLE" or "EDITTIME" or "EMBED" or "EQ" or "FILENAME" or "FILESIZE"
            or "FORMCHECKBOX" or "FORMDROPDOWN" or "FORMTEXT" or "FTNREF" or "GLOSSARY" or "GOTOBUTTON" or "HTMLACTIVEX" or "HYPERLINK"
            or "IMPORT" or "INCLUDE" or "INCLUDEPICTURE" or "INCLUDETEXT" or "INDEX" or "INFO" or "KEYWORDS" or "LASTSAVEDBY" or "LINK"
            or "LISTNUM" or "MACROBUTTON" or "MERGEBARCODE" or "NOTEREF" or "NUMCHARS" or "NUMPAGES" or "NUMWORDS" or "PAGE" or "PAGEREF"
            or "PRINT" or "PRINTDATE" or "PRIVATE" or "RD" or "REVNUM" or "SAVEDATE" or "SECTION" or "SECTIONPAGES" or "SEQ" or "SHAPE"
            or "STYLEREF" or "SUBJECT" or "SYMBOL" or "TA" or "TC" or "TEMPLATE" or "TIME" or "TITLE" or "TOA" or "TOC" or "USERADDRESS"
            or "USERINITIALS" or "USERNAME" or "XE" => FieldKind.Live,
        _ => FieldKind.BareName,
    };
}
