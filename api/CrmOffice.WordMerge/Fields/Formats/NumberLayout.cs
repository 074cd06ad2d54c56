using System.Text;

namespace CrmOffice.WordMerge.Fields.Formats;

internal enum NumberItemKind
{
    Literal,
    Digit,
    Point,
    Sign,
}

/// <param name="Character">The literal, or which of 0, # and x.</param>
internal readonly record struct NumberItem(NumberItemKind Kind, char Character);

/// <summary>A section of a number picture, taken apart.</summary>
internal sealed class NumberLayout
{
    private readonly List<NumberItem> items = [];

    public IReadOnlyList<NumberItem> Items => items;

    public bool IsGrouped { get; private set; }

    /// <summary>+ or −, where the picture has one.</summary>
    public char Sign { get; private set; }

    public bool HasDigits { get; private set; }

    /// <summary>An x before the point: digits further left are cut off.</summary>
    public bool Cuts { get; private set; }

    public int Decimals { get; private set; }

    /// <summary>What a picture without digits shows.</summary>
    public string Literals { get; private set; } = "";

    public static NumberLayout Of(string picture, WordCulture culture)
    {
        var layout = new NumberLayout();
        var literals = new StringBuilder();
        var isQuoted = false;
        var hasPoint = false;
        for (var at = 0; at < picture.Length; at++)
        {
            var next = picture[at];
            var isBetweenDigits = at > 0 && IsDigit(picture[at - 1]) && at + 1 < picture.Length && IsDigit(picture[at + 1]);
            if (!isQuoted && isBetweenDigits && !hasPoint && next == culture.GroupSeparator)
            {
                layout.IsGrouped = true;
            }
            else if (next == '\'')
            {
                isQuoted = !isQuoted;
            }
            else if (isQuoted)
            {
                layout.items.Add(new(NumberItemKind.Literal, next));
                literals.Append(next);
            }
            else if (IsDigit(next))
            {
                layout.HasDigits = true;
                layout.Cuts |= next is 'x' or 'X' && !hasPoint;
                layout.Decimals += hasPoint ? 1 : 0;
                layout.items.Add(new(NumberItemKind.Digit, char.ToLowerInvariant(next)));
            }
            else if (!hasPoint && next == culture.DecimalSeparator && at + 1 < picture.Length && IsDigit(picture[at + 1]))
            {
                hasPoint = true;
                layout.items.Add(new(NumberItemKind.Point, next));
            }
            else if (next is '+' or '-' && layout.Sign == '\0')
            {
                layout.Sign = next;
                layout.items.Add(new(NumberItemKind.Sign, next));
            }
            else
            {
                layout.items.Add(new(NumberItemKind.Literal, next));
                literals.Append(next);
            }
        }

        layout.Decimals = Math.Min(layout.Decimals, 28);
        layout.Literals = literals.ToString();
        return layout;
    }

    private static bool IsDigit(char character) => character is '0' or '#' or 'x' or 'X';
}
