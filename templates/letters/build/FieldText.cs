using System.Text;
using System.Xml.Linq;
using static CrmOffice.LetterTemplates.Wml;

namespace CrmOffice.LetterTemplates;

/// <summary>
/// Text with fields in Word's own notation, such as <c>until { MERGEFIELD ValidUntil }</c>, turned into runs with complex fields. What
/// a field shows before it is filled is made from its code: «ValidUntil», the first text of an IF, a digit for a page number.
/// </summary>
internal static class FieldText
{
    public static IEnumerable<XElement> Runs(string text)
    {
        var position = 0;
        var nodes = Parse(text, ref position, nested: false);
        return nodes.SelectMany(node => node is Field field ? FieldRuns(field) : [TextRun("t", node.Text)]);
    }

    private static List<Node> Parse(string text, ref int position, bool nested)
    {
        var nodes = new List<Node>();
        var plain = new StringBuilder();
        while (position < text.Length)
        {
            var character = text[position++];
            if (character == '{' || (character == '}' && nested))
            {
                AddText(nodes, plain);
                if (character == '}')
                {
                    return nodes;
                }

                nodes.Add(new Field(Parse(text, ref position, nested: true)));
            }
            else if (character == '}')
            {
                throw new FormatException($"A field is closed that was not opened: {text}");
            }
            else
            {
                plain.Append(character);
            }
        }

        AddText(nodes, plain);
        return nested ? throw new FormatException($"A field is not closed: {text}") : nodes;
    }

    private static void AddText(List<Node> nodes, StringBuilder plain)
    {
        if (plain.Length > 0)
        {
            nodes.Add(new Node(plain.ToString()));
            plain.Clear();
        }
    }

    private static IEnumerable<XElement> FieldRuns(Field field) =>
    [
        Character("begin"),
        .. field.Code.SelectMany(node => node is Field inner ? FieldRuns(inner) : [TextRun("instrText", node.Text)]),
        Character("separate"),
        .. Shown(field).Select(text => TextRun("t", text)),
        Character("end"),
    ];

    private static IEnumerable<string> Shown(Field field)
    {
        var shown = field.Keyword switch
        {
            "MERGEFIELD" => Name(field),
            "IF" => FirstText(field),
            "PAGE" or "SECTIONPAGES" => "2",
            "NEXT" => "",
            var other => throw new FormatException($"What does {other} show?"),
        };
        return shown.Length > 0 ? [shown] : [];
    }

    /// <summary>With the text that stands before and after a value. The marks of a region are short, so that a narrow cell holds them.</summary>
    private static string Name(Field field)
    {
        var name = field.Words[1];
        if (name.StartsWith("TableStart:", StringComparison.Ordinal))
        {
            return "«";
        }

        return name.StartsWith("TableEnd:", StringComparison.Ordinal) ? "»" : $"{Switch(field, 'b')}«{name}»{Switch(field, 'f')}";
    }

    private static string Switch(Field field, char letter)
    {
        var code = field.Code[0].Text;
        var start = code.IndexOf($"\\{letter} \"", StringComparison.Ordinal) + 4;
        return start < 4 ? "" : code[start..code.IndexOf('"', start)];
    }

    /// <summary>The text of an IF for the case that the condition holds: the last but one in quotes.</summary>
    private static string FirstText(Field field)
    {
        var quoted = new List<StringBuilder>();
        var inside = false;
        foreach (var node in field.Code)
        {
            if (node is Field inner)
            {
                if (inside)
                {
                    quoted[^1].AppendJoin("", Shown(inner));
                }

                continue;
            }

            foreach (var character in node.Text)
            {
                if (character == '"')
                {
                    inside = !inside;
                    if (inside)
                    {
                        quoted.Add(new StringBuilder());
                    }
                }
                else if (inside)
                {
                    quoted[^1].Append(character);
                }
            }
        }

        return quoted.Count >= 2 && !inside ? quoted[^2].ToString() : throw new FormatException("An IF needs a text for either case, in quotes.");
    }

    private static XElement Character(string type) => Element("r", Element("fldChar", Attribute("fldCharType", type)));

    private static XElement TextRun(string name, string text) => Element("r", Element(name, new XAttribute(XNamespace.Xml + "space", "preserve"), text));

    private record Node(string Text);

    private sealed record Field(List<Node> Code) : Node("")
    {
        public string[] Words => Code[0].Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

        public string Keyword => Words[0];
    }
}
