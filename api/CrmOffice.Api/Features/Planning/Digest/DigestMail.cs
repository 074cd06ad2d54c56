using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using CrmOffice.Api.Shared;
using Microsoft.Graph.Models;

namespace CrmOffice.Api.Features.Planning.Digest;

/// <summary>The digest in words.</summary>
internal static class DigestMail
{
    private const string Cell = "padding:3px 12px 3px 0;vertical-align:top";

    /// <param name="language">ISO 639-1: German unless it is "en".</param>
    public static Message Write(Digest digest, string address, string language)
    {
        var texts = new Texts(language == "en");
        return new Message
        {
            Subject = Subject(digest, texts),
            Body = new ItemBody { ContentType = BodyType.Html, Content = Body(digest, texts) },
            ToRecipients = [new Recipient { EmailAddress = new EmailAddress { Address = address } }],
        };
    }

    private static string Subject(Digest digest, Texts texts)
    {
        string[] parts =
        [
            texts.Count(digest.Appointments.Total, "Termin", "Termine", "appointment", "appointments"),
            texts.Count(digest.Callbacks.Total, "Wiederanruf", "Wiederanrufe", "callback", "callbacks"),
            texts.Count(digest.Tasks.Total, "Aufgabe", "Aufgaben", "task", "tasks"),
        ];
        return $"{texts.Date(digest.Today)}: {string.Join(", ", parts.Where(part => part.Length > 0))}";
    }

    private static string Body(Digest digest, Texts texts)
    {
        var html = new StringBuilder("<div style=\"font-family:'Segoe UI',Arial,sans-serif;font-size:14px\">");
        Append(html, texts, texts.Choose("Termine heute", "Appointments today"), digest.Appointments.Total, digest.Appointments.Rows, row =>
            [$"{texts.Time(row.Start)}–{texts.Time(row.End)}", row.Subject, row.PartyName, row.Location]);
        Append(html, texts, texts.Choose("Wiederanrufe", "Callbacks"), digest.Callbacks.Total, digest.Callbacks.Rows, row =>
            [texts.Due(row.CallbackAt, digest.Today), row.Name, row.ContactPerson, row.Phone]);
        Append(html, texts, texts.Choose("Aufgaben", "Tasks"), digest.Tasks.Total, digest.Tasks.Rows, row =>
            [texts.Date(LocalCalendar.DateOf(row.DueAt)), row.Subject, row.PartyName, row.Phone]);
        if (digest.Suggestions > 0)
        {
            html.Append(CultureInfo.InvariantCulture, $"<p>{Encode(texts.Suggestions(digest.Suggestions))}</p>");
        }

        return html.Append("</div>").ToString();
    }

    private static void Append<TRow>(StringBuilder html, Texts texts, string title, int total, IReadOnlyList<TRow> rows, Func<TRow, string?[]> cells)
    {
        if (total == 0)
        {
            return;
        }

        html.Append(CultureInfo.InvariantCulture, $"<h3 style=\"font-size:16px;margin:16px 0 4px\">{Encode(title)} ({total})</h3><table style=\"border-collapse:collapse\">");
        foreach (var row in rows)
        {
            html.Append("<tr>");
            foreach (var cell in cells(row))
            {
                html.Append(CultureInfo.InvariantCulture, $"<td style=\"{Cell}\">{Encode(cell)}</td>");
            }

            html.Append("</tr>");
        }

        html.Append("</table>");
        if (total > rows.Count)
        {
            html.Append(CultureInfo.InvariantCulture, $"<p>{Encode(texts.More(total - rows.Count))}</p>");
        }
    }

    private static string Encode(string? text) => HtmlEncoder.Default.Encode(text ?? "");

    private sealed class Texts(bool isEnglish)
    {
        private readonly CultureInfo culture = CultureInfo.GetCultureInfo(isEnglish ? "en-GB" : "de-AT");

        public string Choose(string german, string english) => isEnglish ? english : german;

        public string Count(int count, string one, string many, string oneInEnglish, string manyInEnglish) => count switch
        {
            0 => "",
            1 => $"1 {Choose(one, oneInEnglish)}",
            _ => string.Create(culture, $"{count:N0} {Choose(many, manyInEnglish)}"),
        };

        public string Date(DateOnly date) => date.ToString(Choose("ddd, d. MMMM", "ddd d MMMM"), culture);

        public string Time(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, LocalCalendar.Zone).ToString("HH:mm", culture);

        /// <summary>Today the time; else since when.</summary>
        public string Due(DateTimeOffset instant, DateOnly today) =>
            LocalCalendar.DateOf(instant) == today ? Time(instant) : Date(LocalCalendar.DateOf(instant));

        public string More(int count) => Choose($"und {count} weitere", $"and {count} more");

        public string Suggestions(int count) => Choose(
            count == 1 ? "Dazu ein Anrufvorschlag." : string.Create(culture, $"Dazu {count:N0} Anrufvorschläge."),
            count == 1 ? "And one call suggestion." : string.Create(culture, $"And {count:N0} call suggestions."));
    }
}
