using System.Text;

namespace CrmOffice.WordMerge.Fields;

/// <summary>GREETINGLINE: the format's greeting, or the one of \e where a part that it uses is empty.</summary>
internal sealed class GreetingLine(FieldSwitches switches)
{
    private volatile Compiled? last;

    internal FieldResult Evaluate(FieldContext context)
    {
        if (context.Record is null)
        {
            return new FieldResult("", FieldOutcome.Empty);
        }

        var greeting = switches.Text('f', context) is { } format ? FromFormat(format, context) : Usual(context);
        return FieldResult.Of(greeting ?? switches.Text('e', context) ?? Neutral(IsGerman(context)));
    }

    private bool IsGerman(FieldContext context) => WordCulture.IsLanguage(switches.Language(context), "de");

    private static string Neutral(bool isGerman) => isGerman ? "Sehr geehrte Damen und Herren," : "Dear Sir or Madam,";

    /// <summary>Null where one of the parts is empty.</summary>
    private string? FromFormat(string format, FieldContext context)
    {
        if (last is not { } known || known.Format != format)
        {
            last = known = new Compiled(format, AddressTemplate.Parse(format));
        }

        var text = new StringBuilder();
        foreach (var (before, part, after) in known.Template.Pieces)
        {
            var isKnown = false;
            var value = part is null or "BEFORE" or "AFTER" ? "" : AddressNames.Value(part, context, ref isKnown);
            if (value.Length == 0 && part is not (null or "BEFORE" or "AFTER"))
            {
                return null;
            }

            // A blank that parts <<_BEFORE_ Dear >> from its keyword is none of the greeting.
            text.Append(before).Append(value).Append(part == "AFTER" || (part == "BEFORE" && after.Length > 1) ? WithoutFirstBlank(after) : after);
        }

        // It is one line, whatever lines its format has.
        return text.Replace("\n", "").ToString();
    }

    private static string WithoutFirstBlank(string text) => text.StartsWith(' ') ? text[1..] : text;

    /// <summary>Sehr geehrte Frau Dr. Anders, / Dear Ms Anders, – null without salutation or name.</summary>
    private string? Usual(FieldContext context)
    {
        var isKnown = false;
        var title = AddressNames.Value("TITLE0", context, ref isKnown);
        var name = AddressNames.Value("LAST0", context, ref isKnown);
        if (title.Length == 0 || name.Length == 0)
        {
            return null;
        }

        if (!IsGerman(context))
        {
            return $"Dear {title} {name},";
        }

        var isMan = title.StartsWith("Herr", StringComparison.OrdinalIgnoreCase);
        var isWoman = title.StartsWith("Frau", StringComparison.OrdinalIgnoreCase);
        return isMan ? $"Sehr geehrter {title} {name}," : isWoman ? $"Sehr geehrte {title} {name}," : null;
    }

    private sealed record Compiled(string Format, AddressTemplate Template);
}
