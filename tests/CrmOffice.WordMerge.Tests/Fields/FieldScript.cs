using System.Text;
using CrmOffice.WordMerge.Fields;

namespace CrmOffice.WordMerge.Tests.Fields;

/// <summary>
/// Text with fields, written as "Dear { IF { MERGEFIELD a } = "x" "y" "z" }": braces are field characters, and every stretch of text is a run.
/// Evaluates as a document would.
/// </summary>
internal sealed class FieldScript
{
    private readonly List<FieldInstruction> fields = [];
    private readonly List<CodePart> top;
    private int run;

    private FieldScript(string script)
    {
        var position = 0;
        top = Parts(script, ref position, depth: 0);
    }

    internal FieldInstruction this[int index] => fields[index];

    /// <summary>The field that the script is.</summary>
    internal FieldInstruction Only => fields[((CodePart.Nested)Assert.Single(top)).Field];

    internal static FieldScript Parse(string script) => new(script);

    internal FieldResult Evaluate(Context context, int field)
    {
        context.Script = this;
        return fields[field].Evaluate(context);
    }

    internal FieldResult EvaluateOnly(Context context) => Evaluate(context, ((CodePart.Nested)Assert.Single(top)).Field);

    /// <summary>The text with the fields' results; an unknown field shows "«x»", its result in the template.</summary>
    internal string Text(Context context, bool showsSet = false)
    {
        var text = new StringBuilder();
        foreach (var part in top)
        {
            if (part is CodePart.Text piece)
            {
                text.Append(piece.Value);
                continue;
            }

            var field = ((CodePart.Nested)part).Field;
            var result = Evaluate(context, field);
            var isHidden = fields[field].Kind is FieldKind.Set or FieldKind.Ask && !showsSet;
            text.Append(isHidden ? "" : result.Outcome == FieldOutcome.Unknown ? "«x»" : result.Text);
        }

        return text.ToString();
    }

    private List<CodePart> Parts(string script, ref int position, int depth)
    {
        var parts = new List<CodePart>();
        var start = position;
        for (; position < script.Length; position++)
        {
            if (script[position] is not ('{' or '}'))
            {
                continue;
            }

            if (position > start)
            {
                parts.Add(new CodePart.Text(script[start..position], run++));
            }

            if (script[position] == '}')
            {
                Assert.True(depth > 0, "A } without {.");
                return parts;
            }

            position++;
            var code = Parts(script, ref position, depth + 1);
            fields.Add(FieldInstruction.Parse(code));
            parts.Add(new CodePart.Nested(fields.Count - 1));
            start = position + 1;
        }

        Assert.Equal(0, depth);
        if (position > start)
        {
            parts.Add(new CodePart.Text(script[start..position], run++));
        }

        return parts;
    }

    internal sealed class Context(string culture, MergeRecord? record) : FieldContext(WordCulture.Of(new System.Globalization.CultureInfo(culture)))
    {
        internal FieldScript Script { get; set; } = null!;

        internal Dictionary<string, string> Map { get; } = [];

        internal HashSet<string> DocumentBookmarks { get; } = [];

        internal Context Set()
        {
            Record = record;
            return this;
        }

        public override FieldResult Nested(int field) => Script.Evaluate(this, field);

        public override string? MappedColumn(string addressName) => Map.GetValueOrDefault(addressName);

        public override bool DocumentHasBookmark(string name) => DocumentBookmarks.Contains(name);
    }

    internal static Context In(string culture, params (string Name, object? Value)[] values)
    {
        var record = new MergeRecord();
        foreach (var (name, value) in values)
        {
            record[name] = value switch
            {
                null => null,
                string text => new MergeValue.Text(text),
                DateTime date => new MergeValue.Date(date),
                bool boolean => new MergeValue.Boolean(boolean),
                decimal number => new MergeValue.Number(number),
                int number => new MergeValue.Number(number),
                _ => throw new ArgumentException($"No merge value for a {value.GetType()}.", nameof(values)),
            };
        }

        return In(culture, record);
    }

    internal static Context In(string culture, MergeRecord? record) => new Context(culture, record).Set();

    /// <summary>The text of a script in a culture with these values.</summary>
    internal static string Show(string culture, string script, params (string Name, object? Value)[] values) =>
        Parse(script).Text(In(culture, values));
}
