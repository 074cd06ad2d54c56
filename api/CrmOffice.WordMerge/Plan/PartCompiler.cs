using System.Globalization;
using System.Xml.Linq;

namespace CrmOffice.WordMerge.Plan;

/// <summary>Turns the XML of a part, its fields captured, into the nodes that write it for each letter.</summary>
internal sealed class PartCompiler
{
    private readonly FieldCompiler fields;
    private readonly ContentControlCompiler controls;

    /// <summary>For each field that stays and is open at the moment its last character's type: "begin" while this is its code, then "separate".</summary>
    private readonly Stack<string> openFields = new();

    public PartCompiler(XElement root, PlanSettings settings, DocumentPlace place, string part)
    {
        Settings = settings;
        Root = root;
        Place = place;
        Part = part;
        Prefix = root.GetPrefixOfNamespace(Names.W) is { Length: > 0 } prefix
            ? prefix + ":"
            : throw new WordTemplateException(WordTemplateError.Damaged, $"'{part}' gives WordprocessingML no prefix.");
        fields = new(this, settings);
        controls = new(this, settings);
    }

    public PlanSettings Settings { get; }

    public XElement Root { get; }

    public DocumentPlace Place { get; }

    /// <summary>The part's name in the zip file.</summary>
    public string Part { get; }

    /// <summary>"w:", as a rule.</summary>
    public string Prefix { get; }

    /// <summary>The region whose rows are asked at this place; null outside of one.</summary>
    public string? Region { get; private set; }

    /// <summary>Inside of what stands for a region that the data does not know, its marks are fields like any other.</summary>
    public bool IsUnfilled { get; private set; }

    /// <summary>Sections are written by the body's own rules.</summary>
    public Action<NodeList, XElement>? CompileSection { get; init; }

    public PlanNode[] Compile(IEnumerable<XElement> elements)
    {
        var list = new NodeList(Root);
        foreach (var element in elements)
        {
            Compile(list, element);
        }

        return list.ToArray();
    }

    public void Compile(NodeList list, XElement element)
    {
        if (element.Name == Names.Field && IsUnfilled)
        {
            list.AddRange(Compile(FieldSource.Of(element)!.Whole));
        }
        else if (element.Name == Names.Field)
        {
            list.Add(fields.Compile(element, openFields.Contains("begin")));
        }
        else if (element.Name == Names.Region)
        {
            list.Add(CompileRegion(element));
        }
        else if (element.Name == Names.Node)
        {
            list.Add(element.Annotation<PlanNode>()!);
        }
        else if (element.Name.LocalName == "dataBinding" && element.Parent?.Name == Names.ContentControlProperties)
        {
            // In a document of several letters all would show the one value that the store has.
            var binding = new NodeList(Root);
            CompileGeneric(binding, element);
            list.Add(new AloneNode(binding.ToArray()));
        }
        else if (element.Name == Names.Break)
        {
            list.Add(new BreakNode(Properties(element.Element(Names.ParagraphProperties))));
        }
        else if (element.Name == Names.Table && (element.Parent is null || element.Parent.Name == Names.Paragraph))
        {
            // Inside a field over several paragraphs.
            var table = new NodeList(Root);
            CompileGeneric(table, element);
            list.Add(new BlockNode(table.ToArray()));
        }
        else if (element.Name == Names.Paragraph)
        {
            CompileParagraph(list, element);
        }
        else if (element.Name == Names.ContentControl)
        {
            controls.Compile(list, element);
        }
        else if (element.Name == Names.Table && element.Elements().Any(child => child.Name == Names.Region || child.Name == Names.ContentControl))
        {
            var table = new NodeList(Root);
            CompileGeneric(table, element);
            list.Add(new TableNode(table.ToArray(), NodeList.Bytes($"<{Prefix}tr"), NodeList.Bytes(MustNotBeEmpty(element) ? $"<{Prefix}p/>" : "")));
        }
        else if (element.Name == Names.SectionProperties && CompileSection is not null)
        {
            CompileSection(list, element);
        }
        else if (element.Name != Names.ProofingError)
        {
            CompileGeneric(list, element);
        }
    }

    /// <summary>An element with its attributes and content; ids get what makes them unique.</summary>
    public void CompileGeneric(NodeList list, XElement element)
    {
        TrackField(element);
        list.OpenTag(element);
        foreach (var attribute in element.Attributes())
        {
            CompileAttribute(list, attribute);
        }

        if (element.IsEmpty)
        {
            list.Fixed("/>");
            return;
        }

        list.Fixed(">");
        CompileContent(list, element);
        list.CloseTag(element);
    }

