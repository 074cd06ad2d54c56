using CrmOffice.WordMerge.Fields;

namespace CrmOffice.WordMerge.Tests.Fields;

public sealed class OtherFieldTests
{
    [Theory]
    [InlineData("MERGEFIELD a", nameof(FieldKind.MergeField))]
    [InlineData("if 1 = 1 a b", nameof(FieldKind.If))]
    [InlineData("= 1", nameof(FieldKind.Formula))]
    [InlineData("=1", nameof(FieldKind.Formula))]
    [InlineData("NEXT", nameof(FieldKind.Next))]
    [InlineData("NextIf 1 = 1", nameof(FieldKind.NextIf))]
    [InlineData("SKIPIF 1 = 1", nameof(FieldKind.SkipIf))]
    [InlineData("PAGE \\* MERGEFORMAT", nameof(FieldKind.Live))]
    [InlineData("TOC \\o \"1-3\"", nameof(FieldKind.Live))]
    [InlineData("HYPERLINK \"https://example.com/{ MERGEFIELD id }\"", nameof(FieldKind.Live))]
    [InlineData("{ MERGEFIELD a }", nameof(FieldKind.Live))]
    [InlineData("Betrag", nameof(FieldKind.BareName))]
    [InlineData("", nameof(FieldKind.Empty))]
    public void The_keyword_says_what_it_is(string code, string kind) => Assert.Equal(kind, FieldScript.Parse($"{{ {code} }}").Only.Kind.ToString());

    [Theory]
    [InlineData("{ SET Betrag { MERGEFIELD b } }[{ REF Betrag }]", "[100,50]")]
    [InlineData("{ SET Betrag { MERGEFIELD b } }[{ REF betrag \\* MERGEFORMAT }]", "[100,50]")]
    [InlineData("{ SET Betrag { MERGEFIELD b } }[{ REF Betrag \\# \"0,0\" }]", "[100,5]")]
    [InlineData("{ SET X \"Hallo Welt\" }[{ X }]", "[Hallo Welt]")]
    [InlineData("{ SET X \"a\" }{ SET X \"b\" }[{ X \\* Upper }]", "[B]")]
    [InlineData("[{ REF fehlt }]", "[Error! Reference source not found.]")]
    [InlineData("[{ REF b }]", "[100,50]")]
    [InlineData("[{ Ihr_Zeichen }]", "[AB/1]")]
    [InlineData("{ SET b \"x\" }[{ b }]", "[x]")]
    [InlineData("[{ fehlt }]", "[Error! Reference source not found.]")]
    [InlineData("[{ REF }]", "[Error! Reference source not found.]")]
    [InlineData("[{ QUOTE \"Hallo { MERGEFIELD b }\" }]", "[Hallo 100,50]")]
    [InlineData("[{ QUOTE Hallo Welt }]", "[Hallo Welt]")]
    [InlineData("[{ QUOTE \"say \\\"hi\\\"\" \\* Upper }]", "[SAY \"HI\"]")]
    [InlineData("[{ FILLIN \"Wie?\" \\d \"Vorgabe\" }]", "[Vorgabe]")]
    [InlineData("[{ FILLIN \"Wie?\" }]", "[]")]
    [InlineData("[{ FILLIN \"Ihr Zeichen\" \\d \"-\" }]", "[AB/1]")]
    [InlineData("{ ASK Zeichen \"Ihr Zeichen\" \\d \"-\" }[{ Zeichen }]", "[AB/1]")]
    [InlineData("{ ASK b \"Wieviel?\" \\o \\d \"0\" }[{ REF b }]", "[100,50]")]
    [InlineData("{ ASK c \"Wieviel?\" \\o \\d \"0\" }[{ REF c }]", "[0]")]
    public void Bookmarks_and_questions(string script, string text) =>
        Assert.Equal(text, FieldScript.Show("de-DE", script, ("b", "100,50"), ("Ihr Zeichen", "AB/1")));

    [Fact]
    public void A_question_without_an_answer_is_reported() =>
        Assert.Equal(
            FieldOutcome.Asked,
            FieldScript.Parse("{ FILLIN \"Wie?\" \\d \"Vorgabe\" }").EvaluateOnly(FieldScript.In("de-DE", ("b", "1"))).Outcome);

    [Fact]
    public void A_reference_to_the_documents_own_bookmark_is_left_to_Word()
    {
        var context = FieldScript.In("de-DE");
        context.DocumentBookmarks.Add("_Ref123");

        Assert.Equal(FieldOutcome.Leave, FieldScript.Parse("{ REF _Ref123 \\h }").EvaluateOnly(context).Outcome);
    }

    [Fact]
    public void Bookmarks_are_gone_in_the_next_letter()
    {
        var script = FieldScript.Parse("{ IF { MERGEFIELD a } = \"x\" \"{ SET S set }\" \"\" }");
        var context = FieldScript.In("de-DE", ("a", "x"));
        _ = script.Text(context);
        Assert.Equal("set", context.Bookmark("s"));

        context.ClearBookmarks();
        Assert.Null(context.Bookmark("s"));
    }

    [Fact]
    public void Numbers_of_records()
    {
        var context = FieldScript.In("de-DE");
        (context.RecordNumber, context.SequenceNumber) = (4, 3);

        Assert.Equal("4/3/IV/03", FieldScript.Parse("{ MERGEREC }/{ MERGESEQ }/{ MERGEREC \\* Roman }/{ MERGESEQ \\# 00 }").Text(context));
    }
}
