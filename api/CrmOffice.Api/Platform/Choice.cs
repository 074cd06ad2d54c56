using System.Diagnostics.CodeAnalysis;

namespace CrmOffice.Api.Platform;

/// <summary>
/// An enumeration in an address or a query, in the spelling of the JSON ("salesOrder"): ASP.NET Core itself reads only the
/// spelling of the code there.
/// </summary>
public readonly record struct Choice<T>(T Value)
    where T : struct, Enum
{
    [SuppressMessage("Design", "CA1000", Justification = "ASP.NET Core looks for TryParse on the type of the parameter.")]
    public static bool TryParse(string? text, out Choice<T> choice)
    {
        choice = default;
        if (string.IsNullOrEmpty(text) || !char.IsLetter(text[0]) || text.Contains(',', StringComparison.Ordinal)
            || !Enum.TryParse<T>(text, ignoreCase: true, out var value))
        {
            return false;
        }

        choice = new(value);
        return true;
    }
}
