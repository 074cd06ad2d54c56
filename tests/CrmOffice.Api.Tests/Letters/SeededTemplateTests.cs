using CrmOffice.Api.Features.Addresses;
using CrmOffice.Api.Features.Letters;
using CrmOffice.Api.Model;

namespace CrmOffice.Api.Tests.Letters;

/// <summary>The templates of the product as the API offers them.</summary>
public sealed class SeededTemplateTests(SeededTemplateTests.SampleApp app) : IClassFixture<SeededTemplateTests.SampleApp>
{
    public sealed class SampleApp : CrmApp
    {
        protected override bool LoadsSampleCompany => true;
    }

    [Fact]
    public async Task Every_template_of_the_product_is_there_and_knows_all_its_fields()
    {
        var files = Directory.GetFiles(Path.Combine(Repository.Root, "templates/letters"), "*.docx");
        var templates = await app.GetAsync<List<WordTemplateView>>("/api/letters/templates");

        Assert.Equal(files.Length, templates.Count);
        Assert.All(templates, t => Assert.True(t.IsBuiltIn));
        Assert.All(templates, t => Assert.Empty(t.UnknownFields));
        Assert.All(templates, t => Assert.NotEqual(LetterPurpose.Other, t.Purpose));
        Assert.Equal(templates.Count(t => t.Language == LetterLanguage.De), templates.Count(t => t.Language == LetterLanguage.En));
    }

    [Fact]
    public async Task Every_template_is_filled_without_anything_left_over()
    {
        var customers = await app.GetAsync<PartyList>("/api/customers?q=goldener+hirsch&limit=1");
        var templates = await app.GetAsync<List<WordTemplateView>>("/api/letters/templates");

        Assert.NotEmpty(templates);
        foreach (var template in templates)
        {
            var letter = await app.PostAsync<FilledLetter>("/api/letters/fill", new { templateId = template.Id, partyId = customers.Rows[0].PartyId });

            Assert.DoesNotContain(letter.Fields, f => f.State == LetterFieldState.Unknown);
            Assert.Contains("Goldene", string.Concat(Docx.TextOf(letter.Document)), StringComparison.Ordinal);
        }
    }
}
