namespace CrmOffice.WordMerge.Fields;

internal enum FieldKind
{
    MergeField,
    If,
    Compare,
    Formula,
    Quote,
    Next,
    NextIf,
    SkipIf,
    MergeRec,
    MergeSeq,
    Set,
    Ref,
    Ask,
    FillIn,
    AddressBlock,
    GreetingLine,

    /// <summary>One word that is no field of Word: the name of a bookmark, perhaps.</summary>
    BareName,

    /// <summary>PAGE, DATE, TOC, HYPERLINK …: left to Word.</summary>
    Live,
}

/// <summary>Whose look the result takes (ECMA-376 part 1, 17.16.4.3).</summary>
internal enum FieldLook
{
    Code,
    OldResult,
    FirstLetter,
}

/// <summary>
/// A field's code, understood once for all letters. The caller gives the code as parts, and evaluates nested fields when
/// <see cref="FieldEvaluation.Evaluate"/> asks for their text; where IF has chosen a branch, <see cref="Arguments"/> gives its parts, so that it can be
/// shown with the look they have.
/// </summary>
internal sealed class FieldInstruction
{
    private readonly Dictionary<char, FieldArgument?> switches = [];
    private readonly List<FieldArgument> arguments = [];

    private FieldInstruction(FieldKind kind, string keyword)
    {
        Kind = kind;
        Keyword = keyword;
    }

    public FieldKind Kind { get; }

    /// <summary>As it is written.</summary>
    public string Keyword { get; }

    /// <summary>
    /// In the order of the code, without the keyword. Fields that compare have left side, right side, and IF its two texts;
    /// the operator is <see cref="Operator"/>. A formula has one: everything.
    /// </summary>
    public IReadOnlyList<FieldArgument> Arguments => arguments;

    public string Operator { get; private set; } = "";

    /// <summary>Number and date pictures and text switches, in the order they are applied; null where there are none.</summary>
    public FieldFormat? Format { get; private set; }

    public FieldLook Look { get; private set; }

    /// <summary>The run in which the first argument begins: its look is that of \* CHARFORMAT.</summary>
    public int NameRun { get; private set; }

    /// <summary>MERGEFIELD's name, when it is plain text.</summary>
    public string? FieldName { get; private set; }

    /// <summary>Never throws: what makes no sense is left to Word.</summary>
    public static FieldInstruction Parse(IReadOnlyList<CodePart> code)
    {
        var (keyword, rest) = TakeKeyword(code);
        var kind = KindOf(keyword);
        var instruction = new FieldInstruction(kind, keyword);
        if (kind == FieldKind.Formula)
        {
            instruction.ReadFormula(rest);
        }
        else if (kind != FieldKind.Live)
        {
            instruction.Read(rest);
        }

        return instruction;
    }

    public bool Has(char name) => switches.ContainsKey(name);

    public FieldArgument? Switch(char name) => switches.GetValueOrDefault(name);

    private bool Compares => Kind is FieldKind.If or FieldKind.Compare or FieldKind.NextIf or FieldKind.SkipIf;

    private void Read(IReadOnlyList<CodePart> code)
    {
        var tokens = FieldTokens.Read(code, Compares, keepsEscapes: Kind == FieldKind.If);
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            if (token.Kind == FieldTokenKind.Switch)
            {
                var name = char.ToLowerInvariant(token.Text[0]);
                var hasArgument = TakesArgument(name) && i + 1 < tokens.Count && tokens[i + 1].Kind == FieldTokenKind.Argument;
                ReadSwitch(name, hasArgument ? tokens[++i].Argument : null);
            }
            else if (token.Kind == FieldTokenKind.Operator)
            {
                // Of several only the first compares; the others belong to texts without quotes.
                Operator = Operator.Length == 0 ? token.Text : Operator;
            }
            else
            {
                if (arguments.Count == 0)
                {
                    NameRun = token.Run;
                }

                arguments.Add(token.Argument!);
            }
        }

