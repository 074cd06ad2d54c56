namespace CrmOffice.WordMerge.Fields;

/// <summary>\* Upper, Lower, FirstCap and Caps. A ß stays, as in Word.</summary>
internal static class TextCase
{
    internal static string Upper(string text) => text.ToUpperInvariant();

    internal static string Lower(string text) => text.ToLowerInvariant();

    /// <summary>The first letter becomes a capital; the rest stays.</summary>
    internal static string FirstCap(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsLetter(text[i]))
            {
                return string.Concat(text.AsSpan(0, i), char.ToUpperInvariant(text[i]).ToString(), text.AsSpan(i + 1));
            }
        }

        return text;
    }

    /// <summary>Every word begins with a capital and goes on small; a hyphen begins a word, an apostrophe doesn't.</summary>
    internal static string Caps(string text) => string.Create(text.Length, text, static (target, source) =>
    {
        var inWord = false;
        for (var i = 0; i < source.Length; i++)
        {
            target[i] = inWord ? char.ToLowerInvariant(source[i]) : char.ToUpperInvariant(source[i]);
            inWord = char.IsLetterOrDigit(source[i]) || (inWord && source[i] is '\'' or '’');
        }
    });
}
