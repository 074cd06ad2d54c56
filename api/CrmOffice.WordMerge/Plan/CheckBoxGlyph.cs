using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace CrmOffice.WordMerge.Plan;

/// <summary>How a check box looks: w14:checkedState and w14:uncheckedState name a character and its font.</summary>
internal static class CheckBoxGlyph
{
    public static XElement Run(XElement checkBox, string state, XElement? look)
    {
        var given = checkBox.Element(Names.W14 + state);
        var font = (string?)given?.Attribute(Names.W14 + "font") is { Length: > 0 } name ? name : "MS Gothic";
        if (!int.TryParse((string?)given?.Attribute(Names.W14 + "val"), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var character)
            || !Rune.IsValid(character) || character < ' ')
        {
            character = state == "checkedState" ? 0x2612 : 0x2610;
        }

        if (IsSymbolFont(font) || character is >= 0xF000 and <= 0xF0FF)
        {
            // Symbol fonts have their characters in the private area (17.3.3.30).
            return new(Names.Run, look, new XElement(Names.W + "sym", new XAttribute(Names.W + "font", font),
                new XAttribute(Names.W + "char", (0xF000 | (character & 0xFF)).ToString("X4", CultureInfo.InvariantCulture))));
        }

        return new(Names.Run, WithFont(look, font), new XElement(Names.Text, new Rune(character).ToString()));
    }

    private static XElement WithFont(XElement? look, string font)
    {
        var properties = look is null ? new XElement(Names.RunProperties) : new XElement(look);
        properties.Elements(Names.W + "rFonts").Remove();
        var fonts = new XElement(Names.W + "rFonts",
            new XAttribute(Names.W + "ascii", font), new XAttribute(Names.W + "eastAsia", font), new XAttribute(Names.W + "hAnsi", font), new XAttribute(Names.W + "hint", "eastAsia"));
        if (properties.Element(Names.W + "rStyle") is { } style)
        {
            style.AddAfterSelf(fonts);
        }
        else
        {
            properties.AddFirst(fonts);
        }

        return properties;
    }

    private static bool IsSymbolFont(string font) =>
        font.StartsWith("Wingdings", StringComparison.OrdinalIgnoreCase) || font.Equals("Webdings", StringComparison.OrdinalIgnoreCase) || font.Equals("Symbol", StringComparison.OrdinalIgnoreCase);
}
