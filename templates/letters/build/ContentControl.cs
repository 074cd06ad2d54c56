using System.Xml.Linq;
using static CrmOffice.LetterTemplates.Wml;

namespace CrmOffice.LetterTemplates;

/// <summary>
/// Places where the writer of a letter types. They have neither tag nor title, because by those a control would be a field to fill.
/// </summary>
internal static class ContentControl
{
    /// <summary>One line of plain text.</summary>
    public static XElement Line(string style, int index, string placeholder) =>
        Paragraph(style, [Control(index, [Element("text")], Prompt(placeholder))]);

    /// <summary>Any number of paragraphs.</summary>
    public static XElement Text(string style, int index, string placeholder) => Control(index, [], Paragraph(style, [Prompt(placeholder)]));

    /// <summary>The name of the building block that Word takes the placeholder from when the text is deleted again.</summary>
    public static string BlockName(int index) => $"Placeholder{index}";

    public static XElement Prompt(string placeholder) =>
        Element("r", Element("rPr", Value("rStyle", "PlaceholderText")), Element("t", placeholder));

    private static XElement Control(int index, XElement[] kind, XElement content) => Element("sdt",
        Element("sdtPr",
            Value("id", 710_001 + index),
            Element("placeholder", Value("docPart", BlockName(index))),
            Element("showingPlcHdr"),
            kind),
        Element("sdtContent", content));
}
