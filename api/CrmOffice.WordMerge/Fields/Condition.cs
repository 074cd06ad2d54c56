using System.Globalization;
using System.Text;

namespace CrmOffice.WordMerge.Fields;

/// <summary>
/// The comparison of IF, COMPARE, NEXTIF and SKIPIF. Numbers are compared where both sides are numbers, unless both are literal texts in
/// quotes; text is compared letter by letter, with the wildcards of the right side.
/// </summary>
internal sealed class Condition
{
    private readonly string comparison;

    private Condition(FieldArgument left, string comparison, FieldArgument right) => (Left, this.comparison, Right) = (left, comparison, right);

    internal FieldArgument Left { get; }

    internal FieldArgument Right { get; }

    /// <summary>The condition, or Word's message on what is missing.</summary>
    internal static Condition? Read(FieldCodeReader reader, out string error)
    {
        error = "Error! Missing test condition.";
        if (reader.Argument(operators: true) is not { } left)
        {
            return null;
        }

        if (reader.Operator() is not { } comparison)
        {
            error = reader.AtEnd ? error : "Error! Unknown op code for conditional.";
            return null;
        }

        return reader.Argument(operators: true) is { } right ? new Condition(left, comparison, right) : null;
    }

    internal bool Holds(FieldContext context)
    {
        var left = Side(Left, context, isPattern: false);
        var right = Side(Right, context, isPattern: comparison is "=" or "<>");
        var areLiterals = IsLiteral(Left) && IsLiteral(Right);
        if (!areLiterals && left.TryNumber(context.Culture, out var leftNumber) && right.TryNumber(context.Culture, out var rightNumber))
        {
            return Holds(leftNumber.CompareTo(rightNumber));
        }

        if (comparison is "=" or "<>")
        {
            var isSame = Wildcard.IsPattern(right.Text)
                ? Wildcard.Matches(left.Text, right.Text)
                : string.Equals(left.Text, right.Text, StringComparison.Ordinal);
            return isSame == (comparison == "=");
        }

        return Holds(context.Culture.Culture.CompareInfo.Compare(left.Text, right.Text, CompareOptions.None));
    }

    private static bool IsLiteral(FieldArgument argument) => argument is { Quoted: true, HasNested: false };

    private static SideValue Side(FieldArgument argument, FieldContext context, bool isPattern)
    {
        if (argument.OnlyNested(context) is { } nested)
        {
            return new SideValue(nested.Text, nested.Number);
        }

        if (!isPattern)
        {
            return new SideValue(argument.Text(context), null);
        }

        return new SideValue(argument.Plain is { } plain ? Wildcard.Mark(plain) : Pattern(argument, context), null);
    }

    private static string Pattern(FieldArgument argument, FieldContext context)
    {
        var pattern = new StringBuilder();
        foreach (var part in argument.Parts)
        {
            pattern.Append(part is CodePart.Text text
                ? Wildcard.Mark(FieldArgument.Unescape(text.Value))
                : context.Nested(((CodePart.Nested)part).Field).Text);
        }

        return pattern.ToString();
    }

    private bool Holds(int order) => comparison switch
    {
        "=" => order == 0,
        "<>" => order != 0,
        "<" => order < 0,
        "<=" => order <= 0,
        ">" => order > 0,
        _ => order >= 0,
    };

    private readonly record struct SideValue(string Text, decimal? Number)
    {
        internal bool TryNumber(WordCulture culture, out decimal number)
        {
            number = Number ?? 0;
            return Number is not null || NumberText.TryRead(Text, culture, out number);
        }
    }
}
