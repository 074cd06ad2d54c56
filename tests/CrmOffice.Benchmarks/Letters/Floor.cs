using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace CrmOffice.Benchmarks.Letters;

/// <summary>
/// The least that C# can do without knowing anything of Word: the {tags} of the document's text are replaced in a string, and
/// everything is zipped. One document has no section, header or footer per letter; that is what makes it a floor.
/// </summary>
internal static class Floor
{
    private const string Document = "word/document.xml";

    /// <param name="arguments">files|one, template, records, folder or file.</param>
    public static void Run(ReadOnlySpan<string> arguments)
    {
        var (mode, template, records, target) = (arguments[0], arguments[1], arguments[2], arguments[3]);
        var entries = Read(template);
        var text = Encoding.UTF8.GetString(entries[Document]);
        using var json = JsonDocument.Parse(File.ReadAllBytes(records));
        if (mode == "files")
        {
            Directory.CreateDirectory(target);
            var number = 0;
            foreach (var record in json.RootElement.EnumerateArray())
            {
                var filled = Fill(text, record);
                Write(Path.Combine(target, $"{++number}.docx"), entries, body => body.Write(Encoding.UTF8.GetBytes(filled)));
            }

            return;
        }

        var bodyStart = text.IndexOf("<w:body>", StringComparison.Ordinal) + "<w:body>".Length;
        var bodyEnd = text.LastIndexOf("<w:sectPr", StringComparison.Ordinal);
        var letter = text[bodyStart..bodyEnd];
        Write(target, entries, body =>
        {
            using var writer = new StreamWriter(body);
            writer.Write(text.AsSpan(0, bodyStart));
            foreach (var record in json.RootElement.EnumerateArray())
            {
                writer.Write(Fill(letter, record));
            }

            writer.Write(text.AsSpan(bodyEnd));
        });
    }

    private static string Fill(string text, JsonElement record)
    {
        foreach (var field in record.EnumerateObject())
        {
            text = text.Replace($"{{{field.Name}}}", Escape(field.Value.GetString()!), StringComparison.Ordinal);
        }

        return text;
    }

    private static string Escape(string value) =>
        value.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    private static Dictionary<string, byte[]> Read(string template)
    {
        using var zip = ZipFile.OpenRead(template);
        return zip.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var content = entry.Open();
            using var copy = new MemoryStream();
            content.CopyTo(copy);
            return copy.ToArray();
        });
    }

    private static void Write(string file, Dictionary<string, byte[]> entries, Action<Stream> writeBody)
    {
        using var zip = new ZipArchive(File.Create(file), ZipArchiveMode.Create);
        foreach (var (name, content) in entries)
        {
            using var entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
            if (name == Document)
            {
                writeBody(entry);
            }
            else
            {
                entry.Write(content);
            }
        }
    }
}
