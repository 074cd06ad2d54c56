using System.Globalization;
using CrmOffice.Api.Shared;
using CrmOffice.Api.Shared.Jobs;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace CrmOffice.Api.Platform;

/// <summary>
/// Every refusal the API gives: a stable <c>code</c> for programs and a sentence in the user's language (German, or
/// English when Accept-Language prefers it).
/// </summary>
public static class Problems
{
    public static ProblemHttpResult NotFound => Of(404, "not_found",
        "Diesen Datensatz gibt es nicht.",
        "This record does not exist.");

    public static ProblemHttpResult FileEmpty => Of(400, "file_empty",
        "Diese Datei ist leer.",
        "This file is empty.");

    public static ProblemHttpResult FileContentMissing => Of(404, "file_content_missing",
        "Von diesem Dokument ist nur der Eintrag da, die Datei selbst ist hier nicht gespeichert.",
        "Only the entry of this document exists; the file itself is not stored here.");

    public static ProblemHttpResult JobNotEnded => Of(409, "job_not_ended",
        "Dieser Auftrag ist noch nicht fertig.",
        "This job has not ended yet.");

    public static ProblemHttpResult JobHasNoFile => Of(404, "job_has_no_file",
        "Zu diesem Auftrag gibt es keine Datei.",
        "This job has no file.");

    public static ProblemHttpResult NoRecipients => Of(409, JobProblems.NoRecipients, JobProblems.Of(JobProblems.NoRecipients).Title);

    public static ProblemHttpResult LetterWithoutFields => Of(409, "letter_without_fields",
        "Im Dokument steht kein Feld: Alle Briefe wären gleich.",
        "There is no field in the document: all letters would be the same.");

    public static ProblemHttpResult AddressInvalid => Of(400, "address_invalid",
        "Das ist keine gültige E-Mail-Adresse.",
        "This is not a valid e-mail address.");

    public static ProblemHttpResult QueryTooShort => Of(400, "query_too_short",
        "Bitte geben Sie mindestens zwei Zeichen ein.",
        "Please enter at least two characters.");

    public static ProblemHttpResult CursorInvalid => Of(400, "cursor_invalid",
        "Die Stelle, an der die Liste fortgesetzt werden soll, ist ungültig. Bitte laden Sie die Liste neu.",
        "The position at which to continue the list is invalid. Please reload the list.");

    public static ProblemHttpResult FutureTime => Of(400, "future_time",
        "Der Kontakt kann nicht in der Zukunft liegen.",
        "The contact cannot lie in the future.");

    public static ProblemHttpResult PreconditionRequired => Of(428, "precondition_required",
        "Für eine Änderung muss der bekannte Stand genannt werden (If-Match).",
        "A change must name the state it is based on (If-Match).");

    public static ProblemHttpResult LeadConverted => Of(409, "lead_converted",
        "Dieser Interessent ist schon Kunde und kann nicht mehr geändert werden.",
        "This lead has become a customer and can no longer be changed.");

    public static ProblemHttpResult CallbackTaskOpen => Of(409, "callback_task_open",
        "Für diesen Datensatz gibt es schon eine offene Aufgabe zum Anrufen.",
        "There is already an open call task for this record.");

    public static ProblemHttpResult UserAccountTaken => Of(409, "user_account_taken",
        "Mit diesem Konto meldet sich schon ein anderer Mitarbeiter an.",
        "Another employee signs in with this account already.");

    public static ProblemHttpResult AppointmentIsSeries => Of(409, "appointment_is_series",
        "In Outlook ist daraus eine Serie geworden. Bitte ändern Sie sie dort.",
        "It has become a series in Outlook. Please change it there.");

    public static ProblemHttpResult AppointmentIsInvitation => Of(409, "appointment_is_invitation",
        "Zu diesem Termin hat jemand anderer eingeladen. Er wird in Outlook geändert.",
        "Somebody else has invited to this appointment. It is changed in Outlook.");

    public static ProblemHttpResult CalendarUnavailable => Of(503, "calendar_unavailable",
        "Outlook antwortet gerade nicht. Bitte versuchen Sie es gleich noch einmal.",
        "Outlook is not answering right now. Please try again in a moment.");

    public static ProblemHttpResult AppointmentNotPlanned => Of(409, "appointment_not_planned",
        "Dieser Termin ist nicht mehr geplant und kann so nicht geändert werden.",
        "This appointment is no longer planned and cannot be changed this way.");

    public static ProblemHttpResult MailLinkingOff => Of(409, "mail_linking_off",
        "Der Zugriff auf Postfächer ist auf diesem Server nicht eingerichtet (Einstellungen unter Graph).",
        "Access to mailboxes is not set up on this server (settings under Graph).");

    public static ProblemHttpResult MailboxTakesPart => Of(409, "mailbox_takes_part",
        "Das Postfach dieses Mitarbeiters nimmt schon teil.",
        "This employee's mailbox takes part already.");

    public static ProblemHttpResult MailboxBusy => Of(409, "mailbox_busy",
        "Die Ordner dieses Postfachs werden gerade gesucht. Bitte versuchen Sie es gleich noch einmal.",
        "The folders of this mailbox are being looked up. Please try again in a moment.");

    public static ProblemHttpResult DigestNeedsMailbox => Of(409, "digest_needs_mailbox",
        "Die Zusammenfassung kommt aus Ihrem eigenen Postfach. Es nimmt am automatischen Erfassen noch nicht teil.",
        "The digest is sent from your own mailbox, which doesn't take part in mail linking yet.");

    public static ProblemHttpResult EmployeeHasNoMailbox => Of(409, "employee_has_no_mailbox",
        "Bei diesem Mitarbeiter fehlt die E-Mail-Adresse.",
        "This employee has no e-mail address.");

