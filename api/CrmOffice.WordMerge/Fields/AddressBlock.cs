using System.Text;

namespace CrmOffice.WordMerge.Fields;

/// <summary>ADDRESSBLOCK: the recipient's address from the record's columns, without empty lines.</summary>
internal sealed class AddressBlock(FieldSwitches switches)
{
    private const string DefaultFormat =
        "<<_TITLE0_ >><<_FIRST0_ >><<_LAST0_>><< _SUFFIX0_>>\n<<_COMPANY_\n>><<_ADDITION_\n>><<_STREET1_\n>><<_STREET2_\n>><<_CITY_>>\n<<_COUNTRY_>>";

    private volatile Compiled? last;

    internal FieldResult Evaluate(FieldContext context)
    {
        if (context.Record is null)
        {
            return new FieldResult("", FieldOutcome.Empty);
        }

        var isKnown = false;
        var country = AddressNames.Value("COUNTRY", context, ref isKnown);
        isKnown = false;
        var showsCountry = ShowsCountry(country, context);
        var text = new StringBuilder();
        foreach (var (before, part, after) in Template(country, context).Pieces)
        {
            var value = part switch
            {
                null => "",
                "COUNTRY" when !showsCountry => "",
                _ => AddressNames.Value(part, context, ref isKnown),
            };
            if (part is null || value.Length > 0)
            {
                text.Append(before).Append(value).Append(after);
            }
        }

        var block = AddressTemplate.WithoutHoles(text);
        return block.Length == 0 && !isKnown ? new FieldResult("«AddressBlock»", FieldOutcome.Unknown) : FieldResult.Of(block);
    }

    /// <summary>\c 0 never, 1 always, 2 unless it is the one of \e. Without \c: always, or as 2 where there is a \e.</summary>
    private bool ShowsCountry(string country, FieldContext context)
    {
        var left = switches.Text('e', context);
        return switches.Text('c', context)?.Trim() switch
        {
            "0" => false,
            "1" => true,
            _ => left is null || !IsOneOf(country, left),
        };
    }

    private static bool IsOneOf(string country, string countries)
    {
        foreach (var range in countries.AsSpan().Split(';'))
        {
            if (AddressCountry.AreSame(country, countries[range]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The format; the town's line is the recipient's country's with \d, and where there is no format.</summary>
    private AddressTemplate Template(string country, FieldContext context)
    {
        var format = switches.Text('f', context);
        var townLine = switches.Has('d') ? AddressCountry.TownLine(country, switches.Language(context))
            : format is null ? AddressCountry.TownLine("", switches.Language(context))
            : null;
        if (last is { } known && known.Format == format && known.TownLine == townLine)
        {
            return known.Template;
        }

        var template = AddressTemplate.Parse(format ?? DefaultFormat);
        template = townLine is null ? template : template.WithTownLine(AddressTemplate.Parse(townLine));
        last = new Compiled(format, townLine, template);
        return template;
    }

    private sealed record Compiled(string? Format, string? TownLine, AddressTemplate Template);
}
