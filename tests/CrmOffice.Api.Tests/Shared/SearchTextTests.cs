using CrmOffice.Api.Shared;
using CsCheck;

namespace CrmOffice.Api.Tests.Shared;

public sealed class SearchTextTests
{
    /// <summary>Letters that German names are made of, and those that are hard: combining marks, ligatures, halves of surrogate pairs.</summary>
    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.OneOf(Gen.Char["aeouäöüßAEOUÄÖÜẞ"], Gen.Char["bcdhklmnrst -.'’&"], Gen.Char["éñçøœæłđİıﬁ\u0308\u0301\u00ad\u200d"], Gen.Char).Array[0, 20].Select(c => new string(c)),
        Gen.String);

    [Theory]
    [InlineData("Bäckerei Müller & Söhne", "backerei muller sohne")]
    [InlineData("BAECKEREI MUELLER & SOEHNE", "backerei muller sohne")]
    [InlineData("Backerei Muller & Sohne", "backerei muller sohne")]
    [InlineData("Ma\u0308der", "mader")]
    [InlineData("Weiß-Großmann", "weiss grossmann")]
    [InlineData("WEISS", "weiss")]
    [InlineData("Käserei Zürcher", "kaserei zurcher")]
    [InlineData("D’Angelo & D'Este", "dangelo deste")]
    [InlineData("Crème Brûlée", "creme brulee")]
    [InlineData("Fœtus Œuvre Smørrebrød Łódź", "fotus ouvre smorrebrod lodz")]
    [InlineData("3M G.m.b.H.", "3m g m b h")]
    [InlineData("  ", "")]
    [InlineData("😀", "")]
    [InlineData(null, "")]
    public void A_name_folds_to_its_plain_spelling(string? text, string folded) =>
        Assert.Equal(folded, SearchText.Fold(text));

    [Theory]
    [InlineData("Bauer")]
    [InlineData("Neuer")]
    [InlineData("Michael")]
    [InlineData("Manuela")]
    [InlineData("Joel")]
    [InlineData("Poet")]
    public void An_ae_oe_or_ue_that_is_no_umlaut_is_found_at_every_letter(string name)
    {
        for (var length = 1; length <= name.Length; length++)
        {
            Assert.StartsWith(SearchText.Fold(name[..length]), SearchText.Fold(name), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void What_is_typed_halfway_folds_to_the_beginning_of_the_whole() =>
        Gen.Select(Texts, Gen.Int[0, 40]).Sample((text, length) =>
            SearchText.Fold(text).StartsWith(SearchText.Fold(text[..Math.Min(length, text.Length)]), StringComparison.Ordinal));

    [Fact]
    public void A_folded_text_folds_to_itself() =>
        Texts.Sample(text => SearchText.Fold(SearchText.Fold(text)) == SearchText.Fold(text));

    [Fact]
    public void Case_says_nothing() =>
        Gen.Char["abcdefghijklmnopqrstuvwxyzäöüéèñç -.0123456789"].Array[0, 20].Select(c => new string(c))
            .Sample(text => SearchText.Fold(text.ToUpperInvariant()) == SearchText.Fold(text));

    [Fact]
    public void Umlauts_and_their_transcriptions_are_the_same() =>
        Gen.Char["bcdfghklmnprstäöüß -"].Array[0, 20].Select(c => new string(c))
            .Sample(text => SearchText.Fold(Transcribed(text)) == SearchText.Fold(text));

    private static string Transcribed(string text) => text
        .Replace("ä", "ae", StringComparison.Ordinal)
        .Replace("ö", "oe", StringComparison.Ordinal)
        .Replace("ü", "ue", StringComparison.Ordinal)
        .Replace("ß", "ss", StringComparison.Ordinal);
}
