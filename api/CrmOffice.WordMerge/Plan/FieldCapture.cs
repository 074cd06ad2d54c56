using System.Xml.Linq;
using CrmOffice.WordMerge.Fields;

namespace CrmOffice.WordMerge.Plan;

/// <summary>
/// Finds the fields of a part and puts a <see cref="Names.Field"/> in the place of each that the merge evaluates. Fields that stay
/// in the document, unbalanced ones, and ones whose ends stand in different cells keep their runs.
/// </summary>
internal sealed class FieldCapture(WordTemplateLimits limits)
{
    private readonly Stack<Open> open = new();

    private sealed class Open(XElement begin)
    {
        public XElement Begin { get; } = begin;

        public XElement? Separator { get; set; }
    }

    /// <exception cref="WordTemplateException">Fields are nested too deep.</exception>
    public static void Run(XElement root, WordTemplateLimits limits)
    {
        RunSplitting.Apply(root);
        new FieldCapture(limits).Capture(root);
    }

    private void Capture(XElement root)
    {
        // A snapshot in the order of the document, because the tree changes underway.
        var marks = root.Descendants()
            .Where(element => element.Name == Names.FieldCharacter || element.Name == Names.SimpleField)
            .ToList();
        if (marks.Count > 3 * limits.Fields)
        {
            throw new WordTemplateException(WordTemplateError.TooComplex, $"A part of the document has more than {limits.Fields} fields.");
        }

        foreach (var mark in marks)
        {
            if (mark.Name == Names.SimpleField)
            {
                CaptureSimple(mark);
            }
            else if (mark.Name == Names.FieldCharacter && mark.Parent is { } run && !IsDeleted(run))
            {
                CaptureCharacter(mark, run);
            }
        }

        foreach (var field in open)
        {
            // It never ends: what follows is no code of it, to Word neither.
            field.Begin.Elements(Names.FieldCharacter).First().AddAnnotation(new Unbalanced());
        }
    }

    /// <summary>Of the beginning of a field that has no end.</summary>
    internal sealed class Unbalanced;

    /// <summary>What a tracked change deletes is no field any more.</summary>
    private static bool IsDeleted(XElement run) => run.Parent?.Name == Names.Deleted;

    private void CaptureCharacter(XElement mark, XElement run)
    {
        switch ((string?)mark.Attribute(Names.FieldCharacterType))
        {
            case "begin":
                open.Push(new(run));
                if (open.Count > limits.FieldDepth)
                {
                    throw new WordTemplateException(WordTemplateError.TooComplex, $"Fields are nested more than {limits.FieldDepth} deep.");
                }

                break;
            case "separate" when open.Count > 0:
                open.Peek().Separator ??= run;
                break;
            case "end" when open.Count > 0:
                Close(open.Pop(), run);
                break;
        }
    }

    private static void Close(Open field, XElement end)
    {
        if (!SpanningFields.BringTogether(field.Begin, end))
        {
            return;
        }

        var whole = new List<XElement> { field.Begin };
        foreach (var element in field.Begin.ElementsAfterSelf())
        {
            whole.Add(element);
            if (element == end)
            {
                break;
            }
        }

        var separator = field.Separator is null ? -1 : whole.IndexOf(field.Separator);
        var code = CapturedCode.Of(whole[1..(separator < 0 ? ^1 : separator)]);
        var instruction = FieldInstruction.Parse(code.Parts);
        if (instruction.Kind is FieldKind.Live or FieldKind.Empty || DependsOnLive(instruction, code))
        {
            return;
        }

        var result = separator < 0 ? [] : whole[(separator + 1)..^1];
        var source = new FieldSource
        {
            Instruction = instruction,
            RunProperties = code.RunProperties,
            Nested = code.Nested,
            ResultProperties = result.Find(element => element.Name == Names.Run)?.Element(Names.RunProperties),
            Whole = whole,
            OldResult = string.Concat(result.DescendantsAndSelf(Names.Text).Select(text => text.Value)),
        };
        Replace(whole, source);
    }

    private static void CaptureSimple(XElement simple)
    {
        var instruction = FieldInstruction.Parse([new CodePart.Text((string?)simple.Attribute(Names.Instr) ?? "", 0)]);
        if (instruction.Kind is FieldKind.Live or FieldKind.Empty)
        {
            return;
        }

        var look = simple.Element(Names.Run)?.Element(Names.RunProperties);
        Replace([simple], new FieldSource
        {
            Instruction = instruction,
            RunProperties = [look],
            Nested = [],
            ResultProperties = look,
            Whole = [simple],
            OldResult = string.Concat(simple.Descendants(Names.Text).Select(text => text.Value)),
        });
    }

    private static void Replace(List<XElement> whole, FieldSource source)
    {
        var element = new XElement(Names.Field);
        element.AddAnnotation(source);
        whole[0].AddBeforeSelf(element);
        foreach (var part in whole)
        {
            part.Remove();
        }
    }

    /// <summary>Which page it is, only Word knows: a condition on it stays a field.</summary>
    private static bool DependsOnLive(FieldInstruction instruction, CapturedCode code)
    {
        var deciding = instruction.Kind switch
        {
            FieldKind.If => instruction.Arguments.Take(2),
            FieldKind.Quote or FieldKind.Set => [],
            FieldKind.Formula => [code.Parts],
            _ => instruction.Arguments,
        };
        return deciding.Any(argument => argument.Any(part => part is CodePart.Nested { Field: var index } && code.Nested[index].Name != Names.Field));
    }
}
