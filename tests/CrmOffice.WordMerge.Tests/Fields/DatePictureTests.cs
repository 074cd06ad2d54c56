namespace CrmOffice.WordMerge.Tests.Fields;

public sealed class DatePictureTests
{
    private static readonly DateTime monday = new(2026, 3, 9, 17, 7, 8, DateTimeKind.Unspecified);

    [Theory]
    [InlineData("de-AT", "d. MMMM yyyy", "9. März 2026")]
    [InlineData("de-AT", "dddd, d. MMMM yyyy", "Montag, 9. März 2026")]
    [InlineData("de-AT", "ddd dd.MM.yy", "Mo 09.03.26")]
    [InlineData("de-DE", "TT.MM.JJJJ", "09.03.2026")]
    [InlineData("de-CH", "tt.MM.jj", "09.03.26")]
    [InlineData("de-AT", "TTTT, T. MMMM JJJJ", "Montag, 9. März 2026")]
    [InlineData("de-AT", "HH:mm 'Uhr'", "17:07 Uhr")]
    [InlineData("de-AT", "h:m:s", "5:7:8")]
    [InlineData("de-AT", "'am 'd.M.", "am 9.3.")]
    [InlineData("en-GB", "dddd d MMMM yyyy", "Monday 9 March 2026")]
    [InlineData("en-US", "MMM d, yy", "Mar 9, 26")]
    [InlineData("en-US", "h:mm AM/PM", "5:07 PM")]
    [InlineData("en-US", "YYYY-MM-DD", "2026-03-09")]
    [InlineData("fr-FR", "d MMMM yyyy", "9 mars 2026")]
    [InlineData("de-AT", "", "")]
    [InlineData("de-AT", "'open", "open")]
    public void A_date_is_written_by_its_picture(string culture, string picture, string text) =>
        Assert.Equal(text, FieldScript.Show(culture, $"{{ MERGEFIELD d \\@ \"{picture}\" }}", ("d", monday)));

    [Theory]
    [InlineData(0, "12:07 AM", "00:07")]
    [InlineData(12, "12:07 PM", "12:07")]
    [InlineData(23, "11:07 PM", "23:07")]
    public void Midnight_and_noon_are_twelve_on_the_short_clock(int hour, string half, string whole)
    {
        var date = new DateTime(2026, 3, 9, hour, 7, 0, DateTimeKind.Unspecified);

        Assert.Equal(half, FieldScript.Show("en-US", "{ MERGEFIELD d \\@ \"h:mm am/pm\" }", ("d", date)));
        Assert.Equal(whole, FieldScript.Show("en-US", "{ MERGEFIELD d \\@ \"HH:mm\" }", ("d", date)));
    }

    [Theory]
    [InlineData("de-AT", "Jänner")]
    [InlineData("de-DE", "Januar")]
    [InlineData("en-US", "January")]
    [InlineData("fr-FR", "janvier")]
    [InlineData("x-none", "Jänner")]
    [InlineData("", "Jänner")]
    [InlineData(null, "Jänner")]
    public void Names_are_those_of_the_runs_language_else_of_the_culture(string? language, string text)
    {
        var context = FieldScript.In("de-AT", ("d", new DateTime(2026, 1, 5, 0, 0, 0, DateTimeKind.Unspecified)));
        context.Language = language;

        Assert.Equal(text, FieldScript.Parse("{ MERGEFIELD d \\@ MMMM }").Text(context));
    }

    [Theory]
    [InlineData("de-AT", "9.3.2026", "2026-03-09 00:00")]
    [InlineData("de-AT", "09.03.26", "2026-03-09 00:00")]
    [InlineData("de-AT", "9. März 2026", "2026-03-09 00:00")]
    [InlineData("de-AT", "5. Jänner 2026", "2026-01-05 00:00")]
    [InlineData("de-AT", "Montag, 9. März 2026, 17:07 Uhr", "2026-03-09 17:07")]
    [InlineData("de-AT", "09.03.2026 17:07:08", "2026-03-09 17:07")]
    [InlineData("de-AT", "2026-03-09T17:07:08.123Z", "2026-03-09 17:07")]
    [InlineData("en-US", "3/9/2026 5:07 PM", "2026-03-09 17:07")]
    [InlineData("en-US", "March 9, 2026", "2026-03-09 00:00")]
    [InlineData("en-GB", "9/3/2026", "2026-03-09 00:00")]
    [InlineData("de-CH", "09.03.2026", "2026-03-09 00:00")]
    [InlineData("de-AT", "31.02.2026", "31.02.2026")]
    [InlineData("de-AT", "kein Datum", "kein Datum")]
    [InlineData("de-AT", "20260309", "20260309")]
    [InlineData("de-AT", "09.03.2026 25:00", "09.03.2026 25:00")]
    [InlineData("de-AT", "1234,5", "1234,5")]
    [InlineData("de-AT", "0664 123 45 67", "0664 123 45 67")]
    public void A_text_is_read_as_the_culture_writes_dates_else_it_stays(string culture, string value, string text) =>
        Assert.Equal(text, FieldScript.Show(culture, "{ MERGEFIELD d \\@ \"yyyy-MM-dd HH:mm\" }", ("d", value)));

    [Theory]
    [InlineData("de-AT", "09.03.2026 17:07:08", "09.03.2026")]
    [InlineData("en-US", "3/9/2026 5:07:08 PM", "3/9/2026")]
    [InlineData("en-GB", "09/03/2026 17:07:08", "09/03/2026")]
    public void Without_a_picture_a_date_is_the_cultures_short_one_with_a_time_where_there_is_one(string culture, string withTime, string alone)
    {
        Assert.Equal(withTime, FieldScript.Show(culture, "{ MERGEFIELD d }", ("d", monday)));
        Assert.Equal(alone, FieldScript.Show(culture, "{ MERGEFIELD d }", ("d", monday.Date)));
    }

    [Fact]
    public void A_number_is_no_date_and_a_date_no_number()
    {
        Assert.Equal("46090", FieldScript.Show("de-AT", "{ MERGEFIELD n \\@ \"dd.MM.yyyy\" }", ("n", 46090)));
        Assert.Equal("09.03.2026", FieldScript.Show("de-AT", "{ MERGEFIELD d \\# \"0,00\" }", ("d", monday.Date)));
    }

    [Fact]
    public void Date_and_time_inside_another_field_are_now()
    {
        var context = FieldScript.In("de-AT", ("d", "x"));
        context.Now = monday;

        Assert.Equal("Frühling", FieldScript.Parse("{ IF { DATE \\@ M } = 3 \"Frühling\" \"sonst\" }").Text(context));
        Assert.Equal("nachmittags", FieldScript.Parse("{ IF { TIME \\@ HH } > 12 \"nachmittags\" \"vormittags\" }").Text(context));
    }
}
