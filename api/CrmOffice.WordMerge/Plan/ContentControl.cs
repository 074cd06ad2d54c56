using System.Xml.Linq;

namespace CrmOffice.WordMerge.Plan;

/// <summary>What a content control takes (ECMA-376 part 1, 17.5.2; w14 and w15 are Microsoft's extensions).</summary>
internal enum ContentControlKind
{
    /// <summary>Plain or rich text.</summary>
    Text,
    Date,
    CheckBox,

    /// <summary>A drop-down list or a combo box.</summary>
    List,
    Picture,
    RepeatingSection,

    /// <summary>Locks, building blocks, bibliographies and whatever comes: Word's own affair.</summary>
    Other,
}

/// <summary>A w:sdt and what its properties say of it.</summary>
internal sealed class ContentControl
{
    private static readonly Dictionary<XName, ContentControlKind> Kinds = new()
    {
        [Names.W + "text"] = ContentControlKind.Text,
        [Names.W + "richText"] = ContentControlKind.Text,
        [Names.W + "date"] = ContentControlKind.Date,
        [Names.W14 + "checkbox"] = ContentControlKind.CheckBox,
        [Names.W + "dropDownList"] = ContentControlKind.List,
        [Names.W + "comboBox"] = ContentControlKind.List,
        [Names.W + "picture"] = ContentControlKind.Picture,
        [Names.W15 + "repeatingSection"] = ContentControlKind.RepeatingSection,
        [Names.W15 + "repeatingSectionItem"] = ContentControlKind.Other,
        [Names.W + "group"] = ContentControlKind.Other,
        [Names.W + "equation"] = ContentControlKind.Other,
        [Names.W + "docPartObj"] = ContentControlKind.Other,
        [Names.W + "docPartList"] = ContentControlKind.Other,
        [Names.W + "citation"] = ContentControlKind.Other,
        [Names.W + "bibliography"] = ContentControlKind.Other,
    };

    public ContentControl(XElement element)
    {
        Element = element;
        Properties = element.Element(Names.ContentControlProperties);
        Content = element.Element(Names.ContentControlContent);
        KindElement = Properties?.Elements().FirstOrDefault(property => Kinds.ContainsKey(property.Name));
        Kind = KindElement is null ? ContentControlKind.Text : Kinds[KindElement.Name];
        Tag = Text(Properties?.Element(Names.W + "tag"));
        Title = Text(Properties?.Element(Names.W + "alias"));
    }

    public XElement Element { get; }

    public XElement? Properties { get; }

    public XElement? Content { get; }

    public ContentControlKind Kind { get; }

    /// <summary>The property that says the kind; null for rich text, which needs none.</summary>
    public XElement? KindElement { get; }

    public string? Tag { get; }

    public string? Title { get; }

    /// <summary>What it asks the data for; null where it asks for nothing.</summary>
    public string? Name => Tag ?? Title;

    /// <summary>What it shows is the hint of what to enter.</summary>
    public bool ShowsPlaceholder => Properties?.Element(Names.ShowingPlaceholder) is { } showing && (string?)showing.Attribute(Names.Value) is not ("0" or "false" or "off");

    /// <summary>The items of a repeating section.</summary>
    public IEnumerable<XElement> Items => Content?.Elements(Names.ContentControl).Where(IsItem) ?? [];

    private static bool IsItem(XElement control) => control.Element(Names.ContentControlProperties)?.Element(Names.W15 + "repeatingSectionItem") is not null;

    private static string? Text(XElement? property) => (string?)property?.Attribute(Names.Value) is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;
}
