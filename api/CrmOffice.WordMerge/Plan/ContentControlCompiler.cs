using System.Globalization;
using System.Xml.Linq;

namespace CrmOffice.WordMerge.Plan;

/// <summary>
/// Content controls, which are filled by their tag or, without one, by their title. What is filled is a copy of the control with
/// <see cref="Names.Node"/> elements, or attributes with a node as annotation, where the value goes.
/// </summary>
internal sealed class ContentControlCompiler(PartCompiler part, PlanSettings settings)
{
    public void Compile(NodeList list, XElement element)
    {
        var control = new ContentControl(element);
        if (control.Name is not { } name || control.Kind == ContentControlKind.Other || part.IsUnfilled || control.Content is null || HoldsSection(element))
        {
            part.CompileGeneric(list, element);
        }
        else if (control.Kind == ContentControlKind.RepeatingSection)
        {
            CompileRepeatingSection(list, control, name);
        }
        else if (control.Kind != ContentControlKind.Picture)
        {
            var binding = Bind(control);
            Add(list, control, name, binding, WithText(control, binding), emptied: null);
        }
        else if (control.Content.Descendants(Names.Blip).Any())
        {
            var binding = Bind(control);
            Add(list, control, name, binding, WithPicture(control, binding), emptied: WithText(control, binding));
        }
        else
        {
            part.CompileGeneric(list, element);
        }
    }

    /// <summary>A section must not go with the text around it.</summary>
    private static bool HoldsSection(XElement element) => element.Descendants(Names.SectionProperties).Any();

    private DataBinding? Bind(ContentControl control) => settings.Stores.Bind(control.Properties?.Element(Names.W + "dataBinding"));

    private void Add(NodeList list, ContentControl control, string name, DataBinding? binding, PlanNode[] filled, PlanNode[]? emptied)
    {
        var report = settings.Report(new(name, TemplateFieldKind.ContentControl, part.Place, part.Region));
        var whole = new NodeList(part.Root);
        part.CompileGeneric(whole, control.Element);
        list.Add(new ContentControlNode(report, name, control.Title, ControlReader.Of(control, part.Part), binding, filled, emptied, whole.ToArray()));
    }

    private PlanNode[] WithText(ContentControl control, DataBinding? binding)
    {
        var copy = Copy(control.Element);
        PrepareProperties(copy, isBound: binding is not null);
        copy.Element(Names.ContentControlContent)!.ReplaceNodes(ContentControlText.Around(Place(TextNode(control)), control));
        return CompileCopy(copy, control.Element);
    }

    private PlanNode TextNode(ContentControl control)
    {
        var look = ContentControlText.Look(control, settings.Styles);
        if (control.Kind != ContentControlKind.CheckBox)
        {
            return new ControlTextNode(new RunWriter(part.Prefix, part.Markup(look), "", "t"));
        }

        var (isChecked, isUnchecked) = (CheckBoxGlyph.Run(control.KindElement!, "checkedState", look), CheckBoxGlyph.Run(control.KindElement!, "uncheckedState", look));
        return new CheckedNode(part.Compile([isChecked]), part.Compile([isUnchecked]));
    }

    private PlanNode[] WithPicture(ContentControl control, DataBinding? binding)
    {
        var copy = Copy(control.Element);
        PrepareProperties(copy, isBound: binding is not null);
        var blip = copy.Descendants(Names.Blip).First();
        blip.Attributes(Names.R + "link").Remove();
        blip.SetAttributeValue(Names.Embed, "");
        blip.Attribute(Names.Embed)!.AddAnnotation(new PictureIdNode());

        // The vector form of the template's picture (asvg:svgBlip) would hide the new one.
        blip.Elements(Names.Drawing + "extLst").Remove();
        var drawing = blip.Ancestors().FirstOrDefault(ancestor => ancestor.Name.Namespace == Names.WordDrawing && ancestor.Name.LocalName is "inline" or "anchor");
        var picture = blip.Parent?.Parent;
        foreach (var extent in drawing?.Elements(Names.WordDrawing + "extent").Concat(picture?.Descendants(Names.Drawing + "xfrm").Elements(Names.Drawing + "ext") ?? []) ?? [])
        {
            Fit(extent);
        }

        return CompileCopy(copy, control.Element);
    }

