using System.Xml.Linq;
using static CrmOffice.LetterTemplates.Wml;

namespace CrmOffice.LetterTemplates;

/// <summary>The words of the letters. Fields stand in them as Word shows them after Alt+F9.</summary>
internal static class Letters
{
    public static LetterDocument Business(Language language)
    {
        string[] placeholders = [language.Pick("[Betreff eingeben]", "[Enter subject]"), language.Pick("[Text eingeben]", "[Enter text]")];
        return LetterDocument.Letter("business-letter", language.Pick("Geschäftsbrief", "Business letter"), language,
            ContentControl.Line("SubjectLine", 0, placeholders[0]), [ContentControl.Text("BodyText", 1, placeholders[1])], placeholders);
    }

    public static LetterDocument Offer(Language language)
    {
        var until = language.Date("GueltigBis", "ValidUntil");
        return LetterDocument.Letter("offer-cover-letter", language.Pick("Begleitbrief zum Angebot", "Cover letter for a quote"), language,
            Paragraph("SubjectLine", language.Pick("Unser Angebot { MERGEFIELD Belegnummer } vom ", "Our quote { MERGEFIELD DocumentNumber } of ") + language.Date("Belegdatum", "DocumentDate")),
            [
                Text(language.Pick(
                    """vielen Dank für Ihre Anfrage. { IF "{ MERGEFIELD Kopftext }" <> "" "{ MERGEFIELD Kopftext }" "Gerne bieten wir Ihnen an:" }""",
                    """Thank you for your enquiry. { IF "{ MERGEFIELD HeaderText }" <> "" "{ MERGEFIELD HeaderText }" "We are pleased to offer you the following:" }""")),
                LineItemTable.Of(language),
                Paragraph("AfterTable", language.Pick("{ MERGEFIELD Fusstext }", "{ MERGEFIELD FooterText }")),
                Paragraph("AfterTable", language.Pick(
                    $$"""{ IF "{ MERGEFIELD GueltigBis }" <> "" "An dieses Angebot halten wir uns bis {{until}} gebunden. " "" }Über Ihren Auftrag freuen wir uns. Wenn Sie Fragen haben, rufen Sie mich bitte { MERGEFIELD BearbeiterTelefon \b "unter " \f " " }an.""",
                    $$"""{ IF "{ MERGEFIELD ValidUntil }" <> "" "This quote is valid until {{until}}. " "" }We look forward to receiving your order. If you have any questions, please call me{ MERGEFIELD SenderPersonPhone \b " on " }.""")),
            ],
            enclosure: language.Pick("Anlage: Angebot { MERGEFIELD Belegnummer }", "Enclosure: quote { MERGEFIELD DocumentNumber }"));
    }

    public static LetterDocument ThankYou(Language language) => LetterDocument.Letter(
        "thank-you", language.Pick("Dankschreiben", "Thank-you letter"), language,
        Paragraph("SubjectLine", language.Pick("Vielen Dank für Ihr Vertrauen", "Thank you for your business")),
        language.IsGerman
            ?
            [
                Text("""herzlichen Dank für Ihren Einkauf{ MERGEFIELD LetzterKauf \@ "d. MMMM yyyy" \b " vom " }. Wir freuen uns sehr, dass Sie sich für uns entschieden haben."""),
                Text("Wir möchten, dass Sie rundum zufrieden sind. Sollte einmal etwas nicht so sein, wie Sie es erwarten, sagen Sie es mir bitte. Ich kümmere mich gerne persönlich darum."),
                Text("""Haben Sie Fragen oder Wünsche? Rufen Sie mich bitte { MERGEFIELD BearbeiterTelefon \b "unter " \f " " }an oder schreiben Sie mir eine E-Mail. Auf die weitere Zusammenarbeit mit Ihnen freue ich mich."""),
            ]
            :
            [
                Text("""Thank you very much for your purchase{ MERGEFIELD LastPurchaseAt \@ "d MMMM yyyy" \b " of " }. We are delighted that you chose us."""),
                Text("We want you to be completely satisfied. If anything is ever not as you would expect, please let me know. I will gladly see to it personally."),
                Text("""If you have any questions or wishes, please call me{ MERGEFIELD SenderPersonPhone \b " on " } or send me an e-mail. I look forward to working with you again."""),
            ]);

