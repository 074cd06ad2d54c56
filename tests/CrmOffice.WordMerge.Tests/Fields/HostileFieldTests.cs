using System.Diagnostics;
using System.Text;
using CrmOffice.WordMerge.Fields;
using CsCheck;

namespace CrmOffice.WordMerge.Tests.Fields;

public sealed class HostileFieldTests
{
    private static readonly string[] fragments =
    [
        "MERGEFIELD", "IF", "COMPARE", "=", "QUOTE", "SET", "REF", "ASK", "FILLIN", "ADDRESSBLOCK", "GREETINGLINE", "MERGEREC", "NEXTIF", "SKIPIF",
        "DATE", " ", " ", "\"", "„", "“", "\\", "\\*", "\\#", "\\@", "\\f", "\\b", "\\d", "\\l", "(", ")", ";", ",", "<<", ">>", "_FIRST0_", "<", ">", "<>",
        "0", "#", "x", "1", "999999999999", "^", "/", "-", "+", "%", "'", "a", "SUM", "IF(", "ROUND", "DEFINED(", "Upper", "CardText", "Roman", "\uFFFF",
        "\uFFFE", "\0", "\ud800", "dddd", "MMMM", "yyyy", "am/pm", ".", "*", "?", "\n", "¶",
    ];

    private static readonly Gen<string> code = Gen.Int[0, fragments.Length - 1].Select(i => fragments[i]).Array[0, 30].Select(parts => string.Concat(parts));

    private static readonly Gen<string> culture = Gen.OneOf(Gen.Const("de-AT"), Gen.Const("de-CH"), Gen.Const("en-US"), Gen.Const("en-GB"), Gen.Const("fr-FR"));

    [Fact]
    public void No_code_and_no_value_throws() =>
        Gen.Select(code, code, culture).Sample(
            (outer, inner, name) =>
            {
                var context = FieldScript.In(name, ("a", inner), ("b", -1.5m), ("Vorname", "x"));
                var script = FieldScript.Parse("{ MERGEFIELD a }");
                context.Script = script;
                var half = outer.Length / 2;
                FieldInstruction[] instructions =
                [
                    FieldInstruction.Parse([new CodePart.Text(outer, 0)]),
                    FieldInstruction.Parse([new CodePart.Text(outer[..half], 0), new CodePart.Nested(0), new CodePart.Text(outer[half..], 1)]),
                ];
                foreach (var instruction in instructions)
                {
                    Assert.NotNull(instruction.Evaluate(context).Text);
                    Assert.NotNull(instruction.Choose(context).Text);
                }
            },
            iter: 20_000);

    public static TheoryData<string> LongCodes() =>
    [
        "= " + new string('(', 100_000),
        "= " + new string('-', 100_000) + "1",
        "= " + string.Concat(Enumerable.Repeat("1+", 50_000)) + "1",
        "= " + string.Concat(Enumerable.Repeat("IF(", 30_000)),
        "= SUM(" + string.Concat(Enumerable.Repeat("1;", 50_000)) + "1)",
        "= " + string.Concat(Enumerable.Repeat("2^", 50_000)) + "2",
        "= " + new string('9', 100_000),
        "= 1," + new string('9', 100_000),
        "MERGEFIELD a \\# \"" + new string('0', 100_000) + "\"",
        "MERGEFIELD a \\# \"0," + new string('#', 100_000) + "\"",
        "MERGEFIELD a \\# \"" + new string(',', 100_000) + "0\"",
        "MERGEFIELD a \\@ \"" + new string('d', 100_000) + "\"",
        "MERGEFIELD a " + new string('"', 100_000),
        "MERGEFIELD " + new string('a', 100_000),
        "MERGEFIELD a " + string.Concat(Enumerable.Repeat("\\* Upper ", 11_000)),
        "IF " + new string('a', 50_000) + " = \"" + string.Concat(Enumerable.Repeat("a*", 25_000)) + "b\" x y",
        "IF a = " + new string('„', 100_000),
        "ADDRESSBLOCK \\f \"" + string.Concat(Enumerable.Repeat("<<_LAST0_ >>", 8_000)) + "\"",
        "ADDRESSBLOCK \\f \"" + new string('<', 100_000) + "\"",
        "QUOTE " + string.Concat(Enumerable.Repeat("a ", 50_000)),
        new string('\\', 100_000),
        new string('a', 100_000),
    ];

    [Theory]
    [MemberData(nameof(LongCodes), DisableDiscoveryEnumeration = true)]
    public void A_code_of_100_000_characters_ends_soon(string code)
    {
        var context = FieldScript.In("de-AT", ("a", 1.5m), ("Nachname", "x"));
        var watch = Stopwatch.StartNew();
        var result = FieldInstruction.Parse([new CodePart.Text(code, 0)]).Evaluate(context);

        Assert.NotNull(result.Text);
        Assert.True(watch.ElapsedMilliseconds < 5_000, $"{watch.ElapsedMilliseconds} ms for {code[..20]}…");
    }

    [Fact]
    public void A_value_of_a_million_characters_goes_through_every_switch()
    {
        var value = new StringBuilder().Insert(0, "12.", 333_333).ToString();
        string[] switches = ["\\# 0", "\\@ d", "\\* Upper", "\\* Caps", "\\* CardText", "\\* Roman", "\\b x \\f y"];
        foreach (var format in switches)
        {
            Assert.NotEqual("", FieldScript.Show("de-AT", $"{{ MERGEFIELD a {format} }}", ("a", value)));
        }
    }

    [Theory]
    [InlineData("79228162514264337593543950335")]
    [InlineData("-79228162514264337593543950335")]
    [InlineData("0.0000000000000000000000000001")]
    public void The_greatest_and_smallest_numbers_have_a_text_in_every_form(string number)
    {
        var value = decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture);
        string[] switches =
        [
            "", "\\# #.##0,00", "\\# x#", "\\# +0;-0;0", "\\# 0,0000000000000000000000000000000", "\\* CardText", "\\* OrdText", "\\* DollarText", "\\* Ordinal",
            "\\* Roman", "\\* Alphabetic", "\\* Hex", "\\* Arabic", "\\* ArabicDash",
        ];
        foreach (var format in switches)
        {
            Assert.NotEqual("", FieldScript.Show("de-AT", $"{{ MERGEFIELD a {format} }}", ("a", value)));
        }

        Assert.StartsWith("!", FieldScript.Show("de-AT", "{ = { MERGEFIELD a } * { MERGEFIELD a } ^ 2 / 0 }", ("a", value)), StringComparison.Ordinal);
    }
}
