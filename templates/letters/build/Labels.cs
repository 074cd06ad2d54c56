using static CrmOffice.LetterTemplates.Wml;

namespace CrmOffice.LetterTemplates;

/// <summary>A sheet of 24 labels of 70 × 37 mm, as Avery Zweckform 3474 and many others have it.</summary>
internal static class Labels
{
    public const double Width = 70;
    public const double Height = 37;
    private const int Columns = 3;
    private const int Rows = 8;

    public static LetterDocument Sheet(Language language)
    {
        var address = language.Pick("{ MERGEFIELD Anschrift }", "{ MERGEFIELD Address }");
        var rows = Enumerable.Range(0, Rows).Select(row => Row(Height, "exact",
        [
            .. Enumerable.Range(0, Columns).Select(column => Cell(Width, [Value("vAlign", "center")],
                Paragraph("Label", row + column == 0 ? address : $"{{ NEXT }}{address}"))),
        ]));
        return new("labels",
            language.Pick("Adressetiketten 70 × 37 mm, 24 je Bogen (Avery Zweckform 3474)", "Address labels 70 × 37 mm, 24 a sheet (Avery 3474)"),
            [Table([.. Enumerable.Repeat(Width, Columns)], null, [.. rows]), Paragraph("TableEnd", "")], [], IsLetter: false);
    }
}
