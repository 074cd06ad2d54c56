using System.Xml.Linq;
using static CrmOffice.LetterTemplates.Wml;

namespace CrmOffice.LetterTemplates;

/// <summary>The content of a file.</summary>
/// <param name="Title">In the file's properties.</param>
/// <param name="Blocks">Paragraphs, tables and content controls.</param>
/// <param name="Placeholders">What the content controls show while nothing is entered; the index is part of their name.</param>
/// <param name="IsLetter">On the company's stationery; else a bare sheet.</param>
public sealed record LetterDocument(string Key, string Title, IReadOnlyList<XElement> Blocks, IReadOnlyList<string> Placeholders, bool IsLetter)
{
    /// <summary>A letter: the window and its neighbour, subject, salutation, text, closing.</summary>
    internal static LetterDocument Letter(
        string key, string title, Language language, XElement subject, IEnumerable<XElement> text, IReadOnlyList<string>? placeholders = null, string? enclosure = null) =>
        new(key, title,
            [
                Stationery.Window(language), subject,
                Paragraph("Salutation", language.Pick("{ MERGEFIELD Briefanrede },", "{ MERGEFIELD LetterSalutation },")),
                .. KeptWithClosing(text),
                Paragraph("Closing", language.Pick(
                    "Mit freundlichen Grüßen",
                    """{ IF "{ MERGEFIELD LetterSalutation }" = "Dear Sir*" "Yours faithfully" "Yours sincerely" }""")),
                Paragraph("Signature", language.Pick("{ MERGEFIELD Bearbeiter }", "{ MERGEFIELD SenderName }")),
                Paragraph("SignatureRole", language.Pick("{ MERGEFIELD BearbeiterFunktion }", "{ MERGEFIELD SenderRole }")),
                .. enclosure is null ? (XElement[])[] : [Paragraph("Enclosure", enclosure)],
            ],
            placeholders ?? [], IsLetter: true);

    /// <summary>The closing does not begin a page alone: the last paragraph of the text goes with it.</summary>
    private static List<XElement> KeptWithClosing(IEnumerable<XElement> text)
    {
        var blocks = text.ToList();
        if (blocks[^1].Name == W + "p")
        {
            blocks[^1].Element(W + "pPr")!.Element(W + "pStyle")!.AddAfterSelf(Element("keepNext"));
        }

        return blocks;
    }
}
