using CrmOffice.Api.Platform;
using CrmOffice.Api.Shared.Files;

namespace CrmOffice.Api.Features.Letters;

/// <summary>Word templates, letters filled from them, mail merge.</summary>
internal static class LettersFeature
{
    private const string WordDocument = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static void AddLetters(this WebApplicationBuilder builder)
    {
    }

    public static void MapLetters(this IEndpointRouteBuilder api)
    {
        var letters = api.MapGroup("/letters").WithTags("Letters");
        letters.MapGet("/fields", LetterFields.Get).WithName("ListLetterFields");
        letters.MapPost("/values", GetLetterValues.HandleAsync).WithName("GetLetterValues");
        letters.MapPost("/fill", FillLetter.HandleAsync).WithName("FillLetter");
        letters.MapPost("/save", SaveLetter.HandleAsync).WithName("SaveLetter").DisableAntiforgery();

        letters.MapPost("/recipients", LetterRecipients.HandleAsync).WithName("ListLetterRecipients");
        letters.MapPost("/preview", PreviewLetter.HandleAsync).WithName("PreviewLetter");
        letters.MapPost("/merge", MergeLetters.HandleAsync).WithName("MergeLetters");
        letters.MapPost("/export", ExportRecipients.HandleAsync).WithName("ExportLetterRecipients").ProducesFile();

        var templates = letters.MapGroup("/templates");
        templates.MapGet("/", WordTemplates.ListAsync).WithName("ListWordTemplates");
        templates.MapGet("/{id:int}", WordTemplates.GetAsync).WithName("GetWordTemplate");
        templates.MapGet("/{id:int}/versions", WordTemplates.VersionsAsync).WithName("ListWordTemplateVersions");
        templates.MapGet("/{id:int}/content", WordTemplates.ContentAsync).WithName("GetWordTemplateContent").ProducesFile(WordDocument);
        templates.MapPost("/check", CheckTemplate.HandleAsync).WithName("CheckWordTemplate").DisableAntiforgery();

        var writing = templates.MapGroup("").RequireAuthorization(Policies.Marketing);
        writing.MapPost("/", ImportTemplate.CreateAsync).WithName("CreateWordTemplate").DisableAntiforgery();
        writing.MapPost("/{id:int}/versions", ImportTemplate.AddVersionAsync).WithName("AddWordTemplateVersion").DisableAntiforgery();
        writing.MapPut("/{id:int}", ChangeTemplate.UpdateAsync).WithName("UpdateWordTemplate").RequireIfMatch();
        writing.MapDelete("/{id:int}", ChangeTemplate.DeactivateAsync).WithName("DeactivateWordTemplate");
    }
}
