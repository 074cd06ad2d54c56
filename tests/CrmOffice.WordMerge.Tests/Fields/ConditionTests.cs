using CrmOffice.WordMerge.Fields;

namespace CrmOffice.WordMerge.Tests.Fields;

public sealed class ConditionTests
{
    [Theory]
    [InlineData("\"10\" > \"9\"", false)]
    [InlineData("{ MERGEFIELD ten } > \"9\"", true)]
    [InlineData("\"{ MERGEFIELD ten }\" > \"9\"", true)]
    [InlineData("{ MERGEFIELD ten } >= 10", true)]
    [InlineData("{ MERGEFIELD ten } < 10", false)]
    [InlineData("{ MERGEFIELD ten } <= 10,0", true)]
    [InlineData("{ MERGEFIELD ten } <> 10", false)]
    [InlineData("{ MERGEFIELD amount } > 1000", true)]
    [InlineData("{ MERGEFIELD amount } = 1.234,5", true)]
    [InlineData("{ MERGEFIELD amount \\# \"#.##0,00\" } = 1234,5", true)]
    [InlineData("{ MERGEFIELD amountText } > 1000", true)]
    [InlineData("-1 < 0", true)]
    [InlineData("1.5 = 15", false)]
    [InlineData("09.03.2026 = 9032026", false)]
    [InlineData("{ MERGEFIELD empty } > 0", false)]
    [InlineData("{ MERGEFIELD empty } = \"\"", true)]
    [InlineData("{ MERGEFIELD city } = wien", false)]
    [InlineData("{ MERGEFIELD city } = Wien", true)]
    [InlineData("{MERGEFIELD city}=\"Wien\"", true)]
    [InlineData("{ MERGEFIELD city }<>\"Wien\"", false)]
    [InlineData("\"Wien\"={ MERGEFIELD city }", true)]
    [InlineData("Wien=Wien", true)]
    [InlineData("{ MERGEFIELD city } = \"W*n\"", true)]
    [InlineData("{ MERGEFIELD city } = \"*ie*\"", true)]
    [InlineData("{ MERGEFIELD city } <> \"W*\"", false)]
    [InlineData("{ MERGEFIELD city } = \"W?n\"", false)]
    [InlineData("{ MERGEFIELD city } = \"????\"", true)]
    [InlineData("\"W*\" = \"Wien\"", false)]
    [InlineData("{ MERGEFIELD city } = \"{ MERGEFIELD star }\"", false)]
    [InlineData("{ MERGEFIELD city } = \"W{ MERGEFIELD star }*\"", false)]
    [InlineData("{ MERGEFIELD star } = \"*\"", true)]
    [InlineData("\"abc\" < \"abd\"", true)]
    [InlineData("\"a\" < \"ä\"", true)]
    [InlineData("{ MERGEFIELD missing } = \"\"", false)]
    [InlineData("{ MERGEFIELD quoted } = \"say \\\"hi\\\"\"", true)]
    public void Numbers_compare_as_numbers_and_texts_letter_by_letter(string condition, bool holds)
    {
        (string, object?)[] values =
        [
            ("ten", "10"), ("amount", 1234.5m), ("amountText", "1.234,50"), ("empty", ""), ("city", "Wien"), ("star", "*"), ("quoted", "say \"hi\""),
        ];

        Assert.Equal(holds ? "yes" : "no", FieldScript.Show("de-AT", $"{{ IF {condition} \"yes\" \"no\" }}", values));
        Assert.Equal(holds ? "1" : "0", FieldScript.Show("de-AT", $"{{ COMPARE {condition} }}", values));
        Assert.Equal(holds ? 1 : 0, Evaluate($"{{ SKIPIF {condition} }}", values).Branch);
        Assert.Equal(holds ? 1 : 0, Evaluate($"{{ NEXTIF {condition} }}", values).Branch);
    }