        if (Kind == FieldKind.MergeField && arguments.Count > 0)
        {
            FieldName = arguments[0].Literal?.Trim();
        }
    }

    private void ReadSwitch(char name, FieldArgument? argument)
    {
        var text = argument?.Literal;
        switch (name)
        {
            case '*' when text?.Equals("MERGEFORMAT", StringComparison.OrdinalIgnoreCase) == true:
                Look = FieldLook.OldResult;
                break;
            case '*' when text?.Equals("CHARFORMAT", StringComparison.OrdinalIgnoreCase) == true:
                Look = FieldLook.FirstLetter;
                break;
            case '*' or '#' or '@' when text is not null:
                Format = (Format ?? FieldFormat.None).With(name, text);
                break;
            default:
                switches[name] = argument;
                break;
        }
    }

    /// <summary>Everything up to a switch is the expression, whose separators and operators are its own.</summary>
    private void ReadFormula(IReadOnlyList<CodePart> code)
    {
        var expression = new List<CodePart>();
        for (var i = 0; i < code.Count; i++)
        {
            if (code[i] is CodePart.Text { Value: var value, Run: var run } && value.IndexOf('\\', StringComparison.Ordinal) is >= 0 and var start)
            {
                expression.Add(new CodePart.Text(value[..start], run));
                Read([new CodePart.Text(value[start..], run), .. code.Skip(i + 1)]);
                break;
            }

            expression.Add(code[i]);
        }

        arguments.Clear();
        arguments.Add(new FieldArgument(expression, IsQuoted: false));
    }

    /// <summary>Which switches are followed by something that is theirs, by field.</summary>
    private bool TakesArgument(char name) => name switch
    {
        '*' or '#' or '@' => true,
        'b' or 'f' => Kind is FieldKind.MergeField or FieldKind.AddressBlock or FieldKind.GreetingLine,
        'c' or 'e' or 'l' => Kind is FieldKind.AddressBlock or FieldKind.GreetingLine,
        'd' => Kind is FieldKind.Ask or FieldKind.FillIn or FieldKind.Ref,
        _ => false,
    };

    private static (string Keyword, IReadOnlyList<CodePart> Following) TakeKeyword(IReadOnlyList<CodePart> code)
    {
        var keyword = "";
        for (var i = 0; i < code.Count; i++)
        {
            // A nested field in place of the keyword is nothing that Word understands.
            if (code[i] is not CodePart.Text { Value: var value, Run: var run })
            {
                return (keyword, [.. code.Skip(i)]);
            }

            var start = keyword.Length > 0 ? 0 : value.Length - value.TrimStart().Length;
            var end = start;
            while (end < value.Length && !char.IsWhiteSpace(value[end]) && value[end] is not ('\\' or '"') && (keyword + value[start..end]) != "=")
            {
                end++;
            }

            keyword += value[start..end];
            if (end < value.Length)
            {
                return (keyword, [new CodePart.Text(value[end..], run), .. code.Skip(i + 1)]);
            }
        }

        return (keyword, []);
    }

    private static FieldKind KindOf(string keyword) => keyword.ToUpperInvariant() switch
    {
        "MERGEFIELD" => FieldKind.MergeField,
        "IF" => FieldKind.If,
        "COMPARE" => FieldKind.Compare,
        "=" => FieldKind.Formula,
        "QUOTE" => FieldKind.Quote,
        "NEXT" => FieldKind.Next,
        "NEXTIF" => FieldKind.NextIf,
        "SKIPIF" => FieldKind.SkipIf,
        "MERGEREC" => FieldKind.MergeRec,
        "MERGESEQ" => FieldKind.MergeSeq,
        "SET" => FieldKind.Set,
        "REF" => FieldKind.Ref,
        "ASK" => FieldKind.Ask,
        "FILLIN" => FieldKind.FillIn,
        "ADDRESSBLOCK" => FieldKind.AddressBlock,
        "GREETINGLINE" => FieldKind.GreetingLine,
        "" => FieldKind.Live,
        _ => LiveKeywords.Contains(keyword) ? FieldKind.Live : FieldKind.BareName,
    };
}
