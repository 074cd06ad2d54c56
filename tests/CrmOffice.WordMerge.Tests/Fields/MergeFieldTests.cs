using CrmOffice.WordMerge.Fields;

namespace CrmOffice.WordMerge.Tests.Fields;

public sealed class MergeFieldTests
{
    [Theory]
    [InlineData("MERGEFIELD Name", "Name")]
    [InlineData("MERGEFIELD \"Erster Name\"", "Erster Name")]
    [InlineData("MERGEFIELD “Erster Name”", "Erster Name")]
    [InlineData("MERGEFIELD „Erster Name”", "Erster Name")]
    [InlineData("MERGEFIELD \"Name”", "Name")]
    [InlineData("MERGEFIELD \"Name", "Name")]
    [InlineData("mergefield Name\\* MERGEFORMAT", "Name")]
    [InlineData("MERGEFIELD TableStart:Positionen", "TableStart:Positionen")]
    [InlineData("MERGEFIELD Straße \\b \"x\"", "Straße")]
    [InlineData("MERGEFIELD", null)]
    [InlineData("MERGEFIELD {QUOTE x}", null)]
    public void The_columns_name_is_read(string code, string? name)
    {
        var instruction = FieldScript.Parse($"{{ {code} }}").Only;

        Assert.Equal(FieldKind.MergeField, instruction.Kind);
        Assert.Equal(name, instruction.FieldName);
    }

    [Theory]
    [InlineData("", nameof(LookSwitch.None), false)]
    [InlineData("\\* MERGEFORMAT", nameof(LookSwitch.MergeFormat), false)]
    [InlineData("\\*MERGEFORMAT", nameof(LookSwitch.MergeFormat), false)]
    [InlineData("\\* Charformat", nameof(LookSwitch.CharFormat), false)]
    [InlineData("\\* Upper \\* MERGEFORMAT", nameof(LookSwitch.MergeFormat), true)]
    [InlineData("\\* Bogus", nameof(LookSwitch.None), false)]
    [InlineData("\\# 0", nameof(LookSwitch.None), true)]
    public void Switches_say_whose_look_the_result_takes(string switches, string look, bool changesText)
    {
        var instruction = FieldScript.Parse($"{{ MERGEFIELD a {switches} }}").Only;

        Assert.Equal((look, changesText), (instruction.Look.ToString(), instruction.ChangesText));
    }

    [Fact]
    public void The_run_is_that_of_the_first_letter()
    {
        var instruction = FieldInstruction.Parse([new CodePart.Text("  ", 7), new CodePart.Text("MER", 8), new CodePart.Text("GEFIELD x", 9)]);

        Assert.Equal("x", instruction.FieldName);
        Assert.Equal((8, 8), (instruction.NameRun, instruction.CodeRun));
    }

    [Theory]
    [InlineData("{ MERGEFIELD a }", "  Anna \t", nameof(FieldOutcome.Filled), "Anna")]
    [InlineData("{ MERGEFIELD a }", "   ", nameof(FieldOutcome.Empty), "")]
    [InlineData("{ MERGEFIELD a \\b \"(\" \\f \")\" }", " ", nameof(FieldOutcome.Empty), "")]
    [InlineData("{ MERGEFIELD a \\b \"(\" \\f \")\" \\* Upper }", "x", nameof(FieldOutcome.Filled), "(X)")]
    [InlineData("{ MERGEFIELD a \\f \", \" \\v }", "x", nameof(FieldOutcome.Filled), "x, ")]
    [InlineData("{ MERGEFIELD a \\b „Tel. “ }", "1", nameof(FieldOutcome.Filled), "Tel. 1")]
    [InlineData("{ MERGEFIELD missing \\b \"(\" }", "x", nameof(FieldOutcome.Unknown), "«missing»")]
    [InlineData("{ MERGEFIELD \"{ QUOTE a }\" }", "x", nameof(FieldOutcome.Filled), "x")]
    [InlineData("{ MERGEFIELD }", "x", nameof(FieldOutcome.Unknown), "")]
    public void A_column_fills_it(string script, string value, string outcome, string text)
    {
        var result = FieldScript.Parse(script).EvaluateOnly(FieldScript.In("de-AT", ("a", value)));

        Assert.Equal((outcome, text), (result.Outcome.ToString(), result.Text));
    }

    [Fact]
    public void Past_the_last_record_every_column_is_empty()
    {
        var context = FieldScript.In("de-AT", record: null);

        Assert.Equal("[]", FieldScript.Parse("[{ MERGEFIELD a }{ ADDRESSBLOCK }{ GREETINGLINE }]").Text(context));
    }

    [Fact]
    public void A_mapped_name_is_looked_up_in_the_documents_map_then_by_its_usual_columns()
    {
        var script = FieldScript.Parse("{ MERGEFIELD \"First Name\" \\m }/{ MERGEFIELD \"Last Name\" \\m }/{ MERGEFIELD \"State\" \\m }");
        var context = FieldScript.In("de-AT", ("Rufname", "Eva"), ("Nachname", "Anders"));
        context.Map["First_Name"] = "Rufname";

        Assert.Equal("Eva/Anders/«x»", script.Text(context));
    }

    [Theory]
    [InlineData("de-AT", true, "Ja")]
    [InlineData("de-AT", false, "Nein")]
    [InlineData("en-GB", true, "Yes")]
    public void A_boolean_is_a_word(string culture, bool value, string text) =>
        Assert.Equal(text, FieldScript.Show(culture, "{ MERGEFIELD b }", ("b", value)));

    [Fact]
    public void A_plain_field_is_evaluated_without_allocation()
    {
        var instruction = FieldInstruction.Parse([new CodePart.Text(" MERGEFIELD Vorname \\* MERGEFORMAT ", 0)]);
        var context = FieldScript.In("de-AT", ("Vorname", "Anna"));
        _ = instruction.Evaluate(context);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
        {
            _ = instruction.Evaluate(context);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
