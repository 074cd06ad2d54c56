using System.Text;
using System.Text.RegularExpressions;
using CrmOffice.Api.Features.Import.Profiles;
using CrmOffice.Api.Features.Import.Reporting;

namespace CrmOffice.Api.Features.Import.Reading;

/// <summary>Takes the text of one field from the records of one file, as its <see cref="ValueSource"/> says.</summary>
internal sealed class ValueReader
{
    private readonly ValueSource source;
    private readonly Func<CsvRecord, string> take;
    private readonly Regex? pattern;
    private readonly Dictionary<string, string>? map;

    public ValueReader(ValueSource source, Header header, IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> maps)
    {
        this.source = source;
        Name = source.Columns.Any() ? string.Join(" + ", source.Columns.Distinct(StringComparer.OrdinalIgnoreCase)) : null;
        take = Taking(source, header);
        pattern = source.Pattern is null ? null : CreatePattern(source.Pattern);
        if (source.Map is not null)
        {
            map = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            foreach (var (from, to) in maps[source.Map])
            {
                map[from.Trim()] = to;
            }
        }
    }

    /// <summary>The columns that the value is made of; null for a constant.</summary>
    public string? Name { get; }

    /// <summary>Patterns come from files: matching takes time in proportion to the text, whatever they are.</summary>
    public static Regex CreatePattern(string pattern) => new(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    /// <param name="text">Null when there is no value.</param>
    public Fault? Read(CsvRecord record, out string? text)
    {
        var value = take(record);
        if (pattern is not null)
        {
            var match = pattern.Match(value);
            value = !match.Success ? "" : match.Groups.Count > 1 ? match.Groups[1].Value : match.Value;
        }

        value = Stepped(value, source.Steps).Trim();
        if (map is not null && value.Length > 0)
        {
            if (map.TryGetValue(value, out var mapped))
            {
                value = mapped;
            }
            else if (source.Unmapped == UnmappedValue.Error)
            {
                text = null;
                return new Fault(ImportErrorReason.ValueNotInMap, value, source.Map!);
            }
            else if (source.Unmapped == UnmappedValue.Empty)
            {
                value = "";
            }
        }

        text = value.Length > 0 ? value : string.IsNullOrEmpty(source.Default) ? null : source.Default;
        return null;
    }

    private static Func<CsvRecord, string> Taking(ValueSource source, Header header)
    {
        if (source.Column is not null)
        {
            var index = header.IndexOf(source.Column);
            return record => record.Cells[index];
        }

        if (source.Join is not null)
        {
            var indexes = source.Join.Select(header.IndexOf).ToArray();
            return record => string.Join(source.Separator ?? " ", indexes.Select(i => record.Cells[i]).Where(c => c.Length > 0));
        }

        if (source.Template is not null)
        {
            var parts = ValueTemplate.Parse(source.Template).Parts
                .Select(part => (part, Index: part.Column is null ? -1 : header.IndexOf(part.Column)))
                .ToArray();
            return record => Filled(parts, record);
        }

        return _ => source.Constant ?? "";
    }

    private static string Filled(IEnumerable<(TemplatePart Part, int Index)> parts, CsvRecord record)
    {
        var filled = new StringBuilder();
        foreach (var (part, index) in parts)
        {
            var value = index < 0 ? part.Text : Stepped(record.Cells[index], part.Steps);
            if (index >= 0 && value.Length == 0)
            {
                return "";
            }

            filled.Append(value);
        }

        return filled.ToString();
    }

    private static string Stepped(string value, IReadOnlyList<string> steps)
    {
        foreach (var step in steps)
        {
            value = ValueStep.ByName[step](value);
        }

        return value;
    }
}
