using System.IO.Compression;
using System.Text;
using System.Xml;

namespace CrmOffice.Api.Features.Letters;

/// <summary>
/// Writes a workbook (.xlsx) with one sheet of text, row by row. Every cell is marked as text, which no spreadsheet runs as a
/// formula, whatever it begins with.
/// </summary>
internal static class RecipientWorkbook
{
    private const string Sheets = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>Excel's own limit for a cell.</summary>
    private const int MaxCell = 32_767;

    private static readonly (string Name, string Xml)[] Frame =
    [
        ("[Content_Types].xml",
            """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>"""),
        ("_rels/.rels",
            $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{Relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>"""),
        ("xl/workbook.xml",
            $"""<workbook xmlns="{Sheets}" xmlns:r="{Relationships}"><sheets><sheet name="Recipients" sheetId="1" r:id="rId1"/></sheets></workbook>"""),
        ("xl/_rels/workbook.xml.rels",
            $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{Relationships}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"""),
    ];

    /// <returns>The workbook at its beginning; gone when it is closed.</returns>
    public static async Task<Stream> WriteAsync(
        IReadOnlyList<string> columns, IAsyncEnumerable<IEnumerable<string?>> rows, CancellationToken cancellation)
    {
        var file = new FileStream(
            Path.Combine(Path.GetTempPath(), $"crmoffice-{Guid.NewGuid():N}"),
            FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 64 * 1024, FileOptions.DeleteOnClose);
        try
        {
            await using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
            {
                foreach (var (name, xml) in Frame)
                {
                    await using var writer = new StreamWriter(await archive.CreateEntry(name).OpenAsync(cancellation), new UTF8Encoding(false));
                    await writer.WriteAsync(xml);
                }

                await using var sheet = await archive.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).OpenAsync(cancellation);
                await WriteSheetAsync(sheet, columns, rows, cancellation);
            }

            file.Position = 0;
            return file;
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    private static async Task WriteSheetAsync(
        Stream sheet, IReadOnlyList<string> columns, IAsyncEnumerable<IEnumerable<string?>> rows, CancellationToken cancellation)
    {
        await using var xml = XmlWriter.Create(sheet, new XmlWriterSettings { Async = true, Encoding = new UTF8Encoding(false) });
        await xml.WriteStartElementAsync(null, "worksheet", Sheets);
        await xml.WriteStartElementAsync(null, "sheetData", Sheets);
        await WriteRowAsync(xml, columns);
        await foreach (var row in rows.WithCancellation(cancellation))
        {
            await WriteRowAsync(xml, row);
        }

        await xml.WriteEndElementAsync();
        await xml.WriteEndElementAsync();
    }

    private static async Task WriteRowAsync(XmlWriter xml, IEnumerable<string?> cells)
    {
        await xml.WriteStartElementAsync(null, "row", Sheets);
        foreach (var cell in cells)
        {
            await xml.WriteStartElementAsync(null, "c", Sheets);
            await xml.WriteAttributeStringAsync(null, "t", null, "inlineStr");
            await xml.WriteStartElementAsync(null, "is", Sheets);
            await xml.WriteStartElementAsync(null, "t", Sheets);
            await xml.WriteAttributeStringAsync("xml", "space", null, "preserve");
            await xml.WriteStringAsync(Clean(cell));
            await xml.WriteEndElementAsync();
            await xml.WriteEndElementAsync();
            await xml.WriteEndElementAsync();
        }

        await xml.WriteEndElementAsync();
    }

    /// <summary>Without the characters that XML has no way to write.</summary>
    private static string Clean(string? text)
    {
        var clean = string.Concat((text ?? "").EnumerateRunes().Where(r => r.Value is '\t' or '\n' or '\r' or (>= 0x20 and not 0xFFFE and not 0xFFFF)));
        return clean.Length <= MaxCell ? clean : clean[..MaxCell];
    }
}
