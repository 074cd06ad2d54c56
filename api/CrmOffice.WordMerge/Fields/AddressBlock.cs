namespace CrmOffice.WordMerge.Fields;

/// <summary>ADDRESSBLOCK.</summary>
internal static class AddressBlock
{
    public static FieldResult Evaluate(FieldInstruction field, FieldContext context) => new("", FieldOutcome.Leave);
}
