using System.Globalization;
using System.Text.RegularExpressions;
using CsvHelper;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CrmOffice.Api.Shared;

/// <summary>A column of a list that is downloaded, with its heading in both languages.</summary>
public sealed record CsvColumn<TRow>(string German, string English, Func<TRow, string?> Value);

/// <summary>A whole list as a CSV file that spreadsheets of the German-speaking countries open as it is (G7).</summary>
public static partial class CsvDownload
{
    private const string ContentType = "text/csv; charset=utf-8";

    // Spreadsheets here separate by semicolons, and read UTF-8 only where a byte order mark says so.
    private static readonly CsvWriterOptions Format = new() { Separator = ';', WriteByteOrderMark = true };

    /// <summary>Writes the rows while they are read; the list may be as long as it likes.</summary>
    public static PushStreamHttpResult Of<TRow>(string name, IReadOnlyList<CsvColumn<TRow>> columns, IAsyncEnumerable<TRow> rows) =>
        TypedResults.Stream(body => WriteAsync(body, columns, rows), ContentType, $"{name}.csv");

    /// <summary>For the OpenAPI document.</summary>
    public static RouteHandlerBuilder ProducesCsv(this RouteHandlerBuilder endpoint) =>
        endpoint.Produces<string>(StatusCodes.Status200OK, "text/csv");

    public static string? Date(DateTimeOffset? instant) =>
        LocalCalendar.DateOf(instant)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string? DateAndTime(DateTimeOffset? instant) => instant is { } at
        ? TimeZoneInfo.ConvertTime(at, LocalCalendar.Zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)
        : null;

    public static string YesOrNo(bool value) => value ? UserLanguage.Choose("ja", "yes") : UserLanguage.Choose("nein", "no");

    /// <summary>
    /// What a spreadsheet would run as a formula gets an apostrophe before it. A phone number in groups, such as
    /// +43 662 848511, is no formula, because two numbers follow each other without an operator; CsvHelper's own protection
    /// would put one before every phone number.
    /// </summary>
    public static string? Neutral(string? text) =>
        text is { Length: > 0 } && "=+-@\t\r\n".Contains(text[0], StringComparison.Ordinal) && !PhoneNumber().IsMatch(text) ? $"'{text}" : text;

    private static async Task WriteAsync<TRow>(Stream body, IReadOnlyList<CsvColumn<TRow>> columns, IAsyncEnumerable<TRow> rows)
    {
        await using var csv = CsvWriter.Create(body, Format, leaveOpen: true);
        foreach (var column in columns)
        {
            csv.WriteField(UserLanguage.Choose(column.German, column.English));
        }

        await csv.EndRecordAsync();
        await foreach (var row in rows)
        {
            foreach (var column in columns)
            {
                csv.WriteField(Neutral(column.Value(row)));
            }

            await csv.EndRecordAsync();
        }
    }

    [GeneratedRegex(@"^\+\d{1,3} \d[\d /()-]*$")]
    private static partial Regex PhoneNumber();
}
