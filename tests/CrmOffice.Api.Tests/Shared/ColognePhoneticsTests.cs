using CrmOffice.Api.Shared;

namespace CrmOffice.Api.Tests.Shared;

public sealed class ColognePhoneticsTests
{
    [Theory]
    [InlineData("Müller-Lüdenscheidt", "65752682")]
    [InlineData("Wikipedia", "3412")]
    [InlineData("Breschnew", "17863")]
    [InlineData("Müller", "657")]
    [InlineData("Philipp", "351")]
    [InlineData("Xaver", "4837")]
    [InlineData("Schmidt", "862")]
    [InlineData("Schneider", "8627")]
    [InlineData("Fischer", "387")]
    [InlineData("Weber", "317")]
    [InlineData("Wagner", "3467")]
    [InlineData("Schulz", "858")]
    [InlineData("Becker", "147")]
    [InlineData("Hoffmann", "0366")]
    [InlineData("Schäfer", "837")]
    public void Published_examples_have_their_published_codes(string name, string code) =>
        Assert.Equal(code, Code(name));

    [Theory]
    [InlineData("Maier", "Mayr", "Meyer", "Meier", "Mayer", "Meir")]
    [InlineData("Schmidt", "Schmitt", "Schmid", "Schmied")]
    [InlineData("Huber", "Hueber")]
    [InlineData("Müller", "Mueller", "Muller", "Miller", "Möller")]
    [InlineData("Weiß", "Weiss", "Weis", "Waiss")]
    [InlineData("Kaufmann", "Kauffmann", "Kaufman")]
    [InlineData("Grüner", "Gruener", "Kruner")]
    public void Names_that_sound_alike_have_the_same_code(params string[] names) =>
        Assert.Single(names.Select(Code).Distinct());

    [Theory]
    [InlineData("Huber", "Gruber")]
    [InlineData("Berger", "Burgstaller")]
    [InlineData("Wagner", "Weber")]
    public void Names_that_sound_different_have_different_codes(string one, string other) =>
        Assert.NotEqual(Code(one), Code(other));

    [Fact]
    public void Digits_and_other_scripts_have_no_sound() =>
        Assert.Equal("", ColognePhonetics.Encode("42李"));

    private static string Code(string name) => ColognePhonetics.Encode(SearchText.Fold(name));
}