    public static LetterDocument Callback(Language language) => language.IsGerman
        ? LetterDocument.Letter("callback-appointment", "Terminbestätigung", language,
            Paragraph("SubjectLine", """{ IF "{ MERGEFIELD Termin }" <> "" "Unser Termin am { MERGEFIELD Termin \@ "d. MMMM yyyy" }" "{ IF "{ MERGEFIELD Wiederanruf }" <> "" "Unser Telefonat am { MERGEFIELD Wiederanruf \@ "d. MMMM yyyy" }" "Terminvereinbarung" }" }"""),
            [
                Text("""{ IF "{ MERGEFIELD Termin }" <> "" "gerne bestätige ich unseren Termin am { MERGEFIELD Termin \@ "dddd, d. MMMM yyyy" } um { MERGEFIELD Termin \@ "HH:mm" } Uhr{ MERGEFIELD TerminOrt \b ", " }." "{ IF "{ MERGEFIELD Wiederanruf }" <> "" "wie besprochen rufe ich Sie am { MERGEFIELD Wiederanruf \@ "dddd, d. MMMM yyyy" } um { MERGEFIELD Wiederanruf \@ "HH:mm" } Uhr an." "gerne möchte ich mit Ihnen einen Termin vereinbaren." }" }"""),
                Text("""{ IF "{ MERGEFIELD Termin }{ MERGEFIELD Wiederanruf }" <> "" "Sollte Ihnen der Zeitpunkt nicht passen, geben Sie mir bitte { MERGEFIELD BearbeiterTelefon \b "unter " \f " " }kurz Bescheid. Wir finden dann sicher einen anderen." "Bitte nennen Sie mir { MERGEFIELD BearbeiterTelefon \b "unter " \f " " }einige Tage und Uhrzeiten, die Ihnen passen." }"""),
                Text("Wenn Sie mir vorab mitteilen, welche Fragen Ihnen besonders wichtig sind, kann ich mich gut darauf vorbereiten. Ich freue mich auf unser Gespräch."),
            ])
        : LetterDocument.Letter("callback-appointment", "Appointment letter", language,
            Paragraph("SubjectLine", """{ IF "{ MERGEFIELD AppointmentAt }" <> "" "Our appointment on { MERGEFIELD AppointmentAt \@ "d MMMM yyyy" }" "{ IF "{ MERGEFIELD CallbackAt }" <> "" "Our telephone call on { MERGEFIELD CallbackAt \@ "d MMMM yyyy" }" "Arranging an appointment" }" }"""),
            [
                Text("""{ IF "{ MERGEFIELD AppointmentAt }" <> "" "I am pleased to confirm our appointment on { MERGEFIELD AppointmentAt \@ "dddd, d MMMM yyyy" } at { MERGEFIELD AppointmentAt \@ "HH:mm" }{ MERGEFIELD AppointmentLocation \b ", " }." "{ IF "{ MERGEFIELD CallbackAt }" <> "" "As discussed, I will call you on { MERGEFIELD CallbackAt \@ "dddd, d MMMM yyyy" } at { MERGEFIELD CallbackAt \@ "HH:mm" }." "I would like to arrange an appointment with you." }" }"""),
                Text("""{ IF "{ MERGEFIELD AppointmentAt }{ MERGEFIELD CallbackAt }" <> "" "If this time does not suit you, please let me know{ MERGEFIELD SenderPersonPhone \b " on " } and we will find another." "Please let me know{ MERGEFIELD SenderPersonPhone \b " on " } which days and times would suit you." }"""),
                Text("If you tell me beforehand which questions matter most to you, I can prepare for them. I look forward to speaking with you."),
            ]);

