namespace CrmOffice.WordMerge.Tests;

public sealed class MergeRecordTests
{
    [Theory]
    [InlineData("Erster Name")]
    [InlineData("erster_name")]
    [InlineData(" ERSTER NAME ")]
    public void A_name_is_found_whatever_its_case_and_with_a_blank_or_an_underscore(string name)
    {
        var record = new MergeRecord { ["Erster_Name"] = new MergeValue.Text("Anna") };

        Assert.True(record.TryGet(name, out var value));
        Assert.Equal(new MergeValue.Text("Anna"), value);
    }

    [Fact]
    public void An_empty_value_is_known_and_a_missing_one_is_not()
    {
        var record = new MergeRecord { ["Titel"] = null };

        Assert.True(record.TryGet("Titel", out _));
        Assert.False(record.TryGet("Vorname", out _));
    }
}
