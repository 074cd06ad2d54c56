using CrmOffice.Api.Features.Letters.Merging;
using CrmOffice.Api.Features.Letters.Templates;
using CrmOffice.Api.Platform;
using CrmOffice.Api.Shared.Files;
using CrmOffice.Api.Shared.Jobs;

namespace CrmOffice.Api.Features.Letters;

/// <summary>Word templates, letters filled from them, mail merge.</summary>
internal static class LettersFeature
{
    public static void AddLetters(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<LettersOptions>().BindConfiguration("Letters").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton(new JobKind(LetterMergeJob.Kind, LetterMergeJob.RunAsync));
        if (!BuildTime.WritesOpenApiDocument)
        {
            builder.Services.AddHostedService<BuiltInTemplates>();
        }
    }

    public static void MapLetters(this IEndpointRouteBuilder api)
    {
        var maxBytes = api.Options<LettersOptions>().MaxBytes;
        var letters = api.MapGroup("/letters").WithTags("Letters");
        letters.MapGet("/fields", LetterFields.Get).WithName("ListLetterFields");
        letters.MapPost("/values", GetLetterValues.HandleAsync).WithName("GetLetterValues").TakesFileInJson(maxBytes);
        letters.MapPost("/fill", FillLetter.HandleAsync).WithName("FillLetter").TakesFileInJson(maxBytes);
        letters.MapPost("/save", SaveLetter.HandleAsync).WithName("SaveLetter").TakesFile(api.Options<FilesOptions>().MaxBytes);

        letters.MapPost("/recipients", LetterRecipients.HandleAsync).WithName("ListLetterRecipients");
        letters.MapPost("/preview", PreviewLetter.HandleAsync).WithName("PreviewLetter").TakesFileInJson(maxBytes);
        letters.MapPost("/merge", MergeLetters.HandleAsync).WithName("MergeLetters").TakesFileInJson(maxBytes);
        letters.MapPost("/export", ExportRecipients.HandleAsync).WithName("ExportLetterRecipients").TakesFileInJson(maxBytes).ProducesFile();

        var templates = letters.MapGroup("/templates");
        templates.MapGet("/", WordTemplates.ListAsync).WithName("ListWordTemplates");
        templates.MapGet("/{id:int}", WordTemplates.GetAsync).WithName("GetWordTemplate");
        templates.MapGet("/{id:int}/versions", WordTemplates.VersionsAsync).WithName("ListWordTemplateVersions");
        templates.MapGet("/{id:int}/content", WordTemplates.ContentAsync).WithName("GetWordTemplateContent").ProducesFile(WordTemplates.MediaType);
        templates.MapPost("/check", ImportTemplate.CheckAsync).WithName("CheckWordTemplate").TakesFile(maxBytes);

        var writing = templates.MapGroup("").RequireAuthorization(Policies.Marketing);
        writing.MapPost("/", ImportTemplate.CreateAsync).WithName("CreateWordTemplate").TakesFile(maxBytes);
        writing.MapPost("/{id:int}/versions", ImportTemplate.AddVersionAsync).WithName("AddWordTemplateVersion").TakesFile(maxBytes);
        writing.MapPut("/{id:int}", ChangeTemplate.UpdateAsync).WithName("UpdateWordTemplate").RequireIfMatch();
        writing.MapDelete("/{id:int}", ChangeTemplate.DeactivateAsync).WithName("DeactivateWordTemplate").RequireIfMatch();
    }
}
