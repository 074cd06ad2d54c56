namespace CrmOffice.Api.Features.Import.Profiles;

/// <summary>A template such as "{Name|lastName}@{Company|mailName}.example", taken apart.</summary>
internal sealed record ValueTemplate(IReadOnlyList<TemplatePart> Parts)
{
    public static ValueTemplate Parse(string text)
    {
        var parts = new List<TemplatePart>();
        var position = 0;
        while (position < text.Length)
        {
            var open = text.IndexOf('{', position);
            var close = open < 0 ? -1 : text.IndexOf('}', open);
            if (close < 0)
            {
                break;
            }

            if (open > position)
            {
                parts.Add(new TemplatePart(text[position..open], null, []));
            }

            var words = text[(open + 1)..close].Split('|', StringSplitOptions.TrimEntries);
            parts.Add(new TemplatePart("", words[0], words[1..]));
            position = close + 1;
        }

        if (position < text.Length)
        {
            parts.Add(new TemplatePart(text[position..], null, []));
        }

        return new ValueTemplate(parts);
    }
}

/// <summary>Either a literal text, or a column and what is done to its value.</summary>
internal sealed record TemplatePart(string Text, string? Column, IReadOnlyList<string> Steps);
