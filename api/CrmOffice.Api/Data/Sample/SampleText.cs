using System.Globalization;
using CrmOffice.Api.Model;

namespace CrmOffice.Api.Data.Sample;

/// <summary>Fills the placeholders of notes and mails with what the party buys.</summary>
internal static class SampleText
{
    public static string? Fill(string? text, IReadOnlyList<Article> articles, DateOnly date, SampleRandom random)
    {
        if (text is null || !text.Contains('{', StringComparison.Ordinal))
        {
            return text;
        }

        var picked = random.PickSome(SampleCatalogue.InSeason(articles, date), 2);
        return text
            .Replace("{ware}", ShortName(picked[0]), StringComparison.Ordinal)
            .Replace("{ware2}", ShortName(picked[^1]), StringComparison.Ordinal)
            .Replace("{gruppe}", picked[0].Group!.Name, StringComparison.Ordinal)
            .Replace("{kw}", $"KW {ISOWeek.GetWeekOfYear(date.ToDateTime(TimeOnly.MinValue))}", StringComparison.Ordinal);
    }

    /// <summary>Without the packing, as people say it.</summary>
    private static string ShortName(Article article)
    {
        var name = article.Name.Split(',')[0];
        return name.StartsWith("Frische ", StringComparison.Ordinal) ? name["Frische ".Length..] : name;
    }
}