    private static void Fit(XElement extent)
    {
        if (extent.Attribute("cx") is { } width && extent.Attribute("cy") is { } height
            && long.TryParse(width.Value, CultureInfo.InvariantCulture, out var cx) && long.TryParse(height.Value, CultureInfo.InvariantCulture, out var cy) && cx > 0 && cy > 0)
        {
            width.AddAnnotation(new PictureExtentNode(cx, cy, isWidth: true));
            height.AddAnnotation(new PictureExtentNode(cx, cy, isWidth: false));
        }
    }

    private void CompileRepeatingSection(NodeList list, ContentControl control, string name)
    {
        if (control.Items.FirstOrDefault() is not { } first)
        {
            part.CompileGeneric(list, control.Element);
            return;
        }

        var report = settings.Report(new(name, TemplateFieldKind.Region, part.Place, part.Region));

        // Compiled once for both, so that sections in sections do not double with each level.
        var item = part.CompileInRegion(name, first);
        var filled = Copy(control.Element);
        PrepareProperties(filled, isBound: false);
        filled.Element(Names.ContentControlContent)!.ReplaceNodes(Place(new RowsNode(item)));
        var whole = Copy(control.Element);
        new ContentControl(whole).Items.First().ReplaceWith(Place(new GroupNode(item)));
        var empty = NodeList.Bytes(NeedsParagraph(control) ? $"<{part.Prefix}p/>" : "");
        list.Add(new RepeatingSectionNode(report, name, control.Title, CompileCopy(filled, control.Element), empty, CompileCopy(whole, control.Element)));
    }

    /// <summary>Whether something has to stand in the place of a section without rows: blocks at the end of a cell or text box.</summary>
    private static bool NeedsParagraph(ContentControl control) =>
        ContentControlText.HoldsBlocks(control)
        && PartCompiler.MustNotBeEmpty(control.Element)
        && control.Element.ElementsBeforeSelf().LastOrDefault()?.Name != Names.Paragraph;

    private static XElement Copy(XElement control) => RegionCapture.Clone(control);

    private static XElement Place(PlanNode node)
    {
        var place = new XElement(Names.Node);
        place.AddAnnotation(node);
        return place;
    }

    /// <summary>Beside the control itself, whose prefixes of namespaces it needs.</summary>
    private PlanNode[] CompileCopy(XElement copy, XElement control)
    {
        var nodes = new NodeList(part.Root);
        if (control.Parent is not null)
        {
            control.AddAfterSelf(copy);
            copy = (XElement)control.NextNode!;
        }

        part.CompileGeneric(nodes, copy);
        if (control.Parent is not null)
        {
            copy.Remove();
        }

        return nodes.ToArray();
    }

    /// <summary>What the properties of a filled control say: no hint any more, and what depends on the value.</summary>
    private static void PrepareProperties(XElement copy, bool isBound)
    {
        var properties = copy.Element(Names.ContentControlProperties)!;
        properties.Elements(Names.ShowingPlaceholder).Remove();
        properties.Elements().Where(property => property.Name.LocalName == "dataBinding" && !(isBound && property.Name.Namespace == Names.W)).Remove();
        foreach (var property in properties.Elements())
        {
            if (property.Name == Names.W + "date")
            {
                Vary(property, Names.W + "fullDate", value => value.Date);
            }
            else if (property.Name == Names.W + "dropDownList" || property.Name == Names.W + "comboBox")
            {
                Vary(property, Names.W + "lastValue", value => value.Item);
            }
            else if (property.Name == Names.W14 + "checkbox" && property.Element(Names.W14 + "checked") is { } isChecked)
            {
                Vary(isChecked, Names.W14 + "val", value => value.IsChecked ? "1" : "0");
            }
            else if (property.Name == Names.W14 + "checkbox")
            {
                var added = new XElement(Names.W14 + "checked");
                property.AddFirst(added);
                Vary(added, Names.W14 + "val", value => value.IsChecked ? "1" : "0");
            }
        }
    }

    private static void Vary(XElement element, XName attribute, Func<ControlValue, string?> value)
    {
        element.SetAttributeValue(attribute, "");
        element.Attribute(attribute)!.AddAnnotation(new OptionalValue(value));
    }
}

/// <summary>Of an attribute that only some values have.</summary>
internal sealed record OptionalValue(Func<ControlValue, string?> Value);
