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
                if (IsSpouse(part))
                {
                    continue;
                }

                return null;
            }

            text.Append(before).Append(value).Append(part is "BEFORE" or "AFTER" ? WithoutFirstBlank(after) : after);
        }

        // One line: Word itself writes a line end before <<_AFTER_ ,>> into the code and shows none.
        return text.Replace("\r", "").Replace("\n", "").ToString().TrimEnd();
    }

    /// <summary>Who has none is greeted all the same.</summary>
    private static bool IsSpouse(string part) => part is "TITLE1" or "FIRST1" or "NICK1" or "MIDDLE1" or "LAST1" or "SUFFIX1";

    /// <summary>The blank that parts &lt;&lt;_BEFORE_ Dear &gt;&gt; from its keyword is none of the greeting; a blank alone is (measured).</summary>
    private static string WithoutFirstBlank(string text) => text.Length > 1 && text[0] == ' ' ? text[1..] : text;

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
