using System.Globalization;
using System.Text;

namespace CrmOffice.WordMerge.Fields;

/// <summary>
/// A picture of \@, understood once. Only M and m, H and h differ by case. T and J stand for d and y where the culture or the
/// run's language is German (TT.MM.JJJJ); elsewhere T is the half of the day.
/// </summary>
internal sealed class DatePicture
{
    private readonly List<Element> elements;

    private DatePicture(List<Element> elements) => this.elements = elements;

    private enum Unit
    {
        Literal,
        Day,
        Month,
        Year,
        Hour12,
        Hour24,
        Minute,
        Second,
        Half,

        /// <summary>T: a day in German, else the half of the day.</summary>
        GermanDay,

        /// <summary>J: a year in German, else itself.</summary>
        GermanYear,
    }

    internal static DatePicture Parse(string picture)
    {
        var elements = new List<Element>();
        var literal = new StringBuilder();
        for (var i = 0; i < picture.Length;)
        {
            var (unit, length) = UnitAt(picture, i);
            if (unit != Unit.Literal)
            {
                AddLiteral(elements, literal);
                elements.Add(new Element(unit, length, picture.Substring(i, length)));
                i += length;
            }
            else if (picture[i] == '\'')
            {
                var end = picture.IndexOf('\'', i + 1);
                end = end < 0 ? picture.Length : end;
                literal.Append(picture, i + 1, end - i - 1);
                i = end + 1;
            }
            else
            {
                literal.Append(picture[i++]);
            }
        }

        AddLiteral(elements, literal);
        return new DatePicture(elements);
    }

    internal string Format(DateTime date, DateNames names, bool isGerman)
    {
        var text = new StringBuilder();
        foreach (var element in elements)
        {
            switch (element.Unit)
            {
                case Unit.Day:
                case Unit.GermanDay when isGerman:
                    Day(text, date, element.Length, names);
                    break;
                case Unit.Month:
                    Month(text, date, element.Length, names);
                    break;
                case Unit.Year:
                case Unit.GermanYear when isGerman:
                    _ = element.Length <= 2 ? Number(text, date.Year % 100, 2) : Number(text, date.Year, 4);
                    break;
                case Unit.Hour12:
                    Number(text, date.Hour % 12 == 0 ? 12 : date.Hour % 12, element.Length);
                    break;
                case Unit.Hour24:
                    Number(text, date.Hour, element.Length);
                    break;
                case Unit.Minute:
                    Number(text, date.Minute, element.Length);
                    break;
                case Unit.Second:
                    Number(text, date.Second, element.Length);
                    break;
                case Unit.Half:
                case Unit.GermanDay:
                    text.Append(date.Hour < 12 ? "AM" : "PM");
                    break;
                default:
                    text.Append(element.Text);
                    break;
            }
        }

        return text.ToString();
    }

    private static void Day(StringBuilder text, DateTime date, int length, DateNames names) => _ = length switch
    {
        <= 2 => Number(text, date.Day, length),
        3 => text.Append(names.ShortDay(date.DayOfWeek)),
        _ => text.Append(names.Day(date.DayOfWeek)),
    };

    private static void Month(StringBuilder text, DateTime date, int length, DateNames names) => _ = length switch
    {
        <= 2 => Number(text, date.Month, length),
        3 => text.Append(names.ShortMonth(date.Month)),
        _ => text.Append(names.Month(date.Month)),
    };

    private static StringBuilder Number(StringBuilder text, int number, int digits) => digits switch
    {
        1 => text.Append(CultureInfo.InvariantCulture, $"{number}"),
        4 => text.Append(CultureInfo.InvariantCulture, $"{number:0000}"),
        _ => text.Append(CultureInfo.InvariantCulture, $"{number:00}"),
    };

    private static (Unit Unit, int Length) UnitAt(string picture, int at)
    {
        if (string.Compare(picture, at, "am/pm", 0, 5, StringComparison.OrdinalIgnoreCase) == 0)
        {
            return (Unit.Half, 5);
        }

        var unit = picture[at] switch
        {
            'd' or 'D' => Unit.Day,
            'M' => Unit.Month,
            'y' or 'Y' => Unit.Year,
            'h' => Unit.Hour12,
            'H' => Unit.Hour24,
            'm' => Unit.Minute,
            's' or 'S' => Unit.Second,
            't' or 'T' => Unit.GermanDay,
            'j' or 'J' => Unit.GermanYear,
            _ => Unit.Literal,
        };
        var length = 1;
        while (unit != Unit.Literal && at + length < picture.Length && IsSame(unit, picture[at], picture[at + length]))
        {
            length++;
        }

        return (unit, length);
    }

    private static bool IsSame(Unit unit, char first, char next) =>
        unit is Unit.Month or Unit.Minute or Unit.Hour12 or Unit.Hour24 ? first == next : char.ToLowerInvariant(first) == char.ToLowerInvariant(next);

    private static void AddLiteral(List<Element> elements, StringBuilder literal)
    {
        if (literal.Length > 0)
        {
            elements.Add(new Element(Unit.Literal, literal.Length, literal.ToString()));
            literal.Clear();
        }
    }

    private readonly record struct Element(Unit Unit, int Length, string Text);
}