    public void CompileContent(NodeList list, XElement element)
    {
        foreach (var node in element.Nodes())
        {
            if (node is XElement child)
            {
                Compile(list, child);
            }
            else if (node is XText text)
            {
                CompileText(list, element, text.Value);
            }
        }
    }

    /// <summary>What a run's properties are in the markup of this part.</summary>
    public string Markup(XElement? element) => element is null ? "" : PlainXml.ToMarkup(Root, element);

    /// <summary>Whether a block is the last of a cell, text box or the like, which has to end with a paragraph.</summary>
    public static bool MustNotBeEmpty(XElement block) =>
        block.Parent is { } parent
        && parent.Name != Names.Body
        && !block.ElementsAfterSelf().Any(element => element.Name == Names.Paragraph)
        && (parent.Name != Names.Region || MustNotBeEmpty(parent));

    private RegionNode CompileRegion(XElement element)
    {
        var source = element.Annotation<RegionSource>()!;
        var (region, isUnfilled) = (Region, IsUnfilled);
        if (IsUnfilled)
        {
            return new(0, source.Name, [], []);
        }

        var report = Settings.Report(new(source.Name, TemplateFieldKind.Region, Place, region));
        var nodes = CompileInRegion(source.Name, [.. element.Elements()]);
        IsUnfilled = true;
        var unfilled = Compile(Flatten(source.Unfilled));
        IsUnfilled = isUnfilled;
        return new(report, source.Name, nodes, unfilled);
    }

    /// <summary>What is written for each row of a region.</summary>
    public PlanNode[] CompileInRegion(string name, params XElement[] content)
    {
        var outer = Region;
        Region = name;
        var nodes = Compile(content);
        Region = outer;
        return nodes;
    }

    /// <summary>Regions in an unfilled one stand there with their marks, too.</summary>
    private static IEnumerable<XElement> Flatten(XElement unfilled)
    {
        foreach (var inner in unfilled.Descendants(Names.Region).ToList())
        {
            if (inner.Annotation<RegionSource>() is { } source)
            {
                inner.ReplaceWith(Flatten(source.Unfilled).Select(RegionCapture.Clone));
            }
        }

        return unfilled.Elements();
    }

    private void CompileParagraph(NodeList list, XElement paragraph)
    {
        var mayVanish = Settings.SuppressesBlankLines && !IsUnfilled && ParagraphRules.MayVanish(paragraph);
        if (FieldCompiler.SpansParagraphs(paragraph))
        {
            var content = Compile(paragraph.Elements().Where(element => element.Name != Names.ParagraphProperties));
            list.Add(new SpanningParagraphNode(content, Properties(paragraph.Element(Names.ParagraphProperties)), NodeList.Bytes($"<{Prefix}p>"), NodeList.Bytes($"</{Prefix}p>"), mayVanish));
            return;
        }

        RestartNumbering(paragraph);
        if (mayVanish)
        {
            var nodes = new NodeList(Root);
            CompileGeneric(nodes, paragraph);
            list.Add(new VanishingParagraphNode(nodes.ToArray()));
            return;
        }

        CompileGeneric(list, paragraph);
    }

    public PlanNode[] Properties(XElement? properties) => properties is null ? [] : Compile([properties]);

    /// <summary>Numbering that comes from a style is said in the paragraph where the list has to start again.</summary>
    private void RestartNumbering(XElement paragraph)
    {
        var properties = paragraph.Element(Names.ParagraphProperties);
        var style = (string?)properties?.Element(Names.Style)?.Attribute(Names.Value);
        if (properties?.Element(Names.NumberingProperties) is not null
            || Settings.Styles.NumberingOf(style) is not { } numbering
            || !Settings.Numbering.Counts(numbering.NumberingId))
        {
            return;
        }

        if (properties is null)
        {
            properties = new XElement(Names.ParagraphProperties);
            paragraph.AddFirst(properties);
        }

        var added = new XElement(Names.NumberingProperties,
            new XElement(Names.NumberingLevel, new XAttribute(Names.Value, numbering.Level)),
            new XElement(Names.NumberingId, new XAttribute(Names.Value, numbering.NumberingId)));
        var before = properties.Elements().LastOrDefault(element => element.Name.LocalName is "pStyle" or "keepNext" or "keepLines" or "pageBreakBefore" or "framePr" or "widowControl");
        if (before is null)
        {
            properties.AddFirst(added);
        }
        else
        {
            before.AddAfterSelf(added);
        }
    }

