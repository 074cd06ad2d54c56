using CrmOffice.Api.Features.Import.Profiles;

namespace CrmOffice.Api.Features.Import.Reading;

internal sealed class ConditionCheck(IEnumerable<Condition> conditions, Header header)
{
    private readonly List<(int Index, Condition Condition)> checks = conditions.Select(c => (header.IndexOf(c.Column), c)).ToList();

    public bool Holds(CsvRecord record) => checks.TrueForAll(c => Holds(c.Condition, record.Cells[c.Index]));

    private static bool Holds(Condition condition, string value) => condition switch
    {
        { IsSet: { } isSet } => isSet == value.Length > 0,
        { Is: { } values } => values.Contains(value, StringComparer.OrdinalIgnoreCase),
        { IsNot: { } values } => !values.Contains(value, StringComparer.OrdinalIgnoreCase),
        _ => throw new InvalidOperationException("A condition without a question passed the check of the profile."),
    };
}
