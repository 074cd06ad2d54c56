using System.Xml.Linq;
using CrmOffice.WordMerge.Fields;
using CrmOffice.WordMerge.Rendering;

namespace CrmOffice.WordMerge.Plan;

/// <summary>Turns captured fields into nodes.</summary>
internal sealed class FieldCompiler(PartCompiler part, PlanSettings settings)
{
    /// <summary>A field is part of the fields around it in more than one way; it is compiled once for each.</summary>
    private readonly Dictionary<XElement, FieldNode> compiledAsCode = [];
    private readonly Dictionary<XElement, FieldNode> compiledAsText = [];

    /// <param name="isCode">Inside the code of a field that stays: the result is code, too.</param>
    public FieldNode Compile(XElement element, bool isCode)
    {
        var compiled = isCode ? compiledAsCode : compiledAsText;
        if (compiled.TryGetValue(element, out var known))
        {
            return known;
        }

        var source = FieldSource.Of(element)!;
        var instruction = source.Instruction;
        var nested = source.Nested.Select(inner => inner.Name == Names.Field ? Compile(inner, isCode: false) : null).ToArray();
        var node = new FieldNode(
            instruction, ReportOf(instruction), LanguageOf(source), nested, source.OldResult, WriterOf(source, isCode), part.Compile(source.Whole))
        {
            Branches = !isCode && instruction is { Kind: FieldKind.If, ChangesText: false } ? Branches(source, nested) : null,
        };
        compiled.Add(element, node);
        return node;
    }

    /// <summary>Whether a field in the paragraph, be it one that stays, holds ends of paragraphs.</summary>
    public static bool SpansParagraphs(XElement paragraph) => paragraph.Elements().Any(HoldsBreak);

    private static bool HoldsBreak(XElement element) =>
        element.Name == Names.Break || (FieldSource.Of(element) is { } source && source.Whole.Any(HoldsBreak));

    private int ReportOf(FieldInstruction instruction)
    {
        var (name, kind) = instruction.Kind switch
        {
            FieldKind.MergeField => (instruction.FieldName, TemplateFieldKind.MergeField),
            FieldKind.Ask or FieldKind.FillIn => (instruction.Arguments.Count > 0 ? PlainText(instruction.Arguments[0]) : null, TemplateFieldKind.Question),
            _ => (null, TemplateFieldKind.MergeField),
        };
        return string.IsNullOrEmpty(name) ? -1 : settings.Report(new(name, kind, part.Place, part.Region));
    }

    private static string PlainText(IReadOnlyList<CodePart> argument) => string.Concat(argument.OfType<CodePart.Text>().Select(text => text.Value));

    private static string? LanguageOf(FieldSource source) =>
        source.Instruction.CodeRun is >= 0 and var run && run < source.RunProperties.Count ? (string?)source.RunProperties[run]?.Element(Names.W + "lang")?.Attribute(Names.Value) : null;

    private RunWriter WriterOf(FieldSource source, bool isCode) => WriterOf(source.Look, isCode ? "instrText" : "t");

    private RunWriter WriterOf(XElement? look, string element) => new(part.Prefix, part.Markup(look), part.Markup(Hidden(look)), element);

    /// <summary>The same look, not shown; w:vanish has its place in the order of the schema.</summary>
    private static XElement Hidden(XElement? look)
    {
        var hidden = look is null ? new XElement(Names.RunProperties) : new XElement(look);
        hidden.Elements(Names.W + "vanish").Remove();
        var vanish = new XElement(Names.W + "vanish");
        var before = hidden.Elements().LastOrDefault(element => RunPropertyOrder.IsBeforeVanish(element.Name.LocalName));
        if (before is null)
        {
            hidden.AddFirst(vanish);
        }
        else
        {
            before.AddAfterSelf(vanish);
        }

        return hidden;
    }

    private PlanNode[][] Branches(FieldSource source, FieldNode?[] nested)
    {
        var arguments = source.Instruction.Arguments;
        var branches = new PlanNode[Math.Max(arguments.Count, 4)][];
        Array.Fill(branches, []);
        for (var i = 2; i < arguments.Count; i++)
        {
            branches[i] = [.. arguments[i].Select(piece => BranchNode(source, nested, piece))];
        }

        return branches;
    }

    private PlanNode BranchNode(FieldSource source, FieldNode?[] nested, CodePart piece)
    {
        if (piece is CodePart.Text text)
        {
            return new LiteralRunNode(WriterOf(source.RunProperties[text.Run], "t"), text.Value);
        }

        var index = ((CodePart.Nested)piece).Field;
        var element = source.Nested[index];
        if (nested[index] is { } field)
        {
            return field;
        }

        return element.Name == Names.Break || element.Name == Names.Table ? new GroupNode(part.Compile([element])) : new ShownNode(part.Compile([element]));
    }
}

/// <summary>A literal text of a field's code, shown with the look it has there.</summary>
internal sealed class LiteralRunNode(RunWriter run, string text) : PlanNode
{
    public override void Render(Letter letter)
    {
        letter.ShownResults++;
        run.Write(letter, text);
    }
}

/// <summary>Something that is no text, such as a picture, in a branch that is shown.</summary>
internal sealed class ShownNode(PlanNode[] nodes) : PlanNode
{
    public override void Render(Letter letter)
    {
        letter.ShownResults++;
        RenderAll(nodes, letter);
    }
}