    private void CompileAttribute(NodeList list, XAttribute attribute)
    {
        var element = attribute.Parent!;
        var name = attribute.Name;
        if (name.NamespaceName == Names.W.NamespaceName && name.LocalName.StartsWith("rsid", StringComparison.Ordinal))
        {
            // Which editing session a run is from says nothing in a new document.
            return;
        }

        if (attribute.Annotation<PlanNode>() is { } value)
        {
            list.Attribute(attribute, value);
        }
        else if (attribute.Annotation<OptionalValue>() is { } optional)
        {
            var only = new NodeList(Root);
            only.Attribute(attribute);
            list.Add(new OptionalAttributeNode(NodeList.Bytes(only.Markup()[..^1]), optional.Value));
        }
        else if (name.Namespace == Names.W14 && name.LocalName is "paraId" or "textId")
        {
            var only = new NodeList(Root);
            only.Attribute(attribute);
            list.Add(new FirstLetterNode(NodeList.Bytes(only.Markup())));
        }
        else if (IdOf(element, attribute) is { } ids && int.TryParse(attribute.Value, CultureInfo.InvariantCulture, out var id))
        {
            list.Attribute(attribute, new IdNode(ids, ids.Use(id)));
        }
        else if (ShapeNames.Holds(element, name, attribute.Value))
        {
            list.Attribute(attribute, new GroupNode(ShapeNames.Compile(Root, attribute.Value)));
        }
        else if ((element.Name == Names.BookmarkStart && name == Names.Name) || (element.Name == Names.W + "hyperlink" && name == Names.W + "anchor"))
        {
            list.Attribute(attribute, new OwnNameNode(NodeList.Bytes(NodeList.Escape(attribute.Value))));
        }
        else
        {
            list.Attribute(attribute);
        }
    }

    private IdSpace? IdOf(XElement element, XAttribute attribute)
    {
        if (element.Name == Names.DrawingProperties)
        {
            return attribute.Name == "id" ? Settings.DrawingIds : null;
        }

        if (element.Name == Names.NumberingId)
        {
            return attribute.Name == Names.Value && int.TryParse(attribute.Value, CultureInfo.InvariantCulture, out var id) && Settings.Numbering.Counts(id) ? Settings.Numbering.Ids : null;
        }

        if (element.Name == Names.Id && element.Parent?.Name == Names.ContentControlProperties)
        {
            return attribute.Name == Names.Value ? Settings.ControlIds : null;
        }

        if (attribute.Name != Names.Id || element.Name.Namespace != Names.W)
        {
            return null;
        }

        return element.Name.LocalName switch
        {
            "bookmarkStart" or "bookmarkEnd" => Settings.BookmarkIds,
            "permStart" or "permEnd" => Settings.PermissionIds,
            "footnoteReference" or "footnote" => Settings.FootnoteIds,
            "endnoteReference" or "endnote" => Settings.EndnoteIds,
            "commentRangeStart" or "commentRangeEnd" or "commentReference" or "comment" => Settings.CommentIds,
            _ => null,
        };
    }

    /// <summary>The code of a reference inside the document leads to the letter's own bookmark.</summary>
    private void CompileText(NodeList list, XElement parent, string text)
    {
        if (parent.Name != Names.Instruction || Settings.Bookmarks.Count == 0)
        {
            list.Text(text);
            return;
        }

        var start = 0;
        for (var at = 0; at < text.Length;)
        {
            var end = at;
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_'))
            {
                end++;
            }

            if (end > at && Settings.Bookmarks.Contains(text[at..end]))
            {
                list.Text(text[start..at]);
                list.Add(new OwnNameNode(NodeList.Bytes(NodeList.Escape(text[at..end]))));
                start = end;
            }

            at = Math.Max(end, at + 1);
        }

        list.Text(text[start..]);
    }

    private void TrackField(XElement element)
    {
        if (element.Name != Names.FieldCharacter)
        {
            return;
        }

        switch ((string?)element.Attribute(Names.FieldCharacterType))
        {
            case "begin" when element.Annotation<FieldCapture.Unbalanced>() is null:
                openFields.Push("begin");
                break;
            case "separate" when openFields.Count > 0:
                openFields.Pop();
                openFields.Push("separate");
                break;
            case "end" when openFields.Count > 0:
                openFields.Pop();
                break;
        }
    }
}
