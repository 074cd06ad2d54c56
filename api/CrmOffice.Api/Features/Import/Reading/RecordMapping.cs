using CrmOffice.Api.Features.Import.Profiles;
using CrmOffice.Api.Features.Import.Reporting;
using CrmOffice.Api.Features.Import.Targets;

namespace CrmOffice.Api.Features.Import.Reading;

/// <summary>How records of one file become records of one target.</summary>
internal sealed class RecordMapping
{
    private readonly FieldParser parser;
    private readonly List<MappedField> fields;
    private readonly Dictionary<string, int> indexes;
    private readonly ConditionCheck conditions;

    private RecordMapping(FieldParser parser, List<MappedField> fields, ConditionCheck conditions)
    {
        this.parser = parser;
        this.fields = fields;
        this.conditions = conditions;
        indexes = fields.Select((f, i) => (f.Definition.Name, i)).ToDictionary(f => f.Name, f => f.i);
    }

    /// <summary>Null when the file lacks columns; they are in the outcome.</summary>
    public static RecordMapping? Create(
        ImportProfile profile,
        FileFormat format,
        IEnumerable<FieldDefinition> definitions,
        IReadOnlyDictionary<string, ValueSource> sources,
        IEnumerable<Condition> where,
        Header header,
        FileOutcome outcome)
    {
        var conditions = where.ToList();
        var columns = sources.Values.SelectMany(s => s.Columns).Concat(conditions.Select(c => c.Column));
        if (!HasColumns(columns, header, outcome))
        {
            return null;
        }

        var fields = definitions.Where(d => sources.ContainsKey(d.Name))
            .Select(d => new MappedField(d, new ValueReader(sources[d.Name], header, profile.ValueMaps), sources[d.Name].MultiplyBy))
            .ToList();
        return new RecordMapping(new FieldParser(format), fields, new ConditionCheck(conditions, header));
    }

    public static bool HasColumns(IEnumerable<string> columns, Header header, FileOutcome outcome)
    {
        var hasAll = true;
        foreach (var column in columns.Distinct(StringComparer.OrdinalIgnoreCase))
        {
            if (header.IndexOf(column) < 0)
            {
                hasAll = false;
                outcome.Add(1, column, new Fault(ImportErrorReason.ColumnMissing, string.Join(", ", header.Names)));
            }
            else if (header.HasTwice(column))
            {
                hasAll = false;
                outcome.Add(1, column, new Fault(ImportErrorReason.ColumnTwice));
            }
        }

        return hasAll;
    }

    public bool Applies(CsvRecord record) => conditions.Holds(record);

    /// <summary>The column of the file that a field is read from, for errors about it.</summary>
    public string ColumnOf(string field) => indexes.TryGetValue(field, out var index) ? fields[index].Reader.Name ?? field : field;

    /// <summary>Null when a value can't be used; why is in the outcome.</summary>
    public ImportRecord? Read(CsvRecord record, FileOutcome outcome)
    {
        var values = new object?[fields.Count];
        var isValid = true;
        for (var i = 0; i < values.Length; i++)
        {
            var field = fields[i];
            var fault = field.Reader.Read(record, out var text);
            if (fault is null && text is not null)
            {
                fault = parser.Parse(field.Definition, text, field.Factor, out values[i]);
            }
            else if (fault is null && field.Definition.IsRequired)
            {
                fault = new Fault(ImportErrorReason.ValueMissing);
            }

            if (fault is not null)
            {
                isValid = false;
                outcome.Add(record.Line, ColumnOf(field.Definition.Name), fault);
            }
        }

        return isValid ? new ImportRecord(record.Line, indexes, values) : null;
    }

    private sealed record MappedField(FieldDefinition Definition, ValueReader Reader, decimal? Factor);
}