    public static LetterDocument LostCustomer(Language language) => LetterDocument.Letter(
        "lost-customer", language.Pick("Wir vermissen Sie", "We miss you"), language,
        Paragraph("SubjectLine", language.Pick("Dürfen wir wieder für Sie da sein?", "May we be of service to you again?")),
        language.IsGerman
            ?
            [
                Text("""{ IF "{ MERGEFIELD LetzterKauf }" <> "" "am { MERGEFIELD LetzterKauf \@ "d. MMMM yyyy" } haben Sie zuletzt bei uns eingekauft. Seither haben wir leider nichts mehr von Ihnen gehört." "seit längerer Zeit haben wir leider nichts mehr von Ihnen gehört." }"""),
                Text("Das bedauern wir, denn wir haben gerne mit Ihnen zusammengearbeitet. Wenn Sie mit etwas nicht zufrieden waren, sagen Sie es mir bitte offen. Nur so können wir es besser machen."),
                Text("Vielleicht hat sich auch nur Ihr Bedarf geändert. Gerne zeige ich Ihnen, was es bei uns Neues gibt, und mache Ihnen ein Angebot, das dazu passt."),
                Text("""Rufen Sie mich bitte { MERGEFIELD BearbeiterTelefon \b "unter " \f " " }an oder schreiben Sie mir eine E-Mail. Ich freue mich, von Ihnen zu hören."""),
            ]
            :
            [
                Text("""{ IF "{ MERGEFIELD LastPurchaseAt }" <> "" "Your last purchase from us was on { MERGEFIELD LastPurchaseAt \@ "d MMMM yyyy" }. We are sorry not to have heard from you since." "We are sorry not to have heard from you for some time." }"""),
                Text("We have always enjoyed working with you. If there was anything you were not happy with, please tell me frankly. It is the only way we can improve."),
                Text("It may simply be that your needs have changed. I would be glad to show you what is new and to make you an offer that suits you."),
                Text("""Please call me{ MERGEFIELD SenderPersonPhone \b " on " } or send me an e-mail. I look forward to hearing from you."""),
            ]);

    public static LetterDocument Complaint(Language language)
    {
        var placeholder = language.Pick("[Ergebnis und Maßnahmen eingeben]", "[Enter findings and measures]");
        var result = ContentControl.Text("BodyText", 0, placeholder);
        return LetterDocument.Letter("complaint-answer", language.Pick("Antwort auf Reklamation", "Answer to a complaint"), language,
            Paragraph("SubjectLine", language.Pick(
                """Ihre Reklamation { MERGEFIELD Reklamationsnummer }{ MERGEFIELD Reklamationsdatum \@ "d. MMMM yyyy" \b " vom " }""",
                """Your complaint { MERGEFIELD IssueNumber }{ MERGEFIELD IssueDate \@ "d MMMM yyyy" \b " of " }""")),
            language.IsGerman
                ?
                [
                    Text("""vielen Dank, dass Sie uns auf den Mangel aufmerksam gemacht haben. Es tut uns leid, dass Sie Grund zur Reklamation hatten.{ IF "{ MERGEFIELD Reklamationstext }" <> "" " Ihr Anliegen haben wir so aufgenommen:" "" }"""),
                    Paragraph("Quote", "{ MERGEFIELD Reklamationstext }"),
                    Text("Wir sind der Sache nachgegangen und haben Folgendes veranlasst:"),
                    result,
                    Text("""Wir hoffen, dass die Angelegenheit damit in Ihrem Sinn erledigt ist. Sollte noch etwas offen sein, rufen Sie mich bitte { MERGEFIELD BearbeiterTelefon \b "unter " \f " " }an. Ihre Zufriedenheit ist uns wichtig."""),
                ]
                :
                [
                    Text("""Thank you for bringing this matter to our attention. We are sorry that you had cause to complain.{ IF "{ MERGEFIELD IssueText }" <> "" " We have recorded your complaint as follows:" "" }"""),
                    Paragraph("Quote", "{ MERGEFIELD IssueText }"),
                    Text("We have looked into the matter and taken the following steps:"),
                    result,
                    Text("""We hope that this settles the matter to your satisfaction. If anything remains open, please call me{ MERGEFIELD SenderPersonPhone \b " on " }. Your satisfaction is important to us."""),
                ],
            [placeholder]);
    }

    private static XElement Text(string text) => Paragraph("BodyText", text);
}
