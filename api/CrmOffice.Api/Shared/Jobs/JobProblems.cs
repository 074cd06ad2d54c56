namespace CrmOffice.Api.Shared.Jobs;

/// <summary>Why jobs fail, in words.</summary>
internal static class JobProblems
{
    /// <summary>Something unforeseen; the server's log says what.</summary>
    public const string Failed = "job_failed";

    /// <summary>Every try ended with the end of its process.</summary>
    public const string GaveUp = "job_gave_up";
    public const string TemplateUnreadable = "template_unreadable";
    public const string NoRecipients = "no_recipients";

    public static JobProblem Of(string code) => new(code, code switch
    {
        GaveUp => UserLanguage.Choose(
            "Der Auftrag wurde mehrmals abgebrochen und nicht noch einmal begonnen.",
            "The job was broken off several times and not started again."),
        TemplateUnreadable => UserLanguage.Choose(
            "Die Vorlage ist kein lesbares Word-Dokument.",
            "The template is not a readable Word document."),
        NoRecipients => UserLanguage.Choose(
            "Von der Auswahl bekommt niemand einen Brief.",
            "Nobody in the selection gets a letter."),
        _ => UserLanguage.Choose(
            "Das hat nicht geklappt. Bitte versuchen Sie es noch einmal.",
            "That did not work. Please try again."),
    });
}