    /// <param name="maxBytes">The limit.</param>
    public static ProblemHttpResult FileTooLarge(int maxBytes) => Of(413, "too_large",
        $"Diese Datei ist zu groß. Erlaubt sind {Megabytes(maxBytes)} MB.",
        $"This file is too large. The limit is {Megabytes(maxBytes)} MB.");

    /// <param name="reason">What the document engine says: notAWordDocument, encrypted, tooLarge, damaged, tooComplex …</param>
    public static ProblemHttpResult TemplateUnreadable(string reason)
    {
        var details = Details(422, JobProblems.TemplateUnreadable, JobProblems.Of(JobProblems.TemplateUnreadable).Title);
        details.Extensions["reason"] = reason;
        return TypedResults.Problem(details);
    }

    /// <param name="extension">With its point; empty when the name has none.</param>
    public static ProblemHttpResult FileTypeRefused(string extension) => Of(415, "file_type_refused",
        extension.Length == 0 ? "Dateien ohne Endung werden nicht angenommen." : $"Dateien vom Typ {extension} werden nicht angenommen.",
        extension.Length == 0 ? "Files without an extension are not taken." : $"Files of type {extension} are not taken.");

    /// <summary>A value that is refused; <paramref name="field"/> in the spelling of the request's JSON.</summary>
    public static ProblemHttpResult Invalid(string field, string german, string english)
    {
        var sentence = In(german, english);
        var details = Details(400, "validation_failed", InvalidRequestTitle);
        details.Extensions["errors"] = new Dictionary<string, string[]> { [field] = [sentence] };
        details.Detail = sentence;
        return TypedResults.Problem(details);
    }

    /// <summary>Somebody else saved the record meanwhile; <paramref name="current"/> is its newer state.</summary>
    public static ProblemHttpResult ChangedMeanwhile(object current)
    {
        var details = Details(412, "changed_meanwhile", In(
            "Der Datensatz wurde inzwischen geändert. Ihre Eingaben sind nicht gespeichert.",
            "The record has been changed meanwhile. Your input is not saved."));
        details.Extensions["current"] = current;
        return TypedResults.Problem(details);
    }

    /// <summary>There are records that look the same; with <c>acceptDuplicates=true</c> the request goes through.</summary>
    public static ProblemHttpResult DuplicatesFound(object duplicates)
    {
        var details = Details(409, "duplicates_found", In(
            "Es gibt schon Datensätze mit denselben Angaben.",
            "There are already records with the same details."));
        details.Extensions["duplicates"] = duplicates;
        return TypedResults.Problem(details);
    }

    internal static ProblemDetails ConsentRequired => Details(403, "consent_required", In(
        "In Microsoft 365 fehlt die Zustimmung zu den Berechtigungen von CrmOffice. Ein Administrator kann sie dort erteilen.",
        "The consent to the permissions of CrmOffice is missing in Microsoft 365. An administrator can grant it there."));

    internal static string InvalidRequestTitle => In("Die Angaben sind unvollständig oder ungültig.", "The input is incomplete or invalid.");

    /// <summary>Gives the problems that the framework makes (validation, 401, 404, malformed JSON, crashes) a code and a title too.</summary>
    internal static void Complete(ProblemDetailsContext context)
    {
        var problem = context.ProblemDetails;
        if (problem.Extensions.ContainsKey("code"))
        {
            return;
        }

        var (code, german, english) = (problem, problem.Status) switch
        {
            (HttpValidationProblemDetails, _) => ("validation_failed", "Die Angaben sind unvollständig oder ungültig.", "The input is incomplete or invalid."),
            (_, 400) => ("malformed_request", "Die Anfrage ist nicht lesbar.", "The request cannot be read."),
            (_, 401) => ("sign_in_required", "Bitte melden Sie sich an.", "Please sign in."),
            (_, 403) when !context.HttpContext.User.HasClaim(claim => claim.Type == SignedInEmployee.IdClaim) =>
                ("no_employee", "Zu dieser Anmeldung gibt es keinen aktiven Mitarbeiter.", "There is no active employee for this sign-in."),
            (_, 403) => ("forbidden", "Dafür fehlt Ihnen die Berechtigung.", "You are not permitted to do this."),
            (_, 404) => ("not_found", "Diese Adresse gibt es nicht.", "This address does not exist."),
            (_, 405) => ("method_not_allowed", "Diese Anfrage ist hier nicht vorgesehen.", "This request is not offered here."),
            (_, 413) => ("too_large", "Das ist zu groß.", "This is too large."),
            (_, 415) => ("unsupported_media_type", "Dieses Format wird nicht verstanden.", "This format is not understood."),
            (_, >= 500) => ("unexpected", "Das hat nicht geklappt. Bitte versuchen Sie es noch einmal.", "That did not work. Please try again."),
            _ => ("refused", "Die Anfrage wurde abgelehnt.", "The request was refused."),
        };
        problem.Extensions["code"] = code;
        problem.Title = In(german, english);
    }

    private static ProblemHttpResult Of(int status, string code, string german, string english) => Of(status, code, In(german, english));

    private static ProblemHttpResult Of(int status, string code, string title) => TypedResults.Problem(Details(status, code, title));

    private static ProblemDetails Details(int status, string code, string title)
    {
        var details = new ProblemDetails { Status = status, Title = title };
        details.Extensions["code"] = code;
        return details;
    }

    private static string Megabytes(int bytes) => (bytes / (1024m * 1024m)).ToString("0.##", CultureInfo.CurrentCulture);

    private static string In(string german, string english) => UserLanguage.Choose(german, english);
}
