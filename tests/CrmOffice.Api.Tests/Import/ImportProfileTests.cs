using System.Text.Json;
using CrmOffice.Api.Features.Import.Profiles;
using CrmOffice.Api.Features.Import.Reporting;

namespace CrmOffice.Api.Tests.Import;

public sealed class ImportProfileTests : IAsyncLifetime
{
    private readonly ImportDatabase database = new();

    public ValueTask InitializeAsync() => database.InitializeAsync();

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Theory]
    [InlineData("\"name\": \"Bürobedarf Kröll\"", "\"name\": \"Kröll\", \"nmae\": 1", ImportErrorReason.ProfilePropertyUnknown, "nmae", 2L)]
    [InlineData("\"join\": [\"Straße\", \"Hausnr\"]", "\"joins\": [\"Straße\", \"Hausnr\"]", ImportErrorReason.ProfilePropertyUnknown, "joins", 62L)]
    [InlineData("\"delimiter\": \";\",", "\"delimiter\": 3,", ImportErrorReason.ProfileValueInvalid, "System.String", 5L)]
    [InlineData("\"name\": \"Bürobedarf Kröll\",", "", ImportErrorReason.ProfileNotJson, "name", null)]
    [InlineData("\"name\": \"Bürobedarf Kröll\",", "\"name\": \"Kröll\"", ImportErrorReason.ProfileNotJson, "\"", 3L)]
    public async Task An_unreadable_profile_names_place_and_cause(string old, string replacement, ImportErrorReason reason, string named, long? line)
    {
        database.Edit("kroell.json", old, replacement);
        var (profile, error) = await ImportProfileReader.ReadAsync(database.ProfilePath, TestContext.Current.CancellationToken);

        Assert.Null(profile);
        Assert.Equal(("kroell.json", reason), (error!.File, error.Reason));
        Assert.Contains(named, string.Join(' ', error.Arguments), StringComparison.Ordinal);
        if (line is not null)
        {
            Assert.Equal(line, error.Line);
        }
    }

    [Fact]
    public async Task A_missing_profile_is_an_error()
    {
        var (profile, error) = await ImportProfileReader.ReadAsync(Path.Combine(database.Folder, "none.json"), TestContext.Current.CancellationToken);

        Assert.Null(profile);
        Assert.Equal(ImportErrorReason.ProfileMissing, error!.Reason);
    }

    [Theory]
    [InlineData("\"target\": \"suppliers\"", "\"target\": \"vendors\"", ImportErrorReason.TargetUnknown, "files[3].target", "vendors")]
    [InlineData("\"creditLimit\": \"Kreditlimit\"", "\"creditLine\": \"Kreditlimit\"", ImportErrorReason.FieldUnknown, "files[1].fields.creditLine", "creditLine")]
    [InlineData("\"date\": \"Datum\",", "", ImportErrorReason.FieldNotMapped, "files[0].documents[0].fields", "date")]
    [InlineData("\"type\": \"quote\"", "\"type\": \"offer\"", ImportErrorReason.DocumentTypeUnknown, "files[0].documents[0].type", "offer")]
    [InlineData("\"map\": \"Anreden\"", "\"map\": \"Anrede\"", ImportErrorReason.ValueMapUnknown, "files[2].fields.salutation.map", "Anrede")]
    [InlineData("\"steps\": [\"firstName\"]", "\"steps\": [\"vorname\"]", ImportErrorReason.StepUnknown, "files[2].fields.firstName", "vorname")]
    [InlineData("\"customer\": \"Kundennr\",", "", ImportErrorReason.OwnerNotMapped, "files[2].fields", "customer, lead, supplier")]
    [InlineData("\"encoding\": \"windows-1252\"", "\"encoding\": \"ansi\"", ImportErrorReason.EncodingUnknown, "format.encoding", "ansi")]
    [InlineData("\"thousandsSeparator\": \".\"", "\"thousandsSeparator\": \",\"", ImportErrorReason.SeparatorInvalid, "format", ",")]
    [InlineData("\"is\": [\"AN\"]", "\"is\": [\"AN\"], \"isSet\": true", ImportErrorReason.ConditionInvalid, "files[0].documents[0].where[0]", null)]
    [InlineData("\"join\": [\"Straße\", \"Hausnr\"]", "\"join\": [\"Straße\"], \"column\": \"Hausnr\"", ImportErrorReason.SourceNotExactlyOne, "files[1].fields.street", null)]
    [InlineData("\"column\": \"Aktiv\"", "\"column\": \"Aktiv\", \"pattern\": \"(\"", ImportErrorReason.PatternInvalid, "files[6].fields.isActive.pattern", null)]
    public async Task A_profile_that_asks_for_the_impossible_is_refused_before_any_file_is_read(
        string old, string replacement, ImportErrorReason reason, string place, string? named)
    {
        database.Edit("kroell.json", old, replacement);
        var report = await database.ImportAsync();

        var error = report.ProfileErrors[0];
        Assert.Equal((reason, place), (error.Reason, error.Column));
        Assert.Equal(named, named is null ? null : error.Arguments[0]);
        Assert.Empty(report.Files);
    }

    [Fact]
    public async Task A_missing_folder_is_an_error()
    {
        var profile = ImportProfileReader.Parse(await File.ReadAllTextAsync(database.ProfilePath, TestContext.Current.CancellationToken));
        var report = await database.ImportAsync(Path.Combine(database.Folder, "none"), profile);

        Assert.Equal(ImportErrorReason.FolderMissing, report.ProfileErrors.Single().Reason);
    }

    [Theory]
    [InlineData("../Kunden.csv")]
    [InlineData("/etc/hostname")]
    public async Task A_profile_reads_nothing_outside_the_folder(string file)
    {
        database.Edit("kroell.json", "\"file\": \"Kunden.csv\"", $"\"file\": \"{file}\"");
        var report = await database.ImportAsync();

        Assert.Equal(ImportErrorReason.FileOutsideFolder, report.Files.Single(f => f.File == file).Errors.Single().Reason);
    }

    [Fact]
    public async Task A_profile_is_written_as_it_is_read()
    {
        var profile = ImportProfileReader.Parse(await File.ReadAllTextAsync(database.ProfilePath, TestContext.Current.CancellationToken));
        var written = JsonSerializer.Serialize(profile, ImportProfileReader.Json);
        var again = JsonSerializer.Serialize(ImportProfileReader.Parse(written), ImportProfileReader.Json);

        Assert.Equal(written, again);
        Assert.Contains("\"creditLimit\": \"Kreditlimit\"", written, StringComparison.Ordinal);
        Assert.False((await database.ImportAsync(database.Folder, ImportProfileReader.Parse(written))).HasErrors);
    }
}
