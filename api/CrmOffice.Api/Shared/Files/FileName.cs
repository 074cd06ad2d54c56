using System.Globalization;
using System.Text;
using CrmOffice.Api.Model;

namespace CrmOffice.Api.Shared.Files;

/// <summary>Names of files that come from outside.</summary>
public static class FileName
{
    private const int MaxExtension = 20;

    // Windows keeps these for devices, with whatever extension.
    private static readonly HashSet<string> Devices = new(StringComparer.OrdinalIgnoreCase)
    {
        "CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$",
        "COM0", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9", "COM¹", "COM²", "COM³",
        "LPT0", "LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9", "LPT¹", "LPT²", "LPT³",
    };

    /// <summary>
    /// A name that every system can store and show as what it is: no folders, no characters that Windows refuses, nothing
    /// invisible and nothing that turns the direction of reading ("Brief\u202Excod.exe"), at most
    /// <see cref="FieldLength.Name"/> characters with the extension kept. Cleaning a clean name changes nothing.
    /// </summary>
    /// <param name="name">What the sender calls the file.</param>
    /// <param name="fallback">The name when nothing is left; with extension, and clean itself.</param>
    public static string Clean(string? name, string fallback)
    {
        var text = name ?? "";
        text = text[(text.LastIndexOfAny(['/', '\\']) + 1)..];
        var kept = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar || IsInvisible(rune))
            {
                continue;
            }

            kept.Append("<>:\"|?*".Contains(rune.ToString(), StringComparison.Ordinal) ? "_" : Rune.IsWhiteSpace(rune) ? " " : rune.ToString());
        }

        var cleaned = kept.ToString().Normalize(NormalizationForm.FormC).Trim(' ', '.');
        if (cleaned.Length == 0)
        {
            return fallback;
        }

        cleaned = Shorten(cleaned);
        var stem = cleaned.Split('.', 2)[0].TrimEnd();
        return Devices.Contains(stem) ? Shorten($"_{cleaned}") : cleaned;
    }

    /// <summary>The extension with its point, in lower case; empty when there is none.</summary>
    public static string ExtensionOf(string cleanName) => Path.GetExtension(cleanName).ToLowerInvariant();

    private static bool IsInvisible(Rune rune) => Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
        or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        && rune.Value is not '\t';

    private static string Shorten(string name)
    {
        if (name.Length <= FieldLength.Name)
        {
            return name;
        }

        var extension = Path.GetExtension(name);
        extension = extension.Length <= MaxExtension ? extension : "";
        var stem = name[..(FieldLength.Name - extension.Length)];
        stem = char.IsHighSurrogate(stem[^1]) ? stem[..^1] : stem;
        return stem.TrimEnd(' ', '.') + extension;
    }
}
