using CrmOffice.Api.Features.Import.Reading;
using CrmOffice.Api.Features.Import.Reporting;
using CrmOffice.Api.Features.Import.Targets;

namespace CrmOffice.Api.Features.Import.Running;

internal static class ReferenceCheck
{
    /// <summary>Reports numbers that neither the files nor the database have.</summary>
    public static void Report(
        RecordNumbers numbers,
        IEnumerable<FieldDefinition> references,
        RecordMapping mapping,
        ImportRecord record,
        FileOutcome outcome)
    {
        foreach (var reference in references)
        {
            if (record.Text(reference.Name) is { } number && !numbers.Exists(reference.RefersTo!, number))
            {
                outcome.Add(record.Line, mapping.ColumnOf(reference.Name), new Fault(ImportErrorReason.ReferenceUnknown, number, reference.RefersTo!));
            }
        }
    }
}
