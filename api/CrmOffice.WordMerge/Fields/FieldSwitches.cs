using System.Globalization;

namespace CrmOffice.WordMerge.Fields;

/// <summary>The switches of a field's code, and the words between them.</summary>
internal sealed class FieldSwitches
{
    private readonly List<Switch> switches = [];

    internal ResultFormat Format { get; } = new();

    /// <summary>The words that belong to no switch.</summary>
    internal List<FieldArgument> Words { get; } = [];

    /// <summary>Reads all that is left of the code.</summary>
    /// <param name="withArgument">The letters of the field's own switches that take a word.</param>
    internal static FieldSwitches Read(FieldCodeReader reader, string withArgument = "")
    {
        var read = new FieldSwitches();
        while (!reader.AtEnd)
        {
            if (!reader.TrySwitch(out var letter))
            {
                if (reader.Argument() is { } word)
                {
                    read.Words.Add(word);
                }

                continue;
            }

            switch (char.ToLowerInvariant(letter))
            {
                case '*':
                    read.Format.AddText(reader.Argument()?.Plain ?? "");
                    break;
                case '#':
                    read.Format.SetNumberPicture(reader.Argument());
                    break;
                case '@':
                    read.Format.SetDatePicture(reader.Argument());
                    break;
                case var own:
                    read.switches.Add(new(own, withArgument.Contains(own, StringComparison.Ordinal) ? reader.Argument() : null));
                    break;
            }
        }

        return read;
    }

    internal bool Has(char letter)
    {
        foreach (var (known, _) in switches)
        {
            if (known == letter)
            {
                return true;
            }
        }

        return false;
    }

    internal FieldArgument? Argument(char letter)
    {
        foreach (var (known, argument) in switches)
        {
            if (known == letter && argument is not null)
            {
                return argument;
            }
        }

        return null;
    }

    internal string? Text(char letter, FieldContext context) => Argument(letter)?.Text(context);

    /// <summary>The words' text, a blank between each two.</summary>
    internal string WordsText(FieldContext context, int from = 0)
    {
        if (Words.Count == from + 1)
        {
            return Words[from].Text(context);
        }

        var texts = new string[Math.Max(0, Words.Count - from)];
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = Words[from + i].Text(context);
        }

        return string.Join(' ', texts);
    }

    /// <summary>\l, a Windows language number such as 3079, else the run's language, else the culture's: "de-AT".</summary>
    internal string Language(FieldContext context)
    {
        if (int.TryParse(Text('l', context), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            // The low ten bits are the language, the others the country.
            return (number & 0x3FF, number) switch
            {
                (7, 3079) => "de-AT",
                (7, 2055) => "de-CH",
                (7, _) => "de-DE",
                (9, 2057) => "en-GB",
                (9, 6153) => "en-IE",
                (9, _) => "en-US",
                _ => context.Culture.Name,
            };
        }

        return context.Language is { Length: > 0 } language ? language : context.Culture.Name;
    }

    private sealed record Switch(char Letter, FieldArgument? Argument);
}
