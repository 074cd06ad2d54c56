using CrmOffice.WordMerge.Fields;

namespace CrmOffice.WordMerge.Tests.Fields;

public sealed class FormulaTests
{
    [Theory]
    [InlineData("1 + 2 * 3", "7")]
    [InlineData("(1 + 2) * 3", "9")]
    [InlineData("2 - -3", "5")]
    [InlineData("-2 ^ 2", "4")]
    [InlineData("2 ^ 10", "1024")]
    [InlineData("2 ^ 0,5", "1,41")]
    [InlineData("10 / 4", "2,5")]
    [InlineData("1 / 3", "0,33")]
    [InlineData("0,1 + 0,2", "0,3")]
    [InlineData("1.000 * 1,5", "1500")]
    [InlineData("3,14159 * 2", "6,28318")]
    [InlineData("10% * 200", "20")]
    [InlineData("€ 5 + 1", "6")]
    [InlineData("1 < 2", "1")]
    [InlineData("2 <= 1", "0")]
    [InlineData("1 <> 1", "0")]
    [InlineData("1 + 1 = 2", "1")]
    [InlineData("-1 * 0", "0")]
    [InlineData("-0,0", "0")]
    [InlineData("SUM(1;2;3)", "6")]
    [InlineData("sum ( 1 ; 2 )", "3")]
    [InlineData("AVERAGE(1;2)", "1,5")]
    [InlineData("AVERAGE(1;2;2)", "1,67")]
    [InlineData("MIN(3;-1;2)", "-1")]
    [InlineData("MAX(3;-1;2)", "3")]
    [InlineData("COUNT(3;-1;2)", "3")]
    [InlineData("PRODUCT(2;3;4)", "24")]
    [InlineData("ROUND(2,5;0)", "3")]
    [InlineData("ROUND(1234,567;2)", "1234,57")]
    [InlineData("ROUND(1250;-2)", "1300")]
    [InlineData("INT(5,67)", "5")]
    [InlineData("INT(-5,67)", "-5")]
    [InlineData("MOD(7;4)", "3")]
    [InlineData("ABS(-22)", "22")]
    [InlineData("SIGN(-11)", "-1")]
    [InlineData("AND(1;0)", "0")]
    [InlineData("AND(1;2)", "1")]
    [InlineData("OR(0;1)", "1")]
    [InlineData("NOT(0)", "1")]
    [InlineData("NOT(1 = 1)", "0")]
    [InlineData("TRUE", "1")]
    [InlineData("FALSE()", "0")]
    [InlineData("IF(1 > 2;10;20)", "20")]
    [InlineData("IF(0 = 0;0;1/0)", "0")]
    [InlineData("DEFINED(nothing)", "0")]
    [InlineData("DEFINED(1/0)", "0")]
    [InlineData("DEFINED(1)", "1")]
    [InlineData("SUM(1;(2+3)*2;MAX(4;5))", "16")]
    public void A_formula_is_worked_out(string formula, string text)
    {
        var result = Evaluate("de-AT", formula);

        Assert.Equal((FieldOutcome.Filled, text), (result.Outcome, result.Text));
    }

    [Theory]
    [InlineData("1 / 0", "!Zero Divide")]
    [InlineData("MOD(1;0)", "!Zero Divide")]
    [InlineData("SUM(1;1/0)", "!Zero Divide")]
    [InlineData("0 ^ -1", "!Zero Divide")]
    [InlineData("SUM(1,2;3", "!Unexpected End of Formula")]
    [InlineData("1 +", "!Unexpected End of Formula")]
    [InlineData("", "!Unexpected End of Formula")]
    [InlineData("(1", "!Unexpected End of Formula")]
    [InlineData("1)", "!Syntax Error, )")]
    [InlineData("* 2", "!Syntax Error, *")]
    [InlineData("OR(1, 0)", "!Syntax Error, ,")]
    [InlineData("NOT(1;2)", "!Syntax Error, )")]
    [InlineData("unheard", "!Undefined Bookmark, UNHEARD")]
    [InlineData("{ QUOTE 1 } { QUOTE 2 }", "!Syntax Error")]
    [InlineData("unheard(1)", "!Missing Operator")]
    [InlineData("10 ^ 99", "!Number too large to format")]
    [InlineData("9999999999999999999999999999 * 100", "!Number too large to format")]
    public void An_error_is_Words(string formula, string text)
    {
        var result = Evaluate("de-AT", formula);

        Assert.Equal((FieldOutcome.Error, text), (result.Outcome, result.Text));
    }

    [Theory]
    [InlineData("SUM(1,2,3)", "6")]
    [InlineData("SUM(1,000,2)", "3")]
    [InlineData("1,000 + 1", "1001")]
    [InlineData("ROUND(2.345, 2)", "2.35")]
    [InlineData("MAX(1.5;2.5)", "2.5")]
    public void In_English_a_comma_separates_arguments(string formula, string text) => Assert.Equal(text, Evaluate("en-GB", formula).Text);

    [Fact]
    public void In_Swiss_German_a_semicolon_separates_and_a_point_parts_the_decimals() =>
        Assert.Equal("1236.5", Evaluate("de-CH", "SUM(1'234.5;2)").Text);

    [Theory]
    [InlineData("{ = { MERGEFIELD net } * 1,2 \\# \"#.##0,00\" }", "1.481,40")]
    [InlineData("{ = { MERGEFIELD text } * 2 }", "2469")]
    [InlineData("{ = { MERGEFIELD empty } + 1 }", "1")]
    [InlineData("{ = 5 - { MERGEFIELD debt } }", "8")]
    [InlineData("{ = net + 1 }", "1235,5")]
    [InlineData("{ SET Total { MERGEFIELD text } }{ = Total / 2 }", "617,25")]
    [InlineData("{ = DEFINED(net) }", "1")]
    [InlineData("{ = { = 1/0 } + 1 }", "!Zero Divide")]
    [InlineData("{ = { QUOTE \"2+3\" } * 2 }", "8")]
    [InlineData("{ IF { = { MERGEFIELD net } * 2 } > 2000 \"much\" \"little\" }", "much")]
    [InlineData("{ = IF({ COMPARE { MERGEFIELD text } > 1000 };1;0) }", "1")]
    [InlineData("{ = 1234,5 \\* CardText }", "eintausendzweihundertfünfunddreißig")]
    public void Nested_fields_bookmarks_and_columns_are_numbers(string script, string text) =>
        Assert.Equal(text, FieldScript.Show("de-AT", script, ("net", 1234.5m), ("text", "1.234,50"), ("empty", ""), ("debt", -3)));

    [Theory]
    [InlineData("SUM(ABOVE)")]
    [InlineData("SUM(A1:B2)")]
    [InlineData("A1 * 2")]
    [InlineData("AVERAGE(left)")]
    public void What_adds_up_cells_of_a_table_is_left_to_Word(string formula) =>
        Assert.Equal(FieldOutcome.Leave, Evaluate("de-AT", formula).Outcome);

    private static FieldResult Evaluate(string culture, string formula) =>
        FieldScript.Parse($"{{ = {formula} }}").EvaluateOnly(FieldScript.In(culture));
}
