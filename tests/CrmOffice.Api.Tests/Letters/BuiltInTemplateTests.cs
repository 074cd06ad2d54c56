using System.Globalization;
using CrmOffice.Api.Features.Letters.Fields;
using CrmOffice.Api.Model;
using CrmOffice.WordMerge;
using WordTemplate = CrmOffice.WordMerge.WordTemplate;

namespace CrmOffice.Api.Tests.Letters;

/// <summary>The templates that come with the product, filled with the fields of the catalogue.</summary>
public sealed class BuiltInTemplateTests
{
    private static readonly string[] Keys =
        ["business-letter", "offer-cover-letter", "thank-you", "callback-appointment", "lost-customer", "complaint-answer", "labels"];

    public static TheoryData<string, LetterLanguage> Files =>
        [.. Keys.SelectMany(key => ((string, LetterLanguage)[])[($"{key}.de.docx", LetterLanguage.De), ($"{key}.en.docx", LetterLanguage.En)])];

    [Theory]
    [MemberData(nameof(Files))]
    public void Uses_the_names_of_its_language_only(string file, LetterLanguage language)
    {
        var names = LetterCatalogue.Fields.Select(field => field.Names)
            .Concat(LetterCatalogue.Regions.Select(region => region.Names))
            .Concat(LetterCatalogue.Regions.SelectMany(region => region.Fields.Select(field => field.Names)))
            .Select(name => name.In(language)).ToHashSet(StringComparer.Ordinal);
        var template = Open(file);

        Assert.NotEmpty(template.Fields);
        Assert.All(template.Fields, field => Assert.Contains(field.Name, names));
        Assert.All(template.Fields, field => Assert.True(LetterCatalogue.Knows(field.Name, field.Region), $"{field.Name} in {field.Region}"));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void No_field_stays_unfilled_even_where_there_is_next_to_no_data(string file, LetterLanguage language)
    {
        using var output = new MemoryStream();
        var report = Open(file).Fill(LetterCatalogue.RecordOf(Sparse(language)), output, Options(language));

        Assert.DoesNotContain(report.Fields, field => field.State == FieldState.Unknown);
        Assert.DoesNotContain(Docx.TextOf(output.ToArray()), text => text.Contains('«', StringComparison.Ordinal));
    }

    [Fact]
    public void A_quote_shows_lines_discount_totals_and_until_when_it_is_valid()
    {
        var text = Text("offer-cover-letter.de.docx", Sparse(LetterLanguage.De) with
        {
            Document = new(SalesDocumentType.Quote, "AN-7", new(2026, 2, 27), new(2026, 3, 31), 1234.5m, 246.9m, 1481.4m, null, null,
                [new(1, "KA-1", "Bergkäse", 12.5m, "kg", 19.9m, 5, 236.31m), new(2, null, "Fracht", 1, null, 998.19m, 0, 998.19m)]),
        });

        Assert.Contains("Unser Angebot AN-7 vom 27. Februar 2026", text);
        Assert.Contains("vielen Dank für Ihre Anfrage. Gerne bieten wir Ihnen an:", text);
        Assert.Contains("Bergkäse, Art.-Nr. KA-1, Rabatt 5 %", text);
        Assert.Contains("Fracht", text);
        Assert.Contains("1.234,50", text.Select(t => t.Trim()));
        Assert.Contains("1.481,40", text.Select(t => t.Trim()));
        Assert.Contains(text, line => line.StartsWith("An dieses Angebot halten wir uns bis 31. März 2026 gebunden. Über Ihren", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2026-03-16T13:00:00Z", "2026-03-09T09:30:00Z", "gerne bestätige ich unseren Termin am Montag, 16. März 2026 um 14:00 Uhr, bei Ihnen.")]
    [InlineData(null, "2026-03-09T09:30:00Z", "wie besprochen rufe ich Sie am Montag, 9. März 2026 um 10:30 Uhr an.")]
    [InlineData(null, null, "gerne möchte ich mit Ihnen einen Termin vereinbaren.")]
    public void An_appointment_goes_before_a_callback_and_without_both_one_is_asked_for(string? appointment, string? callback, string expected)
    {
        var data = Sparse(LetterLanguage.De);
        var text = Text("callback-appointment.de.docx", data with
        {
            Recipient = data.Recipient with { AppointmentAt = Instant(appointment), CallbackAt = Instant(callback), AppointmentLocation = appointment is null ? null : "bei Ihnen" },
        });

        Assert.Contains(expected, text);
    }

    [Fact]
    public void A_letter_to_nobody_in_particular_ends_in_English_with_yours_faithfully()
    {
        var nobody = Sparse(LetterLanguage.En);
        var somebody = nobody with
        {
            Recipient = nobody.Recipient with { Person = new(2, 1, Salutation.Ms, null, "Eva", "Anders", null, null, null, null, true) },
        };

        Assert.Contains("Yours faithfully", Text("thank-you.en.docx", nobody));
        Assert.Contains("Yours sincerely", Text("thank-you.en.docx", somebody));
    }

    private static LetterData Sparse(LetterLanguage language) => new()
    {
        Language = language,
        Today = new DateOnly(2026, 3, 2),
        Recipient = new Recipient { PartyId = 1, Type = PartyType.Lead, Number = "1", Kind = PartyKind.Company, Name = "Müller", CompanyName = "Müller" },
        Sender = new Sender { Company = new CompanyProfile(), Name = "Katharina Lindhofer" },
    };

    private static DateTimeOffset? Instant(string? text) => text is null ? null : DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    private static List<string> Text(string file, LetterData data)
    {
        using var output = new MemoryStream();
        Open(file).Fill(LetterCatalogue.RecordOf(data), output, Options(data.Language));
        return Docx.TextOf(output.ToArray());
    }

    private static WordTemplate Open(string file)
    {
        using var stream = File.OpenRead(Path.Combine(Repository.Root, "templates", "letters", file));
        return WordTemplate.Open(stream);
    }

    private static MergeOptions Options(LetterLanguage language) => new()
    {
        Culture = CultureInfo.GetCultureInfo(language == LetterLanguage.De ? "de-AT" : "en-GB"),
        Now = new DateTime(2026, 3, 2),
    };
}
