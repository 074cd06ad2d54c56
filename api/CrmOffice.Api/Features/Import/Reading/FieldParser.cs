using System.Collections.Concurrent;
using System.Globalization;
using CrmOffice.Api.Features.Import.Profiles;
using CrmOffice.Api.Features.Import.Reporting;
using CrmOffice.Api.Features.Import.Targets;
using CrmOffice.Api.Shared;
using PhoneNumbers;

namespace CrmOffice.Api.Features.Import.Reading;

/// <summary>Makes a field's value of a text, as the file is written.</summary>
internal sealed class FieldParser(FileFormat format)
{
    private static readonly HashSet<string> Countries = PhoneNumberUtil.GetInstance().GetSupportedRegions();
    private static readonly ConcurrentDictionary<Type, Dictionary<string, object>> ChoicesByType = new();
    private static readonly HashSet<string> Yes = new(["1", "true", "wahr", "ja", "j", "yes", "y", "x"], StringComparer.OrdinalIgnoreCase);
    private static readonly HashSet<string> No = new(["0", "false", "falsch", "nein", "n", "no"], StringComparer.OrdinalIgnoreCase);
    private readonly NumberText numbers = new(format.DecimalSeparator[0], format.ThousandsSeparator is { Length: > 0 } s ? s[0] : null);
    private readonly string[] dateFormats = [.. format.DateFormats];

    /// <param name="text">Not empty.</param>
    /// <param name="factor">What a number is multiplied with.</param>
    public Fault? Parse(FieldDefinition field, string text, decimal? factor, out object? value)
    {
        value = null;
        switch (field.Kind)
        {
            case FieldKind.Number:
                return ParseNumber(field, text, factor, out value);
            case FieldKind.Date:
                return ParseDate(text, out value);
            case FieldKind.YesNo:
                value = Yes.Contains(text);
                return Yes.Contains(text) || No.Contains(text) ? null : new Fault(ImportErrorReason.NotYesOrNo, text);
            case FieldKind.Choice:
                var choices = ChoicesByType.GetOrAdd(field.Choices!, ReadChoices);
                return choices.TryGetValue(text, out value)
                    ? null
                    : new Fault(ImportErrorReason.NotAChoice, text, string.Join(", ", choices.Keys));
            case FieldKind.Country:
                var country = text.ToUpperInvariant();
                value = country;
                return Countries.Contains(country) ? null : new Fault(ImportErrorReason.NotACountry, text);
            case FieldKind.EmailAddress:
                value = text;
                return MailAddress.TryNormalise(text, out _) ? null : new Fault(ImportErrorReason.NotAnEmailAddress, text);
            default:
                var oneLine = field.MaxLength >= Model.FieldLength.LongText ? text : OneLine(text);
                value = oneLine;
                return oneLine.Length <= field.MaxLength
                    ? null
                    : new Fault(ImportErrorReason.ValueTooLong, $"{oneLine.Length}", $"{field.MaxLength}");
        }
    }

    private Fault? ParseNumber(FieldDefinition field, string text, decimal? factor, out object? value)
    {
        value = null;
        if (!numbers.TryParse(text, out var number))
        {
            return new Fault(ImportErrorReason.NotANumber, text, format.DecimalSeparator);
        }

        // Bounded before the multiplication, which could overflow.
        if (decimal.Abs(number) > 1_000_000_000_000m)
        {
            return OutOfRange(field, text);
        }

        number *= factor ?? 1;
        if (number < field.Range.From || number > field.Range.To)
        {
            return OutOfRange(field, text);
        }

        if (decimal.Round(number, field.Decimals) != number)
        {
            return new Fault(ImportErrorReason.TooManyDecimals, text, $"{field.Decimals}");
        }

        value = number;
        return null;
    }

    private Fault? ParseDate(string text, out object? value)
    {
        value = null;
        if (!DateTime.TryParseExact(text, dateFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            || time.Year is < 1900 or > 2199)
        {
            return new Fault(ImportErrorReason.NotADate, text, string.Join(", ", dateFormats));
        }

        value = DateOnly.FromDateTime(time);
        return null;
    }

    private static Fault OutOfRange(FieldDefinition field, string text) =>
        new(ImportErrorReason.NumberOutOfRange, text, $"{field.Range.From}", $"{field.Range.To}");

    private static Dictionary<string, object> ReadChoices(Type type) =>
        Enum.GetNames(type).ToDictionary(
            name => char.ToLowerInvariant(name[0]) + name[1..],
            name => Enum.Parse(type, name),
            StringComparer.OrdinalIgnoreCase);

    private static string OneLine(string text) =>
        text.AsSpan().ContainsAny('\r', '\n')
            ? string.Join(", ", text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            : text;
}