    [Theory]
    [InlineData("{ IF 1 = 1 \"yes\" \"no\" }", 2, "yes")]
    [InlineData("{ IF 1 = 2 \"yes\" \"no\" }", 3, "no")]
    [InlineData("{ IF 1 = 2 \"yes\" }", -1, "")]
    [InlineData("{ IF 1 = 1 yes no }", 2, "yes")]
    [InlineData("{ IF 1 = 1 \"\" \"no\" }", 2, "")]
    [InlineData("{ IF 1 = 1 „ja, „sicher“ }", 2, "ja, „sicher")]
    [InlineData("{ IF 1 = 1 \"er sagte „ja“\" \"no\" }", 2, "er sagte „ja“")]
    [InlineData("{ IF 1 = 1 \"a\nb\" \"no\" }", 2, "a\nb")]
    public void The_branch_is_named_by_its_argument(string script, int branch, string text)
    {
        var result = Evaluate(script);

        Assert.Equal((branch, text), (result.Branch, result.Text));
    }

    [Fact]
    public void A_branch_is_handed_out_in_its_parts()
    {
        var script = FieldScript.Parse("{ IF { MERGEFIELD a } = \"x\" \"Frau { MERGEFIELD b },\" \"Herr\" }");
        var instruction = script.Only;

        Assert.Collection(
            instruction.Arguments[2],
            part => Assert.Equal("Frau ", Assert.IsType<CodePart.Text>(part).Value),
            part => Assert.Equal("MERGEFIELD", script[Assert.IsType<CodePart.Nested>(part).Field].Name),
            part => Assert.Equal(",", Assert.IsType<CodePart.Text>(part).Value));
        Assert.Equal("Herr", Assert.IsType<CodePart.Text>(Assert.Single(instruction.Arguments[3])).Value);
        Assert.Equal(4, instruction.Arguments.Count);
    }

    [Fact]
    public void Choosing_a_branch_evaluates_no_field_of_it()
    {
        var script = FieldScript.Parse("{ IF { MERGEFIELD a } = \"x\" \"{ SET Seen { MERGEFIELD b } }\" \"\" }");
        var context = FieldScript.In("de-AT", ("a", "x"), ("b", "y"));
        context.Script = script;

        Assert.Equal(2, script.Only.Choose(context).Branch);
        Assert.Null(context.Bookmark("Seen"));
    }

    [Theory]
    [InlineData("{ IF }", "Error! Missing test condition.")]
    [InlineData("{ IF \"a\" }", "Error! Missing test condition.")]
    [InlineData("{ IF \"a\" = }", "Error! Missing test condition.")]
    [InlineData("{ IF \"a\" \"b\" \"c\" }", "Error! Unknown op code for conditional.")]
    [InlineData("{ COMPARE 1 }", "Error! Missing test condition.")]
    public void A_condition_that_is_none_gives_Words_error(string script, string text)
    {
        var result = Evaluate(script);

        Assert.Equal((FieldOutcome.Error, text), (result.Outcome, result.Text));
    }

    [Fact]
    public void Conditions_nest_inside_out()
    {
        const string script = "{ IF { IF { MERGEFIELD n } > 50 \"big\" \"small\" } = \"big\" "
            + "\"{ IF { MERGEFIELD n } > 90 \"A\" \"{ IF { MERGEFIELD n } > 70 \"B\" \"C\" }\" }\" \"D\" }";

        Assert.Equal("A", FieldScript.Show("de-AT", script, ("n", 95)));
        Assert.Equal("B", FieldScript.Show("de-AT", script, ("n", 75)));
        Assert.Equal("C", FieldScript.Show("de-AT", script, ("n", 60)));
        Assert.Equal("D", FieldScript.Show("de-AT", script, ("n", 10)));
    }

    [Fact]
    public void Sixty_conditions_in_one_another_are_evaluated_once_each()
    {
        var script = "\"end\"";
        for (var i = 0; i < 60; i++)
        {
            script = $"{{ IF {{ MERGEFIELD n }} = 1 \"{{ QUOTE {script} }}\" \"\" }}".Replace("\"end\"", "end", StringComparison.Ordinal);
        }

        Assert.Equal("end", FieldScript.Show("de-AT", script, ("n", 1)));
    }

    [Fact]
    public void A_switch_formats_the_branch() =>
        Assert.Equal("1.234,50", FieldScript.Show("de-AT", "{ IF 1 = 1 { MERGEFIELD n } \"0\" \\# \"#.##0,00\" }", ("n", 1234.5m)));

    private static FieldResult Evaluate(string script, params (string, object?)[] values) =>
        FieldScript.Parse(script).EvaluateOnly(FieldScript.In("de-AT", values));
}
