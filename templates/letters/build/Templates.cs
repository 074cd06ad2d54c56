namespace CrmOffice.LetterTemplates;

/// <summary>A template as it is stored.</summary>
/// <param name="FileName">Such as "thank-you.de.docx".</param>
public sealed record Template(string FileName, DocxPackage Package);

/// <summary>All templates that come with the product.</summary>
public static class Templates
{
    public static IEnumerable<Template> All =>
        from language in (Language[])[Language.German, Language.English]
        from document in (LetterDocument[])
        [
            Letters.Business(language), Letters.Offer(language), Letters.ThankYou(language), Letters.Callback(language),
            Letters.LostCustomer(language), Letters.Complaint(language), Labels.Sheet(language),
        ]
        select new Template($"{document.Key}.{language.Code}.docx", DocxPackage.Of(document, language));
}
