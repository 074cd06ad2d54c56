using System.Xml.Linq;

namespace CrmOffice.WordMerge.Plan;

/// <summary>The names of WordprocessingML that a merge knows.</summary>
internal static class Names
{
    public static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    public static readonly XNamespace W14 = "http://schemas.microsoft.com/office/word/2010/wordml";
    public static readonly XNamespace W15 = "http://schemas.microsoft.com/office/word/2012/wordml";
    public static readonly XNamespace Drawing = "http://schemas.openxmlformats.org/drawingml/2006/main";
    public static readonly XNamespace WordDrawing = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";

    /// <summary>What the plan puts into the tree while it takes it apart; never written.</summary>
    private static readonly XNamespace Own = "urn:crmoffice:plan";

    /// <summary>An evaluated field, with a <see cref="FieldSource"/> as annotation.</summary>
    public static readonly XName Field = Own + "field";

    /// <summary>The end of a paragraph inside a field that spans several; holds that paragraph's properties.</summary>
    public static readonly XName Break = Own + "break";

    /// <summary>What repeats for each row; a <see cref="RegionSource"/> is its annotation.</summary>
    public static readonly XName Region = Own + "region";

    /// <summary>Where a <see cref="PlanNode"/>, its annotation, writes.</summary>
    public static readonly XName Node = Own + "node";

    public static readonly XName Body = W + "body";
    public static readonly XName Paragraph = W + "p";
    public static readonly XName ParagraphProperties = W + "pPr";
    public static readonly XName Run = W + "r";
    public static readonly XName RunProperties = W + "rPr";
    public static readonly XName Text = W + "t";
    public static readonly XName Tab = W + "tab";
    public static readonly XName LineBreak = W + "br";
    public static readonly XName CarriageReturn = W + "cr";
    public static readonly XName FieldCharacter = W + "fldChar";
    public static readonly XName FieldCharacterType = W + "fldCharType";
    public static readonly XName Instruction = W + "instrText";
    public static readonly XName SimpleField = W + "fldSimple";
    public static readonly XName Instr = W + "instr";
    public static readonly XName Deleted = W + "del";
    public static readonly XName Table = W + "tbl";
    public static readonly XName Row = W + "tr";
    public static readonly XName Cell = W + "tc";
    public static readonly XName SectionProperties = W + "sectPr";
    public static readonly XName ContentControl = W + "sdt";
    public static readonly XName ContentControlProperties = W + "sdtPr";
    public static readonly XName ContentControlContent = W + "sdtContent";
    public static readonly XName ShowingPlaceholder = W + "showingPlcHdr";
    public static readonly XName CellProperties = W + "tcPr";
    public static readonly XName Value = W + "val";
    public static readonly XName Id = W + "id";
    public static readonly XName Name = W + "name";
    public static readonly XName Type = W + "type";
    public static readonly XName BookmarkStart = W + "bookmarkStart";
    public static readonly XName BookmarkEnd = W + "bookmarkEnd";
    public static readonly XName NumberingProperties = W + "numPr";
    public static readonly XName NumberingId = W + "numId";
    public static readonly XName NumberingLevel = W + "ilvl";
    public static readonly XName Style = W + "pStyle";
    public static readonly XName ProofingError = W + "proofErr";
    public static readonly XName DrawingProperties = WordDrawing + "docPr";
    public static readonly XName Blip = Drawing + "blip";
    public static readonly XName Embed = R + "embed";
    public static readonly XName RelationshipId = R + "id";
    public static readonly XName Space = XNamespace.Xml + "space";
}
