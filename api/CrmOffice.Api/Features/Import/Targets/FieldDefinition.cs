using CrmOffice.Api.Model;

namespace CrmOffice.Api.Features.Import.Targets;

internal enum FieldKind
{
    Text,
    Number,
    Date,
    YesNo,
    Choice,
    Country,
    EmailAddress,

    /// <summary>The number of another record.</summary>
    Reference,
}

/// <summary>A field that an import can fill.</summary>
/// <param name="Name">As profiles name it.</param>
internal sealed record FieldDefinition(string Name, FieldKind Kind)
{
    /// <summary>Whether every profile must say what fills it, and every record must have a value.</summary>
    public bool IsRequired { get; init; }

    /// <summary>For texts.</summary>
    public int MaxLength { get; init; }

    /// <summary>For numbers: the decimals that the database keeps.</summary>
    public int Decimals { get; init; }

    /// <summary>For numbers.</summary>
    public (decimal From, decimal To) Range { get; init; }

    /// <summary>For choices.</summary>
    public Type? Choices { get; init; }

    /// <summary>For references: the target or document type that the number belongs to.</summary>
    public string? RefersTo { get; init; }

    public static FieldDefinition Number(string name, int decimals, decimal from, decimal to) =>
        new(name, FieldKind.Number) { Decimals = decimals, Range = (from, to) };

    public static FieldDefinition Text(string name, int maxLength) => new(name, FieldKind.Text) { MaxLength = maxLength };

    public static FieldDefinition YesNo(string name) => new(name, FieldKind.YesNo);

    public static FieldDefinition Date(string name) => new(name, FieldKind.Date);

    public static FieldDefinition Choice<T>(string name)
        where T : struct, Enum => new(name, FieldKind.Choice) { Choices = typeof(T) };

    public static FieldDefinition Reference(string name, string refersTo) =>
        new(name, FieldKind.Reference) { RefersTo = refersTo, MaxLength = RecordNumberLength };

    /// <summary>The number a record is recognised by.</summary>
    public static FieldDefinition RecordNumber { get; } = Text("number", RecordNumberLength) with { IsRequired = true };

    private const int RecordNumberLength = 30;

    /// <summary>The parts of a postal address, each with the prefix.</summary>
    public static IEnumerable<FieldDefinition> Address(string prefix = "")
    {
        string Named(string part) => prefix.Length == 0 ? part : prefix + char.ToUpperInvariant(part[0]) + part[1..];
        return
        [
            Text(Named("street"), FieldLength.Street),
            Text(Named("postalCode"), FieldLength.PostalCode),
            Text(Named("city"), FieldLength.City),
            new FieldDefinition(Named("country"), FieldKind.Country),
        ];
    }
}
