using System.Globalization;
using System.Xml.Linq;
using CrmOffice.WordMerge.Fields;
using CrmOffice.WordMerge.Rendering;

namespace CrmOffice.WordMerge.Plan;

/// <summary>What a content control shows in a letter.</summary>
/// <param name="Text">To be read.</param>
/// <param name="Stored">What its data store holds.</param>
/// <param name="Date">w:fullDate; null where it is no date.</param>
/// <param name="Item">The value of the chosen item of a list.</param>
/// <param name="Picture">The relationship of a picture and its size in pixels.</param>
internal sealed record ControlValue(string Text, string Stored, string? Date = null, bool IsChecked = false, string? Item = null, ShownPicture? Picture = null)
{
    public bool IsEmpty => Text.Length == 0 && Picture is null;
}

/// <param name="Id">The relationship.</param>
internal sealed record ShownPicture(string Id, int Width, int Height);

/// <summary>Turns what the data gives into what one kind of content control shows.</summary>
internal abstract class ControlReader
{
    /// <returns>Null where the value is none that such a control can show, as a picture for a text; the control stays as it is then.</returns>
    public abstract ControlValue? Read(Letter letter, MergeValue? value);

    /// <summary>A text, number, date or yes and no as text.</summary>
    protected static string? TextOf(Letter letter, MergeValue? value) =>
        value is MergeValue.Picture or MergeValue.Rows ? null : FieldValue.Of(value, letter.Culture).Text(letter.Culture);

    public static ControlReader Of(ContentControl control, string part) => control.Kind switch
    {
        ContentControlKind.Date => new DateReader(control.KindElement!),
        ContentControlKind.CheckBox => new CheckBoxReader(),
        ContentControlKind.List => new ListReader(control.KindElement!),
        ContentControlKind.Picture => new PictureReader(part),
        _ => new TextReader(),
    };

    private sealed class TextReader : ControlReader
    {
        public override ControlValue? Read(Letter letter, MergeValue? value) => TextOf(letter, value) is { } text ? new(text, text) : null;
    }

    /// <summary>w:date (17.5.2.7).</summary>
    private sealed class DateReader(XElement date) : ControlReader
    {
        private readonly DatePicture? picture = Text(date, "dateFormat") is { Length: > 0 } format ? DatePicture.Parse(format) : null;
        private readonly string? language = Text(date, "lid");
        private readonly string? storedAs = Text(date, "storeMappedDataAs");

        public override ControlValue? Read(Letter letter, MergeValue? value)
        {
            if (TextOf(letter, value) is not { } text)
            {
                return null;
            }

            var names = DateNames.Of(language, letter.Culture);
            if (!FieldValue.Of(value, letter.Culture).TryDate(letter.Culture, names, out var moment))
            {
                return new(text, text);
            }

            var shown = picture?.Format(moment, names, names.IsGerman) ?? text;
            var stored = storedAs switch
            {
                "text" => shown,
                "date" => moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                _ => moment.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture),
            };
            return new(shown, stored, Date: moment.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
        }

        private static string? Text(XElement date, string name) => (string?)date.Element(Names.W + name)?.Attribute(Names.Value);
    }

    private sealed class CheckBoxReader : ControlReader
    {
        private static readonly HashSet<string> True = new(["1", "x", "ja", "j", "yes", "y", "true", "wahr", "on", "☒", "☑", "✓", "✔"], StringComparer.OrdinalIgnoreCase);

        public override ControlValue? Read(Letter letter, MergeValue? value)
        {
            var isChecked = value switch
            {
                MergeValue.Boolean boolean => boolean.Value,
                MergeValue.Number number => number.Value != 0,
                MergeValue.Text text => True.Contains(text.Value.Trim()),
                _ => false,
            };
            return TextOf(letter, value) is { } shown ? new(shown, isChecked ? "true" : "false", IsChecked: isChecked) : null;
        }
    }

    /// <summary>w:dropDownList, w:comboBox: the data names an item by its value or by what is shown. Another text is shown as it is.</summary>
    private sealed class ListReader : ControlReader
    {
        private readonly Dictionary<string, (string Value, string Shown)> items = new(StringComparer.OrdinalIgnoreCase);

        public ListReader(XElement list)
        {
            var found = list.Elements(Names.W + "listItem")
                .Select(item => (Value: (string?)item.Attribute(Names.W + "value"), Shown: (string?)item.Attribute(Names.W + "displayText")))
                .Select(item => (Value: item.Value ?? item.Shown ?? "", Shown: item.Shown ?? item.Value ?? ""))
                .Where(item => item.Value.Length > 0)
                .ToList();
            found.ForEach(item => items.TryAdd(item.Value.Trim(), item));
            found.ForEach(item => items.TryAdd(item.Shown.Trim(), item));
        }

        public override ControlValue? Read(Letter letter, MergeValue? value)
        {
            if (TextOf(letter, value) is not { } text)
            {
                return null;
            }

            return items.TryGetValue(text, out var item) ? new(item.Shown, item.Value, Item: item.Value) : new(text, text);
        }
    }

    private sealed class PictureReader(string part) : ControlReader
    {
        private static readonly ControlValue None = new("", "");

        public override ControlValue? Read(Letter letter, MergeValue? value) => value switch
        {
            null => None,
            MergeValue.Text { Value: var text } when string.IsNullOrWhiteSpace(text) => None,
            MergeValue.Picture { Content: var content } => letter.Pictures.Add(part, content.Span) is { } picture
                ? new("", letter.IsMerged ? "" : Convert.ToBase64String(content.Span), Picture: picture)
                : None,
            _ => null,
        };
    }
}
