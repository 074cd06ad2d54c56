namespace CrmOffice.WordMerge.Fields;

/// <summary>GREETINGLINE.</summary>
internal static class GreetingLine
{
    public static FieldResult Evaluate(FieldInstruction field, FieldContext context, WordCulture language) => new("", FieldOutcome.Leave);
}
